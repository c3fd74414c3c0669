import type { Difference } from '../model/comparison.ts';
import type { IndicatorInfo } from '../model/indicator.ts';
import { newcombe } from '../stats/newcombe.ts';
import { rateRatio } from '../stats/rate-ratio.ts';

/** A value with what it was made of, in one indicator and one period. */
export interface Side {
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/**
 * District A against district B: for shares their difference with Newcombe's interval, for rates of
 * counted events their ratio with its exact interval, for masses and durations the plain difference.
 * Never by whether two intervals overlap.
 */
export function differenceBetween({ nature }: Pick<IndicatorInfo, 'nature'>, a: Side, b: Side): Difference {
  const plain: Difference = { kind: 'plain', by: a.value - b.value };
  if (a.numerator === null || b.numerator === null || !a.denominator || !b.denominator) return plain;
  if (nature === 'share') {
    const { value, lower, upper } = newcombe(a.numerator, a.denominator, b.numerator, b.denominator);
    return { kind: 'points', by: 100 * value, low: 100 * lower, high: 100 * upper };
  }
  if (nature === 'count') {
    const { value, lower, upper } = rateRatio(a.numerator, a.denominator, b.numerator, b.denominator);
    return { kind: 'ratio', by: value, low: lower, high: upper };
  }
  return plain;
}
