import { expect } from 'vitest';

/** Calls with a missing number (null, undefined, NaN) in its place are refused, naming what is missing. */
export function expectRefused(name: string, call: (missing: number) => unknown): void {
  for (const missing of [null, undefined, Number.NaN]) {
    expect(() => call(missing as unknown as number)).toThrow(`invalid ${name}: ${missing}`);
  }
}
