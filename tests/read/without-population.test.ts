import { expect, test } from 'vitest';
import { diskFolder } from '../../scripts/command/disk.ts';
import { readPlace } from '../../src/aggregate/place.ts';
import { placeOf } from '../small-place.ts';

test('where the year of the population is none, its column is not read: it may be empty', async () => {
  const place = await readPlace(
    diskFolder(
      await placeOf(
        { counts: [['2024-01', 'a', 1]] },
        {
          districts: { populationPeriod: 'none' },
          files: { 'districts.csv': 'id,slug,name,group,population\na,alder,Alder,north,\n' },
        },
      ),
    ),
  );
  expect(place.population).toBeNull();
  expect(place.districts.map(({ population }) => population)).toEqual([null]);
});
