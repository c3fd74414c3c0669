import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskFolder } from '../../scripts/command/disk.ts';
import { PATHS } from '../../scripts/command/paths.ts';
import { readPlace } from '../../src/aggregate/place.ts';
import { descriptor, type Descriptor } from '../../src/descriptor/descriptor.ts';
import { formatMonth } from '../../src/model/month.ts';
import type { CountObservation } from '../../src/kinds/counts/rows.ts';
import type { MassObservation } from '../../src/kinds/mass/rows.ts';
import type { RateObservation } from '../../src/kinds/rate/rows.ts';
import type { Amounts, ComplaintsLedger, Ledger, MassLedger, RateLedger } from '../../src/model/ledger.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { ReadReport } from '../../src/model/read-report.ts';
import { read } from '../../src/read/read.ts';

/**
 * Files as their publishers export them, unedited, read straight by the descriptors in `published/`; the
 * districts are those of the project's own places, and so must the figures be.
 */
const shared = join(PATHS.root, '..', 'shared', 'data');
const present = existsSync(shared);
const say = present ? '' : ' (skipped: ../shared/data is not here)';

interface Series {
  readonly report: ReadReport;
  readonly observations: readonly Observation[];
}

const described = async (place: string): Promise<Descriptor> =>
  descriptor.parse(
    JSON.parse(await readFile(join(import.meta.dirname, 'published', `${place}.json`), 'utf8')),
  );

/** What stands in the published files of a place, and in its own tables, by series. */
async function both(place: string) {
  const own = await readPlace(diskFolder(join(PATHS.data, place)));
  const districts = new Set(own.districts.map(({ id }) => id));
  const found = new Map<string, Series>();
  let observations: Observation[] = [];
  const taking = () => {
    observations = [];
    return (observation: Observation) => observations.push(observation);
  };
  for await (const { table, report } of read(
    await described(place),
    { folder: diskFolder(join(shared, place)), districts },
    taking,
  ))
    found.set(table.series, { report, observations });
  return {
    published: (series: string) => found.get(series)!,
    ledger: (series: string) => own.series.find(({ table }) => table.series === series)!,
    rows: own.districts.map(({ id }) => id),
  };
}

/** First and last period of observations that have one. */
const span = (observations: readonly Observation[]): [from: string, to: string] => {
  const months = observations.map((observation) => observation.month);
  const [from, to] = months.reduce(([a, b], month) => [Math.min(a, month), Math.max(b, month)], [
    Infinity,
    -Infinity,
  ] as [number, number]);
  return [formatMonth(from), formatMonth(to)];
};

/** Observed masses of one stream, counts or rates, added up by district and month. */
const sumsOf = (observations: readonly Observation[], amount: (observation: Observation) => number | null) => {
  const sums = new Map<string, number>();
  for (const observation of observations) {
    const value = amount(observation);
    if (value === null || observation.district === null) continue;
    const key = `${observation.district} ${formatMonth(observation.month)}`;
    sums.set(key, (sums.get(key) ?? 0) + value);
  }
  return sums;
};

const kilogramsOf = (stream: number) => (observation: Observation) =>
  (observation as MassObservation).kilograms[stream] as number | null;
const percentOf = (observation: Observation) => (observation as RateObservation).percent as number | null;
const countOf = (observation: Observation) => (observation as CountObservation).count as number | null;
const massOf = (stream: number) => (ledger: Ledger) => (ledger as MassLedger).streams[stream]!.mass;
const openedOf = (ledger: Ledger) => (ledger as ComplaintsLedger).opened;

/** Every amount of the published file is in the ledger of the place's own table. */
function expectSame(sums: ReadonlyMap<string, number>, { ledger }: Own, amountsOf: (ledger: Ledger) => Amounts, rows: readonly string[]) {
  expect(sums.size).toBeGreaterThan(500);
  const apart: string[] = [];
  for (const [key, sum] of sums) {
    const [district, month] = key.split(' ') as [string, string];
    const [year, total] = month.split('-').map(Number) as [number, number];
    const own = amountsOf(ledger).given.get(rows.indexOf(district), year * 12 + total - 1);
    if (!(Math.abs(own - sum) <= 1e-6 * Math.max(1, sum)))
      apart.push(`${key}: ${sum}, and ${own} in its own table`);
  }
  expect(apart).toEqual([]);
}
type Own = Awaited<ReturnType<typeof readPlace>>['series'][number];

