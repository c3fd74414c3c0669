import * as Plot from '@observablehq/plot';
import { quantileSorted } from 'd3-array';
import type { Measure } from '../model/aggregate.ts';
import { colour, type Chart, type LegendKey } from '../model/chart.ts';
import type { IndicatorCut } from '../model/cuts.ts';
import { wordsIn } from '../model/text.ts';
import { nameAxis, niceDomain, valueAxis } from './axes.ts';
import { beside, intoFrame } from './labels.ts';
import {
  areaName,
  cellOf,
  chartId,
  districtOf,
  printerOf,
  provenance,
  seriesOf,
  type Setting,
} from './base.ts';

/** The most values that lie within `width` of each other. */
export function crowd(values: readonly number[], width: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  return Math.max(
    0,
    ...ordered.map((from, index) => ordered.filter((to, at) => at >= index && to - from < width).length),
  );
}

/** All districts of an indicator as dots in a row a group; those not comparable as rings. */
export function spreadChart(setting: Setting, cut: IndicatorCut): Chart | null {
  const { words, info } = setting;
  const { spread } = cut;
  if (!spread) return null;
  const series = seriesOf(setting, cut.series);
  const {
    print,
    plain,
    unit,
    digits,
    measure,
    name: indicatorName,
    nature,
    subject,
  } = printerOf(setting, cut.indicator);
  const groupOf = new Map(
    info.districts.map(({ id, group }) => [
      id,
      wordsIn(info.groups.find(({ slug }) => slug === group)!.name, 'en'),
    ]),
  );
  const name = (one: Measure): string => areaName(setting, one.area);
  const dots = cut.districts
    .filter(({ latest }) => latest.value !== null)
    .map((one) => ({
      name: name(one),
      group: groupOf.get(districtOf(one.area)!)!,
      value: one.latest.value!,
      apart: !one.comparable,
    }))
    .sort((a, b) => a.value - b.value);
  const apart = dots.filter((dot) => dot.apart);
  const lowest = dots[0]!;
  const highest = dots.at(-1)!;
  const extreme = lowest.apart ? lowest : highest.apart ? highest : null;
  const fair = dots.filter((dot) => !dot.apart);
  const title = extreme
    ? words.charts.spread.apart({
        measure: indicatorName,
        lowest: extreme === lowest,
        value: print(extreme.value),
        name: extreme.name,
      })
    : print(lowest.value) === print(highest.value)
      ? words.charts.spread.flat(indicatorName, print(lowest.value), dots.length)
      : words.charts.spread.title({
          measure: indicatorName,
          min: print(fair[0]!.value),
          minName: fair[0]!.name,
          max: print(fair.at(-1)!.value),
          maxName: fair.at(-1)!.name,
        });
  const period = cut.place.latest.period;
  const groups = info.groups.map((group) => wordsIn(group.name, 'en'));
  const withInterval = cut.districts.some(({ latest }) => latest.low != null);
  const missing = cut.districts.length - dots.length;
  return {
    ...provenance(setting, series),
    id: chartId(cut.place, 'spread'),
    subject,
    title,
    subtitle: words.charts.spread.subtitle(
      measure,
      unit,
      period,
      `a ${wordsIn(info.districtWord.one, 'en')}`,
    ),
    alt: words.charts.spread.alt({
      n: dots.length,
      min: print(lowest.value),
      max: print(highest.value),
      q25: print(spread.q25),
      q75: print(spread.q75),
      apart: apart.length,
    }),
    notes: [
      ...(apart.length > 0 ? [words.charts.spread.notes.apart(apart.map((dot) => dot.name))] : []),
      ...(missing > 0 ? [words.charts.spread.notes.missing(missing)] : []),
      nature === 'mass' ? words.charts.spread.notes.mass : words.charts.spread.notes.counted,
      ...(nature !== 'mass' && withInterval ? [words.charts.spread.notes.intervals] : []),
    ],
    legend: [
      { label: words.charts.spread.keys.comparable, token: 'accent', shape: 'dot' },
      ...(apart.length > 0
        ? [{ label: words.charts.spread.keys.apart, token: 'apart', shape: 'ring' } satisfies LegendKey]
        : []),
    ],
    columns: [
      { id: 'district', label: words.charts.spread.columns.district, kind: 'text' },
      { id: 'group', label: words.charts.spread.columns.group, kind: 'text' },
      { id: 'value', label: `${measure}, ${words.UNIT[unit]}`, kind: 'number', digits },
      ...(withInterval
        ? [
            { id: 'low', label: words.charts.spread.columns.low, kind: 'number' as const, digits },
            { id: 'high', label: words.charts.spread.columns.high, kind: 'number' as const, digits },
          ]
        : []),
      { id: 'comparable', label: words.charts.spread.columns.comparable, kind: 'text' },
    ],
    rows: cut.districts.map((one) => [
      name(one),
      groupOf.get(districtOf(one.area)!)!,
      cellOf(one.latest),
      ...(withInterval
        ? [
            one.latest.low ?? { empty: 'not-applicable' as const },
            one.latest.high ?? { empty: 'not-applicable' as const },
          ]
        : []),
      one.comparable ? words.charts.spread.yes : words.charts.spread.no,
    ]),
    plot: (frame) => {
      const { marginLeft, row: least, mark } = nameAxis(groups, 140, Plot.axisFy);
      const marginTop = 26;
      const marginBottom = 28;
      const marginRight = 24;
      const domain = niceDomain(Math.min(0, lowest.value), highest.value);
      const inner = frame.width - marginLeft - marginRight;
      const perPixel = (domain[1] - domain[0]) / inner;
      // Equal values stand above each other: rows grow with the crowd, and where they cannot, dots shrink.
      const stack = Math.max(
        ...groups.map((group) =>
          crowd(
            dots.filter((dot) => dot.group === group).map(({ value }) => value),
            10 * perPixel,
          ),
        ),
      );
      const height =
        frame.height ??
        groups.length * Math.max(40, least + 6, Math.min(stack * 10 + 8, 120)) + marginTop + marginBottom;
      const row = (height - marginTop - marginBottom) / groups.length;
      const median = words.charts.spread.median(plain(spread.median));
      return {
        height,
        marginLeft,
        marginRight,
        marginTop,
        marginBottom,
        x: { domain },
        fy: { domain: groups, padding: 0 },
        marks: [
          Plot.rect([spread], { x1: 'q25', x2: 'q75', fill: colour('other-soft'), fillOpacity: 0.5 }),
          ...valueAxis('x', frame),
          mark,
          Plot.ruleX([spread.median], { stroke: colour('muted'), strokeDasharray: '3 3' }),
          Plot.text([spread.median], {
            fy: () => groups[0],
            x: (value: number) => value,
            text: () => median,
            frameAnchor: 'top',
            dy: -16,
            dx: intoFrame(marginLeft + (spread.median - domain[0]) / perPixel, median, frame.width),
            fill: colour('muted'),
          }),
          Plot.dot(
            dots,
            Plot.dodgeY(
              { anchor: 'middle', padding: 0.5 },
              {
                fy: 'group',
                x: 'value',
                r: Math.min(4.5, Math.max(2, row / stack / 2 - 0.5)),
                fill: (dot: (typeof dots)[number]) => colour(dot.apart ? 'paper' : 'accent'),
                stroke: (dot: (typeof dots)[number]) => colour(dot.apart ? 'apart' : 'paper'),
                strokeWidth: (dot: (typeof dots)[number]) => (dot.apart ? 1.75 : 1),
              },
            ),
          ),
        ],
      };
    },
  };
}

