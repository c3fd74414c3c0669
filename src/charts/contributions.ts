import * as Plot from '@observablehq/plot';
import { colour, type Chart } from '../model/chart.ts';
import type { PlaceCut } from '../model/cuts.ts';
import { roundTo } from '../model/figure.ts';
import { wordsIn } from '../model/text.ts';
import { valueAxis } from './axes.ts';
import { provenance, roomFor, seriesOf, type Setting } from './base.ts';

/** What each sorted stream added to the change of the place's sorting rate. */
export function contributionsChart(setting: Setting, of: PlaceCut['contributions'][number]): Chart {
  const { words } = setting;
  const series = seriesOf(setting, of.series);
  const stream = new Map(series.streams.map((one) => [one.id, one]));
  const rows = of.streams
    .filter(({ stream: id }) => stream.get(id)!.sorted)
    .map((one) => ({ ...one, name: wordsIn(stream.get(one.stream)!.label, 'en') }))
    .sort((a, b) => b.points - a.points);
  const whole = rows.reduce((sum, { points }) => sum + points, 0);
  const rate = rows.reduce((sum, { now }) => sum + now, 0);
  const leading = whole >= 0 ? rows[0]! : rows.at(-1)!;
  const points = (value: number): string => words.number(value, 1);
  const signed = (value: number): string =>
    words.difference({ value: roundTo(value, 2), unit: 'count', digits: 2 });
  return {
    ...provenance(setting, series),
    id: `${of.series}-streams-contributions`,
    subject: 'sorting',
    title:
      roundTo(whole, 1) === 0
        ? words.charts.contributions.flat(words.figure({ value: rate, unit: 'percent', digits: 1 }))
        : words.charts.contributions.title({
            stream: leading.name,
            part: points(Math.abs(leading.points)),
            whole: points(Math.abs(whole)),
            rose: whole > 0,
          }),
    subtitle: words.charts.contributions.subtitle(of.period, of.before),
    alt: words.charts.contributions.alt(rows.map(({ name, points: by }) => ({ name, points: signed(by) }))),
    notes: [words.charts.contributions.note],
    legend: [],
    columns: [
      { id: 'stream', label: words.charts.contributions.columns.stream, kind: 'text' },
      { id: 'before', label: words.charts.contributions.columns.before, kind: 'number', digits: 2 },
      { id: 'now', label: words.charts.contributions.columns.now, kind: 'number', digits: 2 },
      { id: 'points', label: words.charts.contributions.columns.points, kind: 'number', digits: 2 },
    ],
    rows: rows.map(({ name, before, now, points: by }) => [name, before, now, by]),
    plot: (frame) => ({
      height: frame.height ?? rows.length * 32 + 40,
      marginLeft: roomFor(
        rows.map(({ name }) => name),
        frame.variant === 'narrow' ? 175 : 240,
      ),
      marginRight: roomFor(['+0.00']) + 4,
      marginTop: 8,
      marginBottom: 28,
      x: {
        domain: [
          Math.min(0, ...rows.map(({ points: by }) => by)) * 1.15,
          Math.max(0, ...rows.map(({ points: by }) => by)),
        ],
        nice: true,
      },
      y: { type: 'band', domain: rows.map(({ name }) => name), padding: 0.28 },
      marks: [
        ...valueAxis('x', frame),
        Plot.axisY({
          tickSize: 0,
          color: colour('ink'),
          label: null,
          lineWidth: frame.variant === 'narrow' ? 12 : 30,
        }),
        Plot.barX(rows, {
          x: 'points',
          y: 'name',
          fill: (row: (typeof rows)[number]) => colour(row === leading ? 'accent' : 'other'),
        }),
        Plot.ruleX([0], { stroke: colour('muted') }),
        Plot.text(rows, {
          x: (row: (typeof rows)[number]) => Math.max(0, row.points),
          y: 'name',
          text: (row: (typeof rows)[number]) => signed(row.points),
          dx: 6,
          textAnchor: 'start',
          fill: (row: (typeof rows)[number]) => colour(row === leading ? 'accent' : 'muted'),
        }),
      ],
    }),
  };
}
