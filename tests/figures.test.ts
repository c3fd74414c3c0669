import { quantileSorted, sum } from 'd3-array';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { type Area, areaKey, districtOf } from '../src/model/area.ts';
import type { Measure } from '../src/model/aggregate.ts';
import { measureOfChart } from '../src/model/chart-about.ts';
import type { Chart } from '../src/model/chart.ts';
import { printedDifference } from '../src/model/figure.ts';
import { formatDay } from '../src/model/day.ts';
import { labelOf } from '../src/model/district.ts';
import { INDICATOR_INFO } from '../src/indicators/index.ts';
import type { IndicatorId } from '../src/model/indicator.ts';
import { formatMonth, parseMonth } from '../src/model/month.ts';
import { besideDistrict } from '../src/indicators/not-compared.ts';
import { periodOf } from '../src/model/period.ts';
import { chartCsv } from '../src/render/csv.ts';
import { realPlaces, type RealPlace } from './real-places.ts';

/** The cut a chart of one measure is drawn of. */
function cutOf({ about }: Chart, { cuts }: RealPlace): RealPlace['cuts']['indicators'][number] {
  const measure = measureOfChart(about);
  return cuts.indicators.find(
    ({ series, indicator }) => series === measure?.series && indicator === measure.indicator,
  )!;
}

/**
 * One figure: what a sentence says, a table holds and a file gives is the same number with the same
 * digits. Every number in a title and an alt text must be one that a cell of the chart's table prints,
 * or one of those its spec may make of them, which are listed here. A sentence that rounds
 * otherwise than its table has a number that is in neither.
 */

const places = await realPlaces();
const { words } = places[0]!.setting;
const MONTHS = Array.from({ length: 12 }, (_, index) =>
  words.monthName(`2000-${String(index + 1).padStart(2, '0')}`),
);

/** A number as it prints with the digits, signed and bare. */
const printed = (value: number, digits = 0): string[] => [
  words.number(value, digits),
  words.number(Math.abs(value), digits),
];

/** The numbers of a column by its id, with the digits it prints. */
function column({ columns, rows }: Chart, id: string): { values: number[]; digits: number } {
  const index = columns.findIndex((other) => other.id === id);
  return {
    values: rows.map((row) => row[index]).filter((cell): cell is number => typeof cell === 'number'),
    digits: columns[index]?.digits ?? 0,
  };
}

