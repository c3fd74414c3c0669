import { expect, test } from 'vitest';
import { differenceBetween } from '../../src/compare/difference.ts';
import { districtArea, districtOf } from '../../src/model/area.ts';
import { peerDifferences } from '../../src/compare/peer-differences.ts';
import type { IndicatorCut } from '../../src/model/cuts.ts';
import { INDICATOR_INFO } from '../../src/indicators/index.ts';
import { realPlaces } from '../real-places.ts';

const places = await realPlaces();

test.each(places)(
  'in $id a district is set against each comparable peer as one against the other',
  ({ cuts }) => {
    let compared = 0;
    for (const { district, peers, differences } of cuts.districts)
      for (const { series, indicator, period, against } of differences) {
        const cut = cuts.indicators.find(
          (indicatorCut) => indicatorCut.series === series && indicatorCut.indicator === indicator,
        )!;
        const measureOf = (id: string) => cut.districts.find(({ area }) => districtOf(area) === id)!;
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

test('only comparable figures of one period are set against each other', () => {
  const measure = (id: string, value: number | null, { comparable = true, period = '2024' } = {}) => ({
    area: districtArea(id),
    comparable,
    latest: { value, numerator: null, denominator: null, period },
  });
  const cut = {
    series: 'waste',
    indicator: 'sorting-rate',
    districts: [
      measure('own', 30),
      measure('peer', 28),
      measure('old', 27, { period: '2023' }),
      measure('barred', 26, { comparable: false }),
      measure('empty', null),
    ],
  } as unknown as IndicatorCut;
  const differencesOf = peerDifferences([cut]);
  const peers = ['peer', 'old', 'barred', 'empty', 'unknown'];
  expect(differencesOf('own', peers)).toEqual([
    {
      series: 'waste',
      indicator: 'sorting-rate',
      period: '2024',
      against: [{ id: 'peer', value: 28, difference: { kind: 'plain', by: 2 } }],
    },
  ]);
  for (const none of ['old', 'barred', 'empty']) expect(differencesOf(none, ['own', 'peer'])).toEqual([]);
  // The same two the other way round.
  expect(differencesOf('peer', ['own'])[0]!.against[0]!.difference).toEqual({ kind: 'plain', by: -2 });
});

test('a ratio is turned over for the other of two, where either or both have no case', () => {
  const cases = [0, 0, 5, 8];
  const cut = {
    series: 'reports',
    indicator: 'complaints-rate',
    districts: cases.map((numerator, id) => ({
      area: districtArea(String(id)),
      comparable: true,
      latest: { value: numerator, numerator, denominator: 1000, period: '2024' },
    })),
  } as unknown as IndicatorCut;
  const differencesOf = peerDifferences([cut]);
  const ids = cases.map((_, id) => String(id));
  const side = (id: number) => ({ value: cases[id]!, numerator: cases[id]!, denominator: 1000 });
  for (const own of ids)
    for (const { id, difference } of differencesOf(
      own,
      ids.filter((other) => other !== own),
    )[0]!.against) {
      const { by, low, high } = difference as Extract<typeof difference, { kind: 'ratio' }>;
      const expected = differenceBetween(
        INDICATOR_INFO['complaints-rate'],
        side(Number(own)),
        side(Number(id)),
      ) as typeof difference & { kind: 'ratio' };
      expect([by === null, high === null], `${own} ${id}`).toEqual([
        expected.by === null,
        expected.high === null,
      ]);
      expect(by ?? 0).toBeCloseTo(expected.by ?? 0, 8);
      expect(low).toBeCloseTo(expected.low, 8);
      expect(high ?? 0).toBeCloseTo(expected.high ?? 0, 8);
    }
});
