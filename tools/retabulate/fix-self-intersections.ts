type Weighted = [number, number, number];

/**
 * Simplified lines may come to cross where a bay is narrow. Gives the points of a presimplified
 * topology's arcs (`[x, y, weight]`) that were left out near a crossing a weight no threshold drops, and
 * says how many crossings there were with the points of at least `least`: call it until there are none,
 * or none that more points can help (a crossing in the boundaries as published).
 */
export function fixSelfIntersections(arcs: readonly Weighted[][], least: number): number {
  const lines = arcs.flatMap((arc) => {
    const kept = arc.flatMap(([, , weight], i) => (weight >= least ? [i] : []));
    return kept.slice(1).map((to, i) => ({ arc, from: kept[i] ?? 0, to }));
  });
  const boxes = lines.map(({ arc, from, to }) => {
    const [a, b] = [pointOf(arc, from), pointOf(arc, to)];
    return {
      left: Math.min(a[0], b[0]),
      right: Math.max(a[0], b[0]),
      low: Math.min(a[1], b[1]),
      high: Math.max(a[1], b[1]),
    };
  });
  const order = lines.map((_, i) => i).sort((i, j) => (boxes[i]?.left ?? 0) - (boxes[j]?.left ?? 0));
  let crossings = 0;
  order.forEach((i, rank) => {
    const [line, box] = [lines[i], boxes[i]];
    if (!line || !box) return;
    for (let next = rank + 1; next < order.length; ++next) {
      const [other, beside] = [lines[order[next] ?? -1], boxes[order[next] ?? -1]];
      if (!other || !beside || beside.left > box.right) break;
      if (beside.low > box.high || beside.high < box.low || !crosses(line, other)) continue;
      ++crossings;
      for (const { arc, from, to } of [line, other]) {
        for (const point of arc.slice(from + 1, to)) point[2] = Infinity;
      }
    }
  });
  return crossings;
}

interface Line {
  readonly arc: readonly Weighted[];
  readonly from: number;
  readonly to: number;
}

function pointOf(arc: readonly Weighted[], i: number): Weighted {
  const point = arc[i];
  if (!point) throw new Error(`invalid point: ${i}`);
  return point;
}

/** Whether two lines cross somewhere else than at their ends. */
function crosses(a: Line, b: Line): boolean {
  const [p, q, r, s] = [
    pointOf(a.arc, a.from),
    pointOf(a.arc, a.to),
    pointOf(b.arc, b.from),
    pointOf(b.arc, b.to),
  ];
  return side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0;
}

const side = (a: Weighted, b: Weighted, c: Weighted): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
