import { printedDifference, roundTo } from '../model/figure.ts';

/** A move of less than this share of a figure is no direction. */
const MIN_MOVE = 0.02;

/** Whether two figures are about the same as they print: no reader would call it a change. */
export function isAboutTheSame(now: number, before: number, digits: number): boolean {
  const by = Math.abs(printedDifference(now, before, digits));
  return by === 0 || by < MIN_MOVE * Math.abs(roundTo(before, digits));
}
