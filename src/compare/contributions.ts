import type { Mix } from '../model/aggregate.ts';
import type { Contribution } from '../model/cuts.ts';

/**
 * What each stream added to the change of a sorting rate: its share of all mass now less its share a
 * year before. The sorted streams' shares add up to the rate, so their points add up to its change.
 */
export function contributionsOf(mix: Mix): Contribution[] | null {
  if (!mix.before || mix.total === 0 || mix.before.total === 0) return null;
  const before = new Map(
    mix.before.parts.map(({ id, amount }) => [id, (100 * (amount ?? 0)) / mix.before!.total]),
  );
  return mix.parts.map(({ id, amount }) => {
    const now = (100 * (amount ?? 0)) / mix.total;
    const then = before.get(id) ?? 0;
    return { stream: id, before: then, now, points: now - then };
  });
}
