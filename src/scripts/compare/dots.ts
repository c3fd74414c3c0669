import { intoFrame, widthOf } from '../../charts/labels.ts';
import { closeDomain } from '../../charts/scale.ts';
import { colour, type LegendKey } from '../../model/chart.ts';
import { element, type Element } from '../../render/element.ts';
import type { Body } from '../../render/picture.ts';
import { stepsOf } from './axis.ts';
import { LOOKS } from './colours.ts';
import { byValue, isFair, type Row, type View } from './view.ts';

const AXIS = 26;
/** The line with the median's label. */
const HEAD = 24;

/** The scale of all that is drawn, the same on every width: where it begins is said once. */
export function dotsDomain({ rows, spread }: View): [number, number] {
  const values = [
    ...rows.flatMap(({ year }) => [year.value, year.low ?? null, year.high ?? null]),
    ...(spread ? [spread.q25, spread.q75] : []),
  ].filter((value) => value !== null);
  return values.length === 0 ? [0, 1] : closeDomain(Math.min(...values), Math.max(...values));
}

export const dotsLegend = ({ words, rows, spread, place }: View): LegendKey[] => [
  ...(rows.some(({ year }) => year.low != null)
    ? [{ shape: 'line', token: 'other', label: words.keys.interval } as const]
    : []),
  ...(rows.some((row) => row.year.value !== null && !isFair(row))
    ? [{ shape: 'ring', token: 'muted', label: words.say.apart.text } as const]
    : []),
  ...(spread
    ? [
        {
          shape: 'square',
          token: 'other-soft',
          label: words.say.picture.half(spread.of, place.districtWord.other),
        } as const,
      ]
    : []),
];

/**
 * One row a district, the highest value first: a dot with its interval, over the middle half of all comparable
 * districts as a band and their median as a line. On a narrow picture the names stand over their rows.
 */
export const dotsBody =
  (view: View): Body =>
  ({ width, variant, height }) => {
    const { words, spread, info } = view;
    const narrow = variant === 'narrow';
    const rows = byValue(view);
    const print = (value: number): string => words.number(value, info.digits);
    const textOf = ({ year }: Row): string =>
      year.value === null ? words.say.picture.noFigure : print(year.value);
    const domain = dotsDomain(view);
    const { steps, digits } = stepsOf(domain, narrow ? 4 : 6);

    const names = Math.max(...rows.map(({ district }) => widthOf(district.label)));
    const left = narrow ? 12 : Math.min(width * 0.4, names) + 14;
    const right = width - (narrow ? 8 : Math.max(...rows.map((row) => widthOf(textOf(row)))) + 16);
    const x = (value: number): number =>
      left + ((value - domain[0]) / (domain[1] - domain[0])) * (right - left);
    const row = height === null ? (narrow ? 44 : 34) : Math.min(56, (height - HEAD - AXIS) / rows.length);
    const bottom = HEAD + rows.length * row;

    const band = spread && {
      rect: element('rect', {
        x: x(spread.q25),
        y: HEAD,
        width: Math.max(1, x(spread.q75) - x(spread.q25)),
        height: bottom - HEAD,
        fill: colour('other-soft'),
        'fill-opacity': 0.5,
      }),
      line: medianLine(words.median(print(spread.median)), x(spread.median), bottom, width),
    };
    const grid = steps.flatMap((step) => [
      element('line', { x1: x(step), x2: x(step), y1: HEAD, y2: bottom, stroke: colour('grid') }),
      element(
        'text',
        { x: x(step), y: bottom + 18, 'text-anchor': 'middle', fill: colour('muted') },
        words.number(step, digits),
      ),
    ]);
    const marks = rows.flatMap((entry, i) => {
      const top = HEAD + i * row;
      const y = narrow ? top + 31 : top + row / 2;
      return [
        element('line', { x1: left, x2: right, y1: y, y2: y, stroke: colour('grid') }),
        ...label(entry, textOf(entry), width, narrow ? top + 16 : top + row / 2 + 4.5),
        ...mark(entry, x, y),
      ];
    });
    return {
      group: element(
        'g',
        { class: 'chart-plot', fill: colour('ink'), 'font-size': 13 },
        ...(band ? [band.rect] : []),
        ...grid,
        ...(band ? band.line : []),
        ...marks,
      ),
      width,
      height: bottom + AXIS,
    };
  };

const medianLine = (label: string, at: number, bottom: number, width: number): Element[] => [
  element('line', {
    x1: at,
    x2: at,
    y1: HEAD - 4,
    y2: bottom,
    stroke: colour('muted'),
    'stroke-dasharray': '3 3',
  }),
  element(
    'text',
    { x: at + intoFrame(at, label, width), y: HEAD - 10, 'text-anchor': 'middle', fill: colour('muted') },
    label,
  ),
];

/** The name at the left and the figure at the right; the district that the others stand beside in bold. */
const label = ({ district, order, year }: Row, text: string, width: number, y: number): Element[] => [
  element('text', { class: 'name', x: 0, y, 'font-weight': order === 0 ? 600 : null }, district.label),
  element(
    'text',
    {
      x: width,
      y,
      'text-anchor': 'end',
      'font-weight': year.value === null ? null : 600,
      fill: year.value === null ? colour('muted') : null,
    },
    text,
  ),
];

function mark(row: Row, x: (value: number) => number, y: number): Element[] {
  const { value, low, high } = row.year;
  const paint = colour(LOOKS[row.order]!.token);
  return [
    ...(low != null && high != null
      ? [element('line', { x1: x(low), x2: x(high), y1: y, y2: y, stroke: paint, 'stroke-width': 2.5 })]
      : []),
    ...(value !== null
      ? [
          element('circle', {
            cx: x(value),
            cy: y,
            r: isFair(row) ? 5.5 : 5,
            fill: isFair(row) ? paint : colour('paper'),
            stroke: isFair(row) ? colour('paper') : paint,
            'stroke-width': isFair(row) ? 1.5 : 2,
          }),
        ]
      : []),
  ];
}
