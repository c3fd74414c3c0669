import type { Problem } from './problem.ts';

/**
 * Codes of what can be wrong with a row. A row with a fault is rejected, reported and published on the
 * data-quality page.
 */
export const FAULTS = [
  'wrong-width',
  'repeated-header',
  'missing-value',
  'invalid-number',
  'negative-number',
  'invalid-month',
  'invalid-period',
  'invalid-date',
  'future-date',
  'wrong-order',
  'invalid-choice',
  'passed-more-than-inspected',
  'more-than-total',
  'rate-out-of-range',
  'unknown-stream',
  'repeated-key',
] as const;
export type FaultName = (typeof FAULTS)[number];

/** What is wrong with a row; where the row stands is known only once it is read. */
export type Fault = Problem<FaultName> & {
  readonly value: string;
  readonly at: { readonly column: string };
};

/** A table, descriptor or folder that cannot be read at all: nothing is published. */
export class InputError extends Error {
  override name = 'InputError';
}
