import * as Plot from '@observablehq/plot';
import type { Measure } from '../model/aggregate.ts';
import { districtOf } from '../model/area.ts';
import { colour, type Chart } from '../model/chart.ts';
import { districtWords } from '../model/district-words.ts';
import { yearOf } from '../model/month.ts';
import { periodOf } from '../model/period.ts';
import { wordsIn } from '../model/text.ts';
import { aboutMeasure } from '../model/chart-about.ts';
import { niceDomain, roomForTicks, valueAxis, yearAxis } from './axes.ts';
import { eventMarks, eventsOf, roomForEvents } from './events.ts';
import { beside } from './labels.ts';
import {
  identity,
  endOf,
  printerOf,
  provenance,
  roomFor,
  seriesOf,
  yearColumn,
  type Setting,
} from './base.ts';

/** How many complaints a place had, year by year, and in how many districts they fell. */
export function countsChart(setting: Setting, measure: Measure, districts: readonly Measure[]): Chart {
  const { words } = setting;
  const series = seriesOf(setting, measure.series);
  const what = wordsIn(series.title, words.language);
  const { subject } = printerOf(setting, measure.indicator, series);
  const years = measure.years.filter(({ numerator }) => numerator !== null);
  const bars = years.map(({ period, numerator }) => ({
    year: yearOf(periodOf(period).to),
    count: numerator!,
  }));
  const now = years.at(-1)!;
  // A year is compared with the one before it or not at all: a gap is not a year.
  const before = measure.years[measure.years.indexOf(now) - 1];
  const changes = districts.flatMap(({ years: own }) => {
    const to = own.find(({ period }) => period === now.period)?.numerator;
    const from = own.find(({ period }) => period === before?.period)?.numerator;
    return to == null || from == null ? [] : [to - from];
  });
  const [from, to] = [bars[0]!.year - 0.5, bars.at(-1)!.year + 0.5];
  const monthOfEnd = periodOf(now.period).to % 12;
  const events = eventsOf(
    setting,
    { series: series.id, indicator: measure.indicator, district: districtOf(measure.area) },
    { from: periodOf(years[0]!.period).from, to: periodOf(now.period).to },
  );
  const [, top] = niceDomain(0, Math.max(...bars.map(({ count }) => count)));
  return {
    ...provenance(setting, series),
    ...identity(aboutMeasure(measure, 'years')),
    subject,
    // Of a partial table more may have been recorded, or more may have happened.
    title:
      series.coverage === 'full' && before?.numerator
        ? words.charts.counts.title({
            what,
            change: (100 * (now.numerator! - before.numerator)) / before.numerator,
            down: changes.filter((by) => by < 0).length,
            up: changes.filter((by) => by > 0).length,
            of: changes.length,
            districts: districtWords(setting.info, setting.words.language).other,
          })
        : words.charts.counts.first(what, now.numerator!, now.period),
    subtitle: words.charts.counts.subtitle(what, now.period, years[0]!.period),
    alt: [
      words.charts.counts.alt({
        what,
        first: years[0]!.period,
        firstValue: years[0]!.numerator!,
        last: now.period,
        lastValue: now.numerator!,
        beforeValue: series.coverage === 'full' ? (before?.numerator ?? null) : null,
      }),
      ...words.charts.marked(events.map(({ label }) => label)),
    ].join(' '),
    notes: [words.charts.counts.note],
    legend: [],
    columns: [
      { id: 'period', label: yearColumn(words, now.period), kind: 'period' },
      { id: 'count', label: words.charts.counts.count, kind: 'number', digits: 0 },
    ],
    rows: years.map(({ period, numerator }) => [endOf(period), numerator!]),
    plot: (frame) => {
      const room = roomForEvents(events);
      const marginLeft = roomForTicks(top);
      const marginRight = roomFor([words.number(now.numerator!)]);
      return {
        height: frame.height ?? (frame.variant === 'narrow' ? 220 : 300) + room,
        marginLeft,
        marginRight,
        marginTop: 14 + room,
        marginBottom: 28,
        x: { domain: [from, to] },
        y: { domain: [0, top] },
        marks: [
          ...valueAxis('y', frame, (value) => words.number(value)),
          yearAxis(
            bars.map(({ year }) => year),
            frame,
          ),
          Plot.rectY(bars, {
            x1: (bar: (typeof bars)[number]) => bar.year - 0.36,
            x2: (bar: (typeof bars)[number]) => bar.year + 0.36,
            y: 'count',
            fill: (bar: (typeof bars)[number]) => colour(bar === bars.at(-1) ? 'accent' : 'other'),
            title: (bar: (typeof bars)[number]) => beside(`${bar.year}`, words.number(bar.count)),
          }),
          Plot.ruleY([0], { stroke: colour('muted') }),
          ...eventMarks(events, {
            // A bar ends with the last month of its year.
            x: ({ at }) => (at - monthOfEnd - 1) / 12 + 0.5,
            px: (at) => marginLeft + ((at - from) / (to - from)) * (frame.width - marginLeft - marginRight),
            width: frame.width,
          }),
          Plot.text(bars.slice(-1), {
            x: (bar: (typeof bars)[number]) => bar.year + 0.36,
            y: 'count',
            // Beside the bar: above it, a taller neighbour would lie under the number.
            dx: 6,
            text: (bar: (typeof bars)[number]) => words.number(bar.count),
            fontWeight: 600,
            textAnchor: 'start',
            fill: colour('accent'),
          }),
        ],
      };
    },
  };
}
