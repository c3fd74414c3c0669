import * as Plot from '@observablehq/plot';
import { sum } from 'd3-array';
import { colour, type Chart } from '../model/chart.ts';
import type { SameMonths } from '../model/cuts.ts';
import { formatDay, monthOfDay } from '../model/day.ts';
import { formatMonth, monthOf } from '../model/month.ts';
import type { Programme } from '../model/programme.ts';
import { wordsIn } from '../model/text.ts';
import { KILOGRAMS } from '../model/unit.ts';
import { aboutSameMonths } from '../model/chart-about.ts';
import type { ChartSpec } from './spec.ts';
import { niceDomain, roomForTicks, valueAxis } from './axes.ts';
import { beside } from './labels.ts';
import { provenance, seriesOf, type Setting, identity } from './base.ts';

/** Programmes about the same stream that began between the first month before and the last one since. */
const begunBetween = (
  { programme, series, stream, months }: SameMonths,
  programmes: readonly Programme[],
): Programme[] => {
  const [from, to] = [monthOf(months[0]!) - 12, monthOf(months.at(-1)!)];
  return programmes.filter(
    (other) =>
      other.id !== programme &&
      other.series === series &&
      other.stream === stream &&
      monthOfDay(other.start) > from &&
      monthOfDay(other.start) <= to,
  );
};

/** One stream in the months since a programme began, and in the same months a year before. */
export function sameMonthsChart(
  setting: Setting,
  entry: SameMonths,
  programmes: readonly Programme[],
): Chart {
  const programme = programmes.find(({ id }) => id === entry.programme)!;
  const { words } = setting;
  const series = seriesOf(setting, entry.series);
  const unit = series.unit ?? 'kg';
  const inUnit = (kilograms: number): number => kilograms / KILOGRAMS[unit];
  const stream = wordsIn(series.streams.find(({ id }) => id === entry.stream)!.label, words.language);
  const before = inUnit(sum(entry.before));
  const now = inUnit(sum(entry.now));
  const also = begunBetween(entry, programmes);
  const from = entry.months[0]!;
  const to = entry.months.at(-1)!;
  const bars = entry.months.flatMap((_, index) => [
    { at: index, left: -0.38, right: -0.01, mass: inUnit(entry.before[index]!), now: false },
    { at: index, left: 0.01, right: 0.38, mass: inUnit(entry.now[index]!), now: true },
  ]);
  const [, top] = niceDomain(0, Math.max(...bars.map(({ mass }) => mass)));
  /** The year of the season, or both where it runs over the turn of one. */
  const year = [...new Set([from, to].map((month) => month.slice(0, 4)))].join('–');
  return {
    ...provenance(setting, series),
    ...identity(aboutSameMonths(entry)),
    subject: 'sorting',
    title: words.charts.sameMonths.title({
      stream,
      before: words.number(before),
      now: words.number(now),
      unit: unit === 'kg' ? 'kg' : words.figure({ value: 2, unit, digits: 0 }).replace(/^2 /, ''),
      from: words.monthName(from),
      to: words.monthName(to),
      year,
    }),
    subtitle: words.charts.sameMonths.subtitle(
      stream,
      unit,
      wordsIn(programme.name, words.language),
      formatDay(programme.start),
    ),
    alt: words.charts.sameMonths.alt({
      rows: entry.months.map((month, index) => ({
        month: words.monthName(month),
        before: words.number(inUnit(entry.before[index]!)),
        now: words.number(inUnit(entry.now[index]!)),
      })),
    }),
    notes: [
      words.charts.sameMonths.note,
      ...(also.length > 0
        ? [
            words.charts.sameMonths.also(
              also.map(({ name, start }) => ({
                name: wordsIn(name, words.language),
                start: formatDay(start),
              })),
            ),
          ]
        : []),
    ],
    legend: [
      { label: `${words.charts.sameMonths.keys.before}`, token: 'other', shape: 'square' },
      { label: words.charts.sameMonths.keys.now, token: 'accent', shape: 'square' },
    ],
    columns: [
      { id: 'month', label: words.charts.sameMonths.columns.month, kind: 'period' },
      { id: 'before', label: words.charts.sameMonths.columns.before(unit), kind: 'number', digits: 0 },
      { id: 'now', label: words.charts.sameMonths.columns.now(unit), kind: 'number', digits: 0 },
    ],
    rows: entry.months.map((month, index) => [
      month,
      inUnit(entry.before[index]!),
      inUnit(entry.now[index]!),
    ]),
    plot: (frame) => ({
      height: frame.height ?? (frame.variant === 'narrow' ? 220 : 280),
      marginLeft: roomForTicks(top),
      marginRight: 12,
      marginTop: 12,
      marginBottom: 28,
      x: { domain: [-0.55, entry.months.length - 0.45] },
      y: { domain: [0, top] },
      marks: [
        ...valueAxis('y', frame, (value) => words.number(value)),
        Plot.axisX(
          // So many names as there is room for.
          entry.months
            .map((_, index) => index)
            .filter((index) => frame.variant !== 'narrow' || entry.months.length <= 8 || index % 2 === 0),
          {
            tickFormat: (index: number) => words.monthName(entry.months[index]!).slice(0, 3),
            tickSize: 0,
            color: colour('muted'),
            label: null,
          },
        ),
        Plot.rectY(bars, {
          x1: (bar: (typeof bars)[number]) => bar.at + bar.left,
          x2: (bar: (typeof bars)[number]) => bar.at + bar.right,
          y: 'mass',
          fill: (bar: (typeof bars)[number]) => colour(bar.now ? 'accent' : 'other'),
          title: (bar: (typeof bars)[number]) =>
            beside(
              words.month(formatMonth(monthOf(entry.months[bar.at]!) - (bar.now ? 0 : 12))),
              words.figure({ value: bar.mass, unit, digits: 0 }),
            ),
        }),
        Plot.ruleY([0], { stroke: colour('muted') }),
      ],
    }),
  };
}

export const sameMonths: ChartSpec<'same-months'> = {
  kind: 'same-months',
  answers: 'course',
  ofPlace: (setting, cut) => cut.sameMonths.map((month) => sameMonthsChart(setting, month, cut.programmes)),
};
