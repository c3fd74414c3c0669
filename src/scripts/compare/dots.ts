import { widthOf } from '../../charts/labels.ts';
import { colour } from '../../model/chart.ts';
import { isCounted } from '../../model/indicator.ts';
import { element, type Element } from '../../render/element.ts';
import { legendOf, type Key } from './legend.ts';
import type { Picture } from './picture.ts';
import { scaleOf, type Scale } from './scale.ts';
import { isFair, type View } from './view.ts';
import { words } from './words.ts';

const AXIS = 26;
const HEAD = 24;

/** The scale of all that is drawn, the same on every width: where it begins is said once. */
export const dotsScale = ({ rows, spread, info }: View): Scale =>
  scaleOf(
    [
      ...rows.flatMap(({ year }) => [year.value, year.low ?? null, year.high ?? null]),
      ...(spread ? [spread.q25, spread.q75] : []),
    ].filter((value) => value !== null),
    5,
    info.digits,
  );

/**
 * One row a district: a dot with its interval, over the middle half of all comparable districts as a
 * band and their median as a line. On a narrow picture the names stand over their rows.
 */
export function dotsPicture(view: View, width: number): Picture {
  const { rows, spread, info, place } = view;
  const narrow = width < 500;
  const print = (value: number): string => words.number(value, info.digits);
  const { from, to, steps, digits } = dotsScale(view);

  const nameRoom = narrow
    ? 0
    : Math.min(220, Math.max(...rows.map(({ district }) => widthOf(district.short))) + 14);
  const valueTexts = rows.map((row) =>
    row.year.value === null ? words.say.picture.noFigure : print(row.year.value),
  );
  const valueRoom = narrow ? 8 : Math.max(...valueTexts.map(widthOf)) + 16;
  const [left, right] = [narrow ? 12 : nameRoom, width - valueRoom];
  const x = (value: number): number => left + ((value - from) / (to - from)) * (right - left);

  const has = (flag: boolean, key: Key): Key[] => (flag ? [key] : []);
  const legend = legendOf(
    [
      ...has(rows.some(isFair), { shape: 'dot', label: words.say.picture.figure }),
      ...has(
        rows.some(({ year }) => year.low != null),
        { shape: 'range', label: words.say.picture.interval },
      ),
      ...has(
        rows.some((row) => row.year.value !== null && !isFair(row)),
        { shape: 'ring', label: words.say.picture.apart },
      ),
      ...(spread
        ? [
            {
              shape: 'band' as const,
              label: words.say.picture.half(spread.of, place.districtWord.other, isCounted(info)),
            },
          ]
        : []),
    ],
    width,
  );
  const row = narrow ? 46 : 34;
  const top = legend.height + HEAD;
  const bottom = top + rows.length * row;

  const grid = steps.map((tick) =>
    element(
      'g',
      {},
      element('line', { x1: x(tick), x2: x(tick), y1: top, y2: bottom, stroke: colour('grid') }),
      element(
        'text',
        { x: x(tick), y: bottom + 18, 'text-anchor': 'middle', fill: colour('muted') },
        words.number(tick, digits),
      ),
    ),
  );
  const marks = rows.map((entry, i) => {
    const { value, low, high } = entry.year;
    const middle = top + i * row + (narrow ? 32 : row / 2);
    const text = narrow ? top + i * row + 17 : middle + 4.5;
    const parts: Element[] = [
      element(
        'text',
        { x: 0, y: text, fill: colour('ink'), 'font-weight': i === 0 ? 600 : null },
        entry.district.short,
      ),
      element(
        'text',
        {
          x: width,
          y: text,
          'text-anchor': 'end',
          'font-weight': value === null ? null : 600,
          fill: colour(value === null ? 'muted' : 'ink'),
        },
        valueTexts[i]!,
      ),
    ];
    if (low != null && high != null)
      parts.push(
        element('line', {
          x1: x(low),
          x2: x(high),
          y1: middle,
          y2: middle,
          stroke: colour(isFair(entry) ? 'accent' : 'apart'),
          'stroke-width': 2.5,
        }),
      );
    if (value !== null)
      parts.push(
        element('circle', {
          cx: x(value),
          cy: middle,
          r: 5.5,
          fill: colour(isFair(entry) ? 'accent' : 'paper'),
          stroke: colour(isFair(entry) ? 'paper' : 'apart'),
          'stroke-width': isFair(entry) ? 1.5 : 2,
        }),
      );
    return element('g', {}, ...parts);
  });
  const middle = spread ? words.say.picture.middle(print(spread.median)) : '';
  const half = widthOf(middle) / 2;
  const behind = spread
    ? [
        element('rect', {
          x: x(spread.q25),
          y: top,
          width: Math.max(1, x(spread.q75) - x(spread.q25)),
          height: bottom - top,
          fill: colour('other-soft'),
          'fill-opacity': 0.45,
        }),
      ]
    : [];
  const median = spread
    ? [
        element('line', {
          x1: x(spread.median),
          x2: x(spread.median),
          y1: top - 4,
          y2: bottom,
          stroke: colour('muted'),
          'stroke-dasharray': '3 3',
        }),
        element(
          'text',
          {
            x: Math.min(Math.max(x(spread.median), half), width - half),
            y: top - 10,
            'text-anchor': 'middle',
            fill: colour('muted'),
          },
          middle,
        ),
      ]
    : [];
  return {
    width,
    height: bottom + AXIS,
    elements: [...legend.elements, ...behind, ...grid, ...median, ...marks],
  };
}
