import { rollup } from 'd3-array';
import { expect, test } from 'vitest';
import { wordsOf } from '../src/i18n/index.ts';
import { areaKey } from '../src/model/area.ts';
import type { Measure } from '../src/model/aggregate.ts';
import type { Difference } from '../src/model/comparison.ts';
import type { DistrictCut } from '../src/model/cuts.ts';
import { printedDifference, roundTo } from '../src/model/figure.ts';
import { INDICATOR_INFO } from '../src/indicators/index.ts';
import type { IndicatorInfo } from '../src/model/indicator.ts';
import { yearOf } from '../src/model/month.ts';
import { periodOf } from '../src/model/period.ts';
import { districtWords } from '../src/model/district-words.ts';
import { wordsIn } from '../src/model/text.ts';
import { statementOf } from '../src/content/measure-words.ts';
import { realPlaces } from './real-places.ts';

/** The rules for words of comparisons, over every measure of every district of every place. */

const places = await realPlaces();
const words = wordsOf('en');
const { comparison } = words;

/** One sentence of one measure, with what it speaks of. */
interface Said {
  readonly of: keyof typeof comparison | 'statement';
  readonly text: string;
  readonly measure: Measure;
  readonly info: IndicatorInfo;
  readonly districts: string;
  /** The page that says it. */
  readonly cut: DistrictCut;
  readonly where: string;
  /** What it is one of, over all districts. */
  readonly kind: string;
}

function saidOf(measure: Measure, { info: place, cut, one: singular, districts }: Setting): Said[] {
  const info = INDICATOR_INFO[measure.indicator];
  const title = wordsIn(place.title, 'en');
  const where = `${place.id} ${areaKey(measure.area)} ${measure.series} ${measure.indicator}`;
  const kind = `${place.id} ${measure.series} ${measure.indicator}`;
  const { standing, peerStanding, ranks, change, course, control } = measure;
  const sentence = (choice: Said['of'], text: string | null): Said[] =>
    text === null ? [] : [{ of: choice, text, measure, info, districts, cut, where, kind }];
  return [
    ...sentence('statement', statementOf(words, place, measure, wordsIn(cut.district.shortName, 'en'))),
    ...sentence(
      'standing',
      standing && comparison.standing({ standing, one: singular, districts, info, place: title }),
    ),
    ...sentence('standsAmong', standing && comparison.standsAmong(standing, districts, info, title)),
    ...sentence('expected', standing && comparison.expected(standing, info)),
    ...sentence(
      'peerStanding',
      peerStanding && comparison.peerStanding({ standing: peerStanding, districts, info }),
    ),
    ...sentence('ranks', ranks && comparison.ranks(ranks, districts)),
    ...sentence('ranksShort', ranks && comparison.ranksShort(ranks.own, ranks.of)),
    ...sentence('change', change && comparison.change(change, info, districts)),
    ...sentence('course', course && comparison.course(course, info, districts)),
    ...sentence('control', control && comparison.control(control)),
    ...cut.differences
      .filter(({ series, indicator }) => series === measure.series && indicator === measure.indicator)
      .flatMap(({ against }) =>
        against.flatMap(({ difference }) => sentence('difference', comparison.difference(difference, info))),
      ),
  ];
}

interface Setting {
  readonly info: (typeof places)[number]['cuts']['place']['info'];
  readonly cut: DistrictCut;
  readonly one: string;
  readonly districts: string;
}

const said = places.flatMap(({ cuts: { place, districts } }) => {
  const { info } = place;
  const { one, other } = districtWords(info, 'en');
  return districts.flatMap((cut) =>
    cut.measures.flatMap((measure) => saidOf(measure, { info, cut, one, districts: other })),
  );
});
const ofKind = (...kinds: Said['of'][]): Said[] => said.filter(({ of: kind }) => kinds.includes(kind));
const breaking = (some: readonly Said[], test: (entry: Said) => boolean): string[] =>
  some.filter(test).map(({ where, of: kind, text }) => `${where}: ${kind}: ${text}`);

