import { nice } from 'd3-array';

/** What px are reckoned with, of charts and in a browser: nothing here draws. */

/** The scale from `from` to `to` in round numbers: what `nice: true` of Plot makes of it. */
export const niceDomain = (from: number, to: number): [number, number] =>
  nice(from, to === from ? from + 1 : to, 10);

/**
 * The scale of dots and lines from `least` to `most`: from zero, unless all lie so far from it that their
 * differences would be lost. What is drawn by it says where it begins.
 */
export const closeDomain = (least: number, most: number): [number, number] =>
  niceDomain(least > 0 && least >= most / 2 ? least : Math.min(0, least), most);

/** Where a value lies in px from the top of a picture `height` px high, on a scale over `domain`. */
export const pixelsDown =
  (domain: readonly [number, number], height: number, margin: { top: number; bottom: number }) =>
  (value: number): number =>
    margin.top + (1 - (value - domain[0]) / (domain[1] - domain[0])) * (height - margin.top - margin.bottom);

/** The years that begin between two points in time, both in years. */
export const yearsBetween = (from: number, to: number): number[] =>
  Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, index) => Math.ceil(from) + index);

/** Of all years those that there is `room` for along an axis, evenly apart, the last one always. */
export function shownYears(years: readonly number[], room: number): number[] {
  const all = [...new Set(years)].sort((a, b) => a - b);
  const last = all.at(-1) ?? 0;
  const step = [1, 2, 3, 5, 10, 20].find((every) => all.length / every <= room) ?? 50;
  return all.filter((year) => (last - year) % step === 0);
}
