import type * as Plot from '@observablehq/plot';
import { colour } from '../model/chart.ts';

/** A thin line in px of the picture. */
export interface Leader {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Thin lines from names to what they name, where no scale says where these stand. */
export const leaders =
  (lines: readonly Leader[]): Plot.Markish =>
  (_index, _scales, _values, _dimensions, context) => {
    const path = context!.document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('fill', 'none');
    path.setAttribute('stroke', colour('muted'));
    path.setAttribute('stroke-width', '0.75');
    path.setAttribute('d', lines.map(({ x1, y1, x2, y2 }) => `M${x1},${y1}L${x2},${y2}`).join(''));
    return path;
  };
