import * as Plot from '@observablehq/plot';
import type { Measure } from '../model/aggregate.ts';
import { colour, type Cell, type Chart } from '../model/chart.ts';
import { formatMonth, monthOf } from '../model/month.ts';
import { aboutMeasure } from '../model/chart-about.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';
import type { ChartSpec } from './spec.ts';
import { niceDomain, pixelsDown, roomForTicks, scaleNote, valueAxis, yearsBetween } from './axes.ts';
import {
  areaName,
  eachPoint,
  identity,
  monthPrinterOf,
  provenance,
  roomFor,
  seriesOf,
  type Setting,
} from './base.ts';
import { apart, beside, LINE } from './labels.ts';

/**
 * One area's months with the season taken out against the limits of usual movement, those outside marked. Null where there is no control chart of it.
 */
export function controlChart(setting: Setting, measure: Measure): Chart | null {
  const { words } = setting;
  const { control } = measure;
  if (!control) return null;
  const series = seriesOf(setting, measure.series);
  const {
    print,
    plain,
    unit,
    digits,
    measure: measured,
    about,
    subject,
  } = monthPrinterOf(setting, measure.indicator, series);
  const said = words.charts.control;
  const area = areaName(setting, measure.area);
  const from = monthOf(control.from);
  const monthAt = (index: number): string => formatMonth(from + index);
  const months = control.adjusted.map((value, index) => {
    const month = monthAt(index);
    return {
      month,
      at: (from + index) / 12,
      value,
      observed: control.observed[index] ?? null,
      side: control.outside.find((other) => other.month === month)?.side ?? null,
    };
  });
  const known = months.filter((month): month is typeof month & { value: number } => month.value !== null);
  const last = known.at(-1);
  if (!last) return null;
  const marked = known.filter(({ side }) => side);
  const judged = monthAt(control.baseline);
  const end = months.at(-1)!;
  const { mean, lower, upper } = control;
  // What is below zero cannot be reached, and a scale that shows it makes everything else small.
  const lowest = Math.min(...known.map(({ value }) => value), upper);
  const lowerShown = lower >= 0 || lowest < lower;
  const numbers = { kind: 'number' as const, digits };
  const says = eachPoint(months, ({ month, value }) => beside(words.shortMonth(month), print(value)));
  return {
    ...provenance(setting, series),
    ...identity(aboutMeasure(measure, 'control')),
    subject,
    title: said.title({
      what: about.text,
      area,
      control,
    }),
    subtitle: said.subtitle(measured, unit, months[0]!.month, end.month),
    alt: said.alt({
      area,
      from: months[0]!.month,
      to: end.month,
      control,
      mean: print(mean),
      lower: lowerShown ? (unit === 'percent' ? print : plain)(lower) : null,
      upper: print(upper),
      last: print(last.value),
      marked: marked.length,
    }),
    notes: [
      said.notes.limits({ from: months[0]!.month, to: monthAt(control.baseline - 1) }),
      said.notes.rule,
      ...(control.finding === 'common' ? [said.notes.common] : []),
      ...(control.finding === null && control.outside.length > 0 ? [said.notes.unclear] : []),
      ...(lowerShown ? [] : [said.notes.belowZero]),
      ...(known.some(({ value }) => value < 0) ? [said.notes.negative] : []),
      ...(known.length < months.length ? [said.notes.missing] : []),
    ],
    legend: [
      { label: said.keys.month, token: 'other', shape: 'ring' },
      { label: said.keys.outside, token: 'accent', shape: 'dot' },
      { label: said.keys.limits, token: 'other-soft', shape: 'square' },
    ],
    columns: [
      { id: 'month', label: said.columns.month, kind: 'period' },
      { id: 'observed', label: `${said.columns.observed}, ${words.UNIT[unit]}`, ...numbers },
      { id: 'adjusted', label: `${said.columns.adjusted}, ${words.UNIT[unit]}`, ...numbers },
      { id: 'mean', label: said.columns.mean, ...numbers },
      { id: 'lower', label: said.columns.lower, ...numbers },
      { id: 'upper', label: said.columns.upper, ...numbers },
      { id: 'outside', label: said.columns.outside, kind: 'text' },
    ],
    rows: months.map((month): Cell[] => [
      month.month,
      month.observed ?? { empty: 'not-reported' },
      month.value ?? { empty: 'not-reported' },
      mean,
      lower,
      upper,
      said.cell[month.side ?? 'none'],
    ]),
    plot: (frame) => {
      const narrow = frame.variant === 'narrow';
      const values = [...known.map(({ value }) => value), upper, ...(lowerShown ? [lower] : [0])];
      const [least, most] = [Math.min(...values), Math.max(...values)];
      // A little beyond the outermost, so that no dot is cut by the frame.
      const spare = least === 0 ? 0 : (most - least) * 0.04;
      const domain = niceDomain(least - spare, most + spare);
      const ends = [
        { at: upper, label: beside(said.labels.limit, plain(upper)) },
        { at: mean, label: beside(said.labels.mean, plain(mean)) },
        ...(lowerShown ? [{ at: lower, label: beside(said.labels.limit, plain(lower)) }] : []),
      ];
      const marginLeft = roomForTicks(domain[1], domain[0]);
      const height = frame.height ?? (narrow ? 260 : 320);
      const marginRight = roomFor(ends.map(({ label }) => label));
      const begins = scaleNote(domain, words, marginLeft);
      const [marginTop, marginBottom] = [26, 28 + begins.room];
      const y = pixelsDown(domain, height, { top: marginTop, bottom: marginBottom });
      const moves = apart(
        ends.map(({ at }) => ({ at: y(at), lines: 1 })),
        { top: marginTop - LINE / 2, bottom: height - marginBottom + LINE / 2 },
      );
      const xDomain: [number, number] = [months[0]!.at - 0.5 / 12, end.at + 0.5 / 12];
      const boundary = monthOf(judged) / 12 - 0.5 / 12;
      const years = yearsBetween(months[0]!.at, end.at);
      const heads = [
        ...(narrow ? [] : [{ at: (xDomain[0] + boundary) / 2, label: said.labels.before(control.baseline) }]),
        { at: (boundary + xDomain[1]) / 2, label: said.labels.judged },
      ];
      return {
        height,
        marginLeft,
        marginRight,
        marginTop,
        marginBottom,
        x: { domain: xDomain },
        y: { domain },
        marks: [
          Plot.rect([{ low: lowerShown ? lower : domain[0], high: upper }], {
            y1: 'low',
            y2: 'high',
            fill: colour('other-soft'),
            fillOpacity: 0.4,
          }),
          ...valueAxis('y', frame),
          ...begins.marks,
          Plot.axisX(years, { tickFormat: String, tickSize: 4, color: colour('muted'), label: null }),
          Plot.ruleX([boundary], { stroke: colour('ink'), strokeWidth: 1 }),
          Plot.ruleY([mean], { stroke: colour('muted'), strokeWidth: 1 }),
          Plot.text(heads, {
            x: 'at',
            text: 'label',
            frameAnchor: 'top',
            dy: -16,
            fill: colour('muted'),
          }),
          Plot.line(months, {
            x: 'at',
            y: 'value',
            stroke: colour('other'),
            strokeWidth: 1,
            title: () => says,
          }),
          Plot.dot(
            known.filter(({ side }) => !side),
            {
              x: 'at',
              y: 'value',
              r: 2.5,
              fill: colour('paper'),
              stroke: colour('other'),
              strokeWidth: 1.25,
            },
          ),
          Plot.dot(marked, {
            x: 'at',
            y: 'value',
            r: narrow ? 3.5 : 4,
            fill: colour('accent'),
            stroke: colour('paper'),
            strokeWidth: 0.75,
          }),
          ...ends.map((entry, index) =>
            Plot.text([entry], {
              x: () => xDomain[1],
              y: 'at',
              text: 'label',
              dx: 6,
              dy: moves[index]!,
              textAnchor: 'start',
              fill: colour('muted'),
            }),
          ),
        ],
      };
    },
  };
}

export const control: ChartSpec<'control'> = {
  kind: 'control',
  answers: 'course',
  ofIndicator: (setting, cut) => controlChart(setting, cut.place),
  ofMeasure: (setting, { measure }) =>
    INDICATOR_INFO[measure.indicator].months?.ofDistricts ? controlChart(setting, measure) : null,
};