/** What a spec may say beside the numbers of its table: made of them, or named here with where it is from. */
const DERIVED: Readonly<Record<string, (chart: Chart, place: RealPlace) => string[]>> = {
  /** The change of the rate, and the rate: sums of columns. */
  contributions: (chart) =>
    ['points', 'now'].flatMap((id) => {
      const { values, digits } = column(chart, id);
      return printed(sum(values), digits);
    }),
  /** The change in percent of the last two rows; of the districts, how many went that way. */
  counts: (chart, place) => {
    const { values } = column(chart, 'count');
    const [before, now] = values.slice(-2) as [number, number];
    const cut = cutOf(chart, place);
    const changes = cut.districts.flatMap(({ years }) => {
      const [from, to] = years.slice(-2).map(({ numerator }) => numerator);
      return from == null || to == null ? [] : [to - from];
    });
    const way = changes.filter((by) => Math.sign(by) === Math.sign(now - before));
    return [...printed((100 * (now - before)) / before), ...printed(way.length), ...printed(changes.length)];
  },
  /** How many rows there are, how many are over the limit, and the limit. */
  disagreement: (chart) => {
    const { values, digits } = column(chart, 'difference');
    const over = values.filter((value) => Number(Math.abs(value).toFixed(digits)) > 5);
    return ['5', ...printed(values.length), ...printed(over.length)];
  },
  /** How long the limits were made and how many months are marked; no other number is not in the table. */
  control: (chart) => {
    const marked = chart.rows.filter((row) => row.at(-1) !== words.charts.control.cell.none);
    return [...printed(chart.rows.length - 12), ...printed(marked.length)];
  },
  /** How many are compared, how many of them lie above and below, and what all together have. */
  funnel: (chart, place) => {
    const cut = cutOf(chart, place);
    const standings = chart.rows.map((row) => String(row.at(-2)));
    const counted = (word: RegExp) => printed(standings.filter((text) => word.test(text)).length);
    const { digits } = column(chart, 'value');
    return [
      ...printed(standings.length),
      ...counted(/expected/),
      ...counted(/above/),
      ...counted(/below/),
      ...counted(/above|below/),
      ...printed(cut.funnel!.target, digits),
      // The levels of the limits, which their columns name.
      '95',
    ];
  },
  /** By how much each side moved in the last year, where what was not collected weighed nothing; how many districts
   * a side has, as its column says, and in how many years it was not collected. */
  reached: (chart) =>
    ['reached', 'others'].flatMap((id) => {
      const index = chart.columns.findIndex((entry) => entry.id === id);
      const { label, digits } = chart.columns[index]!;
      const [before, now] = chart.rows
        .slice(-2)
        .map((row) => row[index]!)
        .map((cell) => (typeof cell === 'number' ? cell : 0));
      return [
        ...printed(printedDifference(now!, before!, digits!), digits),
        ...[...label.matchAll(/\d+/g)].flatMap(([count]) => printed(Number(count))),
        ...printed(chart.rows.filter((row) => typeof row[index] !== 'number').length),
      ];
    }),
  /** How many groups there are, and how many of them went each way. */
  groups: (chart) => {
    const { values } = column(chart, 'change');
    return [
      ...printed(values.length),
      ...[-1, 0, 1].flatMap((way) => printed(values.filter((by) => Math.sign(by) === way).length)),
    ];
  },
  /**
   * How many districts there are, are hatched and have no figure; at each end how many lie in the last fifth, and
   * how many of these in each group.
   */
  map: (chart, { cuts }) => {
    const { digits } = column(chart, 'value');
    const at = chart.columns.some(({ id }) => id === 'smoothed') ? 2 : 1;
    const { districts, groups } = cuts.place.info;
    const named = new Map(districts.map((district) => [labelOf(district).en, district.group]));
    const given = chart.rows.filter((row) => typeof row[1] === 'number');
    const fair = given
      .filter((row) => row.at(-1) === words.charts.spread.yes)
      .map((row) => ({
        group: named.get(row[0] as string),
        value: Number((typeof row[at] === 'number' ? row[at] : (row[1] as number)).toFixed(digits)),
      }));
    const ends = [1, -1].map((sign) => {
      const edge = fair.map(({ value }) => sign * value).sort((a, b) => a - b)[
        Math.max(3, Math.round(fair.length / 5)) - 1
      ]!;
      return fair.filter(({ value }) => sign * value <= edge);
    });
    return [
      chart.rows.length,
      given.length - fair.length,
      chart.rows.length - given.length,
      ...ends.flatMap((end) => [
        end.length,
        ...groups.map(({ slug }) => end.filter(({ group }) => group === slug).length),
      ]),
    ].flatMap((count) => printed(count));
  },
  /** The total, the parts beyond the tenth together, and what grew in points. */
  mix: (chart) => {
    const { values: amounts } = column(chart, 'amount');
    const { values: shares, digits } = column(chart, 'share');
    const { values: before } = column(chart, 'before');
    const grown = shares.flatMap((share, index) =>
      amounts[index]! >= 50 && before[index] !== undefined ? [share - before[index]] : [],
    );
    return [
      ...printed(sum(amounts)),
      ...printed(shares.length - 10),
      ...printed(sum(shares.slice(10)), digits),
      ...printed(Math.max(...grown), digits),
    ];
  },
  months: () => [],
  multiples: () => [],
  /** Both totals. */
  'same-months': (chart) =>
    ['before', 'now'].flatMap((id) => printed(sum(column(chart, id).values), column(chart, id).digits)),
  /** How many dots and rings there are, and between what the middle half of the comparable ones lies. */
  spread: (chart, place) => {
    const { values: all, digits } = column(chart, 'value');
    const { district } = chart.about;
    const cut = cutOf(chart, place);
    const marks = chart.rows.map((row) => row.at(-1));
    const own = cut.districts.find(({ area }) => districtOf(area) === district);
    const fair = (
      district === null
        ? all.filter(
            (_, index) =>
              chart.rows.filter((row) => typeof row[2] === 'number')[index]!.at(-1) ===
              words.charts.spread.yes,
          )
        : own!.comparable
          ? all
          : all.slice(1)
    ).sort((a, b) => a - b);
    const value = own?.latest.value;
    const higher = fair.filter(
      (each) => value != null && each.toFixed(digits) !== value.toFixed(digits) && each > value,
    );
    return [
      ...printed(all.length),
      ...printed(higher.length),
      ...printed(fair.length),
      ...printed(marks.filter((mark) => mark === words.charts.spread.no).length),
      ...printed(all.length - fair.length),
      ...printed(quantileSorted(fair, 0.25)!, digits),
      ...printed(quantileSorted(fair, 0.75)!, digits),
      // The level of an interval.
      '95',
    ];
  },
  /** How many years are empty since the first that is not; the year a run began. */
  years: (chart) => {
    const empty = chart.rows.map((row) => typeof row[1] !== 'number');
    return [
      ...printed(empty.slice(empty.indexOf(false)).filter(Boolean).length),
      ...chart.rows.map(([period]) => String(period).slice(0, 4)),
    ];
  },
};

