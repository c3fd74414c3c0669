import * as Plot from '@observablehq/plot';
import { colour, type Chart } from '../model/chart.ts';
import type { Disagreement } from '../model/cuts.ts';
import { roundTo } from '../model/figure.ts';
import { wordsIn } from '../model/text.ts';
import { valueAxis } from './axes.ts';
import { areaName, printerOf, provenance, roomFor, seriesOf, type Setting } from './base.ts';

/** Points of difference from which a district is named. */
const LIMIT = 5;

/** Two series that claim the same measure, one dot a district. Neither is called right. */
export function disagreementChart(setting: Setting, of: Disagreement): Chart | null {
  const { words } = setting;
  const a = seriesOf(setting, of.a.series);
  const b = seriesOf(setting, of.b.series);
  const { print, digits } = printerOf(setting, of.a.indicator);
  const dots = of.districts
    .flatMap(({ id, a: x, b: y }) =>
      x === null || y === null ? [] : [{ name: areaName(setting, `district:${id}`), x, y, by: y - x }],
    )
    .sort((one, other) => Math.abs(other.by) - Math.abs(one.by));
  if (dots.length < 3) return null;
  const far = dots.filter(({ by }) => Math.abs(by) > LIMIT);
  const above = far.filter(({ by }) => by > 0).sort((one, other) => one.x - other.x);
  const most = Math.max(...dots.flatMap(({ x, y }) => [x, y]));
  const from = provenance(setting, a);
  const titleA = wordsIn(a.title, 'en');
  const titleB = wordsIn(b.title, 'en');
  return {
    ...from,
    source: `${from.source}; ${provenance(setting, b).source.replace(/^Source: /, '')}`,
    id: `disagreement-${a.id}-${b.id}`,
    subject: 'sorting',
    title: words.charts.disagreement.title({
      most: words.number(roundTo(Math.abs(dots[0]!.by), digits), digits),
      over: far.length,
      of: dots.length,
      limit: words.number(LIMIT),
    }),
    subtitle: words.charts.disagreement.subtitle(titleA, titleB, of.period),
    alt: words.charts.disagreement.alt({
      n: dots.length,
      over: far.length,
      limit: words.number(LIMIT),
      rows: far.map(({ name, x, y }) => ({ name, a: print(x), b: print(y) })),
    }),
    notes: words.charts.disagreement.notes,
    legend: [],
    columns: [
      { id: 'district', label: words.charts.disagreement.columns.district, kind: 'text' },
      { id: 'a', label: `${words.capital(titleA)}, %`, kind: 'number', digits },
      { id: 'b', label: `${words.capital(titleB)}, %`, kind: 'number', digits },
      { id: 'difference', label: words.charts.disagreement.columns.difference, kind: 'number', digits },
    ],
    rows: dots.map(({ name, x, y, by }) => [name, x, y, by]),
    plot: (frame) => ({
      height: frame.height ?? Math.min(frame.width, 420),
      marginLeft: roomFor(['00']) + 6,
      marginRight: 40,
      marginTop: 14,
      marginBottom: 28,
      x: { domain: [0, most], nice: true },
      y: { domain: [0, most], nice: true },
      marks: [
        ...valueAxis('x', frame),
        ...valueAxis('y', frame),
        Plot.link([{ from: 0, to: most }], {
          x1: 'from',
          y1: 'from',
          x2: 'to',
          y2: 'to',
          stroke: colour('muted'),
          strokeDasharray: '4 4',
        }),
        Plot.dot(dots, {
          x: 'x',
          y: 'y',
          r: 4,
          fill: (dot: (typeof dots)[number]) => colour(Math.abs(dot.by) > LIMIT ? 'accent' : 'other'),
          stroke: colour('paper'),
        }),
        // Names of neighbours in turn below and to the left, so that they keep clear of each other.
        Plot.text(above.slice(0, 1), { x: 'x', y: 'y', text: 'name', dy: 14, fill: colour('accent') }),
        Plot.text(above.slice(1), {
          x: 'x',
          y: 'y',
          text: 'name',
          dx: -8,
          dy: -4,
          textAnchor: 'end',
          fill: colour('accent'),
        }),
        Plot.text(
          far.filter(({ by }) => by <= 0),
          { x: 'x', y: 'y', text: 'name', dy: 14, textAnchor: 'middle', fill: colour('accent') },
        ),
      ],
    }),
  };
}
