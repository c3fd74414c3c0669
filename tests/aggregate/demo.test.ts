import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import { aggregateFolder, type Aggregated } from '../../scripts/command/aggregate-folder.ts';
import { districtOf } from '../../src/model/area.ts';
import type { IndicatorId } from '../../src/model/indicator.ts';
import { monthsFrom } from '../small-place.ts';

/** The invented place against its own rows, summed here in plain loops. */
const FOLDER = join(import.meta.dirname, '..', '..', 'data', 'demo');
const YEAR = new Set(monthsFrom('2025-07', 12));
const BEFORE = new Set(monthsFrom('2024-07', 12));
const RETRIEVED = '2026-07-01';

const rows = (file: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(join(FOLDER, file), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

let place: Aggregated;
beforeAll(async () => {
  place = await aggregateFolder(FOLDER);
});

const districts = rows('districts.csv');
const latest = (series: string, indicator: IndicatorId, id: string) =>
  place.cuts.indicators
    .find((indicatorCut) => indicatorCut.series === series && indicatorCut.indicator === indicator)!
    .districts.find(({ area }) => districtOf(area) === id)!.latest;

/** Published spellings of districts and what they mean, as the descriptor says. */
const spellings = (
  JSON.parse(readFileSync(join(FOLDER, 'datapackage.json'), 'utf8')) as {
    resources: {
      name: string;
      smallMatters: { series?: string; values?: { district?: Record<string, string> } };
    }[];
  }
).resources.find(({ smallMatters }) => smallMatters.series === 'hotline')!.smallMatters.values?.district;

const recordedIn = (row: Record<string, string>): string => spellings?.[row['district']!] ?? row['district']!;

/** Complaints opened in the year, each id once, the first. */
function complaints(): Record<string, string>[] {
  const seen = new Set<string>();
  return rows('complaints.csv').filter((row) => {
    if (seen.has(row['id']!)) return false;
    seen.add(row['id']!);
    return YEAR.has(row['opened']!.slice(0, 7)) && (row['closed'] === '' || row['closed']! >= row['opened']!);
  });
}

test('every row of every table is used, unplaced or rejected', () => {
  for (const { rows: all, used, unplaced, rejected } of place.cuts.place.reports) {
    expect(used + unplaced.rows + rejected.rows).toBe(all);
    expect(used).toBeGreaterThan(0);
  }
});

test('the complaints and the share on time of every district are those of its rows', () => {
  const own = complaints();
  for (const { id = '', population } of districts) {
    const cases = own.filter((row) => recordedIn(row) === id);
    expect(latest('hotline', 'complaints-rate', id)).toMatchObject({
      period: '2025-07/2026-06',
      numerator: cases.length,
      value: expect.closeTo((1000 * cases.length) / Number(population), 9) as number,
    });
    const due = cases.filter((row) => row['due'] !== '' && row['due']! < RETRIEVED);
    const kept = due.filter((row) => row['closed'] !== '' && row['closed']! <= row['due']!);
    expect(latest('hotline', 'on-time', id)).toMatchObject({
      numerator: kept.length,
      denominator: due.length,
    });
  }
});

test('the median days to close lie above those of closed cases alone wherever cases are open', () => {
  const own = complaints();
  const medians = districts.map(({ id = '' }) => {
    const days = own
      .filter((row) => recordedIn(row) === id && row['closed'] !== '')
      .map((row) => (Date.parse(row['closed']!) - Date.parse(row['opened']!)) / 86_400_000)
      .sort((a, b) => a - b);
    return {
      all: latest('hotline', 'days-to-close', id).value!,
      closed: days[Math.floor((days.length - 1) / 2)]!,
    };
  });
  for (const { all, closed } of medians) expect(all).toBeGreaterThanOrEqual(closed);
  expect(medians.some(({ all, closed }) => all > closed)).toBe(true);
});

test('volunteers who came again are counted by person, and few people are nowhere in the figures', () => {
  const shifts = rows('shifts.csv');
  for (const { id = '' } of districts) {
    const people = (months: ReadonlySet<string>) =>
      new Set(
        shifts
          .filter((row) => row['district'] === id && months.has(row['date']!.slice(0, 7)))
          .map((row) => row['person']!),
      );
    const [before, now] = [people(BEFORE), people(YEAR)];
    const again = [...before].filter((person) => now.has(person)).length;
    const active = latest('shifts', 'active-volunteers', id);
    const retention = latest('shifts', 'volunteer-retention', id);
    if (now.size > 0 && now.size < 5) expect(active).toMatchObject({ empty: 'suppressed', numerator: null });
    else if (active.empty !== 'suppressed') expect(active.numerator).toBe(now.size);
    if (again > 0 && again < 5) expect(retention).toMatchObject({ empty: 'suppressed', numerator: null });
    else if (retention.empty !== 'suppressed') {
      expect(retention).toMatchObject({ numerator: again, denominator: before.size });
    }
  }
});

test('no person’s id is in the cuts or the figures', () => {
  const text = JSON.stringify(place.cuts) + place.figures.csv;
  const words = new Set(text.match(/\w+/g));
  expect(rows('shifts.csv').filter((row) => words.has(row['person']!))).toEqual([]);
});

test('the correction of the publisher’s slip is applied and listed', () => {
  const { corrected } = place.cuts.place.reports.find(({ series }) => series === 'collection')!;
  expect(corrected).toMatchObject([
    { key: '2024-03|1105', field: 'kitchen', published: '5756', corrected: '575.6' },
  ]);
});

test('every row of the figures says that the data are invented', () => {
  const [header, ...lines] = place.figures.csv.trim().split('\n');
  expect(header!.endsWith(',note')).toBe(true);
  expect(lines.every((line) => line.endsWith(',invented data'))).toBe(true);
});
