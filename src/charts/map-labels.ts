import { range } from 'd3-array';
import { SQUARE, type Ground } from './map-geometry.ts';
import { LINE, widthOf, type Box } from './labels.ts';

/** A name on a map, of some of its districts. */
export interface MapLabel {
  readonly text: string;
  /** Indices of the outlines it names. */
  readonly names: ReadonlySet<number>;
  /** Whether it points at one place, by a line where it stands apart from it. */
  readonly points: boolean;
}

export interface PlacedLabel extends MapLabel {
  /** Its middle, in px. */
  readonly x: number;
  readonly y: number;
  /** What it points at, where that is apart from it, and where its line begins. */
  readonly at: readonly [number, number] | null;
  readonly from: readonly [number, number] | null;
}

/** What lying on a square of another district and of its own costs, in px of distance. */
const COST = { others: 30, own: 5 } as const;
/** Room between two labels, in px. */
const GAP = 3;
/** A label nearer than this to what it names needs no line. */
const NEAR = 14;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom + GAP && b.top < a.bottom + GAP;

/** The square of some districts that is nearest to their middle, in px; null where they have none. */
function middleOf({ at, columns }: Ground, names: ReadonlySet<number>): readonly [number, number] | null {
  const own: [number, number][] = [];
  for (const [square, index] of at.entries())
    if (names.has(index))
      own.push([((square % columns) + 0.5) * SQUARE, (Math.floor(square / columns) + 0.5) * SQUARE]);
  if (own.length === 0) return null;
  const [x, y] = [0, 1].map((axis) => own.reduce((sum, point) => sum + point[axis]!, 0) / own.length);
  const far = ([px, py]: readonly [number, number]): number => Math.hypot(px - x!, py - y!);
  return own.reduce((best, point) => (far(point) < far(best) ? point : best));
}

/** Steps of a square between two ends, those nearest to a point first. */
const outwards = (from: number, to: number, point: number): number[] =>
  range(from, to, SQUARE).sort((a, b) => Math.abs(a - point) - Math.abs(b - point));

/**
 * Where names stand: near what they name, on free ground where there is some, never on one another. A name that
 * no room is left for, or whose districts are too small to be seen, is left out. In the order given.
 */
export function placeLabels(
  labels: readonly MapLabel[],
  ground: Ground,
  { width, height }: { readonly width: number; readonly height: number },
): PlacedLabel[] {
  const taken: Box[] = [];
  return labels.flatMap((label): PlacedLabel[] => {
    const middle = middleOf(ground, label.names);
    if (!middle) return [];
    const half = { x: widthOf(label.text) / 2, y: LINE / 2 };
    let best: { cost: number; x: number; y: number; away: number } | null = null;
    // From the middle outwards: what is found first leaves little to be looked at.
    const xs = outwards(half.x + 1, width - half.x - 1, middle[0]);
    for (const y of outwards(half.y + 1, height - half.y - 1, middle[1]))
      for (const x of xs) {
        const away = Math.hypot(
          Math.max(0, Math.abs(x - middle[0]) - half.x),
          Math.max(0, Math.abs(y - middle[1]) - half.y),
        );
        // Between two places as good, the one whose middle is nearer.
        let cost = away + Math.hypot(x - middle[0], y - middle[1]) / 50;
        if (best && cost >= best.cost) continue;
        const box = { left: x - half.x, right: x + half.x, top: y - half.y, bottom: y + half.y };
        if (taken.some((other) => overlap(box, other))) continue;
        for (let row = Math.floor(box.top / SQUARE); row <= Math.floor(box.bottom / SQUARE); row++)
          for (
            let column = Math.floor(box.left / SQUARE);
            column <= Math.floor(box.right / SQUARE);
            column++
          ) {
            const index = ground.at[row * ground.columns + column] ?? -1;
            if (index >= 0) cost += label.names.has(index) ? COST.own : COST.others;
          }
        if (!best || cost < best.cost) best = { cost, x, y, away };
      }
    if (!best) return [];
    const { x, y, away } = best;
    taken.push({ left: x - half.x, right: x + half.x, top: y - half.y, bottom: y + half.y });
    const at = label.points && away > NEAR ? middle : null;
    // What a line points at stays free as well.
    if (at) taken.push({ left: at[0] - 4, right: at[0] + 4, top: at[1] - 4, bottom: at[1] + 4 });
    const onEdge = (to: number, own: number, room: number): number =>
      Math.min(Math.max(to, own - room), own + room);
    const from = at && ([onEdge(at[0], x, half.x), onEdge(at[1], y, half.y)] as const);
    return [{ ...label, x, y, at, from }];
  });
}
