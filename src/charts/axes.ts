import * as Plot from '@observablehq/plot';
import { ticks } from 'd3-array';
import type { Words } from '../i18n/index.ts';
import { colour, type Frame } from '../model/chart.ts';
import { roomFor } from './base.ts';
import { LINE } from './labels.ts';
import { shownYears } from './scale.ts';

export { niceDomain, pixelsDown, yearsBetween } from './scale.ts';

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

/** Years along the bottom, so many as there is room for, the last one always. */
export function yearAxis(years: readonly number[], frame: Frame): Plot.Markish {
  return Plot.axisX(shownYears(years, frame.variant === 'narrow' ? 5 : 9), {
    tickFormat: String,
    tickSize: 4,
    color: colour('muted'),
    label: null,
  });
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
