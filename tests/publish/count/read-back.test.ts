import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { diskFolder } from '../../../scripts/command/disk.ts';
import { PATHS } from '../../../scripts/command/paths.ts';
import { areaKey } from '../../../src/model/area.ts';
import { countShifts } from '../../../src/publish/count/count-shifts.ts';
import { printTotals } from '../../../src/publish/count/print.ts';
import { measurePlace } from '../../../src/aggregate/measures.ts';
import { mixPlace } from '../../../src/aggregate/mixes.ts';
import { readPlace, type PlaceLedger } from '../../../src/aggregate/place.ts';
import type { Values } from '../../../src/model/aggregate.ts';
import { fresh } from '../new-place/fresh.ts';
import { folderOf } from '../../small-place.ts';

/** The invented city, as it is and as it is where only what `npm run count` makes of its shifts is published. */
const DEMO = join(PATHS.data, 'demo');

async function both(): Promise<{ own: PlaceLedger; totals: PlaceLedger }> {
  const own = await readPlace(diskFolder(DEMO));
  const { months } = await countShifts({
    folder: diskFolder(DEMO),
    file: 'shifts.csv',
    columns: {
      date: 'date',
      district: 'district',
      person: 'person',
      hours: 'hours',
      kind: 'kind',
      trained: 'trained',
    },
    dateFormat: 'iso',
    delimiter: ',',
    encoding: 'utf-8',
    retrieved: own.series.find(({ table }) => table.series === 'shifts')!.table.retrieved,
  });
  const folder = await folderOf({
    'counted/volunteers-totals.csv': printTotals(months).csv,
    'counted/districts.csv': await readFile(join(DEMO, 'districts.csv'), 'utf8'),
  });
  const made = await fresh(join(folder, 'counted'));
  expect(made.open).toEqual([]);
  return { own, totals: await readPlace(diskFolder(made.root)) };
}

const valuesOf = (place: PlaceLedger, indicator: string): Values[] =>
  measurePlace(place).filter((other) => other.indicator === indicator);

test('totals made of shifts give the hours of the shifts, in every area and of every kind', async () => {
  const { own, totals } = await both();
  const { report } = totals.series[0]!;
  expect(report.rejected.rows).toBe(0);
  expect(report.unplaced.unknown).toEqual([]);
  expect(report.unknownWords).toEqual([]);

  const counted = new Map(
    valuesOf(totals, 'volunteer-hours').map((entry) => [areaKey(entry.area), entry.years.at(-1)!]),
  );
  const shifts = valuesOf(own, 'volunteer-hours');
  expect(shifts.length).toBeGreaterThan(20);
  for (const { area: own, years } of shifts) {
    const area = areaKey(own);
    const last = years.at(-1)!;
    expect(counted.get(area), area).toMatchObject({ period: last.period, used: last.used });
    expect(counted.get(area)!.numerator, area).toBeCloseTo(last.numerator!, 6);
    expect(counted.get(area)!.value, area).toBeCloseTo(last.value!, 6);
  }

  const kinds = (place: PlaceLedger) =>
    new Map(
      mixPlace(place)
        .filter(({ of: kind }) => kind === 'kinds')
        .map(({ area, parts, notStated }) => [
          areaKey(area),
          [...parts.map(({ amount }) => amount!), notStated]
            .sort((a, b) => b - a)
            .map((amount) => Math.round(amount * 100) / 100),
        ]),
    );
  expect(kinds(totals)).toEqual(kinds(own));
}, 30_000);

test('the volunteers of an average month are those of the shifts, or withheld', async () => {
  const { totals } = await both();
  const rows = Papa.parse<Record<string, string>>(await readFile(join(DEMO, 'shifts.csv'), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
  const given = valuesOf(totals, 'monthly-volunteers').map(
    ({ area, years }) => [area, years.at(-1)!] as const,
  );
  let told = 0;
  for (const [area, { period, numerator, empty, reason }] of given) {
    if (area.kind === 'group') {
      expect(reason).toBe('people-twice');
      continue;
    }
    const [from, to] = period.split('/') as [string, string];
    const people = new Set<string>();
    for (const row of rows) {
      const month = row['date']!.slice(0, 7);
      if (month < from || month > to) continue;
      if (area.kind !== 'place' && area.id !== row['district']) continue;
      people.add(`${month} ${row['person']}`);
    }
    if (numerator === null) expect(empty).toBe('suppressed');
    else expect(numerator, areaKey(area)).toBe(people.size);
    if (numerator !== null) told++;
  }
  expect(told).toBeGreaterThan(0);
}, 30_000);
