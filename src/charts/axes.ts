import * as Plot from '@observablehq/plot';
import { nice, ticks } from 'd3-array';
import type { Words } from '../i18n/index.ts';
import { colour, type Frame } from '../model/chart.ts';
import { roomFor } from './base.ts';
import { LINE } from './labels.ts';

/** The scale from `from` to `to` in round numbers: what `nice: true` makes of it, so that px can be reckoned with. */
export const niceDomain = (from: number, to: number): [number, number] =>
  nice(from, to === from ? from + 1 : to, 10);

/** The scale of dots: from zero, unless all lie so far from it that their differences would be lost. */
export const dotDomain = (least: number, most: number): [number, number] =>
  niceDomain(least > 0 && least >= most / 2 ? least : Math.min(0, least), most);

/** Room in px for the numbers of a scale from 0 (or `from`) to `top`, in whichever size it is drawn. */
export const roomForTicks = (top: number, from = 0): number =>
  roomFor(
    [4, 5]
      .flatMap((count) => ticks(from, top, count))
      .map((tick) => `${tick}${','.repeat(Math.floor(Math.log10(Math.max(1, tick)) / 3))}`),
  );

/** Light grid lines and plain numbers along a scale of values; the unit stands in the subtitle. */
export function valueAxis(
  side: 'x' | 'y',
  frame: Frame,
  format?: (value: number) => string,
  ticks = frame.variant === 'narrow' ? 4 : side === 'y' ? 5 : 7,
): Plot.Markish[] {
  const options = { ticks, ...(format ? { tickFormat: format } : {}) };
  const grid = { ticks, stroke: colour('grid'), strokeOpacity: 1 };
  return side === 'y'
    ? [Plot.gridY(grid), Plot.axisY({ ...options, tickSize: 0, color: colour('muted'), label: null })]
    : [Plot.gridX(grid), Plot.axisX({ ...options, tickSize: 0, color: colour('muted'), label: null })];
}

/** Under a scale that does not begin at zero, where it begins; `room` is what that takes below the plot, in px. */
export function scaleNote(
  [from, to]: readonly [number, number],
  words: Words,
  marginLeft: number,
  facet: Plot.MarkOptions = {},
): { readonly room: number; readonly marks: Plot.Markish[] } {
  if (from <= 0 && to >= 0) return { room: 0, marks: [] };
  const text = words.charts.scaleBegins(`${from}`);
  return {
    room: LINE + 2,
    marks: [
      Plot.text([text], {
        ...facet,
        text: (label: string) => label,
        frameAnchor: 'bottom-left',
        textAnchor: 'start',
        dx: -marginLeft + 2,
        dy: 34,
        fill: colour('muted'),
      }),
    ],
  };
}

/** Where a value lies in px from the top of a picture `height` px high, on a scale over `domain`. */
export const pixelsDown =
  (domain: readonly [number, number], height: number, margin: { top: number; bottom: number }) =>
  (value: number): number =>
    margin.top + (1 - (value - domain[0]) / (domain[1] - domain[0])) * (height - margin.top - margin.bottom);

/** The years that begin between two points in time, both in years. */
export const yearsBetween = (from: number, to: number): number[] =>
  Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, index) => Math.ceil(from) + index);

/** Years along the bottom, so many as there is room for, the last one always. */
export function yearAxis(years: readonly number[], frame: Frame): Plot.Markish {
  const all = [...new Set(years)].sort((a, b) => a - b);
  const last = all.at(-1) ?? 0;
  const room = frame.variant === 'narrow' ? 5 : 9;
  const step = [1, 2, 3, 5, 10, 20].find((every) => all.length / every <= room) ?? 50;
  return Plot.axisX(
    all.filter((year) => (last - year) % step === 0),
    { tickFormat: String, tickSize: 4, color: colour('muted'), label: null },
  );
}

/**
 * Names down the left side in a margin of at most `most` px; longer ones run over several lines.
 * `row` is the height in px that a name needs.
 */
export function nameAxis(
  names: readonly string[],
  most: number,
  axis: typeof Plot.axisY | typeof Plot.axisFy = Plot.axisY,
): { marginLeft: number; row: number; mark: Plot.Markish } {
  const marginLeft = roomFor(names, most);
  const fits = roomFor(names) <= most;
  const lines = fits
    ? 1
    : Math.max(1, ...names.map((name) => Math.ceil((roomFor([name]) + 10) / marginLeft)));
  return {
    marginLeft,
    row: lines * LINE,
    mark: axis({
      anchor: 'left',
      tickSize: 0,
      color: colour('ink'),
      label: null,
      lineWidth: lines > 1 ? (marginLeft - 16) / 13 : Infinity,
    }),
  };
}