/** The spec a chart is of, by its kind and table. */
const specOf = ({ about: { kind }, columns }: Chart): string =>
  kind === 'years' && columns.some((other) => other.id === 'count') ? 'counts' : kind;

/** Names with numbers in them, longest first: "Bronx 2" is not two of anything. */
function namesOf({ setting: { info }, cuts }: RealPlace): string[] {
  return [
    // The day a programme began is its own, and no figure.
    ...cuts.place.programmes.map(({ start }) => words.day(formatDay(start))),
    info.title.en,
    ...info.districts.map((district) => labelOf(district).en),
    ...info.groups.map(({ name }) => name.en),
    ...info.series.flatMap(({ title, streams, topics, kinds, activities }) => [
      title.en,
      ...[streams, topics, kinds, activities].flat().map(({ label }) => label.en),
    ]),
  ]
    .filter((name) => /\d/.test(name))
    .flatMap((name) => [name, words.capital(name)])
    .sort((a, b) => b.length - a.length);
}

const MONTH = new RegExp(`(${MONTHS.join('|')}) (\\d{4})`, 'g');
const SEASON = new RegExp(`(?:${MONTHS.join('|')})–(?:${MONTHS.join('|')}) \\d{4}(?:–\\d{4})?`);

/** The name where it ends: in "Manhattan 20.6" there is no Manhattan 2. */
const nameIn = (name: string): RegExp =>
  new RegExp(`${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\d|[.,]\\d)`, 'g');

/** The numbers and the months that a sentence says, without those that are a part of a name or a unit. */
function saidBy(text: string, names: readonly string[]): { numbers: string[]; months: string[] } {
  const bare = names
    .reduce((rest, name) => rest.replace(nameIn(name), ' '), text)
    .replace(/per 1,000 residents|of every 1,000 residents|\bunder 0\.1%/g, ' ')
    .replace(SEASON, ' ');
  const months = [...bare.matchAll(MONTH)].map(
    ([, month = '', year = '']) => `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}`,
  );
  const numbers = bare
    .replace(MONTH, ' ')
    .replace(/\b\d+ months (?:to|before)\b/g, ' ')
    .match(/−?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/g);
  return { numbers: numbers ?? [], months };
}

/** Months that a chart's table or subtitle names. */
function monthsOf({ columns, rows, subtitle }: Chart): Set<string> {
  const cells = [...columns.map(({ id }) => id), ...rows.map((row) => row[0])];
  return new Set([
    ...cells.filter((cell): cell is string => typeof cell === 'string' && parseMonth(cell) !== null),
    ...saidBy(subtitle, []).months,
  ]);
}

/** A chart whose alt text ends without its caveats: those are a publisher's words, and no figures of the chart. */
const withoutCaveats = (chart: Chart): Chart => ({
  ...chart,
  alt: chart.caveats.reduce((alt, caveat) => alt.replace(caveat, ''), chart.alt),
});

