import { apart, LINE, widthOf } from '../../charts/labels.ts';
import { closeDomain, pixelsDown, shownYears } from '../../charts/scale.ts';
import { colour, type LegendKey } from '../../model/chart.ts';
import { periodOf } from '../../model/period.ts';
import { element, type Element } from '../../render/element.ts';
import type { Body } from '../../render/picture.ts';
import { stepsOf } from './axis.ts';
import { LOOKS, type Look } from './colours.ts';
import type { View } from './view.ts';

type Points = readonly (number | null)[];

const MEDIAN: Look = { token: 'muted', dash: '3 3', width: 1.5 };
const MARGIN = { top: 8, bottom: 28 } as const;

/** Whether there are years before the chosen one to draw. */
export const hasYears = ({ rows, periods }: View): boolean =>
  periods.length > 1 && rows.some(({ years }) => years.filter(({ value }) => value !== null).length > 1);

/** What is drawn, from the first year in which any of the chosen has a figure. */
function linesOf({ rows, periods, spreads }: View) {
  const first = Math.max(
    0,
    periods.findIndex((_, at) => rows.some(({ years }) => years[at]!.value !== null)),
  );
  return {
    years: periods.slice(first).map((key) => Math.floor(periodOf(key).to / 12)),
    series: rows.map(({ years }): Points => years.slice(first).map(({ value }) => value)),
    medians: spreads.slice(first).map((spread) => spread?.median ?? null),
  };
}

export function linesDomain(view: View): [number, number] {
  const { series, medians } = linesOf(view);
  const values = [...series.flat(), ...medians].filter((value) => value !== null);
  return closeDomain(Math.min(...values), Math.max(...values));
}

export const linesLegend = (view: View): LegendKey[] => [
  ...(linesOf(view).medians.some((value) => value !== null)
    ? [
        {
          shape: 'dashed',
          token: MEDIAN.token,
          label: view.words.say.years.legend(view.place.districtWord.other),
        } as const,
      ]
    : []),
  ...(view.rows.some(({ year }) => year.apart && year.value !== null)
    ? [{ shape: 'ring', token: 'muted', label: view.words.say.apart.text } as const]
    : []),
];

/** The chosen districts over the years up to the chosen one, named at their ends, with the median of all. */
export const linesBody =
  (view: View): Body =>
  (frame) => {
    const { rows, words } = view;
    const { width } = frame;
    const height = frame.height ?? (frame.variant === 'narrow' ? 220 : 260);
    const { years, series, medians } = linesOf(view);
    const domain = linesDomain(view);
    const { steps, digits } = stepsOf(domain, 5);
    const bottom = height - MARGIN.bottom;
    const left = Math.max(...steps.map((step) => widthOf(words.number(step, digits)))) + 8;
    const names = Math.max(...rows.map(({ district }) => widthOf(district.label)));
    const right = width - Math.min(width * 0.42, names + 20);
    const x = (at: number): number =>
      years.length < 2 ? right : left + (at / (years.length - 1)) * (right - left);
    const y = pixelsDown(domain, height, MARGIN);

    const grid = steps.flatMap((step) => [
      element('line', { x1: left, x2: right, y1: y(step), y2: y(step), stroke: colour('grid') }),
      element(
        'text',
        { x: left - 6, y: y(step) + 4.5, 'text-anchor': 'end', fill: colour('muted') },
        words.number(step, digits),
      ),
    ]);
    const labelled = shownYears(years, frame.variant === 'narrow' ? 4 : 9);
    const axis = years.flatMap((year, at) =>
      labelled.includes(year)
        ? [
            element(
              'text',
              { x: x(at), y: bottom + 20, 'text-anchor': 'middle', fill: colour('muted') },
              String(year),
            ),
          ]
        : [],
    );
    const ends = series.map((points) => points.findLastIndex((value) => value !== null));
    const named = rows.filter(({ order }) => ends[order]! >= 0);
    const endings = named.map(({ order }) => y(series[order]![ends[order]!]!));
    const moves = apart(
      endings.map((at) => ({ at, lines: 1 })),
      { top: MARGIN.top - LINE / 2, bottom: bottom + LINE / 2 },
    );
    const labels = named.flatMap(({ order, year, district }, i) => {
      const { token, dash, width: thick } = LOOKS[order]!;
      const [end, at] = [x(ends[order]!), endings[i]!];
      return [
        // From the end of the line to its name, which gives way to its neighbours.
        element('line', {
          x1: end,
          x2: right + 12,
          y1: at,
          y2: at + moves[i]!,
          stroke: colour(token),
          'stroke-width': ends[order] === years.length - 1 ? Math.min(thick, 1.5) : 0.75,
          'stroke-dasharray': dash,
        }),
        element('circle', {
          cx: end,
          cy: at,
          r: order === 0 || year.apart ? 4 : 3,
          fill: colour(year.apart ? 'paper' : token),
          stroke: year.apart ? colour(token) : null,
          'stroke-width': year.apart ? 2 : null,
        }),
        element(
          'text',
          { x: right + 16, y: at + moves[i]! + 4.5, 'font-weight': order === 0 ? 600 : null },
          district.label,
        ),
      ];
    });
    return {
      group: element(
        'g',
        { class: 'chart-plot', fill: colour('ink'), 'font-size': 13 },
        ...grid,
        ...axis,
        ...line(medians, MEDIAN, x, y),
        ...named.toReversed().flatMap(({ order }) => line(series[order]!, LOOKS[order]!, x, y)),
        ...labels,
      ),
      width,
      height,
    };
  };

/** Successive values as lines, and one between two gaps as a dot. */
function line(
  points: Points,
  { token, dash, width }: Look,
  x: (at: number) => number,
  y: (value: number) => number,
): Element[] {
  const runs: (readonly [number, number])[][] = [[]];
  points.forEach((value, at) => {
    if (value === null) runs.push([]);
    else runs.at(-1)!.push([x(at), y(value)]);
  });
  return runs.flatMap((run) => {
    if (run.length === 0) return [];
    if (run.length === 1)
      return [element('circle', { cx: run[0]![0], cy: run[0]![1], r: 2.5, fill: colour(token) })];
    return [
      element('path', {
        d: `M${run.map(([at, high]) => `${at.toFixed(1)},${high.toFixed(1)}`).join('L')}`,
        fill: 'none',
        stroke: colour(token),
        'stroke-width': width,
        'stroke-dasharray': dash,
        'stroke-linejoin': 'round',
      }),
    ];
  });
}
