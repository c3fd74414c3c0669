import * as Plot from '@observablehq/plot';
import type { Measure } from '../model/aggregate.ts';
import { districtOf } from '../model/area.ts';
import { colour, type Chart } from '../model/chart.ts';
import { formatMonth, monthOf } from '../model/month.ts';
import { aboutMeasure } from '../model/chart-about.ts';
import { wordsIn } from '../model/text.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';
import { eventMarks, eventsOf, roomForEvents } from './events.ts';
import type { ChartSpec } from './spec.ts';
import { niceDomain, roomForTicks, valueAxis, yearsBetween } from './axes.ts';
import { beside } from './labels.ts';
import {
  areaName,
  eachPoint,
  identity,
  isolated,
  monthPrinterOf,
  provenance,
  roomFor,
  seriesOf,
  type Setting,
} from './base.ts';

/** A picture of more months than this is a smear; the table holds all. */
const SHOWN = 120;
/** Months in a year: a rate of a year at a month's pace is so many times the month's own. */
const YEAR = 12;

/**
 * One area month by month: cases as their number, amounts per resident as those of the month itself. Null
 * where there are no monthly values.
 */
export function monthsChart(setting: Setting, measure: Measure): Chart | null {
  const { words } = setting;
  const { months } = measure;
  if (!months || months.values.every((value) => value === null)) return null;
  const series = seriesOf(setting, measure.series);
  const told = monthPrinterOf(setting, measure.indicator, series);
  const { about, subject } = told;
  const said = words.charts.months;
  const what = wordsIn(series.title, words.language);
  const area = areaName(setting, measure.area);
  const counts = measure.counts ?? null;
  // Cases that may not be counted month by month stay a rate.
  const yearly = told.yearly && !INDICATOR_INFO[measure.indicator].counts;
  // A twelfth of an annual figure needs a digit more to be told from its neighbours.
  const digits = counts ? 0 : told.digits + (yearly ? 1 : 0);
  const plain = (value: number): string => words.number(value, digits);
  const unit = told.unit;
  const print = (value: number): string =>
    counts || yearly ? plain(value) : words.figure({ value, unit, digits });
  const drawn = counts ?? months;
  const from = monthOf(drawn.from);
  const rateAt = (month: number): number | null => months.values[month - monthOf(months.from)] ?? null;
  const all = drawn.values.map((value, index) => ({
    month: formatMonth(from + index),
    at: (from + index) / YEAR,
    value: value === null || counts || !yearly ? value : value / YEAR,
    rate: rateAt(from + index),
  }));
  const shown = all.slice(-SHOWN);
  const known = shown.filter((other): other is typeof other & { value: number } => other.value !== null);
  if (known.length < 2) return null;
  const high = known.reduce((a, b) => (b.value > a.value ? b : a));
  const low = known.reduce((a, b) => (b.value < a.value ? b : a));
  const last = known.at(-1)!;
  // A record is one of all that is known, and of the months shown only where there was more before.
  const isMostOfAll = all.every(({ value }) => value !== null && value <= last.value);
  const events = eventsOf(
    setting,
    { series: series.id, indicator: measure.indicator, district: districtOf(measure.area) },
    { from: monthOf(shown[0]!.month), to: monthOf(last.month) },
  );
  const says = eachPoint(shown, ({ month, value }) => beside(words.shortMonth(month), print(value)));
  const subtitle = counts
    ? said.countOf(what)
    : yearly
      ? `${words.measured(measure.indicator, what)}, ${said.unit(unit)}`
      : `${told.measure}, ${words.UNIT[unit]}`;
  return {
    ...provenance(setting, series),
    ...identity(aboutMeasure(measure, 'months')),
    subject,
    title: said.title({
      what: counts ? what : about.text,
      counted: counts !== null,
      area,
      from: (isMostOfAll ? all : shown)[0]!.month,
      last: last.month,
      value: about.withUnit ? plain(last.value) : print(last.value),
      // Equal to the last as they print, it says nothing more.
      high:
        plain(high.value) === plain(last.value)
          ? null
          : { month: high.month, value: about.withUnit ? plain(high.value) : print(high.value) },
      isRecord: high === last,
    }),
    subtitle: said.subtitle(subtitle, shown[0]!.month, last.month),
    alt: [
      said.alt({
        area,
        from: shown[0]!.month,
        to: last.month,
        low: print(low.value),
        lowMonth: low.month,
        high: print(high.value),
        highMonth: high.month,
        last: print(last.value),
      }),
      ...words.charts.marked(events.map(({ label }) => label)),
    ].join(' '),
    notes: [said.note[subject], ...(all.length > SHOWN ? [said.shown(SHOWN)] : [])],
    legend: [],
    columns: [
      { id: 'month', label: said.columns.month, kind: 'period' },
      ...(counts
        ? [{ id: 'count', label: words.charts.counts.count, kind: 'number' as const, digits }]
        : yearly
          ? [{ id: 'in-month', label: subtitle, kind: 'number' as const, digits }]
          : []),
      {
        id: 'value',
        label: `${told.measure}, ${words.UNIT[unit]}`,
        kind: 'number',
        digits: told.digits,
      },
    ],
    rows: all.map(({ month, value, rate }) => [
      month,
      ...(counts || yearly ? [value ?? { empty: 'not-reported' as const }] : []),
      rate ?? { empty: counts && value !== null ? ('not-applicable' as const) : ('not-reported' as const) },
    ]),
    plot: (frame) => {
      const years = yearsBetween(shown[0]!.at, last.at);
      const step = Math.ceil(years.length / (frame.variant === 'narrow' ? 5 : 10));
      const [, top] = niceDomain(0, high.value);
      const room = roomForEvents(events);
      const marginLeft = Math.max(roomForTicks(top), years.length < 2 ? 42 : 0);
      const marginRight = Math.max(roomFor([plain(last.value)]) + 6, years.length < 2 ? 42 : 0);
      return {
        height: frame.height ?? (frame.variant === 'narrow' ? 200 : 260) + room,
        marginLeft,
        marginRight,
        marginTop: 14 + room,
        marginBottom: 28,
        x: { domain: [shown[0]!.at, last.at] },
        y: { domain: [0, top] },
        marks: [
          ...valueAxis('y', frame, counts ? (value) => words.number(value) : undefined),
          // A year's tick stands at its January; a run without two of them names its first and last month.
          years.length < 2
            ? Plot.axisX([shown[0]!.at, last.at], {
                tickFormat: (at: number) => words.shortMonth(formatMonth(Math.round(at * YEAR))),
                tickSize: 4,
                color: colour('muted'),
                label: null,
              })
            : Plot.axisX(
                years.filter((_, index) => (years.length - 1 - index) % step === 0),
                { tickFormat: String, tickSize: 4, color: colour('muted'), label: null },
              ),
          ...eventMarks(events, {
            x: ({ at }) => at / YEAR,
            px: (at) =>
              marginLeft +
              ((at - shown[0]!.at) / (last.at - shown[0]!.at)) * (frame.width - marginLeft - marginRight),
            width: frame.width,
          }),
          Plot.line(shown, {
            x: 'at',
            y: 'value',
            stroke: colour('accent'),
            strokeWidth: 1.5,
            title: () => says,
          }),
          Plot.dot(isolated(shown), { x: 'at', y: 'value', r: 1.5, fill: colour('accent') }),
          Plot.dot([last], { x: 'at', y: 'value', r: 3.5, fill: colour('accent') }),
          Plot.text([last], {
            x: 'at',
            y: 'value',
            text: () => plain(last.value),
            dx: 8,
            textAnchor: 'start',
            fontWeight: 600,
            fill: colour('accent'),
          }),
        ],
      };
    },
  };
}

export const months: ChartSpec<'months'> = {
  kind: 'months',
  answers: 'course',
  ofIndicator: (setting, cut) => monthsChart(setting, cut.place),
  ofMeasure: (setting, { measure }) =>
    INDICATOR_INFO[measure.indicator].months?.ofDistricts ? monthsChart(setting, measure) : null,
};