const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December) \\d{4}';

test('every kind of sentence is said of hundreds of measures', () => {
  for (const kind of ['standing', 'peerStanding', 'ranks', 'change', 'difference'] as const)
    expect(ofKind(kind).length, kind).toBeGreaterThan(300);
  // Told of eight years or more.
  expect(ofKind('course').length).toBeGreaterThan(200);
  expect(ofKind('control').length).toBeGreaterThan(0);
});

test('months outside their limits are told of at most a tenth of districts at once', () => {
  const outside = rollup(
    ofKind('control'),
    (same) => same.length,
    ({ kind }) => kind,
  );
  const among = rollup(
    said.filter(({ of: kind, measure }) => kind === 'statement' && measure.control !== null),
    (same) => same.length,
    ({ kind }) => kind,
  );
  for (const [kind, n] of outside) expect(n, kind).toBeLessThanOrEqual(Math.max(1, among.get(kind)! / 10));
});

test('a turn is told where the years themselves turn, and the last year is on its side', () => {
  const turned = ofKind('course').filter(({ measure }) => measure.course!.turns.length > 0);
  expect(turned.length).toBeGreaterThan(30);
  expect(
    breaking(turned, ({ measure: { years, course } }) => {
      const { first, last, turns } = course!;
      const at = (key: string): number => years.findIndex(({ period }) => period === key);
      const ends = [first, ...turns, last].map(at);
      const valueAt = (index: number): number => years[index]!.value!;
      return turns.some((_, index) => {
        const [from, turn, to] = [ends[index]!, ends[index + 1]!, ends[index + 2]!];
        const stretch = years.slice(from, to + 1).map(({ value }) => value!);
        const isHighest = Math.max(...stretch) <= valueAt(turn) + 1e-9;
        const isLowest = Math.min(...stretch) >= valueAt(turn) - 1e-9;
        return (
          isHighest === isLowest || (isHighest ? valueAt(to) >= valueAt(turn) : valueAt(to) <= valueAt(turn))
        );
      });
    }),
  ).toEqual([]);
});

test('nothing is significant, best or worst, and nothing is said to be a cause', () => {
  expect(
    breaking(said, ({ text }) =>
      /significan|\b(best|worst|top|bottom|league|thanks to|due to|caused?|because|led to)\b/i.test(text),
    ),
  ).toEqual([]);
});

test('a rank is only told as a range', () => {
  expect(
    breaking(ofKind('ranks', 'ranksShort'), ({ measure: { ranks }, text }) => {
      const { from, to } = ranks!.own;
      const named = text.match(/\d+(st|nd|rd|th)/g) ?? [];
      return from === to ? named.length > 0 : new Set(named).size === 1 && from > 1 && to < ranks!.of;
    }),
  ).toEqual([]);
  expect(
    breaking(
      said.filter(({ of: kind }) => !kind.startsWith('ranks')),
      ({ text }) => /\brank|\d(st|nd|rd|th)\b/.test(text),
    ),
  ).toEqual([]);
});

test('of weighed or recorded amounts nothing is said about chance', () => {
  const masses = said.filter(({ info }) => info.nature === 'mass');
  expect(masses.length).toBeGreaterThan(1000);
  expect(
    breaking(masses, ({ text }) => /chance|random|confiden|probabilit|95 ?%|expected/i.test(text)),
  ).toEqual([]);
});

test('of neutral indicators nothing is good or bad', () => {
  const neutral = said.filter(({ info }) => info.polarity === 'neutral');
  expect(neutral.length).toBeGreaterThan(500);
  expect(
    breaking(neutral, ({ text }) => /\b(good|bad|better|worse|improv\w*|deteriorat\w*)\b/i.test(text)),
  ).toEqual([]);
});

