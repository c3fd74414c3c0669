import * as Plot from '@observablehq/plot';
import { colour, type Frame } from '../model/chart.ts';
import type { Words } from '../i18n/index.ts';
import { nameAxis, scaleNote, valueAxis } from './axes.ts';
import { roomFor } from './base.ts';
import { apart, intoFrame, LINE, widthOf } from './labels.ts';
import { leaders, type Leader } from './leaders.ts';
import { closeDomain } from './scale.ts';

/** A district in a spread. */
export interface SpreadDot {
  readonly id: string;
  readonly name: string;
  /** What it says where it is pointed at. */
  readonly says: string;
  readonly group: string;
  readonly value: number;
  /** Its 95 % interval; null where it has none, or no limit on that side. */
  readonly low: number | null;
  readonly high: number | null;
  /** Not comparable: drawn as a ring. */
  readonly apart: boolean;
}

/** What lies behind the dots. */
export interface SpreadMiddle {
  readonly q25: number;
  readonly q75: number;
  readonly median: number;
  /** What the line of the median is called. */
  readonly label: string;
}

const MARGIN = { top: 26, right: 24, bottom: 28 } as const;

/** The most values that lie within `width` of each other. */
export function crowd(values: readonly number[], width: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  let most = 0;
  let first = 0;
  ordered.forEach((value, index) => {
    while (value - ordered[first]! >= width && first < index) first++;
    most = Math.max(most, index - first + 1);
  });
  return most;
}

/** Bars that values are counted in. */
const BARS = 40;

/** How many of the values lie in each of the bars of equal width between two values. */
export function barsOf(
  values: readonly number[],
  from: number,
  to: number,
): { readonly from: number; readonly to: number; readonly of: number }[] {
  const width = (to - from) / BARS;
  const counts = new Array<number>(BARS).fill(0);
  for (const value of values) counts[Math.min(BARS - 1, Math.floor((value - from) / width))]!++;
  return counts.map((count, index) => ({
    from: from + index * width,
    to: from + (index + 1) * width,
    of: count,
  }));
}

/** The middle half as a band, the scale, and the median with its label above everything. */
const middleMarks = (
  middle: SpreadMiddle,
  frame: Frame,
  marginLeft: number,
  marginRight: number,
  domain: readonly [number, number],
  facet: Plot.MarkOptions = {},
): { band: Plot.Markish; line: Plot.Markish[] } => {
  const at =
    marginLeft +
    ((middle.median - domain[0]) / (domain[1] - domain[0])) * (frame.width - marginLeft - marginRight);
  return {
    band: Plot.rect([middle], { x1: 'q25', x2: 'q75', fill: colour('other-soft'), fillOpacity: 0.5 }),
    line: [
      Plot.ruleX([middle.median], { stroke: colour('muted'), strokeDasharray: '3 3' }),
      Plot.text([middle], {
        ...facet,
        x: 'median',
        text: 'label',
        frameAnchor: 'top',
        dy: -16,
        dx: intoFrame(at, middle.label, frame.width),
        fill: colour('muted'),
      }),
    ],
  };
};

const fillOf = (dot: SpreadDot): string => colour(dot.apart ? 'paper' : 'accent');
const strokeOf = (dot: SpreadDot): string => colour(dot.apart ? 'apart' : 'paper');