/** One district among all others, on one line. */
export function districtSpreadChart(
  setting: Setting,
  measure: Measure,
  others: readonly { id: string; value: number }[],
): Chart | null {
  const { words, info } = setting;
  const own = districtOf(measure.area)!;
  const { value } = measure.latest;
  if (value === null || others.length < 2) return null;
  const series = seriesOf(setting, measure.series);
  const {
    print,
    plain,
    unit,
    digits,
    measure: measured,
    nature,
    subject,
  } = printerOf(setting, measure.indicator);
  const district = info.districts.find(({ id }) => id === own)!;
  const name = areaName(setting, measure.area);
  const group = areaName(setting, `group:${district.group}`);
  const inGroup = new Set(info.groups.find(({ slug }) => slug === district.group)!.districts);
  const all = others.filter(({ id }) => id !== own).map((one) => ({ ...one, near: inGroup.has(one.id) }));
  const values = others.map((one) => one.value).sort((a, b) => a - b);
  // The same quantiles as over all districts, or the middle half would differ between two charts.
  const at = (share: number): number => quantileSorted(values, share)!;
  const [q25, q75] = [at(0.25), at(0.75)];
  const everything = [...values, value];
  const [from, to] = niceDomain(Math.min(0, ...everything), Math.max(...everything));
  const label = beside(name, plain(value));
  return {
    ...provenance(setting, series),
    id: chartId(measure, 'spread'),
    subject,
    title: measure.standing
      ? words.charts.spread.district({ name, value: print(value), standing: measure.standing })
      : words.charts.spread.districtAlone({ name, value: print(value) }),
    subtitle: words.charts.spread.subtitle(
      measured,
      unit,
      measure.latest.period,
      `a ${wordsIn(info.districtWord.one, 'en')}`,
    ),
    alt: words.charts.spread.alt({
      n: all.length + 1,
      min: print(Math.min(...everything)),
      max: print(Math.max(...everything)),
      q25: print(q25),
      q75: print(q75),
      own: { name, value: print(value) },
      apart: 0,
    }),
    notes: [nature === 'mass' ? words.charts.spread.notes.mass : words.charts.spread.notes.counted],
    legend: [
      { label: words.charts.spread.keys.own, token: 'accent', shape: 'dot' },
      { label: words.charts.spread.keys.group(group), token: 'other', shape: 'dot' },
      { label: words.charts.spread.keys.comparable, token: 'other', shape: 'ring' },
    ],
    columns: [
      { id: 'district', label: words.charts.spread.columns.district, kind: 'text' },
      { id: 'value', label: `${measured}, ${words.UNIT[unit]}`, kind: 'number', digits },
    ],
    rows: [{ id: own, value }, ...all].map((one) => [areaName(setting, `district:${one.id}`), one.value]),
    plot: (frame) => ({
      height: Math.min(frame.height ?? Infinity, 150),
      marginLeft: 24,
      marginRight: 24,
      marginTop: 30,
      marginBottom: 28,
      x: { domain: [from, to] },
      marks: [
        Plot.rect([{ q25, q75 }], { x1: 'q25', x2: 'q75', fill: colour('other-soft'), fillOpacity: 0.5 }),
        ...valueAxis('x', frame),
        Plot.dot(
          all,
          Plot.dodgeY(
            { anchor: 'middle', padding: 1 },
            {
              x: 'value',
              r: 4,
              fill: (one: (typeof all)[number]) => colour(one.near ? 'other' : 'paper'),
              stroke: colour('other'),
              strokeWidth: 1.25,
            },
          ),
        ),
        Plot.ruleX([value], { stroke: colour('accent'), strokeWidth: 1 }),
        Plot.dot([value], {
          x: (one: number) => one,
          r: 6,
          fill: colour('accent'),
          stroke: colour('paper'),
          frameAnchor: 'middle',
        }),
        Plot.text([value], {
          x: (one: number) => one,
          frameAnchor: 'top',
          dy: -12,
          text: () => label,
          dx: intoFrame(24 + ((value - from) / (to - from)) * (frame.width - 48), label, frame.width),
          fontWeight: 600,
          fill: colour('accent'),
        }),
      ],
    }),
  };
}
