import { nice, ticks, tickStep } from 'd3-array';

/** A scale in round numbers, with its steps and how many digits they need. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly steps: readonly number[];
  readonly digits: number;
}

/**
 * A scale for dots and lines that holds all values, in steps no finer than figures of `digits` are. It
 * begins at zero, but where all lie in the upper half of it: there it begins nearer, or what lies between
 * them could not be seen. What is drawn by it says where it begins.
 */
export function scaleOf(values: readonly number[], most: number, digits: number): Scale {
  const [low, high] = [Math.min(...values, Infinity), Math.max(...values, -Infinity)];
  if (low > high) return { from: 0, to: 1, steps: [0, 1], digits: 0 };
  const room = (high - low) * 0.15 || Math.abs(high) * 0.1 || 1;
  const start = low > high / 2 ? Math.max(0, low - room) : Math.min(0, low);
  const end = high > start ? high : start + 1;
  const finest = 10 ** -digits;
  const counts = Array.from({ length: most }, (_, i) => most - i);
  const count = counts.find((n) => tickStep(start, end, n) > finest * 0.999) ?? 1;
  const [from, to] = nice(start, end, count);
  const step = tickStep(start, end, count);
  const steps = ticks(from, to, Math.round((to - from) / step));
  return { from, to, steps, digits: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) };
}