/** A row a group, equal values above each other, the outermost named. `dots` are ordered, lowest first. */
export function spreadGroups(
  dots: readonly SpreadDot[],
  { middle, groups, words }: { middle: SpreadMiddle; groups: readonly string[]; words: Words },
  frame: Frame,
): Plot.PlotOptions {
  const { marginLeft, row: least, mark } = nameAxis(groups, 140, Plot.axisFy);
  const values = dots.map(({ value }) => value);
  const domain = closeDomain(Math.min(...values), Math.max(...values));
  const begins = scaleNote(domain, words, marginLeft, { fy: () => groups.at(-1) });
  const bottom = MARGIN.bottom + begins.room;
  const perPixel = (domain[1] - domain[0]) / (frame.width - marginLeft - MARGIN.right);
  // Equal values stand above each other: rows grow with the crowd, and where they cannot, dots shrink.
  const stack = Math.max(
    ...groups.map((group) =>
      crowd(
        dots.filter((dot) => dot.group === group).map(({ value }) => value),
        10 * perPixel,
      ),
    ),
  );
  const height =
    frame.height ??
    groups.length * Math.max(40, least + 6, Math.min(stack * 10 + 8, 120)) + MARGIN.top + bottom;
  const row = (height - MARGIN.top - bottom) / groups.length;
  const { band, line } = middleMarks(middle, frame, marginLeft, MARGIN.right, domain, {
    fy: () => groups[0],
  });
  const x = (value: number): number => marginLeft + (value - domain[0]) / perPixel;
  const sideOf = (highest: SpreadDot, next: SpreadDot) => {
    const wide = widthOf(highest.name) + 9;
    if (x(highest.value) + wide <= frame.width) return [{ dot: highest, isRight: true }];
    // One far out has room on its inner side.
    return x(highest.value) - wide > x(next.value) + 9 ? [{ dot: highest, isRight: false }] : [];
  };
  // The outermost of each group, where there is room beyond it.
  const ends = groups.flatMap((group) => {
    const own = dots.filter((dot) => dot.group === group);
    const [lowest, highest] = [own[0], own.at(-1)];
    return [
      ...(lowest && x(lowest.value) - widthOf(lowest.name) - 9 >= marginLeft
        ? [{ dot: lowest, isRight: false }]
        : []),
      ...(highest && own.length > 1 ? sideOf(highest, own.at(-2)!) : []),
    ];
  });
  return {
    height,
    marginLeft,
    marginRight: MARGIN.right,
    marginTop: MARGIN.top,
    marginBottom: bottom,
    x: { domain },
    fy: { domain: groups, padding: 0 },
    marks: [
      band,
      ...valueAxis('x', frame),
      ...begins.marks,
      mark,
      ...line,
      Plot.dot(
        dots,
        Plot.dodgeY(
          { anchor: 'middle', padding: 0.5 },
          {
            fy: 'group',
            x: 'value',
            r: Math.min(4.5, Math.max(2, row / stack / 2 - 0.5)),
            fill: fillOf,
            stroke: strokeOf,
            strokeWidth: (dot: SpreadDot) => (dot.apart ? 1.75 : 1),
            title: 'says',
            ariaLabel: 'id',
          },
        ),
      ),
      ...ends.map(({ dot, isRight }) =>
        Plot.text([dot], {
          fy: 'group',
          x: 'value',
          text: 'name',
          dx: isRight ? 9 : -9,
          textAnchor: isRight ? 'start' : 'end',
          fill: colour('ink'),
          stroke: colour('paper'),
          strokeWidth: 3,
        }),
      ),
    ],
  };
}

/** Up to so many districts a page has a row for each name. */
const NAMED = 30;
/** Height in px of a row with its name, and of all rows together where names do not stand beside them. */
const ROW = 18;
const ROWS = 520;
/** Names beside the highest and lowest rows where not all have one. */
const ENDS = 3;
/** Room in px between a name and the row it is of. */
const LEADER = 14;

/**
 * A row a district, the highest value at the top: a dot, and its 95 % interval as a line. Names stand at
 * the side where rows are high enough, elsewhere beside a few of the outermost where there is room.
 */