const isFew = (counts: { from: number; to: number } | null): boolean =>
  counts !== null && counts.from < 50 && counts.to < 50;

test('whom it is compared with is named', () => {
  expect(
    breaking(
      ofKind('standing', 'standsAmong', 'ranks'),
      ({ text, districts }) => !text.includes(` comparable ${districts}`),
    ),
  ).toEqual([]);
  expect(
    breaking(ofKind('peerStanding'), ({ text, districts }) => !text.includes(` similar ${districts}`)),
  ).toEqual([]);
  // A change is told beside those of all, but of few cases: their number is what there is to say.
  expect(
    breaking(
      ofKind('change'),
      ({ text, districts, measure: { change } }) =>
        change!.among !== null && !isFew(change!.counts) && !text.includes(` comparable ${districts} `),
    ),
  ).toEqual([]);
});

test('shares and rates of fewer than fifty cases are told by their numbers', () => {
  const few = ofKind('statement').filter(
    ({ info, measure }) => info.nature === 'share' && measure.latest.value !== null && isFewShare(measure),
  );
  expect(few.length).toBeGreaterThan(0);
  expect(breaking(few, ({ text }) => text.includes('Of every 100') || text.includes('%'))).toEqual([]);
  const changes = ofKind('change').filter(({ measure }) => isFew(measure.change!.counts));
  expect(changes.length).toBeGreaterThan(0);
  expect(breaking(changes, ({ text }) => !/^\d+ (cases?|people|person), after \d+ in /.test(text))).toEqual(
    [],
  );
});

test('the period is named', () => {
  const period = new RegExp(MONTH);
  expect(
    breaking(ofKind('statement', 'change', 'course', 'control'), ({ text }) => !period.test(text)),
  ).toEqual([]);
  expect(breaking(said, ({ text }) => /\b(now|today|currently|latest|recent(ly)?)\b/i.test(text))).toEqual(
    [],
  );
});

/** Numbers of a text as printed, without those of months, names, ordinals' endings and the words around them. */
const numbersIn = (text: string, name: string): string[] =>
  text
    .replaceAll(name, ' ')
    .replace(new RegExp(MONTH, 'g'), ' ')
    .replace(
      /\b\d+ months to\b|fiscal year \d+|every 100 |1,000 residents|in 500|to 311\b|95% (?:range|interval)/g,
      ' ',
    )
    .match(/−?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/g) ?? [];

const differenceNumbers = (difference: Difference): (number | null)[] =>
  difference.kind === 'plain' ? [] : [difference.by, difference.low, difference.high];

const isFewShare = ({ latest: { denominator } }: Measure): boolean =>
  denominator !== null && denominator < 50;

