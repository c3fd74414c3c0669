import { finite } from './check.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'benjamini-hochberg',
  formula: 'adjusted p₍ᵢ₎ = min over j ≥ i of min(1, p₍ⱼ₎ m ÷ j),   p₍₁₎ ≤ … ≤ p₍ₘ₎',
  references: [
    'Benjamini Y, Hochberg Y (1995). Controlling the false discovery rate: a practical and powerful approach to multiple testing. Journal of the Royal Statistical Society B 57: 289–300.',
  ],
} as const satisfies Method;

/**
 * Benjamini–Hochberg adjusted p-values. A list of those at most 0.05 holds 5 % false finds on average.
 *
 * p-values → adjusted ones in the same order. Throws where a p-value is missing or outside 0 to 1.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const total = pValues.length;
  const order = pValues
    .map((p, index) => {
      if (finite('p-value', p) < 0 || p > 1) throw new RangeError(`invalid p-value: ${p}`);
      return { p, index };
    })
    .sort((a, b) => b.p - a.p);
  const adjusted = new Array<number>(total);
  let least = 1;
  order.forEach(({ p, index }, i) => {
    least = Math.min(least, p * (total / (total - i)));
    adjusted[index] = least;
  });
  return adjusted;
}
