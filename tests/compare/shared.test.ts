import { expect, test } from 'vitest';
import type { Measure } from '../../src/model/aggregate.ts';
import { districtArea, districtOf } from '../../src/model/area.ts';
import { sharedOf } from '../../src/model/shared-verdict.ts';
import { realPlace, realPlaces } from '../real-places.ts';

const verdicts = (n: number): string[] => Array.from({ length: 20 }, (_, index) => (index < n ? 'a' : 'b'));

test('a verdict is shared by more than nine in ten, of as many as are compared', () => {
  expect(sharedOf(verdicts(18))).toBeNull();
  expect(sharedOf(verdicts(19))).toBe('a');
  expect(sharedOf(['a', 'a'])).toBeNull();
});

const places = [
  ...(await realPlaces()),
  ...(await Promise.all(['england', 'emilia-romagna'].map((id) => realPlace(id)))),
];
const cuts = places.flatMap(({ id, cuts: { place, indicators } }) =>
  indicators.flatMap((cut) => {
    const classOf = new Map(
      place.info.districts.map((district) => [districtArea(district.id), district.class]),
    );
    const fair = cut.districts.filter(({ comparable }) => comparable);
    return [...Map.groupBy(fair, ({ area }) => classOf.get(area)!)].map(([kind, districts]) => ({
      key: [id, cut.series, cut.indicator, kind].join(' '),
      districts,
    }));
  }),
);

/** Everything that is said of a district as one of a few words, by what says it; null where nothing is. */
const VERDICTS: Readonly<Record<string, (measure: Measure) => string | null | undefined>> = {
  standing: ({ standing }) =>
    standing && (standing.kind === 'spread' ? standing.position : standing.expectation),
  'side of the place': ({ standing }) => (standing?.kind === 'spread' ? standing.place?.side : null),
  'standing among peers': ({ peerStanding }) =>
    peerStanding && (peerStanding.kind === 'spread' ? peerStanding.position : peerStanding.expectation),
  ranks: ({ ranks }) => ranks && `${ranks.own.from} to ${ranks.own.to}`,
  'side of the change': ({ change }) => change?.side,
  'too few cases': ({ change }) =>
    change && change.distinct !== null && !change.distinctShared ? String(change.distinct) : null,
};

test.each(cuts)('nothing that is said of $key holds of more than nine in ten', ({ districts }) => {
  for (const [name, verdictOf] of Object.entries(VERDICTS)) {
    const found = districts.flatMap((measure) => verdictOf(measure) ?? []);
    // Said of fewer than nine in ten it tells those apart from the rest, of whom it is not.
    const shared = found.length > 0.9 * districts.length ? sharedOf(found) : null;
    expect(shared, name).toBeNull();
  }
});

test('where size matters little, as for rats, districts stand beside the whole place', () => {
  const rats = cuts.find(({ key }) => key.startsWith('nyc rat-sightings complaints-rate'))!;
  const astoria = rats.districts.find(({ area }) => districtOf(area) === '401')!;
  expect(astoria.standing).toMatchObject({ kind: 'spread', place: { side: 'above' } });
});
