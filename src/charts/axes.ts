import * as Plot from '@observablehq/plot';
import { colour, type Frame } from '../model/chart.ts';

/** Light grid lines and plain numbers along a scale of values; the unit stands in the subtitle. */
export function valueAxis(side: 'x' | 'y', frame: Frame, format?: (value: number) => string): Plot.Markish[] {
  const ticks = side === 'y' ? (frame.variant === 'narrow' ? 4 : 5) : frame.variant === 'narrow' ? 4 : 7;
  const options = { ticks, ...(format ? { tickFormat: format } : {}) };
  const grid = { ticks, stroke: colour('grid'), strokeOpacity: 1 };
  return side === 'y'
    ? [Plot.gridY(grid), Plot.axisY({ ...options, tickSize: 0, color: colour('muted'), label: null })]
    : [Plot.gridX(grid), Plot.axisX({ ...options, tickSize: 0, color: colour('muted'), label: null })];
}

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
