/**
 * What can be wrong with a row. Each fault has a name, a message and a count; a row with one is
 * rejected, reported and published on the data-quality page.
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

/** A fault of one cell, before it is known where the row stands. */
export interface Fault {
  readonly fault: FaultName;
  readonly column: string;
  readonly value: string;
  readonly expected: string;
}

/** A fault with its place in the file. `line` counts from 1, the header's. */
export interface PlacedFault extends Fault {
  readonly file: string;
  readonly line: number;
}

/** `file:line: column: value: what is wrong, what was expected`. */
export const printFault = (at: PlacedFault): string =>
  `${at.file}:${at.line}: ${at.column}: ${at.value === '' ? '(empty)' : at.value}: ${at.fault}, expected ${at.expected}`;

/** A table, descriptor or folder that cannot be read at all: nothing is published. */
export class InputError extends Error {
  override name = 'InputError';
}