/** Numbers and months in a chart's sentences that its table does not give. */
function strangersIn(full: Chart, place: RealPlace): string[] {
  const chart = withoutCaveats(full);
  const derived = DERIVED[specOf(chart)];
  if (!derived) throw new Error(`invalid chart, no spec: ${chart.id}`);
  const given = new Set([
    ...chart.rows.flatMap((row) =>
      row.flatMap((cell, index) =>
        typeof cell === 'number' ? printed(cell, chart.columns[index]!.digits) : [],
      ),
    ),
    ...derived(chart, place),
  ]);
  const months = monthsOf(chart);
  const names = namesOf(place);
  return ['title', 'alt'].flatMap((part) => {
    const said = saidBy(chart[part as 'title' | 'alt'], names);
    return [
      ...said.numbers.filter((number) => !given.has(number)),
      ...said.months.filter((month) => !months.has(month)),
    ].map((stranger) => `${chart.id}: ${part}: ${stranger}`);
  });
}

const chartsOf = (place: RealPlace): Chart[] => [
  ...place.charts,
  ...[...place.districtCharts.values()].flat(),
];

test.each(places)('every number in a title or alt text of $id is in the table behind the chart', (place) => {
  const charts = chartsOf(place);
  expect(new Set(charts.map(specOf)).size).toBeGreaterThanOrEqual(9);
  expect(charts.flatMap((chart) => strangersIn(chart, place))).toEqual([]);
});

test('a table that rounds otherwise than its sentence is found', () => {
  const place = places.find(({ id }) => id === 'nyc')!;
  for (const spec of Object.keys(DERIVED)) {
    const chart = chartsOf(place).find((other) => specOf(other) === spec)!;
    expect(strangersIn(chart, place), spec).toEqual([]);
    const columns = chart.columns.map((entry) =>
      entry.kind === 'number' ? { ...entry, digits: entry.digits! + 1 } : entry,
    );
    expect(strangersIn({ ...chart, columns }, place).length, spec).toBeGreaterThan(0);
  }
});

test('a sentence with a number or a month of its own is found', () => {
  const place = places.find(({ id }) => id === 'nyc')!;
  const chart = place.charts.find(({ id }) => id === 'collection-sorting-rate-years')!;
  expect(strangersIn({ ...chart, alt: `${chart.alt} It was 12.34 in January 1901.` }, place)).toEqual([
    `${chart.id}: alt: 12.34`,
    `${chart.id}: alt: 1901-01`,
  ]);
});

