import * as Plot from '@observablehq/plot';
import { colour, type Chart } from '../model/chart.ts';
import type { PlaceCut, SeriesInfo } from '../model/cuts.ts';
import { roundTo } from '../model/figure.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';
import type { IndicatorId } from '../model/indicator.ts';
import { wordsIn } from '../model/text.ts';
import type { ChartSpec } from './spec.ts';
import { nameAxis, niceDomain, valueAxis } from './axes.ts';
import { beside } from './labels.ts';
import { provenance, roomFor, seriesOf, type Setting, identity } from './base.ts';

/** The rate that the shares of a series' streams add up to, where it has one. */
const rateOf = ({ indicators }: SeriesInfo): IndicatorId | undefined =>
  indicators.find((id) => INDICATOR_INFO[id].isSumOfStreams);

/** What each sorted stream added to the change of the place's sorting rate. Null where nothing is sorted. */
export function contributionsChart(
  setting: Setting,
  options: PlaceCut['contributions'][number],
): Chart | null {
  const { words } = setting;
  const series = seriesOf(setting, options.series);
  const indicator = rateOf(series);
  if (indicator === undefined) return null;
  /** As of the rate: a change of 1.9 points is not 1.92 elsewhere. */
  const { digits, subject } = INDICATOR_INFO[indicator];
  const stream = new Map(series.streams.map((entry) => [entry.id, entry]));
  const rows = options.streams
    .filter(({ stream: id }) => stream.get(id)!.sorted)
    .map((contribution) => {
      const label = wordsIn(stream.get(contribution.stream)!.label, words.language);
      return { ...contribution, label, name: words.capital(label) };
    })
    .sort((a, b) => b.points - a.points);
  if (rows.length === 0) return null;
  // What prints as 0.0 is no bar of its own.
  const drawn = rows.filter(({ points }) => roundTo(points, digits) !== 0);
  const folded = rows.length - drawn.length;
  const whole = rows.reduce((sum, { points }) => sum + points, 0);
  const rate = rows.reduce((sum, { now }) => sum + now, 0);
  const leading = whole >= 0 ? rows[0]! : rows.at(-1)!;
  const signed = (value: number): string =>
    words.difference({ value: roundTo(value, digits), unit: 'count', digits });
  const size = (value: number): string => words.number(Math.abs(value), digits);
  return {
    ...provenance(setting, series),
    ...identity({
      kind: 'contributions',
      series: [options.series],
      indicator,
      part: 'streams',
      district: null,
    }),
    subject,
    title:
      roundTo(whole, digits) === 0
        ? words.charts.contributions.flat(words.figure({ value: rate, unit: 'percent', digits }))
        : words.charts.contributions.title({
            stream: leading.label,
            part: size(leading.points),
            whole: size(whole),
            rose: whole > 0,
            beyond: roundTo(Math.abs(leading.points), digits) > roundTo(Math.abs(whole), digits),
          }),
    subtitle: words.charts.contributions.subtitle(options.period, options.before),
    alt: words.charts.contributions.alt(rows.map(({ name, points: by }) => ({ name, points: signed(by) }))),
    notes: [
      words.charts.contributions.note,
      ...(folded > 0
        ? [words.charts.contributions.folded(folded, words.number(10 ** -digits / 2, digits + 1))]
        : []),
    ],
    legend: [],
    columns: [
      { id: 'stream', label: words.charts.contributions.columns.stream, kind: 'text' },
      {
        id: 'before',
        label: words.charts.contributions.columns.share(options.before),
        kind: 'number',
        digits,
      },
      {
        id: 'now',
        label: words.charts.contributions.columns.share(options.period),
        kind: 'number',
        digits,
      },
      { id: 'points', label: words.charts.contributions.columns.points, kind: 'number', digits },
    ],
    rows: rows.map(({ name, before, now, points: by }) => [name, before, now, by]),
    plot: (frame) => {
      const {
        marginLeft,
        row: least,
        mark,
      } = nameAxis(
        drawn.map(({ name }) => name),
        frame.variant === 'narrow' ? 165 : 250,
      );
      return {
        height: frame.height ?? drawn.length * Math.max(32, least + 4) + 40,
        marginLeft,
        marginRight: roomFor(['+00.0']) + 4,
        marginTop: 8,
        marginBottom: 28,
        x: {
          domain: niceDomain(
            Math.min(0, ...drawn.map(({ points: by }) => by)),
            // A scale finer than the digits would make something of nothing.
            Math.max(5 * 10 ** -digits, ...drawn.map(({ points: by }) => by)),
          ),
        },
        y: { type: 'band', domain: drawn.map(({ name }) => name), padding: 0.28 },
        marks: [
          ...valueAxis('x', frame, undefined, frame.variant === 'narrow' ? 3 : 7),
          mark,
          Plot.barX(drawn, {
            x: 'points',
            y: 'name',
            fill: (row: (typeof rows)[number]) => colour(row === leading ? 'accent' : 'other'),
            title: (row: (typeof rows)[number]) => beside(row.name, signed(row.points)),
          }),
          Plot.ruleX([0], { stroke: colour('muted') }),
          Plot.text(drawn, {
            x: (row: (typeof rows)[number]) => Math.max(0, row.points),
            y: 'name',
            text: (row: (typeof rows)[number]) => signed(row.points),
            dx: 6,
            textAnchor: 'start',
            fill: (row: (typeof rows)[number]) => colour(row === leading ? 'accent' : 'muted'),
          }),
        ],
      };
    },
  };
}

export const contributions: ChartSpec<'contributions'> = {
  kind: 'contributions',
  answers: 'course',
  ofPlace: (setting, cut) =>
    cut.contributions.map((contribution) => contributionsChart(setting, contribution)),
};
