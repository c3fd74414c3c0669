import fc from 'fast-check';
import { expect, test } from 'vitest';
import { peersOf as peersByYears } from '../../src/compare/peers.ts';
import type { District } from '../../src/model/district.ts';

const YEARS = ['2019', '2016', '2011'];
const peersOf = (districts: readonly District[]) => peersByYears(districts, YEARS);

const district = (id: string, context: (number | null)[], kind = 'district'): District => ({
  id,
  slug: id,
  name: { en: id },
  shortName: { en: id },
  group: 'all',
  class: kind,
  aliases: [],
  population: 1000,
  populationMargin: null,
  area: null,
  context,
  links: {},
  from: null,
  to: null,
  successor: null,
});
/** Districts on a line, one step apart. */
const line = (n: number, kind = 'district'): District[] =>
  Array.from({ length: n }, (_, at) =>
    district(`${kind}-${String(at).padStart(2, '0')}`, [at, at * 10], kind),
  );

test('peers are the nearest in the context columns, nearest first, five to fifteen of them', () => {
  const peers = peersOf(line(30)).get('district-15')!;
  expect(peers.peers.slice(0, 2).map(({ id }) => id)).toEqual(['district-14', 'district-16']);
  expect(peers.peers.length).toBeGreaterThanOrEqual(5);
  expect(peers.peers.length).toBeLessThanOrEqual(15);
  for (const { distance } of peers.peers) expect(distance).toBeLessThanOrEqual(peers.limit);
});

test('a district far from all others has no close peers', () => {
  const far = peersOf([...line(30), district('far', [1000, 1000])]).get('far')!;
  expect(far.peers).toEqual([]);
  expect(far.shared).toEqual([]);
});

test('districts of another class are never peers', () => {
  const all = peersOf([...line(20, 'collection'), ...line(20, 'disposal')]);
  for (const { id } of all.get('disposal-05')!.peers) expect(id).toMatch(/^disposal/);
});

test('a district with a missing column is left out, and too few districts have no peers', () => {
  const all = peersOf([...line(20), district('gap', [3, null])]);
  expect(all.has('gap')).toBe(false);
  expect([...all.values()].flatMap(({ peers }) => peers.map(({ id }) => id))).not.toContain('gap');
  expect(peersOf(line(10)).size).toBe(0);
  expect(peersOf(line(20).map((entry) => ({ ...entry, context: [] }))).size).toBe(0);
});

test('what peers share is a column in which they hardly differ', () => {
  const alike = Array.from({ length: 20 }, (_, at) =>
    district(`a${at}`, [at % 2 ? 100 : 0, (at * 7919) % 97]),
  );
  const { peers, shared } = peersOf(alike).get('a0')!;
  expect(peers.length).toBeGreaterThanOrEqual(5);
  expect(shared[0]).toBe(0);
});

test('neither the order of the districts nor the unit of a column changes anything', () => {
  const value = fc.integer({ min: 0, max: 1000 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(value, value, value), { minLength: 17, maxLength: 40 }),
      fc.nat(),
      (rows, turn) => {
        const districts = rows.map((row, at) => district(`d${at}`, row));
        const turned = [...districts.slice(turn % rows.length), ...districts.slice(0, turn % rows.length)];
        const scaled = turned.map((entry) => ({
          ...entry,
          context: [entry.context[0]! * 1024, entry.context[1]!, entry.context[2]!],
        }));
        const before = peersOf(districts);
        const after = peersOf(scaled);
        for (const [id, { peers }] of before) {
          expect(after.get(id)!.peers.map((peer) => peer.id)).toEqual(peers.map((peer) => peer.id));
        }
      },
    ),
    { numRuns: 50 },
  );
});
