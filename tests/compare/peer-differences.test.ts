import { expect, test } from 'vitest';
import { differenceBetween } from '../../src/compare/difference.ts';
import { INDICATOR_INFO } from '../../src/indicators/index.ts';
import { realPlaces } from '../real-places.ts';

const places = await realPlaces();

test.each(places)(
  'in $id a district is set against each comparable peer as one against the other',
  ({ cuts }) => {
    let compared = 0;
    for (const { district, peers, differences } of cuts.districts)
      for (const { series, indicator, period, against } of differences) {
        const cut = cuts.indicators.find((one) => one.series === series && one.indicator === indicator)!;
        const measureOf = (id: string) => cut.districts.find(({ area }) => area === `district:${id}`)!;
        const comparable = peers!.peers.filter(({ id }) => measureOf(id).comparable);
        expect(against.map(({ id }) => id)).toEqual(comparable.map(({ id }) => id));
        const { latest: own } = measureOf(district.id);
        for (const { id, value, difference } of against) {
          const { latest: other } = measureOf(id);
          expect([other.value, other.period, own.period]).toEqual([value, period, period]);
          const { kind, ...numbers } = differenceBetween(
            INDICATOR_INFO[indicator],
            { ...own, value: own.value! },
            { ...other, value: other.value! },
          );
          expect(difference.kind).toBe(kind);
          for (const [name, number] of Object.entries(numbers)) {
            const found = difference[name as 'by'];
            if (number === null || found === null) expect(found, name).toBe(number);
            else expect(found, `${district.id} ${id} ${name}`).toBeCloseTo(number, 8);
          }
          compared++;
        }
      }
    expect(compared).toBeGreaterThan(300);
  },
);
