import { apart, LINE, widthOf } from '../../charts/labels.ts';
import { colour, type ColourToken } from '../../model/chart.ts';
import { periodOf } from '../../model/period.ts';
import { element, type Element } from '../../render/element.ts';
import { legendOf } from './legend.ts';
import type { Picture } from './picture.ts';
import { scaleOf, type Scale } from './scale.ts';
import type { View } from './view.ts';
import { words } from './words.ts';

/** How each line is drawn, in the order chosen: told apart by dashes as well as by colour. */
const STYLES: readonly {
  readonly token: ColourToken;
  readonly dash: string | null;
  readonly width: number;
}[] = [
  { token: 'accent', dash: null, width: 2.75 },
  { token: 'series-1', dash: null, width: 1.5 },
  { token: 'series-3', dash: '7 3', width: 1.75 },
  { token: 'series-5', dash: '2 2.5', width: 2 },
  { token: 'series-7', dash: '9 3 2 3', width: 1.75 },
  { token: 'series-8', dash: '4 2', width: 1.75 },
];

type Points = readonly (number | null)[];

/** Whether there are years before the chosen one to draw. */
export const hasYears = ({ rows, periods }: View): boolean =>
  periods.length > 1 && rows.some(({ years }) => years.filter(({ value }) => value !== null).length > 1);

/** Runs of successive values, as pairs of position and value. */
function runsOf(points: Points): (readonly [number, number])[][] {
  const runs: (readonly [number, number])[][] = [[]];
  points.forEach((value, at) => {
    if (value === null) runs.push([]);
    else runs.at(-1)!.push([at, value]);
  });
  return runs.filter((run) => run.length > 0);
}

/** What is drawn, from the first year in which any of the chosen has a figure. */
function linesOf({ rows, periods, spreads }: View) {
  const first = Math.max(
    0,
    periods.findIndex((_, at) => rows.some(({ years }) => years[at]!.value !== null)),
  );
  return {
    shown: periods.slice(first),
    series: rows.map(({ years }): Points => years.slice(first).map(({ value }) => value)),
    medians: spreads.slice(first).map((spread) => spread?.median ?? null),
  };
}

export function linesScale(view: View): Scale {
  const { series, medians } = linesOf(view);
  return scaleOf(
    [...series.flat(), ...medians].filter((value) => value !== null),
    5,
    view.info.digits,
  );
}

/** The chosen districts over the years up to the chosen one, labelled at their ends, with the median of all. */
export function linesPicture(view: View, width: number): Picture {
  const { rows } = view;
  const narrow = width < 500;
  const { shown, series, medians } = linesOf(view);
  const { from, to, steps, digits } = linesScale(view);

  const hasMedian = medians.some((value) => value !== null);
  const legend = legendOf(
    [
      ...(hasMedian
        ? [{ shape: 'dashed' as const, label: words.say.years.legend(view.place.districtWord.other) }]
        : []),
      ...(rows.some(({ year }) => year.apart && year.value !== null)
        ? [{ shape: 'ring' as const, label: words.say.picture.apart }]
        : []),
    ],
    width,
  );
  const labels = rows.map(({ district }) => district.short);
  const left = Math.max(...steps.map((tick) => widthOf(words.number(tick, digits)))) + 8;
  const right =
    width -
    Math.min(width * 0.36, Math.max(...labels.map((label, i) => widthOf(label) * (i === 0 ? 1.12 : 1))) + 20);
  const top = legend.height + 8;
  const bottom = top + (narrow ? 200 : 240);
  const x = (at: number): number =>
    shown.length < 2 ? right : left + (at / (shown.length - 1)) * (right - left);
  const y = (value: number): number => bottom - ((value - from) / (to - from)) * (bottom - top);

  const line = (points: Points, attributes: Record<string, string | number | null>): Element[] =>
    runsOf(points).map((run) =>
      run.length === 1
        ? element('circle', {
            cx: x(run[0]![0]),
            cy: y(run[0]![1]),
            r: 2.5,
            fill: attributes['stroke'] ?? null,
          })
        : element('path', {
            d: run
              .map(([at, value], i) => `${i === 0 ? 'M' : 'L'}${x(at).toFixed(1)},${y(value).toFixed(1)}`)
              .join(''),
            fill: 'none',
            'stroke-linejoin': 'round',
            ...attributes,
          }),
    );
  const grid = steps.flatMap((tick) => [
    element('line', { x1: left, x2: right, y1: y(tick), y2: y(tick), stroke: colour('grid') }),
    element(
      'text',
      { x: left - 6, y: y(tick) + 4.5, 'text-anchor': 'end', fill: colour('muted') },
      words.number(tick, digits),
    ),
  ]);
  const yearsOf = shown.map((key) => Math.floor(periodOf(key).to / 12));
  const step = [1, 2, 3, 5, 10, 20].find((every) => shown.length / every <= (narrow ? 5 : 9)) ?? 50;
  const axis = yearsOf.flatMap((year, at) =>
    (yearsOf.at(-1)! - year) % step === 0
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
  const named = rows.map((_, i) => i).filter((i) => ends[i]! >= 0);
  const endings = named.map((i) => y(series[i]![ends[i]!]!));
  const moves = apart(
    endings.map((at) => ({ at, lines: 1 })),
    { top: top - LINE / 2, bottom: bottom + LINE / 2 },
  );
  const places = endings.map((at, i) => at + moves[i]!);
  const drawn = named.toReversed().flatMap((i) => {
    const { token, dash, width: thick } = STYLES[i]!;
    return line(series[i]!, { stroke: colour(token), 'stroke-width': thick, 'stroke-dasharray': dash });
  });
  const names = named.flatMap((i, order) => {
    const at = y(series[i]![ends[i]!]!);
    const { token, dash, width: thick } = STYLES[i]!;
    const end = x(ends[i]!);
    const leader = element('line', {
      x1: end,
      x2: right + 12,
      y1: at,
      y2: places[order]!,
      stroke: colour(token),
      'stroke-width': ends[i] === shown.length - 1 ? Math.min(thick, 1.5) : 0.75,
      'stroke-dasharray': dash,
    });
    return [
      // From the end of the line to its name, which gives way to its neighbours.
      leader,
      rows[i]!.year.apart
        ? element('circle', {
            cx: end,
            cy: at,
            r: 4,
            fill: colour('paper'),
            stroke: colour('apart'),
            'stroke-width': 2,
          })
        : element('circle', { cx: end, cy: at, r: i === 0 ? 4 : 3, fill: colour(token) }),
      element(
        'text',
        {
          x: right + 16,
          y: places[order]! + 4.5,
          fill: colour('ink'),
          'font-weight': i === 0 ? 600 : null,
        },
        labels[i]!,
      ),
    ];
  });
  return {
    width,
    height: bottom + 28,
    elements: [
      ...legend.elements,
      ...grid,
      ...axis,
      ...line(medians, { stroke: colour('muted'), 'stroke-width': 1.5, 'stroke-dasharray': '3 3' }),
      ...drawn,
      ...names,
    ],
  };
}
