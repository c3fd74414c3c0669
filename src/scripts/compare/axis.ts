import { ticks, tickStep } from 'd3-array';

/** The steps of a scale for which there is room, and how many digits they need. */
export function stepsOf(
  [from, to]: readonly [number, number],
  most: number,
): { readonly steps: readonly number[]; readonly digits: number } {
  const step = tickStep(from, to, most);
  return { steps: ticks(from, to, most), digits: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) };
}