export function spreadRows(
  dots: readonly SpreadDot[],
  { middle, words }: { readonly middle: SpreadMiddle; readonly words: Words },
  frame: Frame,
): Plot.PlotOptions {
  const rows = [...dots].sort((a, b) => b.value - a.value || words.compareNames(a.name, b.name));
  const names = rows.map(({ name }) => name);
  const axis = nameAxis(names, frame.variant === 'narrow' ? 130 : 200);
  const named =
    frame.height === null
      ? rows.length <= NAMED
      : (frame.height - MARGIN.top - MARGIN.bottom) / rows.length >= axis.row;
  const [marginLeft, marginRight] = named
    ? [axis.marginLeft, MARGIN.right]
    : [24, Math.min(120, roomFor(names.slice(0, ENDS)))];
  const ends = rows.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const domain = closeDomain(least, most);
  const begins = scaleNote(domain, words, marginLeft);
  const bottom = MARGIN.bottom + begins.room;
  const height =
    frame.height ??
    MARGIN.top +
      bottom +
      (named ? rows.length * Math.max(ROW, axis.row + 2) : Math.max(ROWS, 4.5 * rows.length));
  const row = (height - MARGIN.top - bottom) / rows.length;
  const x = (value: number): number =>
    marginLeft + ((value - domain[0]) / (domain[1] - domain[0])) * (frame.width - marginLeft - marginRight);
  const lines = rows.map((dot, index) => ({
    ...dot,
    index,
    from: dot.low ?? (dot.high === null ? dot.value : domain[0]),
    to: dot.high ?? (dot.low === null ? dot.value : domain[1]),
  }));
  const callouts = named ? [] : calloutsOf(lines, { x, row, width: frame.width, bottom: height - bottom });
  const { band, line } = middleMarks(middle, frame, marginLeft, marginRight, domain);
  return {
    height,
    marginLeft,
    marginRight,
    marginTop: MARGIN.top,
    marginBottom: bottom,
    x: { domain },
    y: { type: 'band', domain: names, padding: 0, axis: null },
    marks: [
      band,
      ...valueAxis('x', frame),
      ...begins.marks,
      ...(named ? [axis.mark] : []),
      ...line,
      Plot.ruleY(
        lines.filter(({ from, to }) => to > from),
        {
          y: 'name',
          x1: 'from',
          x2: 'to',
          stroke: colour('other'),
          strokeWidth: Math.min(2, Math.max(1, row / 4)),
        },
      ),
      Plot.dot(rows, {
        x: 'value',
        y: 'name',
        r: Math.min(4.5, Math.max(1.6, row * 0.32)),
        title: 'says',
        ariaLabel: 'id',
        fill: fillOf,
        stroke: (dot: SpreadDot) => colour(dot.apart ? 'apart' : row < 8 ? 'accent' : 'paper'),
        strokeWidth: (dot: SpreadDot) => (dot.apart ? 1.5 : row < 8 ? 0 : 1),
      }),
      ...(callouts.length > 0 ? [leaders(callouts.map(({ leader }) => leader))] : []),
      ...callouts.map(({ name, leader: { x1, y1 } }) =>
        Plot.text([name], {
          text: (text: string) => text,
          frameAnchor: 'top-left',
          dx: x1 + 3 - marginLeft,
          dy: y1 - MARGIN.top,
          lineAnchor: 'middle',
          textAnchor: 'start',
          fill: colour('ink'),
        }),
      ),
    ],
  };
}

interface Callout {
  readonly name: string;
  /** From the name, right of its row, to the row. */
  readonly leader: Leader;
}

/**
 * Names of the highest and the lowest rows, right of them: each clear of all rows beside it. Of a name that
 * does not fit, and of those farther in, there is none.
 */
function calloutsOf(
  lines: readonly { readonly name: string; readonly to: number }[],
  { x, row, width, bottom }: { x: (value: number) => number; row: number; width: number; bottom: number },
): Callout[] {
  const y = (index: number): number => MARGIN.top + (index + 0.5) * row;
  const ends = [...lines.keys()].filter((index) => index < ENDS || index >= lines.length - ENDS);
  const moves = apart(
    ends.map((index) => ({ at: y(index), lines: 1 })),
    { top: MARGIN.top - 2, bottom },
  );
  return ends.flatMap((index, end) => {
    const { name, to } = lines[index]!;
    const at = y(index) + moves[end]!;
    const near = lines.filter((_, other) => Math.abs(y(other) - at) <= LINE / 2 + row);
    const edge = Math.max(x(to), ...near.map((other) => x(other.to))) + LEADER;
    return edge + widthOf(name) > width
      ? []
      : [{ name, leader: { x1: edge - 3, y1: at, x2: x(to) + 4, y2: y(index) } }];
  });
}
