import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureOfChart } from '../src/model/chart-about.ts';
import type { Chart } from '../src/model/chart.ts';
import { INDICATOR_INFO, INDICATORS } from '../src/indicators/index.ts';
import type { IndicatorId } from '../src/model/indicator.ts';
import { labelOf } from '../src/model/district.ts';
import { wordsIn } from '../src/model/text.ts';
import { SPECS } from './charts/specs.ts';
import { realPlace, realPlaces } from './real-places.ts';

/** Rules for words, over every chart of every place and over the words themselves. */

const places = [
  ...(await realPlaces()),
  // Of volunteers whose totals are published, which none of them has.
  await realPlace('volunteer-totals', join(import.meta.dirname, 'input/volunteer-totals')),
];
const charts: readonly Chart[] = [
  ...Object.values(SPECS),
  ...places.flatMap((place) => [...place.charts, ...[...place.districtCharts.values()].flat()]),
];

/** What a chart says, without names that publishers give (a topic may be called "Good repair"). */
const textOf = ({ title, subtitle, alt, notes }: Chart): string =>
  [title, subtitle, alt, ...notes].join('\n').replace(/“[^”]*”/g, '');

/** The indicator a chart is of, or null where it is of a series. */
const indicatorOf = ({ about }: Chart): IndicatorId | null => measureOfChart(about)?.indicator ?? null;

const saying = (pattern: RegExp, list: readonly Chart[]): string[] =>
  list.flatMap((chart) => {
    const [found] = pattern.exec(textOf(chart)) ?? [];
    return found === undefined ? [] : [`${chart.id}: ${found}`];
  });

test('there are charts of every indicator to speak of', () => {
  const known = new Set(charts.map(indicatorOf));
  expect(INDICATORS.filter(({ id }) => !known.has(id))).toEqual([]);
  expect(charts.length).toBeGreaterThan(1500);
});

test('no chart says significant, ranks, or makes a league', () => {
  expect(saying(/significan\w*|\brank\w*|league/i, charts)).toEqual([]);
  expect(saying(/\b\d+(st|nd|rd|th)\b/i, charts)).toEqual([]);
});

test('no chart claims a cause', () => {
  expect(saying(/thanks to|due to|\bcaused?\b|led to|as a result/i, charts)).toEqual([]);
});

test('no chart of weighed or recorded amounts speaks of chance or of samples drawn', () => {
  const masses = charts.filter((chart) => {
    const indicator = indicatorOf(chart);
    return indicator === null ? chart.subject !== 'complaints' : INDICATOR_INFO[indicator].nature === 'mass';
  });
  expect(masses.length).toBeGreaterThan(300);
  expect(saying(/\bchances?\b|random|confidence|probab\w+ that|95 ?%/i, masses)).toEqual([]);
});

test('complaints are neither good nor bad, however many', () => {
  const neutral = charts.filter((chart) => {
    const indicator = indicatorOf(chart);
    return indicator === null
      ? chart.subject === 'complaints'
      : INDICATOR_INFO[indicator].polarity === 'neutral';
  });
  expect(neutral.length).toBeGreaterThan(100);
  expect(saying(/\b(better|worse|best|worst|good|bad|improv\w*|deteriorat\w*)\b/i, neutral)).toEqual([]);
});

test('every chart names its period in its title or subtitle', () => {
  const month = '(January|February|March|April|May|June|July|August|September|October|November|December)';
  const period = new RegExp(
    `${month} \\d{4}|${month}–${month} \\d{4}|${month} of each year|\\b(19|20)\\d{2}\\b`,
  );
  expect(
    charts.filter(({ title, subtitle }) => !period.test(`${title} ${subtitle}`)).map(({ id }) => id),
  ).toEqual([]);
});

test('no chart says now, today or currently where a date should stand', () => {
  const titles = charts.map(({ id, title }) => `${id}: ${title}`);
  expect(titles.filter((title) => /\b(now|today|currently|latest|recently)\b/i.test(title))).toEqual([]);
});

/** Names of districts, by which no sentence ends ("St. George"). */
const names = new Set(
  places.flatMap(({ cuts }) => cuts.districts.map(({ district }) => wordsIn(labelOf(district), 'en'))),
);
const unnamed = (title: string): string =>
  [...names].reduce((rest, name) => rest.replaceAll(name, 'X'), title);

