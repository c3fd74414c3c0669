import { expect } from 'vitest';

/** Relative agreement with a reference number to 1e-9, or to a tolerance its source names; null agrees with null. */
export function expectClose(actual: number | null, expected: number | null, tolerance = 1e-9): void {
  if (actual === null || expected === null) {
    expect(actual).toBe(expected);
    return;
  }
  expect(Math.abs(actual - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(
    Math.max(tolerance * Math.abs(expected), 1e-12),
  );
}
