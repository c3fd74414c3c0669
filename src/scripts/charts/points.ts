/** What a chart's picture says at a place: a mark, or a point of a line. In px of the picture's box. */
export interface Point {
  readonly x: number;
  readonly y: number;
  /** As the picture has it: "Astoria  27.0". */
  readonly says: string;
  readonly mark: SVGGraphicsElement;
  /** Of a line a reader may be far above or below. */
  readonly ofLine: boolean;
}

/** What marks say, once it is taken out of the picture: a browser would show it a second time. */
const sayings = new WeakMap<Element, string>();

/** What a mark says; null of one that says nothing. */
export function sayingOf(mark: Element): string | null {
  const known = sayings.get(mark);
  if (known !== undefined) return known;
  const title = mark.querySelector(':scope > title');
  if (!title?.textContent) return null;
  sayings.set(mark, title.textContent);
  // A link is named by it still.
  mark.closest('a')?.setAttribute('aria-label', title.textContent);
  title.remove();
  return sayings.get(mark)!;
}

/** Corners of a path of straight lines, in its own coordinates. */
const cornersOf = (path: Element): [number, number][] => {
  const numbers = (path.getAttribute('d')!.match(/-?[\d.]+/g) ?? []).map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i]!, numbers[2 * i + 1]!]);
};

/** The points of a picture: lines from their first on, then marks from left to right. */
export function pointsOf(svg: SVGSVGElement): Point[] {
  const { left, top } = svg.getBoundingClientRect();
  const lines: Point[] = [];
  const marks: Point[] = [];
  for (const mark of svg.querySelectorAll<SVGGraphicsElement>('circle, path, rect')) {
    const each = mark.dataset['points']?.split('\n');
    const saying = each ? null : sayingOf(mark);
    if (!each && saying === null) continue;
    // A line of a group says one thing wherever it is pointed at.
    if (each || mark.closest('[fill=none]')) {
      const matrix = mark.getScreenCTM()!;
      cornersOf(mark).forEach(([x, y], i) => {
        const at = new DOMPoint(x, y).matrixTransform(matrix);
        lines.push({ x: at.x - left, y: at.y - top, says: each?.[i] ?? saying!, mark, ofLine: !!each });
      });
    } else {
      const box = mark.getBoundingClientRect();
      marks.push({
        x: box.left + box.width / 2 - left,
        y: (mark.localName === 'rect' ? box.top : box.top + box.height / 2) - top,
        says: saying!,
        mark,
        ofLine: false,
      });
    }
  }
  return [...lines, ...marks.sort((a, b) => a.x - b.x || a.y - b.y)];
}

/** A point farther than this from where a reader points is not meant, in px. */
const REACH = 40;

/** How much it counts that a line is above or below: a reader points at a month, not at its value. */
const ACROSS = 0.002;

/** The point that is pointed at: the mark itself, or what lies nearest. */
export function nearest(points: readonly Point[], x: number, y: number, over: Element | null): Point | null {
  const under = points.find(({ mark, ofLine }) => mark === over && !ofLine);
  if (under && under.mark.localName !== 'circle') return under;
  let best: Point | null = null;
  let least = REACH ** 2;
  for (const point of points) {
    const distance = (point.x - x) ** 2 + (point.y - y) ** 2 * (point.ofLine ? ACROSS : 1);
    if (distance < least) [best, least] = [point, distance];
  }
  return best;
}

/** The point that a key leads to: along the picture's order, or up and down to the nearest one there. */
export function stepFrom(points: readonly Point[], from: Point | null, key: string): Point | null {
  const index =
    from === null ? -1 : points.findIndex(({ mark, says }) => mark === from.mark && says === from.says);
  const last = points.length - 1;
  if (key === 'End') return points[last] ?? null;
  if (key === 'Home' || index < 0) return points[0] ?? null;
  if (key === 'ArrowRight') return points[Math.min(last, index + 1)]!;
  if (key === 'ArrowLeft') return points[Math.max(0, index - 1)]!;
  const { x, y } = points[index]!;
  const sign = key === 'ArrowUp' ? -1 : 1;
  return points
    .filter((point) => (point.y - y) * sign > 0.5)
    .reduce<Point | null>(
      (best, point) =>
        best === null || Math.hypot(3 * (point.x - x), point.y - y) < Math.hypot(3 * (best.x - x), best.y - y)
          ? point
          : best,
      null,
    );
}