test('a title is one sentence without a full stop, exclamation or question', () => {
  const titles = charts.map(({ title }) => title);
  expect(titles.filter((title) => /[.!?…]$|[!?]|\. [A-Z]/.test(unnamed(title)))).toEqual([]);
  expect(
    charts.filter(({ title }) => title[0] !== title[0]!.toUpperCase()).map(({ title }) => title),
  ).toEqual([]);
});

/** What stands between quotes and backticks in the words of a language, by file. */
async function literals(language: string): Promise<Map<string, string[]>> {
  const root = new URL(`../src/i18n/${language}/`, import.meta.url);
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const found = new Map<string, string[]>();
  for (const file of files) {
    const code = (await readFile(new URL(file, root), 'utf8'))
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/(^|\s)\/\/.*$/gm, '$1')
      .replace(/^(?:import|export \*) .*$/gm, '');
    found.set(
      file,
      [...code.matchAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g)].map(([text]) => text),
    );
  }
  return found;
}

const english = await literals('en');
const sayingIn = (pattern: RegExp, but: RegExp = /(?!)/): string[] =>
  [...english].flatMap(([file, texts]) =>
    texts
      .filter((text) => pattern.test(text) && !but.test(text))
      .map((text) => `${file}: ${text.slice(0, 120)}`),
  );

test('the words never say significant, and speak of leagues only to say that there are none', () => {
  expect(sayingIn(/significan/i)).toEqual([]);
  expect(sayingIn(/league/i, /\b(no|not|never)\b[^.]*\bleague/i)).toEqual([]);
});

test('the words for charts never say chance but of counted things', () => {
  const { charts: words } = places[0]!.setting.words;
  const { census } = words.spread.notes;
  const counted = words.spread.notes.counted('${districts}');
  const texts = [...english].flatMap(([file, all]) =>
    file.startsWith('charts/')
      ? all.filter((text) => /chance/i.test(text)).map((text) => ({ file, text }))
      : [],
  );
  // The notes of spreads of counted things, and all of funnels, which only counted things have.
  const others = texts.filter(({ file }) => file !== 'charts/funnel.ts');
  expect(others.map(({ text }) => text.slice(1, -1))).toEqual([counted]);
  expect(Object.values(census).join(' ')).not.toMatch(/chance/i);
  expect(Object.values(words.control.notes).join(' ')).not.toMatch(/chance/i);
  const funnels = charts.filter(({ about }) => about.kind === 'funnel');
  expect(funnels.length).toBeGreaterThan(5);
  for (const chart of funnels)
    expect(['share', 'count']).toContain(INDICATOR_INFO[indicatorOf(chart)!].nature);
});

test('the words of a neutral indicator say that it is neutral', () => {
  const { words } = places[0]!.setting;
  for (const { id } of INDICATORS.filter(({ polarity }) => polarity === 'neutral')) {
    const { limits, ...others } = words.INDICATOR[id];
    expect(limits).toMatch(/neither good nor bad/i);
    expect(Object.values(others).join(' ')).not.toMatch(/better|worse|good|bad|improv/i);
  }
});

test('quotes are typographic and no text has two spaces or an empty word', () => {
  expect(sayingIn(/\w'\w|\w"\w| {2}\S|\$\{''\}/, /\$\{|class=|href=/)).toEqual([]);
});

test('the words speak of ranks only as ranges, or to say that there are none', () => {
  const denied = /\b(no|not|never|none)\b[^.]*\brank/;
  const asRange = /\branges?\b|\bfrom\b.*\bto\b|\bbetween\b.*\band\b|\banywhere\b/;
  const said = sayingIn(/\branks?\b|\branked\b/i, new RegExp(`${denied.source}|${asRange.source}`, 'is'));
  // Methods speak of ranks themselves, and of why single ones fail.
  expect(said.filter((text) => !/^pages\/(methods|simulations)\./.test(text))).toEqual([]);
  const { ranks, ranksShort } = places[0]!.setting.words.comparison;
  const own = { from: 3, to: 7 };
  const some = { own, joint: { from: 2, to: 8 }, of: 9, error: 1 };
  const sentences = (['chance', 'movement'] as const).map((by) => ranks({ ...some, by }, 'districts'));
  for (const sentence of [...sentences, ranksShort(own, 9)]) expect(sentence).toMatch(/\b3rd\b.*\b7th\b/);
});
