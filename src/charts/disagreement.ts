import * as Plot from '@observablehq/plot';
import { ticks } from 'd3-array';
import { districtArea } from '../model/area.ts';
import { colour, type Chart } from '../model/chart.ts';
import type { Disagreement } from '../model/cuts.ts';
import { districtWords } from '../model/district-words.ts';
import { roundTo } from '../model/figure.ts';
import { wordsIn } from '../model/text.ts';
import { aboutDisagreement } from '../model/chart-about.ts';
import type { ChartSpec } from './spec.ts';
import { niceDomain, valueAxis } from './axes.ts';
import { areaName, printerOf, provenance, roomFor, seriesOf, type Setting, identity } from './base.ts';
import { besideDots, LINE } from './labels.ts';

/** Points of difference from which a district is named. */
const LIMIT = 5;
/** Names written into the picture, the farthest off; the table has all. */
const NAMED = 8;

/** Two series that claim the same measure, one dot a district. Neither is called right. */
export function disagreementChart(setting: Setting, entry: Disagreement): Chart | null {
  const { words } = setting;
  const a = seriesOf(setting, entry.a.series);
  const b = seriesOf(setting, entry.b.series);
  const { print, digits } = printerOf(setting, entry.a.indicator, a);
  const dots = entry.districts
    .flatMap(({ id, a: x, b: y }) =>
      x === null || y === null ? [] : [{ id, name: areaName(setting, districtArea(id)), x, y, by: y - x }],
    )
    .sort((item, other) => Math.abs(other.by) - Math.abs(item.by));
  if (dots.length < 3) return null;
  // As printed: a district whose row says 5.0 is not more than 5 off.
  const isFar = ({ by }: (typeof dots)[number]): boolean => roundTo(Math.abs(by), digits) > LIMIT;
  const far = dots.filter(isFar);
  const named = far.slice(0, NAMED);
  const [, top] = niceDomain(0, Math.max(...dots.flatMap(({ x, y }) => [x, y])));
  const from = provenance(setting, a);
  const kind = districtWords(setting.info, setting.words.language);
  const titleA = wordsIn(a.title, words.language);
  const titleB = wordsIn(b.title, words.language);
  return {
    ...from,
    source: `${from.source}; ${provenance(setting, b).source.replace(/^Source: /, '')}`,
    ...identity(aboutDisagreement(entry)),
    subject: 'sorting',
    title: words.charts.disagreement.title({
      most: words.number(roundTo(Math.abs(dots[0]!.by), digits), digits),
      name: dots[0]!.name,
      over: far.length,
      of: dots.length,
      districts: kind.other,
    }),
    subtitle: words.charts.disagreement.subtitle(titleA, titleB, entry.period),
    alt: words.charts.disagreement.alt({
      n: dots.length,
      over: far.length,
      limit: words.number(LIMIT),
      rows: far.map(({ name, x, y }) => ({ name, a: print(x), b: print(y) })),
    }),
    notes: words.charts.disagreement.notes,
    legend: [],
    columns: [
      { id: 'district', label: words.capital(kind.one), kind: 'text' },
      { id: 'a', label: `${words.capital(titleA)}, %`, kind: 'number', digits },
      { id: 'b', label: `${words.capital(titleB)}, %`, kind: 'number', digits },
      { id: 'difference', label: words.charts.disagreement.columns.difference, kind: 'number', digits },
    ],
    rows: dots.map(({ name, x, y, by }) => [name, x, y, by]),
    plot: (frame) => {
      const height = frame.height ?? Math.min(frame.width, 420);
      const [left, right, above, below] = [roomFor(['00']) + 6, 24, 14, 28];
      const places = besideDots(
        dots.map((dot) => ({
          x: left + (dot.x / top) * (frame.width - left - right),
          y: above + (1 - dot.y / top) * (height - above - below),
          name: named.includes(dot) ? dot.name : null,
          outer: dot.by > 0 ? ('left' as const) : ('right' as const),
        })),
        {
          frame: { left: 0, right: frame.width, top: 0, bottom: height - below },
          // The numbers of the scale.
          kept: ticks(0, top, frame.variant === 'narrow' ? 4 : 5).map((tick) => {
            const y = above + (1 - tick / top) * (height - above - below);
            return { left: 0, right: left - 8, top: y - LINE / 2, bottom: y + LINE / 2 };
          }),
        },
      );
      return {
        height,
        marginLeft: left,
        marginRight: right,
        marginTop: above,
        marginBottom: below,
        x: { domain: [0, top] },
        y: { domain: [0, top] },
        marks: [
          ...valueAxis('x', frame),
          ...valueAxis('y', frame),
          Plot.link([{ from: 0, to: top }], {
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
            fill: (dot: (typeof dots)[number]) => colour(isFar(dot) ? 'accent' : 'other'),
            stroke: colour('paper'),
            title: (dot: (typeof dots)[number]) => `${dot.name}: ${print(dot.x)}, ${print(dot.y)}`,
            ariaLabel: 'id',
          }),
          ...named.flatMap((dot) => {
            const place = places[dots.indexOf(dot)];
            return place
              ? [
                  Plot.text([dot], {
                    x: 'x',
                    y: 'y',
                    text: 'name',
                    dx: place.dx,
                    dy: place.dy,
                    textAnchor: place.anchor,
                    fill: colour('accent'),
                  }),
                ]
              : [];
          }),
        ],
      };
    },
  };
}

export const disagreement: ChartSpec<'disagreement'> = {
  kind: 'disagreement',
  answers: 'standing',
  ofPlace: (setting, cut) => cut.disagreements.map((entry) => disagreementChart(setting, entry)),
};
