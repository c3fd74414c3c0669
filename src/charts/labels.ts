/** Width in px a label is given: more than the shipped font needs, since pages are set in others. */
export const widthOf = (label: string): number => Math.ceil(label.length * 7.4);
/** Height in px of one line of a label. */
export const LINE = 16;

/**
 * How far a label centred on `at` must move to stay in a frame of `width` px; as far in as it can where
 * it is wider than the frame.
 */
export function intoFrame(at: number, label: string, width: number): number {
  const half = widthOf(label) / 2 + 2;
  return half * 2 > width ? width / 2 - at : Math.min(Math.max(at, half), width - half) - at;
}

/**
 * Moves of labels in one column so that none lies on another and all lie between `top` and `bottom`
 * px. `at` is where each belongs, `lines` how many it has; in the order given.
 */
export function apart(
  labels: readonly { at: number; lines: number }[],
  { top, bottom }: { top: number; bottom: number },
): number[] {
  const order = labels.map((label, index) => ({ ...label, index, y: label.at })).sort((a, b) => a.at - b.at);
  const gap = (a: { lines: number }, b: { lines: number }): number => ((a.lines + b.lines) * LINE) / 2;
  // Neighbours that collide give way to each other by halves, then the frame pushes them back in.
  for (let index = 1; index < order.length; index++) {
    const [above, below] = [order[index - 1]!, order[index]!];
    const over = gap(above, below) - (below.y - above.y);
    if (over <= 0) continue;
    above.y -= over / 2;
    below.y += over / 2;
  }
  let limit = top;
  for (const label of order) {
    label.y = Math.max(label.y, limit + (label.lines * LINE) / 2);
    limit = label.y + (label.lines * LINE) / 2;
  }
  limit = bottom;
  for (const label of order.reverse()) {
    label.y = Math.min(label.y, limit - (label.lines * LINE) / 2);
    limit = label.y - (label.lines * LINE) / 2;
  }
  const moves = labels.map(() => 0);
  for (const { index, y, at } of order) moves[index] = y - at;
  return moves;
}

/** A dot in px of the picture; those with a name are to be labelled. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly name: string | null;
}

export interface Placed {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

const DOT = 6;
const SIDES: readonly Placed[] = [
  { dx: -9, dy: 0, anchor: 'end' },
  { dx: 9, dy: 0, anchor: 'start' },
  { dx: 0, dy: 16, anchor: 'middle' },
  { dx: 0, dy: -16, anchor: 'middle' },
  { dx: -7, dy: -12, anchor: 'end' },
  { dx: 7, dy: 12, anchor: 'start' },
  { dx: -7, dy: 12, anchor: 'end' },
  { dx: 7, dy: -12, anchor: 'start' },
];

/**
 * A side for the name of each named dot that keeps clear of other dots, of names already placed and
 * of the frame; null where there is none, and the name is left to the table. In the order given.
 */
export function besideDots(
  spots: readonly Spot[],
  frame: { left: number; right: number; top: number; bottom: number },
): (Placed | null)[] {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  return spots.map((spot) => {
    if (spot.name === null) return null;
    const wide = widthOf(spot.name);
    for (const side of SIDES) {
      const x = spot.x + side.dx;
      const left = side.anchor === 'start' ? x : side.anchor === 'end' ? x - wide : x - wide / 2;
      const box = {
        left,
        right: left + wide,
        top: spot.y + side.dy - LINE / 2,
        bottom: spot.y + side.dy + LINE / 2,
      };
      if (box.left < frame.left || box.right > frame.right) continue;
      if (box.top < frame.top || box.bottom > frame.bottom) continue;
      const overDot = spots.some(
        (other) =>
          other !== spot &&
          other.x > box.left - DOT &&
          other.x < box.right + DOT &&
          other.y > box.top - DOT + 2 &&
          other.y < box.bottom + DOT - 2,
      );
      const overName = taken.some(
        (one) => one.left < box.right && one.right > box.left && one.top < box.bottom && one.bottom > box.top,
      );
      if (overDot || overName) continue;
      taken.push(box);
      return side;
    }
    return null;
  });
}
