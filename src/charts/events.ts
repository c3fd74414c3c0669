import * as Plot from '@observablehq/plot';
import { colour } from '../model/chart.ts';
import { lastDayOf, monthOfDay, type Day } from '../model/day.ts';
import { periodOf } from '../model/period.ts';
import { isBrief, wordsIn, type Text } from '../model/text.ts';
import type { Setting } from './base.ts';
import { LINE, widthOf } from './labels.ts';

/** What happened while a chart's months ran, in a few words. */
export interface ChartEvent {
  /** Months since January of year 0; a day is its share of its month. */
  readonly at: number;
  readonly label: string;
}

/** Hairlines in one picture: more hide what they explain. */
const MAX_EVENTS = 3;
/**
 * Programmes and labelled notes that touch a chart: of its series, in its district or in any where it is of a
 * group or the place, begun after its first month. Those of most districts, then the newest; oldest first.
 */
export function eventsOf(
  { info, programmes, notes, words }: Setting,
  about: { readonly series: string; readonly indicator: string; readonly district: string | null },
  months: { readonly from: number; readonly to: number },
): ChartEvent[] {
  const labelOf = (label: Text | undefined, name: Text, otherwise: string): string => {
    const text = wordsIn(label ?? name, words.language);
    return isBrief(text) ? text : otherwise;
  };
  const touches = (districts: readonly string[]): boolean =>
    about.district === null || districts.length === 0 || districts.includes(about.district);
  const begun = [
    ...programmes
      .filter(({ series, districts }) => series === about.series && touches(districts))
      .map(({ start, label, name, kind, districts }) => ({
        at: monthsAt(start),
        label: labelOf(label, name, words.capital(words.pages.programmes.KIND[kind])),
        reach: districts.length || info.districts.length,
      })),
    ...notes
      .filter(
        ({ series, indicator, district }) =>
          series === about.series &&
          (indicator === null || indicator === about.indicator) &&
          district === about.district,
      )
      .flatMap(({ label, period }) =>
        label === undefined || period === null
          ? []
          : [{ at: periodOf(period).from, label: labelOf(label, label, ''), reach: info.districts.length }],
      ),
  ].filter(({ at, label }) => label !== '' && at > months.from && at < months.to + 1);
  // The same words twice are one thing that came in steps.
  const each = [...Map.groupBy(begun, ({ label }) => label).values()].map((alike) => alike.at(-1)!);
  return each
    .sort((a, b) => b.reach - a.reach || b.at - a.at)
    .slice(0, MAX_EVENTS)
    .sort((a, b) => a.at - b.at)
    .map(({ at, label }) => ({ at, label }));
}

/** A day in months since January of year 0. */
export function monthsAt(day: Day): number {
  const month = monthOfDay(day);
  const begin = lastDayOf(month - 1) + 1;
  return month + (day - begin) / (lastDayOf(month) + 1 - begin);
}

/** Room in px between the lowest label and the plot, whose scale may have a number at its top. */
const GAP = 8;

/** Room above a plot for the labels of events, in px. */
export const roomForEvents = (events: readonly ChartEvent[]): number =>
  events.length === 0 ? 0 : events.length * LINE + GAP;

/** Orders of up to three, none repeated. */
const ordersOf = (indices: readonly number[]): number[][] =>
  indices.length === 0
    ? [[]]
    : indices.flatMap((first) =>
        ordersOf(indices.filter((other) => other !== first)).map((rest) => [first, ...rest]),
      );

interface Label {
  readonly left: number;
  readonly right: number;
  readonly at: number;
}

/** Rows of labels above a plot, the highest first, so that as few labels as can be lie on another's hairline. */
function rowsOf(labels: readonly Label[]): number[] {
  const crossings = (order: readonly number[]): number =>
    order.reduce(
      (sum, index, row) =>
        sum +
        order.slice(0, row).filter((higher) => {
          const { at } = labels[higher]!;
          return at > labels[index]!.left && at < labels[index]!.right;
        }).length,
      0,
    );
  return ordersOf([...labels.keys()]).reduce((best, order) =>
    crossings(order) < crossings(best) ? order : best,
  );
}

/**
 * A hairline an event, with its label above the plot in a row of its own. `x` is where an event lies on the
 * scale, `px` where that is in a picture of this width.
 */
export function eventMarks(
  events: readonly ChartEvent[],
  { x, px, width }: { x: (event: ChartEvent) => number; px: (at: number) => number; width: number },
): Plot.Markish[] {
  const labels = events.map((event) => {
    const [at, wide] = [px(x(event)), widthOf(event.label) + 6];
    const isLeft = at + wide > width;
    // One that fits on neither side lies over its hairline.
    const left = isLeft ? Math.max(0, at - wide) : at;
    return { event, at, isLeft, left, right: left + wide };
  });
  return rowsOf(labels).flatMap((index, row) => {
    const { event, at, isLeft, right } = labels[index]!;
    const up = (events.length - row) * LINE + GAP;
    return [
      Plot.ruleX([event], { x, stroke: colour('muted'), strokeWidth: 0.75, insetTop: -up + 2 }),
      Plot.text([event], {
        x,
        text: 'label',
        frameAnchor: 'top',
        dy: -up + LINE / 2 - 1,
        dx: isLeft ? right - at - 4 : 4,
        textAnchor: isLeft ? 'end' : 'start',
        fill: colour('ink'),
      }),
    ];
  });
}
