import { deviation, mean, quantile } from 'd3-array';
import type { Peers } from '../model/cuts.ts';
import type { District } from '../model/district.ts';
import { nearest, type Point } from '../stats/nearest.ts';
import { publishedTogether } from './published-together.ts';

/** A district has at least so many peers, or none: fewer are no group to compare with. */
export const MIN_PEERS = 5;
export const MAX_PEERS = 15;
/**
 * A shared column is one in which peers differ by at most this many standard deviations on average; two
 * districts taken at random differ by 1.1.
 */
export const ALIKE = 0.8;
/** So many of all districts reach their fifth nearest within the limit. */
export const WITHIN_LIMIT = 0.9;

/**
 * Districts alike in the declared context columns, never in outcomes: the nearest by Mahalanobis's distance,
 * which counts what columns say together once, within one class. Figures that were published for several
 * districts together say nothing of their likeness: these are measured by their other columns. `years` are
 * those that each column is of.
 *
 * The limit beyond which none is close is the distance that nine of ten districts reach their fifth nearest
 * in; a district with fewer than five inside it has no close peers, and says so. A district with a missing
 * column is left out.
 */
export function peersOf(districts: readonly District[], years: readonly string[]): Map<string, Peers> {
  const classes = Map.groupBy(districts, (district) => district.class);
  return new Map([...classes.values()].flatMap((list) => [...peersWithin(list, years)]));
}

function peersWithin(districts: readonly District[], years: readonly string[]): Map<string, Peers> {
  const points = districts.flatMap(({ id, context }): Point[] =>
    context.length > 0 && context.every((value) => value !== null)
      ? [{ id, values: context as number[] }]
      : [],
  );
  if (points.length <= MAX_PEERS) return new Map();
  const shared = publishedTogether(points, years);
  const lists = nearest(points, MAX_PEERS, shared);
  const limit = quantile(
    lists.flatMap((list) => list[MIN_PEERS - 1]?.distance ?? []),
    WITHIN_LIMIT,
  );
  if (limit === undefined) return new Map();
  const togetherOf = (a: string, b: string): number[] =>
    shared.flatMap(({ columns, ids }) => (ids.includes(a) && ids.includes(b) ? columns : []));
  const valuesOf = new Map(points.map(({ id, values }) => [id, values]));
  const spreads = points[0]!.values.map(
    (_, column) => deviation(points, ({ values }) => values[column]!) ?? 0,
  );
  return new Map(
    points.map(({ id, values }, index) => {
      const close = lists[index]!.filter(({ distance }) => distance <= limit);
      const peers = close.length < MIN_PEERS ? [] : close;
      const gaps = values.map((value, column) => ({
        column,
        gap:
          spreads[column] === 0
            ? 0
            : mean(peers, (peer) => Math.abs(valuesOf.get(peer.id)![column]! - value) / spreads[column]!),
      }));
      const alike = gaps
        .filter((gap): gap is { column: number; gap: number } => gap.gap !== undefined && gap.gap <= ALIKE)
        .sort((a, b) => a.gap - b.gap)
        .slice(0, 3)
        .map(({ column }) => column);
      return [
        id,
        {
          limit,
          peers: peers.map((peer) => ({ ...peer, together: togetherOf(id, peer.id) })),
          shared: alike,
        },
      ];
    }),
  );
}
