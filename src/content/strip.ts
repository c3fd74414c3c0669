import { max, rollup } from 'd3-array';

/** Many values as small dots on one line, in a box of `WIDTH` by `HEIGHT` units. */
export interface Strip {
  /** Where a value stands, from the left. */
  readonly at: (value: number) => number;
  /** Lines of length 0 with round ends, a dot each; or, of too many to tell apart, a line a column. */
  readonly path: string;
  /** Width of a dot or column. */
  readonly size: number;
  readonly drawn: 'dots' | 'columns';
}

export const STRIP = { width: 240, height: 34, foot: 30 } as const;
/** Room at both ends, for the larger dot of one's own. */
const MARGIN = 6;
/** Widths of a dot, the largest that lets the highest stack stand in the box. */
const DOTS = [6.5, 6, 5.5, 5, 4.5, 4, 3.5, 3, 2.5, 2] as const;
/** More values than this are no dots that anyone could tell apart. */
const MAX_DOTS = 400;
const COLUMN = 3;

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * Values of several districts on one line from the lowest to the highest, `reach` among them (what is marked on
 * it). What is about the same is stacked. As long for 3,000 districts as for 300.
 */
export function stripOf(values: readonly number[], reach: readonly number[] = []): Strip {
  const [low, high] = [Math.min(...values, ...reach), Math.max(...values, ...reach)];
  const room = STRIP.width - 2 * MARGIN;
  const at = (value: number): number =>
    round(MARGIN + (high > low ? (value - low) / (high - low) : 0.5) * room);
  const columnsOf = (size: number) =>
    rollup(
      values,
      (same) => same.length,
      (value) => Math.round((at(value) - MARGIN) / size),
    );
  const size =
    values.length > MAX_DOTS
      ? undefined
      : DOTS.find((dot) => max(columnsOf(dot).values())! * dot <= STRIP.foot);
  const columns = [...columnsOf(size ?? COLUMN)].sort(([a], [b]) => a - b);
  const x = (column: number): number => round(MARGIN + column * (size ?? COLUMN));
  if (size !== undefined) {
    const path = columns.map(([column, n]) =>
      Array.from({ length: n }, (_, i) => `M${x(column)} ${round(STRIP.foot - (i + 0.5) * size)}h0`).join(''),
    );
    return { at, path: path.join(''), size: size * 0.86, drawn: 'dots' };
  }
  const highest = max(columns, ([, n]) => n)!;
  const path = columns.map(
    ([column, n]) => `M${x(column)} ${STRIP.foot}v${-round((n / highest) * (STRIP.foot - 2))}`,
  );
  return { at, path: path.join(''), size: COLUMN * 0.8, drawn: 'columns' };
}
