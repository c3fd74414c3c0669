import { expect, test } from 'vitest';
import { sharedOf } from '../../src/compare/shared.ts';
import { realPlaces } from '../real-places.ts';

const verdicts = (n: number): string[] => Array.from({ length: 20 }, (_, index) => (index < n ? 'a' : 'b'));

test('a verdict is shared by more than nine in ten, of as many as are compared', () => {
  expect(sharedOf(verdicts(18))).toBeNull();
  expect(sharedOf(verdicts(19))).toBe('a');
  expect(sharedOf(['a', 'a'])).toBeNull();
});

const cuts = (await realPlaces()).flatMap(({ id, cuts: { indicators } }) =>
  indicators.map((cut) => ({ key: `${id} ${cut.series} ${cut.indicator}`, cut })),
);

test.each(cuts)('no standing of $key is shared by more than nine in ten', ({ cut }) => {
  const fair = cut.districts.filter(({ comparable }) => comparable);
  for (const part of ['standing', 'peerStanding'] as const) {
    const found = fair.flatMap((one) => one[part] ?? []);
    expect(sharedOf(found.map((one) => (one.kind === 'spread' ? one.position : one.expectation)))).toBeNull();
    const sides = found.flatMap((one) => (one.kind === 'spread' && one.place?.side) || []);
    if (sides.length > 0) expect(sides.length > 0.9 * found.length ? sharedOf(sides) : null).toBeNull();
  }
});

test('where size matters little, as for rats, districts stand beside the whole place', () => {
  const rats = cuts.find(({ key }) => key === 'nyc rat-sightings complaints-rate')!.cut;
  const one = rats.districts.find(({ area }) => area === 'district:401')!;
  expect(one.standing).toMatchObject({ kind: 'spread', place: { side: 'above' } });
});
