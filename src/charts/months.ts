import * as Plot from '@observablehq/plot';
import type { Measure } from '../model/aggregate.ts';
import { colour, type Chart } from '../model/chart.ts';
import { formatMonth, monthOf } from '../model/month.ts';
import { aboutMeasure } from '../model/chart-about.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';
import type { ChartSpec } from './spec.ts';
import { niceDomain, roomForTicks, valueAxis, yearsBetween } from './axes.ts';
import {
  areaName,
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

/** One area month by month. Null where there are no monthly values. */
export function monthsChart(setting: Setting, measure: Measure): Chart | null {
  const { words } = setting;
  const { months } = measure;
  if (!months || months.values.every((value) => value === null)) return null;
  const series = seriesOf(setting, measure.series);
  const {
    print,
    plain,
    unit,
    digits,
    measure: measured,
    about,
    subject,
    yearly,
  } = monthPrinterOf(setting, measure.indicator, series);
  const area = areaName(setting, measure.area);
  const from = monthOf(months.from);
  const all = months.values.map((value, index) => ({
    month: formatMonth(from + index),
    at: (from + index) / 12,
    value,
  }));
  const shown = all.slice(-SHOWN);
  const known = shown.filter((other): other is typeof other & { value: number } => other.value !== null);
  if (known.length < 2) return null;
  const high = known.reduce((a, b) => (b.value > a.value ? b : a));
  const low = known.reduce((a, b) => (b.value < a.value ? b : a));
  const last = known.at(-1)!;
  // Where the name says "per 1,000 residents", or what is counted, the number needs no unit.
  const printed = about.withUnit || (yearly && unit !== 'kg-per-resident') ? plain : print;
  return {
    ...provenance(setting, series),
    ...identity(aboutMeasure(measure, 'months')),
    subject,
    title: words.charts.months.title({
      measure: about.text,
      area,
      from: shown[0]!.month,
      last: last.month,
      value: printed(last.value),
      high: { month: high.month, value: printed(high.value) },
      yearly,
    }),
    subtitle: words.charts.months.subtitle(measured, unit, shown[0]!.month, last.month),
    alt: words.charts.months.alt({
      area,
      from: shown[0]!.month,
      to: last.month,
      low: print(low.value),
      lowMonth: low.month,
      high: print(high.value),
      highMonth: high.month,
      last: print(last.value),
    }),
    notes: [
      words.charts.months.note[subject],
      ...(all.length > SHOWN ? [words.charts.months.shown(SHOWN)] : []),
    ],
    legend: [],
    columns: [
      { id: 'month', label: words.charts.months.columns.month, kind: 'period' },
      { id: 'value', label: `${measured}, ${words.UNIT[unit]}`, kind: 'number', digits },
    ],
    rows: all.map(({ month, value }) => [month, value ?? { empty: 'not-reported' as const }]),
    plot: (frame) => {
      const years = yearsBetween(shown[0]!.at, last.at);
      const step = Math.ceil(years.length / (frame.variant === 'narrow' ? 5 : 10));
      const [, top] = niceDomain(0, high.value);
      return {
        height: frame.height ?? (frame.variant === 'narrow' ? 200 : 260),
        marginLeft: Math.max(roomForTicks(top), years.length < 2 ? 42 : 0),
        marginRight: Math.max(roomFor([plain(last.value)]) + 6, years.length < 2 ? 42 : 0),
        marginTop: 14,
        marginBottom: 28,
        x: { domain: [shown[0]!.at, last.at] },
        y: { domain: [0, top] },
        marks: [
          ...valueAxis('y', frame),
          // A year's tick stands at its January; a run without two of them names its first and last month.
          years.length < 2
            ? Plot.axisX([shown[0]!.at, last.at], {
                tickFormat: (at: number) => words.shortMonth(formatMonth(Math.round(at * 12))),
                tickSize: 4,
                color: colour('muted'),
                label: null,
              })
            : Plot.axisX(
                years.filter((_, index) => (years.length - 1 - index) % step === 0),
                { tickFormat: String, tickSize: 4, color: colour('muted'), label: null },
              ),
          Plot.line(shown, { x: 'at', y: 'value', stroke: colour('accent'), strokeWidth: 1.5 }),
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
