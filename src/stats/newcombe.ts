import type { Interval } from './interval.ts';
import { wilson } from './wilson.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'newcombe',
  formula:
    'd − √((p₁ − l₁)² + (u₂ − p₂)²)   to   d + √((u₁ − p₁)² + (p₂ − l₂)²),   d = p₁ − p₂, l and u their Wilson limits',
  references: [
    'Newcombe RG (1998). Interval estimation for the difference between independent proportions: comparison of eleven methods. Statistics in Medicine 17: 873–890 (method 10).',
  ],
} as const satisfies Method;

/**
 * Difference of two independent shares, p₁ − p₂, with Newcombe's interval from the two Wilson intervals
 * (method 10).
 *
 * `a` of `m` against `b` of `n` → a difference between −1 and 1. Throws as `wilson` does.
 */
export function newcombe(a: number, m: number, b: number, n: number, level = 0.95): Interval {
  const first = wilson(a, m, level);
  const second = wilson(b, n, level);
  const value = first.value - second.value;
  return {
    value,
    lower: value - Math.hypot(first.value - first.lower, second.upper - second.value),
    upper: value + Math.hypot(first.upper - first.value, second.value - second.lower),
  };
}
