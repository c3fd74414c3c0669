import { expect, test } from 'vitest';
import { diskFolder } from '../../scripts/command/disk.ts';
import { measurePlace } from '../../src/aggregate/measures.ts';
import { mixPlace } from '../../src/aggregate/mixes.ts';
import { readPlace } from '../../src/aggregate/place.ts';
import { type Area, areaKey, districtArea, groupArea, PLACE } from '../../src/model/area.ts';
import { placeOf } from '../small-place.ts';

/** A disposal authority c whose waste is that of the collection authorities a and b. */
const mass = ['2023', '2024'].flatMap((year) => [
  [year, 'a', 30, 10, ''],
  [year, 'b', 20, 20, ''],
  [year, 'c', 50, 30, ''],
]);
const columns = ['id', 'slug', 'name', 'group', 'class', 'from', 'to', 'successor'];
const districtsCsv = (rows: readonly string[]) => `${[columns.join(','), ...rows].join('\n')}\n`;
const CLASSES = districtsCsv([
  'a,a,A,north,collection,,,',
  'b,b,B,north,collection,,,',
  'c,c,C,south,disposal,,,',
]);
const named = Object.fromEntries(columns.map((name) => [name, name]));
const districts = {
  columns: {
    id: 'id',
    slug: 'slug',
    name: { en: 'name' },
    group: 'group',
    class: named['class'],
    from: 'from',
    to: 'to',
    successor: 'successor',
  },
  populationPeriod: undefined,
};
const yearly = (more = {}) => ({ mass: { frequency: 'year', ...more } });
const place = async (role: object, csv = CLASSES) =>
  readPlace(
    diskFolder(await placeOf({ mass }, { districts, roles: yearly(role), files: { 'districts.csv': csv } })),
  );
const rate = (placeLedger: Awaited<ReturnType<typeof place>>, area: Area) =>
  measurePlace(placeLedger)
    .find((other) => other.indicator === 'sorting-rate' && areaKey(other.area) === areaKey(area))!
    .years.at(-1)!;

test('districts of several classes are added up only as the table says', async () => {
  await expect(place({})).rejects.toThrow(
    'series waste: districts are of several classes (collection, disposal): expected addUp',
  );
  await expect(place({ addUp: ['unitary'] })).rejects.toThrow(
    'series waste: unitary: expected a class of districts: collection, disposal',
  );
});

test('a total is of the classes that are added up, and every district keeps its own figure', async () => {
  const made = await place({ addUp: ['disposal'] });
  expect(rate(made, PLACE)).toMatchObject({ numerator: 30, denominator: 80, used: 1, expected: 1 });
  expect(rate(made, districtArea('a'))).toMatchObject({ numerator: 10, denominator: 40 });
  expect(rate(made, groupArea('north'))).toMatchObject({ value: null, reason: 'class' });
  expect(mixPlace(made).find(({ area }) => area.kind === 'place')).toMatchObject({ total: 80 });
});

test('a table about one class says nothing of the others, and expects nothing of them', async () => {
  const made = await place({ about: { classes: ['collection'] } });
  expect(rate(made, PLACE)).toMatchObject({ numerator: 30, denominator: 80, used: 2, expected: 2 });
  expect(rate(made, districtArea('c'))).toMatchObject({ empty: 'not-applicable', reason: 'class' });
  const without = await place({ about: { classes: ['collection'], without: ['b'] } });
  expect(rate(without, PLACE)).toMatchObject({ numerator: 10, expected: 1 });
});

test('a district that ended is no part of later totals, and not missing from them', async () => {
  const csv = districtsCsv([
    'a,a,A,north,one,,2023-12,c',
    'b,b,B,north,one,,2023-12,c',
    'c,c,C,south,one,2024-01,,',
  ]);
  const made = await place({}, csv);
  expect(rate(made, PLACE)).toMatchObject({ denominator: 80, used: 1, expected: 1 });
  expect(rate(made, districtArea('a'))).toMatchObject({ value: null, reason: 'not-then' });
  await expect(place({}, csv.replace(',c\n', ',x\n'))).rejects.toThrow(
    'a: x: expected the id of another district as successor',
  );
});