/** The numbers a sentence may say: those of the cut, printed with its indicator's digits. */
function given({ of: kind, measure, info, cut }: Said): string[] {
  const { digits } = info;
  const { latest, standing, peerStanding, ranks, change, course, control } = measure;
  const print = (value: number | null | undefined, at = digits): string[] =>
    value == null ? [] : [words.number(value, at), words.number(Math.abs(value), at)];
  const ofStanding = (it: typeof standing, add: number): string[] =>
    it === null
      ? []
      : [
          ...[it.of + add, it.of - 1, it.below, it.same].flatMap((n) => print(n, 0)),
          // How many lie above, and the whole place with the ratio or difference.
          ...print(it.of - it.below - it.same - 1, 0),
          ...(it.kind === 'spread' && it.place
            ? [it.place.value, ...differenceNumbers(it.place.difference)].flatMap((value) => [
                ...print(value),
                ...print(value, 1),
                ...print(value, 2),
              ])
            : []),
          ...(it.kind === 'expected' ? [it.inner.low, it.inner.high].flatMap((value) => print(value)) : []),
        ];
  switch (kind) {
    case 'statement':
      return [
        ...print(latest.value),
        ...(info.nature === 'count' || isFewShare(measure)
          ? [...print(latest.numerator, 0), ...print(latest.denominator, 0)]
          : []),
        ...measure.years.flatMap(({ value }) => print(value)),
      ];
    case 'standing':
    case 'standsAmong':
    case 'expected':
      return ofStanding(standing, 0);
    case 'peerStanding':
      return ofStanding(peerStanding, -1);
    case 'ranks':
    case 'ranksShort':
      return [
        ranks!.own.from,
        ranks!.own.to,
        ranks!.of,
        ranks!.own.from - 1,
        ranks!.of - ranks!.own.to,
      ].flatMap((n) => print(n, 0));
    case 'change':
      return [
        ...print(change!.from),
        ...(isFew(change!.counts)
          ? [...print(change!.counts!.from, 0), ...print(change!.counts!.to, 0)]
          : []),
        ...print(printedDifference(latest.value!, change!.from, digits)),
        ...print(change!.among?.of, 0),
        ...[change!.among?.q25, change!.among?.q75, 10 ** -digits].flatMap((value) => print(value)),
      ];
    case 'course':
      return [
        ...[
          course!.last,
          ...course!.turns,
          course!.record?.since ?? [],
          course!.since.map((entry) => entry.period),
        ]
          .flat()
          .map((key) => String(yearOf(periodOf(key).to))),
        ...course!.since.flatMap(({ from, by, among }) => [
          ...print(printedDifference(from + by, from, digits)),
          ...print(among?.of, 0),
          ...[among?.q25, among?.q75, 10 ** -digits].flatMap((value) => print(value)),
        ]),
      ];
    case 'control':
      return [
        control!.baseline,
        ...(['high', 'low'] as const).map(
          (side) => control!.outside.filter((other) => other.side === side).length,
        ),
      ].flatMap((n) => print(n, 0));
    default:
      return cut.differences.flatMap(({ against }) =>
        against.flatMap(({ difference }) => {
          const at = difference.kind === 'ratio' ? 2 : digits;
          return [
            ...print(difference.by, at),
            ...('low' in difference ? [...print(difference.low, at), ...print(difference.high, at)] : []),
          ];
        }),
      );
  }
}

test('every number in a sentence is a figure of the cut', () => {
  let numbers = 0;
  expect(
    breaking(said, (entry) => {
      const known = new Set(given(entry));
      const found = numbersIn(entry.text, wordsIn(entry.cut.district.shortName, 'en'));
      numbers += found.length;
      return found.some((number) => !known.has(number));
    }),
  ).toEqual([]);
  expect(numbers).toBeGreaterThan(10_000);
});

test('one is singular, and no sentence is left half filled', () => {
  const plural = /(?<![\d.,])1 (hours|days|percentage points|months|others|districts)\b/;
  expect(breaking(said, ({ text }) => plural.test(text))).toEqual([]);
  expect(breaking(said, ({ text }) => /undefined|null|NaN| {2}|\.\.|,,/.test(text))).toEqual([]);
  const sentences = ofKind('statement', 'standing', 'peerStanding', 'ranks', 'change', 'course', 'control');
  expect(breaking(sentences, ({ text }) => !/^[A-Z\d].*\.$/.test(text))).toEqual([]);
});

test('a change beyond the middle half of all is called so, and only such a one', () => {
  const changed = ofKind('change').filter(({ measure: { change } }) => change!.side !== null);
  const sideOf = ({ measure: { change, latest }, info: { digits } }: Said): string => {
    const by = printedDifference(latest.value!, change!.from, digits);
    const { q25, q75 } = change!.among!;
    return by > roundTo(q75, digits) ? 'above' : by < roundTo(q25, digits) ? 'below' : 'within';
  };
  expect(breaking(changed, (entry) => entry.measure.change!.side !== sideOf(entry))).toEqual([]);
  for (const side of ['above', 'within', 'below'])
    expect(changed.filter(({ measure: { change } }) => change!.side === side).length).toBeGreaterThan(10);
});
