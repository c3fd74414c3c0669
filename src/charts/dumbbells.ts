import * as Plot from '@observablehq/plot';
import { colour, type Frame } from '../model/chart.ts';
import { nameAxis, niceDomain, valueAxis } from './axes.ts';
import { roomFor } from './base.ts';
import { beside, widthOf } from './labels.ts';

/** A row of two dots: a value now, and a year before where there was one. */
export interface Dumbbell {
  readonly name: string;
  readonly before: number | null;
  readonly now: number;
  /** The newer value as it prints beside its dot. */
  readonly label: string;
}

/** A row each from zero on: a grey dot a year before, a coloured one now, joined. `most` is the room for names, in px. */
export function dumbbells(rows: readonly Dumbbell[], most: number, frame: Frame): Plot.PlotOptions {
  const {
    marginLeft,
    row: least,
    mark,
  } = nameAxis(
    rows.map(({ name }) => name),
    most,
  );
  const [, top] = niceDomain(0, Math.max(...rows.flatMap(({ before, now }) => [before ?? 0, now])));
  const marginRight = roomFor(rows.map(({ label }) => label)) + 8;
  const across = frame.width - marginLeft - marginRight;
  // On the outer side of the newer dot, away from the older one; of a small value there is room to be made.
  const outer = ({ before, now }: Dumbbell): -1 | 1 => (before !== null && now < before ? -1 : 1);
  const insetLeft = Math.max(
    0,
    ...rows
      .filter((row) => outer(row) < 0)
      .map(({ now, label }) => (widthOf(label) + 12 - (now / top) * across) / (1 - now / top)),
  );
  const moved = rows.filter((row): row is Dumbbell & { before: number } => row.before !== null);
  const says = ({ name, label }: Dumbbell): string => beside(name, label);
  return {
    height: frame.height ?? rows.length * Math.max(36, least + 6) + 40,
    marginLeft,
    marginRight,
    insetLeft,
    marginTop: 10,
    marginBottom: 28,
    x: { domain: [0, top] },
    y: { type: 'band', domain: rows.map(({ name }) => name), padding: 0.3 },
    marks: [
      ...valueAxis('x', frame),
      mark,
      Plot.link(moved, {
        x1: 'before',
        x2: 'now',
        y1: 'name',
        y2: 'name',
        stroke: colour('accent-soft'),
        strokeWidth: 4,
      }),
      Plot.dot(moved, { x: 'before', y: 'name', r: 4.5, fill: colour('other') }),
      Plot.dot(rows, { x: 'now', y: 'name', r: 5.5, fill: colour('accent'), title: says }),
      ...([-1, 1] as const).map((side) =>
        Plot.text(
          rows.filter((row) => outer(row) === side),
          {
            x: 'now',
            y: 'name',
            text: 'label',
            dx: 10 * side,
            textAnchor: side < 0 ? 'end' : 'start',
            fontWeight: 600,
            fill: colour('accent'),
          },
        ),
      ),
    ],
  };
}
