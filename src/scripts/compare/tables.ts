import {
  differences,
  KIND,
  noDifference,
  ratioRange,
  ratioValue,
  table,
  WAY,
  years,
} from '../../i18n/en/pages/compare.ts';
import type { ComparedYear } from '../../model/compare.ts';
import { printedDifference } from '../../model/figure.ts';
import { isCounted } from '../../model/indicator.ts';
import { allPairs, wayOf, type NoDifference, type Pair } from './pairs.ts';
import type { ShownCell, ShownColumn } from './table.ts';
import { isFair, type Row, type View } from './view.ts';
import { words } from './words.ts';

interface Shown {
  readonly columns: readonly ShownColumn[];
  readonly rows: readonly (readonly ShownCell[])[];
}

const nothing = (text: string): ShownCell => ({ text, empty: true });

/** A value with its digits, or which kind of nothing it is and why. */
function valueCell({ info }: View, { value, empty, reason }: ComparedYear): ShownCell {
  if (value !== null) return { text: words.number(value, info.digits) };
  return {
    ...nothing(words.EMPTY[empty ?? 'not-reported']),
    ...(reason ? { note: words.REASON[reason] } : {}),
  };
}

function standingCell(row: Row): ShownCell {
  const { standing, peerStanding } = row;
  if (!standing) return nothing(isFair(row) ? table.notAssessed : table.notCompared);
  return {
    text: words.standingShort(standing),
    note: peerStanding
      ? table.ofAndPeers(standing.of, words.standingShort(peerStanding))
      : table.of(standing.of),
  };
}

/** The chosen districts in the chosen period. */
export function figuresTable(view: View): Shown {
  const { rows, info, isLast, place } = view;
  const withInterval = rows.some(({ year }) => year.low != null);
  const singular = words.capital(place.districtWord.one);
  return {
    columns: [
      { label: singular, kind: 'text' },
      { label: table.figure, kind: 'number' },
      ...(withInterval ? [{ label: table.interval, kind: 'number' as const }] : []),
      { label: table.coverage, kind: 'number' },
      ...(isLast
        ? [
            {
              label: table.standing,
              kind: 'text' as const,
              note: table.standingNote(place.districtWord.other),
            },
            { label: table.place, kind: 'text' as const, note: table.placeNote },
          ]
        : []),
    ],
    rows: rows.map((row): ShownCell[] => {
      const { district, year, ranks, notes } = row;
      return [
        {
          text: district.short,
          href: district.href,
          note: [
            ...(district.name === district.short ? [] : [district.name.replace(` (${district.short})`, '')]),
            ...(notes.length > 0 ? [table.noteMark] : []),
          ].join('; '),
        },
        valueCell(view, year),
        ...(withInterval
          ? [
              year.low != null && year.high != null
                ? { text: table.range(year.low, year.high, info.digits) }
                : nothing(table.none),
            ]
          : []),
        { text: table.months(year.used, year.expected) },
        ...(isLast
          ? [
              standingCell(row),
              ranks
                ? { text: words.ranksShort(ranks.joint, ranks.of), note: table.of(ranks.of) }
                : nothing(isFair(row) ? table.notAssessed : table.notCompared),
            ]
          : []),
      ];
    }),
  };
}

/** The chosen districts over the years: what the picture of lines shows. Newest first. */
export function yearsTable(view: View): Shown {
  const at = view.periods
    .map((_, i) => i)
    .filter((i) => view.rows.some((row) => row.years[i]!.value !== null))
    .reverse();
  return {
    columns: [
      { label: years.period, kind: 'text' },
      ...view.rows.map(({ district }) => ({ label: district.short, kind: 'number' as const })),
      { label: words.capital(years.middle), kind: 'number' },
    ],
    rows: at.map((i) => [
      { text: words.periodTitle(view.periods[i]!) },
      ...view.rows.map((row) => {
        const shown = valueCell(view, row.years[i]!);
        return row.years[i]!.apart ? { ...shown, note: table.notCompared } : shown;
      }),
      view.spreads[i]
        ? { text: words.number(view.spreads[i].median, view.info.digits) }
        : nothing(table.none),
    ]),
  };
}

/** Why nothing is said of a pair, in words. */
export function reasonOf(why: NoDifference, districts: string): string {
  return 'of' in why
    ? noDifference[why.kind](why.of.map(({ district }) => district.short))
    : noDifference[why.kind](districts);
}

/** The difference as it is printed: of two figures as they are printed, where it is one of figures. */
export const printedBy = ({ info }: View, { a, b }: Pair): number =>
  printedDifference(a.year.value!, b.year.value!, info.digits);

function differenceCells(view: View, pair: Pair): ShownCell[] {
  const { difference } = pair;
  const { digits } = view.info;
  const withInterval = isCounted(view.info);
  if (!difference)
    return [
      nothing(table.none),
      ...(withInterval ? [nothing(table.none)] : []),
      nothing(words.capital(reasonOf(pair.why!, view.place.districtWord.other))),
    ];
  const by = printedBy(view, pair);
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${words.number(value, digits)}`;
  const value = difference.kind === 'ratio' ? ratioValue(difference.by) : signed(by);
  const interval =
    difference.kind === 'ratio'
      ? ratioRange(difference.low, difference.high)
      : difference.kind === 'points'
        ? `${signed(difference.low)} to ${signed(difference.high)}`
        : null;
  return [
    { text: value },
    ...(withInterval ? [interval === null ? nothing(table.none) : { text: interval }] : []),
    { text: words.capital(WAY[wayOf(difference, by)]) },
  ];
}

/** Every pair once, each difference labelled for what it is. */
export function pairsTable(view: View): Shown {
  const { unit, nature } = view.info;
  const kind = nature === 'share' ? 'points' : nature === 'count' ? 'ratio' : 'plain';
  const label =
    kind === 'plain'
      ? `${differences.value.plain}, ${unit === 'percent' ? words.UNIT.points : words.UNIT[unit]}`
      : differences.value[kind];
  return {
    columns: [
      { label: differences.pair, kind: 'text' },
      { label, kind: 'number' },
      ...(isCounted(view.info) ? [{ label: differences.interval, kind: 'number' as const }] : []),
      { label: isCounted(view.info) ? differences.says : differences.way, kind: 'text' },
    ],
    rows: allPairs(view).map((pair) => [
      { text: differences.pairName(pair.a.district.short, pair.b.district.short) },
      ...differenceCells(view, pair),
    ]),
  };
}

/** What the differences are, before any of them is read. */
export const natureNote = ({ info }: View): string => KIND[info.nature];
