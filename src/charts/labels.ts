import { measure } from '../text/text-width.ts';

/**
 * A name and its number as one label: wider apart than words, for a name may end in a number too.
 * No-break spaces, because the shipped font has no wider one.
 */
export const beside = (name: string, value: string): string => `${name}\u00a0\u00a0${value}`;

/** Size in px of the texts of a plot. */
export const TEXT_SIZE = 13;
/**
 * Width in px a label is given: what it needs in the heavier weight, in which a district's own stands, and a
 * tenth more, since some readers set pages in a font of theirs.
 */
export const widthOf = (label: string): number => Math.ceil(measure(label, TEXT_SIZE, 'strong') * 1.1);
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

/** A dot in px of the picture; those with a name are to be labelled, on their outer side first. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly name: string | null;
  readonly outer: 'left' | 'right';
}

/** A rectangle in px of the picture. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Placed {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

const LEFT: readonly Placed[] = [
  { dx: -9, dy: 0, anchor: 'end' },
  { dx: -9, dy: -4, anchor: 'end' },
  { dx: -9, dy: 4, anchor: 'end' },
  { dx: -7, dy: -11, anchor: 'end' },
  { dx: -7, dy: 11, anchor: 'end' },
];
const RIGHT: readonly Placed[] = LEFT.map(({ dx, dy }) => ({ dx: -dx, dy: -dy, anchor: 'start' }));
const ABOVE: Placed = { dx: 0, dy: -16, anchor: 'middle' };
const BELOW: Placed = { dx: 0, dy: 16, anchor: 'middle' };

/**
 * A side for the name of each named dot that keeps clear of other dots, of names already placed and
 * of what is `kept` free, where it can also of what is to be `avoided`, inside the frame; null where there is none, and the name is left to the
 * table. In the order given. Of a few orders of placing, the one that places most.
 */
export function besideDots(
  spots: readonly Spot[],
  room: { frame: Box; kept: readonly Box[]; avoided?: readonly Box[] },
): (Placed | null)[] {
  const orders = [() => 0, (a: Spot, b: Spot) => b.x - a.x, (a: Spot, b: Spot) => a.x - b.x];
  const tried = orders.map((order) => place([...spots].sort(order), spots, room));
  const best = tried.reduce((entry, other) => (other.size > entry.size ? other : entry));
  return spots.map((spot) => best.get(spot) ?? null);
}

function place(
  order: readonly Spot[],
  spots: readonly Spot[],
  { frame, kept, avoided = [] }: { frame: Box; kept: readonly Box[]; avoided?: readonly Box[] },
): Map<Spot, Placed> {
  const taken = [...kept];
  const placed = new Map<Spot, Placed>();
  for (const spot of order) {
    if (spot.name === null) continue;
    const wide = widthOf(spot.name);
    const boxOf = ({ dx, dy, anchor }: Placed): Box => {
      const left = spot.x + dx - (anchor === 'start' ? 0 : anchor === 'end' ? wide : wide / 2);
      return { left, right: left + wide, top: spot.y + dy - LINE / 2, bottom: spot.y + dy + LINE / 2 };
    };
    const sides =
      spot.outer === 'left' ? [...LEFT, ABOVE, BELOW, ...RIGHT] : [...RIGHT, BELOW, ABOVE, ...LEFT];
    const free = sides.filter((candidate) => {
      const box = boxOf(candidate);
      const inside =
        box.left >= frame.left &&
        box.right <= frame.right &&
        box.top >= frame.top &&
        box.bottom <= frame.bottom;
      return (
        inside &&
        !taken.some((other) => overlap(box, other)) &&
        !spots.some((other) => other !== spot && overlap(box, dotBox(other)))
      );
    });
    const side =
      free.find((candidate) => !avoided.some((other) => overlap(boxOf(candidate), other))) ?? free[0];
    if (!side) continue;
    placed.set(spot, side);
    taken.push(boxOf(side));
  }
  return placed;
}

/** What a line through these points covers, piece by piece. */
export const alongLine = (points: readonly { readonly x: number; readonly y: number }[]): Box[] =>
  points.slice(1).map((to, index) => {
    const from = points[index]!;
    return {
      left: Math.min(from.x, to.x),
      right: Math.max(from.x, to.x),
      top: Math.min(from.y, to.y) - 1,
      bottom: Math.max(from.y, to.y) + 1,
    };
  });

const dotBox = ({ x, y }: Spot): Box => ({ left: x - 6, right: x + 6, top: y - 4, bottom: y + 4 });

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
