/**
 * Arguments are refused, never repaired: a missing number (null, undefined, NaN) in a sum or a ratio
 * would silently count as 0. Types alone do not hold this: values come from files.
 */

/** `value`, or throws `invalid <name>: <value>` where it is not a finite number. */
export function finite(name: string, value: number): number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new RangeError(`invalid ${name}: ${String(value)}`);
  return value;
}

/** A finite number of at least 0. */
export function nonNegative(name: string, value: number): number {
  if (finite(name, value) < 0) throw new RangeError(`invalid ${name}: ${value}`);
  return value;
}

/** A finite number above 0. */
export function positive(name: string, value: number): number {
  if (finite(name, value) <= 0) throw new RangeError(`invalid ${name}: ${value}`);
  return value;
}

/** A whole number of at least 0. */
export function wholeCount(name: string, value: number): number {
  if (!Number.isInteger(value) || value < 0) throw new RangeError(`invalid ${name}: ${String(value)}`);
  return value;
}

/** A probability strictly between 0 and 1. */
export function probability(name: string, value: number): number {
  if (!(finite(name, value) > 0 && value < 1)) throw new RangeError(`invalid ${name}: ${value}`);
  return value;
}

/** One point of a series: a finite number, or null for a gap. Undefined and NaN are refused. */
export function numberOrGap(name: string, value: number | null): number | null {
  return value === null ? null : finite(name, value);
}