const streams = [
  ...['refuse', 'paper', 'mgp', 'residential-organics'],
  ...['school-organics', 'leaves', 'christmas-trees', 'other-organics'],
];

test.skipIf(!present)(
  `New York’s tonnage, diversion rates, rat sightings and cases are read as published${say}`,
  async () => {
    const { published, ledger, rows } = await both('nyc');
    const collection = published('collection');
    expect(collection.report).toMatchObject({ rows: 24_647, used: 24_647, rejected: { rows: 0 } });
    expect(span(collection.observations)).toEqual(['1990-01', '2025-10']);
    for (const index of streams.keys()) {
      expectSame(sumsOf(collection.observations, kilogramsOf(index)), ledger('collection'), massOf(index), rows);
    }

    const rates = published('published-diversion');
    expect(rates.report).toMatchObject({ rows: 2832, used: 2832 });
    expect(span(rates.observations)).toEqual(['2015-07', '2019-06']);
    expectSame(sumsOf(rates.observations, percentOf), ledger('published-diversion'), (ledger) => (ledger as RateLedger).rate, rows);

    const rats = published('rat-sightings');
    expect(rats.report).toMatchObject({ rows: 71 * 199, used: 59 * 199, unplaced: { rows: 12 * 199 } });
    expectSame(sumsOf(rats.observations, countOf), ledger('rat-sightings'), openedOf, rows);

    const { report } = published('casework');
    const own = ledger('casework').report;
    expect(report.rows).toBe(341_299);
    expect([report.used, report.unplaced.notStated, report.rejected.rows]).toEqual([
      own.used,
      own.unplaced.notStated,
      own.rejected.rows,
    ]);
    expect(report.unplaced.unknown).toEqual(own.unplaced.unknown);
  },
);

test.skipIf(!present)(`England’s waste and fly-tipping are read by fiscal year${say}`, async () => {
  const { published, ledger, rows } = await both('england');
  const waste = published('household-waste');
  expect(waste.report).toMatchObject({ rows: 1398, rejected: { rows: 0 } });
  expect(span(waste.observations)).toEqual(['2015-03', '2018-03']);
  expect(waste.observations[0]).toMatchObject({ district: 'E06000004', kilograms: [21_901_000, 60_451_000] });
  for (const index of ['recycled', 'residual'].keys()) {
    expectSame(sumsOf(waste.observations, kilogramsOf(index)), ledger('household-waste'), massOf(index), rows);
  }

  const tips = published('fly-tipping');
  expect(tips.report).toMatchObject({ rows: 3321, rejected: { rows: 0 } });
  expect(span(tips.observations)).toEqual(['2013-03', '2022-03']);
  expect(tips.observations.filter((observation) => countOf(observation) === null)).toHaveLength(20);
  // Its own table is by kind: what the kinds add up to is one off the published total in two rows, and one
  // authority gave a total without kinds. Notes and the place's README say so.
  const sums = sumsOf(tips.observations, countOf);
  expect(['E09000017 2014-03', 'E06000019 2015-03', 'E08000021 2015-03'].map((key) => sums.get(key))).toEqual(
    [1995, 886, 8057],
  );
  sums.set('E09000017 2014-03', 1994).set('E06000019 2015-03', 887).delete('E08000021 2015-03');
  expectSame(sums, ledger('fly-tipping'), openedOf, rows);
});

test.skipIf(!present)(`Emilia-Romagna’s waste is read by calendar year${say}`, async () => {
  const { published, ledger, rows } = await both('emilia-romagna');
  const { report, observations } = published('municipal-waste');
  expect(report).toMatchObject({ rows: 2374, rejected: { rows: 0 } });
  expect(span(observations)).toEqual(['2010-12', '2016-12']);
  expect(observations[0]).toMatchObject({ kilograms: [466_642, 765_570] });
  for (const index of ['sorted', 'residual'].keys()) {
    expectSame(sumsOf(observations, kilogramsOf(index)), ledger('municipal-waste'), massOf(index), rows);
  }
});

test.each(['../outside.csv', 'a/../../outside.csv', '/etc/passwd'])(
  'a descriptor whose path is %s is refused, wherever its tables lie',
  async (path) => {
    const json = JSON.parse(
      await readFile(join(import.meta.dirname, 'published', 'england.json'), 'utf8'),
    ) as Descriptor;
    const result = descriptor.safeParse({
      ...json,
      resources: json.resources.map((resource) => ({ ...resource, path })),
    });
    expect(result.error?.issues.map(({ message }) => message)).toContain(
      'a path inside the place’s folder',
    );
  },
);
