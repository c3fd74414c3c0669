import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quantile } from 'd3-array';
import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import { aggregateFolder, type Aggregated } from '../../scripts/command/aggregate-folder.ts';
import { districtOf, groupOf } from '../../src/model/area.ts';
import type { Measure } from '../../src/model/aggregate.ts';
import type { IndicatorId } from '../../src/model/indicator.ts';
import { roundTo } from '../../src/model/figure.ts';
import { monthsFrom } from '../small-place.ts';

/**
 * The figures of New York against the published rows themselves: sums made here in plain loops, without
 * the code that is tested, and check figures made once by hand.
 */
const FOLDER = join(import.meta.dirname, '..', '..', 'data', 'nyc');
const KILOGRAMS_PER_SHORT_TON = 907.18474;
const YEAR = monthsFrom('2024-11', 12);

const rows = (file: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(join(FOLDER, file), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

let place: Aggregated;
beforeAll(async () => {
  place = await aggregateFolder(FOLDER);
});

const cut = (series: string, indicator: IndicatorId) =>
  place.cuts.indicators.find(
    (indicatorCut) => indicatorCut.series === series && indicatorCut.indicator === indicator,
  )!;
const measureIn = (series: string, indicator: IndicatorId, id: string): Measure =>
  cut(series, indicator).districts.find(({ area }) => districtOf(area) === id)!;

const districts = rows('districts.csv');
const collection = rows('collection.csv');
const SORTED = [
  'paper',
  'mgp',
  'residential_organics',
  'school_organics',
  'leaves',
  'christmas_trees',
  'other_organics',
];

/** What districts are compared by: the loads of schools’ trucks have no district of their own. */
const COMPARED = SORTED.filter((stream) => stream !== 'school_organics');

/** Short tons of some districts in some months. */
function tons(
  wanted: (district: string) => boolean,
  months: readonly string[],
  streams: readonly string[] = SORTED,
) {
  const within = new Set(months);
  let sorted = 0;
  let residual = 0;
  let lines = 0;
  for (const row of collection) {
    if (!within.has(row['month']!) || !wanted(row['district']!)) continue;
    lines++;
    residual += Number(row['refuse']);
    for (const stream of streams) sorted += Number(row[stream]);
  }
  return { sorted, residual, lines };
}

test('the sorting rate of the 12 months to October 2025 is 19.54 % in the city, 5.23 % in Bronx 2, 30.87 % in Brooklyn 6', () => {
  const whole = cut('collection', 'sorting-rate').place.latest;
  expect(whole).toMatchObject({ period: '2024-11/2025-10', used: 708, expected: 708 });
  expect(roundTo(whole.value!, 2)).toBe(19.54);
  expect(roundTo(measureIn('collection', 'sorting-rate', '202').latest.value!, 2)).toBe(5.23);
  expect(roundTo(measureIn('collection', 'sorting-rate', '306').latest.value!, 2)).toBe(30.87);
});

test('in all 59 districts the rate and the masses per resident are those of the published rows', () => {
  expect(districts).toHaveLength(59);
  for (const { id = '', population } of districts) {
    const { sorted, residual, lines } = tons((text) => text === id, YEAR, COMPARED);
    expect(lines, id).toBe(12);
    const check = (indicator: IndicatorId, expected: number) => {
      const { value, period } = measureIn('collection', indicator, id).latest;
      expect(period).toBe('2024-11/2025-10');
      expect(Math.abs(value! / expected - 1), `${indicator} of ${id}`).toBeLessThan(1e-9);
    };
    check('sorting-rate', (100 * sorted) / (sorted + residual));
    check('sorted-per-resident', (sorted * KILOGRAMS_PER_SHORT_TON) / Number(population));
    check('residual-per-resident', (residual * KILOGRAMS_PER_SHORT_TON) / Number(population));
  }
});

test('beside a district the city is made of the same streams, and its own figure keeps them all', () => {
  const { latest, alike } = cut('collection', 'sorting-rate').place;
  const rate = (streams: readonly string[]) => {
    const { sorted, residual } = tons(() => true, YEAR, streams);
    return (100 * sorted) / (sorted + residual);
  };
  expect(latest.value).toBeCloseTo(rate(SORTED), 9);
  expect(alike!.years.at(-1)!.value).toBeCloseTo(rate(COMPARED), 9);
  expect(rate(SORTED) - rate(COMPARED)).toBeGreaterThan(0.5);
  // No stream of what is not sorted is left out.
  expect(cut('collection', 'residual-per-resident').place.alike).toBeUndefined();
});

test('changes of Bronx 1 and 3 are those of residents’ streams', () => {
  expect(roundTo(measureIn('collection', 'sorting-rate', '201').change!.by, 1)).toBe(0.8);
  expect(roundTo(measureIn('collection', 'sorting-rate', '203').change!.by, 1)).toBe(-0.4);
});

test('a stream that is blank in all months of a district’s year has no amount, and is never 0', () => {
  const year = new Set(YEAR);
  let blank = 0;
  for (const { district, mixes } of place.cuts.districts) {
    const own = collection.filter((row) => row['district'] === district.id && year.has(row['month']!));
    const mix = mixes.find(({ series }) => series === 'collection')!;
    for (const stream of SORTED) {
      const part = mix.parts.find(({ id }) => id === stream.replaceAll('_', '-'))!;
      const isBlank = own.every((row) => row[stream] === '');
      if (isBlank) blank++;
      expect(part.amount === null, `${stream} of ${district.id}`).toBe(isBlank);
    }
  }
  expect(blank).toBeGreaterThan(13);
});

test('in all 59 districts rat sightings per 1,000 residents are those of the published rows', () => {
  const year = new Set(monthsFrom('2025-08', 12));
  const sightings = new Map<string, number>();
  for (const { month, district, sightings: number } of rows('rat-sightings.csv')) {
    if (year.has(month!)) sightings.set(district!, (sightings.get(district!) ?? 0) + Number(number));
  }
  for (const { id = '', population } of districts) {
    const { value, period, used } = measureIn('rat-sightings', 'complaints-rate', id).latest;
    expect({ period, used }).toEqual({ period: '2025-08/2026-07', used: 12 });
    const expected = (1000 * sightings.get(id)!) / Number(population);
    expect(Math.abs(value! / expected - 1), id).toBeLessThan(1e-9);
  }
});

test('the rate of a borough is the ratio of its districts’ sums', () => {
  for (const { area, latest } of cut('collection', 'sorting-rate').groups) {
    const { slug, districts: ownDistricts } = place.cuts.place.info.groups.find(
      ({ slug: ownSlug }) => groupOf(area) === ownSlug,
    )!;
    const { sorted, residual } = tons((id) => ownDistricts.includes(id), YEAR);
    expect(latest.value, slug).toBeCloseTo((100 * sorted) / (sorted + residual), 9);
  }
});

test('residents’ organics rose from 15,581 to 67,900 short tons in the months from April to October', () => {
  const pair = place.cuts.place.sameMonths.find(({ programme }) => programme === 'organics-fines')!;
  expect(pair).toMatchObject({
    series: 'collection',
    stream: 'residential-organics',
    months: monthsFrom('2025-04', 7),
  });
  const sum = (masses: readonly number[]) =>
    roundTo(masses.reduce((all, mass) => all + mass, 0) / KILOGRAMS_PER_SHORT_TON, 0);
  expect([sum(pair.before), sum(pair.now)]).toEqual([15_581, 67_900]);
});

test('rat sightings fell from 22,625 to 16,924, and in 53 of 59 districts', () => {
  const { place: whole, districts: parts } = cut('rat-sightings', 'complaints-rate');
  expect(whole.years.slice(-2)).toMatchObject([
    { period: '2024-08/2025-07', numerator: 22_625 },
    { period: '2025-08/2026-07', numerator: 16_924 },
  ]);
  // The city's count has the areas that are no district in it: parks and airports.
  const [before, now] = [0, 1].map((index) =>
    parts.map(({ years }) => years.slice(-2)[index]!.numerator!),
  ) as [number[], number[]];
  expect(now.reduce((sum, value) => sum + value, 0)).toBeLessThan(16_924);
  expect(now.filter((value, index) => value < before[index]!)).toHaveLength(53);
  expect(parts.filter(({ change }) => change!.by < 0)).toHaveLength(53);
});

test('every row of every table is used, unplaced or rejected', () => {
  const counts = Object.fromEntries(
    place.cuts.place.reports.map(({ series, rows: all, used, unplaced, rejected }) => {
      expect(used + unplaced.rows + rejected.rows).toBe(all);
      return [series, [all, used, unplaced.rows, rejected.rows]];
    }),
  );
  expect(counts).toEqual({
    collection: [24_647, 24_647, 0, 0],
    'published-diversion': [2_832, 2_832, 0, 0],
    'rat-sightings': [14_129, 11_741, 2_388, 0],
    casework: [341_299, 267_898, 73_296, 105],
  });
});

test('casework, which does not cover what it seems to, has counts and durations of the city and nothing by district', () => {
  const own = place.cuts.indicators.filter(({ series }) => series === 'casework');
  expect(own.map(({ indicator }) => indicator)).toEqual(['complaints-rate', 'days-to-close', 'open-backlog']);
  for (const { districts: parts, groups, spread, changes } of own) {
    expect({ parts, groups, spread, changes }).toEqual({
      parts: [],
      groups: [],
      spread: null,
      changes: null,
    });
  }
  for (const { value, reason, numerator } of cut('casework', 'complaints-rate').place.years) {
    expect({ value, reason }).toEqual({ value: null, reason: 'partial' });
    expect(numerator).toBeGreaterThan(0);
  }
  for (const { measures, differences } of place.cuts.districts)
    expect([...measures, ...differences].some(({ series }) => series === 'casework')).toBe(false);
});

test('days to close have the limits of drawing Council offices anew, and no year is set against another', () => {
  const { years, pace, change, course } = cut('casework', 'days-to-close').place;
  const [before, now] = years.slice(-2);
  // An audit by other code found 1 to 22 days, and 8 to 53 for the year before, by another 1,000 draws or so.
  expect(now).toMatchObject({ value: 7, low: 1, high: 22, recorders: 48 });
  expect(before).toMatchObject({ value: 20, low: 8, recorders: 49 });
  expect(Math.abs(before!.high! - 53)).toBeLessThanOrEqual(3);
  // Recomputed by other code from the rows, with offices by the first six characters of the key.
  expect(pace).toEqual({
    period: '2022-11/2023-10',
    before: '2021-11/2022-10',
    of: 45,
    minCases: 50,
    slower: 15,
    faster: 15,
    open: 14,
  });
  expect([change, course]).toEqual([null, null]);
  expect(place.cuts.place.mixes.find(({ series }) => series === 'casework')!.before).toBeNull();
});

test('figures older than two years before the release are marked, others are not', () => {
  const old = Object.fromEntries(
    place.cuts.indicators.map(({ series, place: whole }) => [series, whole.old]),
  );
  expect(old).toEqual({
    collection: false,
    'published-diversion': true,
    'rat-sightings': false,
    casework: true,
  });
});

test('in fiscal 2019 the tonnage and the published rate of Bronx 2 disagree: 4.8 % and 13.3 %', () => {
  const [district, ...more] = place.cuts.place.disagreements;
  expect(more).toEqual([]);
  expect(district).toMatchObject({
    definition: 'diversion',
    period: '2018-07/2019-06',
    a: { series: 'collection' },
    b: { series: 'published-diversion' },
  });
  const bronx = district!.districts.find(({ id }) => id === '202')!;
  expect([roundTo(bronx.a!, 1), roundTo(bronx.b!, 1)]).toEqual([4.8, 13.3]);
  const { sorted, residual } = tons((id) => id === '202', monthsFrom('2018-07', 12));
  expect(bronx.a).toBeCloseTo((100 * sorted) / (sorted + residual), 9);
});

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[(values.length - 1) / 2]!;

/** Of every district, the rate of its tonnage and the department's own, in percent, July 2015 to June 2019. */
function bothRates(): Map<string, { tonnage: number; own: number }> {
  const percents = new Map(
    rows('published-diversion.csv').map((row) => [
      `${row['month']} ${row['district']}`,
      Number(row['diversion_percent']),
    ]),
  );
  return new Map(
    districts.map(({ id = '' }) => {
      let [sorted, points, all] = [0, 0, 0];
      for (const month of monthsFrom('2015-07', 48)) {
        const found = tons((district) => district === id, [month]);
        sorted += found.sorted;
        all += found.sorted + found.residual;
        points += (found.sorted + found.residual) * percents.get(`${month} ${id}`)!;
      }
      return [id, { tonnage: (100 * sorted) / all, own: points / all }];
    }),
  );
}

/** Ids of the districts whose two rates differ more than `least` scaled MADs from the median, and not over `most`. */
function farApart(least: number, most = Infinity): string[] {
  const differences = [...bothRates()].map(([id, { tonnage, own }]) => ({ id, by: tonnage - own }));
  const median = middle(differences.map(({ by }) => by));
  const spread = 1.4826 * middle(differences.map(({ by }) => Math.abs(by - median)));
  return differences
    .filter(({ by }) => Math.abs(by - median) > least * spread && Math.abs(by - median) <= most * spread)
    .map(({ id }) => id)
    .sort();
}

const notes = rows('notes.csv').filter(({ source = '' }) => source.includes('compared'));

test('notes follow from how far the two tables disagree, and from nothing else', () => {
  const noted = (wanted: string) =>
    notes.filter(({ effect }) => effect === wanted).map(({ district }) => district);
  expect(farApart(3).length).toBeGreaterThan(1);
  expect(noted('not-comparable')).toEqual(farApart(3));
  expect(noted('caveat')).toEqual(farApart(2, 3));
  expect(notes.every(({ series, indicator }) => series === 'collection' && indicator === '')).toBe(true);
  expect(notes.find(({ district }) => district === '306')!['reason_en']).toContain(
    'in 2019 it would be 29% by the department’s own count instead of 35%',
  );
});

test('notes hold for the years whose amounts have not moved half way to what the department’s rates mean', () => {
  const both = bothRates();
  const years = Array.from({ length: 36 }, (_, index) => 1991 + index).map((year) => {
    const months = monthsFrom(`${year - 1}-07`, year === 2026 ? 4 : 12);
    const amounts = new Map(
      districts.flatMap(({ id = '' }) => {
        const { sorted, residual } = tons((district) => district === id, months);
        return sorted + residual > 0 ? [[id, sorted + residual] as const] : [];
      }),
    );
    const [from, to] = [months[0]!, months.at(-1)!];
    return { year, from, to, amounts, median: quantile(amounts.values(), 0.5)! };
  });
  for (const { district = '', period, reason_en: reason } of notes) {
    const { tonnage, own } = both.get(district)!;
    const meant = (100 * tonnage) / own - 100;
    const beside = years.map(({ amounts, median, ...year }) => ({
      ...year,
      times: (amounts.get(district) ?? NaN) / median,
    }));
    const shared = beside.filter(({ year }) => year >= 2016 && year <= 2019);
    const usual = shared.reduce((sum, { times }) => sum + times, 0) / 4;
    const moves = beside.map(({ times, ...year }) => ({ ...year, move: (100 * times) / usual - 100 }));
    const isAlike = ({ move }: { move: number }) => Math.sign(meant) * move < Math.abs(meant) / 2;
    const start = moves.findLastIndex((year) => year.year < 2016 && !isAlike(year)) + 1;
    const end = moves.findIndex((year) => year.year > 2019 && !isAlike(year));
    const held = moves.slice(start, end < 0 ? undefined : end);
    expect(period, district).toBe(`${held[0]!.from}/${held.at(-1)!.to}`);
    expect(held.at(-1)!.to, district).toBe('2025-10');
    const outside = held.filter(({ year }) => year < 2016 || year > 2019);
    const furthest = outside.toSorted((a, b) => Math.abs(b.move) - Math.abs(a.move))[0]!.move;
    expect(reason).toContain(
      `there would be ${Math.abs(meant).toFixed(0)}% ${meant > 0 ? 'more' : 'less'} waste here`,
    );
    expect(reason).toContain(
      `moved by ${Math.abs(furthest).toFixed(0)}% at most${furthest * meant > 0 ? '' : ', and the other way,'} from`,
    );
  }
});

test('districts that a note takes out are in no spread and have no standing, change or course from older years', () => {
  const out = farApart(3);
  const { districts: parts, spread } = cut('collection', 'sorting-rate');
  expect(parts.filter(({ comparable }) => !comparable).map(({ area }) => districtOf(area)!)).toEqual(out);
  expect(spread!.of).toBe(59 - out.length);
  for (const id of out) {
    const district = measureIn('collection', 'sorting-rate', id);
    expect(district).toMatchObject({ standing: null, peerStanding: null, ranks: null, course: null });
    expect(district.change!.among).toBeNull();
    // Its own figures stay, those before the note too.
    expect(district.latest.value).not.toBeNull();
    expect(district.years.find(({ period }) => period === '2013-11/2014-10')!.value).not.toBeNull();
  }
  // They are about the tonnage only.
  expect(cut('rat-sightings', 'complaints-rate').spread!.of).toBe(59);
});

test('what the sorted streams added is the change of the city’s rate', () => {
  const { streams } = place.cuts.place.contributions.find(({ series }) => series === 'collection')!;
  const added = streams
    .filter(({ stream }) => stream !== 'refuse')
    .reduce((sum, { points }) => sum + points, 0);
  expect(added).toBeCloseTo(cut('collection', 'sorting-rate').place.change!.by, 9);
});

test('a figure is the same in every cut and in the table of figures', () => {
  const table = Papa.parse<Record<string, string>>(place.figures.csv, {
    header: true,
    skipEmptyLines: true,
  }).data;
  const printed = new Map(
    table.map((row) => [[row['series'], row['indicator'], row['area'], row['period']].join(' '), row]),
  );
  for (const { district, measures } of place.cuts.districts) {
    for (const measure of measures) {
      const same = cut(measure.series, measure.indicator).districts.find(
        ({ area }) => districtOf(area) === districtOf(measure.area),
      );
      expect(measure).toBe(same);
      const row = printed.get(
        [measure.series, measure.indicator, `district/${district.id}`, measure.latest.period].join(' '),
      )!;
      const { value } = measure.latest;
      if (value === null) expect(row['value']).toBe('');
      else expect(Number(row['value'])).toBeCloseTo(value, 6);
    }
  }
});