test.each(places)('the CSV of every chart of $id parses back to the numbers its table prints', (place) => {
  const wrong: string[] = [];
  for (const chart of chartsOf(place)) {
    const text = chartCsv(chart, words).replace(/^\ufeff/, '');
    const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true });
    if (errors.length > 0 || data.length !== chart.rows.length + 1)
      wrong.push(`${chart.id}: ${errors[0]?.message}`);
    for (const [at, row] of chart.rows.entries()) {
      for (const [index, cell] of row.entries()) {
        const { label, digits } = chart.columns[index]!;
        const read = data[at + 1]![index]!;
        const same =
          typeof cell === 'number'
            ? read !== '' && words.number(Number(read), digits) === words.number(cell, digits)
            : typeof cell === 'string'
              ? read.replace(/^'/, '') === cell
              : read === words.EMPTY[cell.empty];
        if (!same) wrong.push(`${chart.id}: ${label}: row ${at + 1}: ${read}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

const keyOf = (series: string, indicator: string, area: Area, period: string): string =>
  [series, indicator, areaKey(area), period].join(' ');

/** Every yearly value of some measures by its key; null where it is empty. */
const valuesOf = (measures: readonly Measure[]): Map<string, number | null> =>
  new Map(
    measures.flatMap(({ series, indicator, area, years }) =>
      years.map(({ period, value }) => [keyOf(series, indicator, area, period), value]),
    ),
  );

test.each(places)('a figure of $id is the same in all three cuts', ({ cuts }) => {
  const all = valuesOf(
    cuts.indicators.flatMap(({ place, groups, districts }) => [place, ...groups, ...districts]),
  );
  const others = [
    valuesOf(cuts.place.measures),
    valuesOf(cuts.place.groups),
    ...cuts.districts.map((cut) => valuesOf(cut.measures)),
  ];
  let compared = 0;
  for (const values of others)
    for (const [key, value] of values) {
      compared++;
      if (all.get(key) !== value) expect.fail(`${key}: ${value} and ${all.get(key)}`);
    }
  const ofDistricts = cuts.districts.flatMap(({ measures }) => [...valuesOf(measures).keys()]);
  const inIndicators = [...all.keys()].filter((key) => key.includes(' district/'));
  expect(ofDistricts.sort()).toEqual(inIndicators.sort());
  expect(compared).toBeGreaterThan(1000);
});

test.each(places)('a figure of $id prints the same from its table of figures', ({ cuts, figures }) => {
  const { data } = Papa.parse<Record<string, string>>(figures.csv, { header: true, skipEmptyLines: true });
  const all = valuesOf(
    cuts.indicators.flatMap(({ place, groups, districts }) => [place, ...groups, ...districts]),
  );
  const alike = valuesOf(
    cuts.indicators.flatMap(({ place }) => (place.alike ? [besideDistrict(place)] : [])),
  );
  expect(data.length).toBe(all.size + alike.size);
  const wrong = data.filter(({ series, indicator, area, period, value, without }) => {
    const figures = area === 'place' && without !== '' ? alike : all;
    const own = figures.get([series, indicator, area, period].join(' '));
    const { digits } = INDICATOR_INFO[indicator as IndicatorId];
    if (own === undefined || value === '') return own !== null;
    return own === null || words.number(Number(value), digits) !== words.number(own, digits);
  });
  expect(wrong).toEqual([]);
});

test.each(places)(
  'the last value of $id is the last of its years, and a change the difference of two',
  ({ cuts }) => {
    for (const cut of cuts.indicators)
      for (const measure of [cut.place, ...cut.groups, ...cut.districts]) {
        expect(measure.latest).toEqual(measure.years.at(-1));
        if (!measure.change) continue;
        expect(measure.change.from).toBe(measure.years.at(-2)!.value);
        expect(measure.change.by).toBeCloseTo(measure.latest.value! - measure.change.from, 9);
      }
  },
);

test.each(places)('spread charts and disagreements of $id hold the values of their indicators', (place) => {
  const { cuts } = place;
  const nameOf = new Map(cuts.place.info.districts.map((district) => [district.id, labelOf(district).en]));
  let compared = 0;
  for (const [district, charts] of place.districtCharts)
    for (const cut of cuts.indicators) {
      const chart = charts.find(({ id }) => id === `${cut.series}-${cut.indicator}-spread--${district}`);
      if (!chart) continue;
      const expected = cut.districts
        .filter(({ area, comparable }) => comparable || districtOf(area) === district)
        .map(({ area, latest }) => [nameOf.get(districtOf(area)!), latest.value]);
      expect(new Map(chart.rows as [string, number][]), chart.id).toEqual(
        new Map(expected as [string, number][]),
      );
      compared++;
    }
  expect(compared).toBeGreaterThan(100);
  for (const { a, b, period, districts } of cuts.place.disagreements)
    for (const side of [a, b]) {
      const cut = cuts.indicators.find(
        (indicatorCut) => indicatorCut.series === side.series && indicatorCut.indicator === side.indicator,
      )!;
      for (const district of districts) {
        const year = cut.districts
          .find(({ area }) => districtOf(area) === district.id)!
          .years.find((aggregate) => aggregate.period === period);
        if (year) expect(side === a ? district.a : district.b).toBe(year.value);
      }
    }
});

test.each(places)('what streams of $id gained adds up to the change of the sorting rate', ({ cuts }) => {
  for (const { series, period, streams } of cuts.place.contributions) {
    const rate = cuts.place.measures.find(
      (measure) => measure.series === series && measure.indicator === 'sorting-rate',
    )!;
    const { streams: known } = cuts.place.info.series.find(({ id }) => id === series)!;
    const sorted = streams.filter(({ stream }) => known.some((other) => other.id === stream && other.sorted));
    expect(period).toBe(rate.latest.period);
    expect(sum(sorted, ({ points }) => points)).toBeCloseTo(rate.change!.by, 9);
    expect(sum(sorted, ({ now }) => now)).toBeCloseTo(rate.latest.value!, 9);
  }
});

test('a year’s row is named by the last month of its period', () => {
  const place = places[0]!;
  const chart = place.charts.find(({ id }) => id.endsWith('-sorting-rate-years'))!;
  const measure = place.cuts.place.measures.find(({ indicator }) => indicator === 'sorting-rate')!;
  expect(chart.rows.map(([period]) => period)).toEqual(
    measure.years.map(({ period }) => formatMonth(periodOf(period).to)),
  );
});
