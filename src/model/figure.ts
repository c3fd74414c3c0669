import type { Unit } from './unit.ts';

/**
 * A value with its digits: what every sentence, table, label and file prints. One figure is printed
 * by one function, so it cannot read differently in two places.
 */
export interface Figure {
  readonly value: number;
  readonly unit: Unit;
  readonly digits: number;
}

/** `value` rounded to `digits`, halves away from zero, free of binary dust (1.005 → 1.01) and of −0. */
export function roundTo(value: number, digits: number): number {
  const shifted = Number(`${Math.abs(value)}e${digits}`);
  const rounded = Math.round(Number.isNaN(shifted) ? Math.abs(value) * 10 ** digits : shifted);
  // From 1e21 numbers print with an exponent of their own, and have no fraction left to round.
  const result = rounded < 1e21 ? Number(`${rounded}e${-digits}`) : Math.abs(value);
  return value < 0 && result !== 0 ? -result : result;
}

/**
 * What lies between two figures as they are printed: a reader who subtracts one from the other finds
 * the difference that stands beside them.
 */
export const printedDifference = (now: number, before: number, digits: number): number =>
  roundTo(roundTo(now, digits) - roundTo(before, digits), digits);

/** The plain number for files: fixed digits, a point, no thousands separator. */
export const plainNumber = (figure: Omit<Figure, 'unit'>): string =>
  roundTo(figure.value, figure.digits).toFixed(figure.digits);

const formats = new Map<string, Intl.NumberFormat>();

/** The number for readers, in the words of `locale` (`12,345.6`), without its unit. */
export function printNumber(figure: Omit<Figure, 'unit'>, locale: string): string {
  const key = `${locale} ${figure.digits}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: figure.digits,
      maximumFractionDigits: figure.digits,
    });
    formats.set(key, format);
  }
  return format.format(roundTo(figure.value, figure.digits)).replace('-', '−');
}
