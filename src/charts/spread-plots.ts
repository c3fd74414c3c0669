import * as Plot from '@observablehq/plot';
import { colour, type Frame } from '../model/chart.ts';
import { nameAxis, niceDomain, valueAxis } from './axes.ts';
import { roomFor } from './base.ts';
import { besideRows, intoFrame, LINE } from './labels.ts';
import { closeDomain } from './scale.ts';

/** A district in a spread. */
export interface SpreadDot {
  readonly name: string;
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

/** A row a group, equal values above each other. */
export function spreadGroups(
  dots: readonly SpreadDot[],
  { middle, groups }: { middle: SpreadMiddle; groups: readonly string[] },
  frame: Frame,
): Plot.PlotOptions {
  const { marginLeft, row: least, mark } = nameAxis(groups, 140, Plot.axisFy);
  const values = dots.map(({ value }) => value);
  const domain = niceDomain(Math.min(0, ...values), Math.max(...values));
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
    groups.length * Math.max(40, least + 6, Math.min(stack * 10 + 8, 120)) + MARGIN.top + MARGIN.bottom;
  const row = (height - MARGIN.top - MARGIN.bottom) / groups.length;
  const { band, line } = middleMarks(middle, frame, marginLeft, MARGIN.right, domain, {
    fy: () => groups[0],
  });
  return {
    height,
    marginLeft,
    marginRight: MARGIN.right,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    x: { domain },
    fy: { domain: groups, padding: 0 },
    marks: [
      band,
      ...valueAxis('x', frame),
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
          },
        ),
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
const ENDS = 4;

/**
 * A row a district, the highest value at the top: a dot, and its 95 % interval as a line. Names stand at
 * the side where rows are high enough, elsewhere beside a few of the outermost where there is room.
 */
export function spreadRows(
  dots: readonly SpreadDot[],
  {
    middle,
    byName,
  }: { readonly middle: SpreadMiddle; readonly byName: (name: string, other: string) => number },
  frame: Frame,
): Plot.PlotOptions {
  const rows = [...dots].sort((a, b) => b.value - a.value || byName(a.name, b.name));
  const names = rows.map(({ name }) => name);
  const axis = nameAxis(names, frame.variant === 'narrow' ? 130 : 200);
  const inner = frame.height === null ? null : frame.height - MARGIN.top - MARGIN.bottom;
  const named = inner === null ? rows.length <= NAMED : inner / rows.length >= axis.row;
  const height =
    frame.height ??
    MARGIN.top +
      MARGIN.bottom +
      (named ? rows.length * Math.max(ROW, axis.row + 2) : Math.max(ROWS, 4.5 * rows.length));
  const row = (height - MARGIN.top - MARGIN.bottom) / rows.length;
  const isEnd = (index: number): boolean => index < ENDS || index >= rows.length - ENDS;
  // Names of the highest stand right of them, those of the lowest left, where a phone has no room.
  const marginRight = named ? MARGIN.right : Math.min(120, roomFor(names.slice(0, ENDS)));
  const marginLeft = named
    ? axis.marginLeft
    : frame.variant === 'narrow'
      ? 24
      : Math.min(120, roomFor(names.slice(-ENDS)));
  const ends = rows.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const domain = closeDomain(least, most);
  const x = (value: number): number =>
    marginLeft + ((value - domain[0]) / (domain[1] - domain[0])) * (frame.width - marginLeft - marginRight);
  const lines = rows.map((dot, index) => ({
    ...dot,
    index,
    from: dot.low ?? (dot.high === null ? dot.value : domain[0]),
    to: dot.high ?? (dot.low === null ? dot.value : domain[1]),
  }));
  const places = named
    ? []
    : besideRows(
        lines.map(({ from, to, name, index }) => ({
          left: x(from) - 4,
          right: x(to) + 4,
          y: MARGIN.top + (index + 0.5) * row,
          name: isEnd(index) ? name : null,
        })),
        { left: 0, right: frame.width, top: MARGIN.top - LINE / 2, bottom: height - MARGIN.bottom + 6 },
      );
  const { band, line } = middleMarks(middle, frame, marginLeft, marginRight, domain);
  return {
    height,
    marginLeft,
    marginRight,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    x: { domain },
    y: { type: 'band', domain: names, padding: 0, axis: null },
    marks: [
      band,
      ...valueAxis('x', frame),
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
        fill: fillOf,
        stroke: (dot: SpreadDot) => colour(dot.apart ? 'apart' : row < 8 ? 'accent' : 'paper'),
        strokeWidth: (dot: SpreadDot) => (dot.apart ? 1.5 : row < 8 ? 0 : 1),
      }),
      ...lines.flatMap(({ name, from, to, index }) => {
        const side = places[index];
        return side
          ? [
              Plot.text([{ name, at: side === 'right' ? to : from }], {
                x: 'at',
                y: 'name',
                text: 'name',
                dx: side === 'right' ? 8 : -8,
                textAnchor: side === 'right' ? 'start' : 'end',
                fill: colour('ink'),
                stroke: colour('paper'),
                strokeWidth: 3,
              }),
            ]
          : [];
      }),
    ],
  };
}
