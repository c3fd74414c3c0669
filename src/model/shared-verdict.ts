/** Fewer districts than this have no spread worth speaking of, and nothing can be expected of them. */
export const MIN_COMPARED = 8;

/** A verdict that more than this share of districts have tells none of them apart, and is not given. */
export const MAX_SHARED = 0.9;

/** The verdict of more than nine in ten, or null; of too few to compare none is. */
export function sharedOf(verdicts: readonly string[]): string | null {
  if (verdicts.length < MIN_COMPARED) return null;
  const counts = new Map<string, number>();
  for (const verdict of verdicts) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts].find(([, n]) => n > MAX_SHARED * verdicts.length)?.[0] ?? null;
}

export const isShared = (verdicts: readonly string[]): boolean => sharedOf(verdicts) !== null;
