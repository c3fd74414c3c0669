import * as Plot from '@observablehq/plot';
import { districtOf } from '../model/area.ts';
import type { ExpectedStanding, Range } from '../model/comparison.ts';
import { colour, type Cell, type Chart, type ColourToken, type LegendKey } from '../model/chart.ts';
import type { FunnelLimits, IndicatorCut } from '../model/cuts.ts';
import { aboutMeasure } from '../model/chart-about.ts';
import type { ChartSpec } from './spec.ts';
import { pixelsDown, roomForTicks, valueAxis } from './axes.ts';
import { areaName, identity, printerOf, provenance, roomFor, seriesOf, type Setting } from './base.ts';
import { alongLine, apart, beside, besideDots, LINE, widthOf } from './labels.ts';
import { districtWords } from '../model/district-words.ts';

/** False discovery rate under which a district stands out among all that are looked at at once. */
const STANDS_OUT = 0.05;
/** A range of the smallest that is less than this times that of the largest is told as one that size does not change. */
const FLAT = 1.1;
/** Names written into the picture, the farthest out; the table has all. */
const NAMED = 10;

interface Dot {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly value: number;
  /** Null where it is not compared. */
  readonly standing: ExpectedStanding | null;
}

const isAbove = ({ standing }: Dot): boolean => standing?.expectation.endsWith('above') ?? false;
const isBelow = ({ standing }: Dot): boolean => standing?.expectation.endsWith('below') ?? false;
const isOutside = (dot: Dot): boolean => isAbove(dot) || isBelow(dot);

/**
 * Every district of a counted indicator by its size, against what is expected of a district of that
 * size. Null for what is not counted, and where nothing is expected.
 */
export function funnelChart(setting: Setting, cut: IndicatorCut): Chart | null {
  const { words } = setting;
  const { funnel } = cut;
  if (!funnel) return null;
  const series = seriesOf(setting, cut.series);
  const { print, plain, unit, digits, measure, about, subject } = printerOf(setting, cut.indicator, series);
  const said = words.charts.funnel;
  const kind = districtWords(setting.info, setting.words.language);
  const dots = cut.districts
    .flatMap(({ area, latest }): Dot[] =>
      latest.value === null || !latest.denominator
        ? []
        : [
            {
              id: districtOf(area)!,
              name: areaName(setting, area),
              size: latest.denominator,
              value: latest.value,
              standing: funnel.standings[districtOf(area)!] ?? null,
            },
          ],
    )
    // The farthest out first: they are named first.
    .sort((a, b) => (a.standing?.p ?? 1) - (b.standing?.p ?? 1));
  const compared = dots.filter(({ standing }) => standing);
  const others = dots.filter(({ standing }) => !standing);
  const above = compared.filter(isAbove);
  const below = compared.filter(isBelow);
  const standOut = compared.filter(({ standing }) => standing!.adjusted <= STANDS_OUT);
  const withValue = (dot: Dot): string => `${dot.name} (${print(dot.value)})`;
  const sizeIn = said.sizeIn(cut.indicator, funnel.by);
  const { period } = cut.place.latest;
  const flat = isFlat(funnel);
  return {
    ...provenance(setting, series),
    ...identity(aboutMeasure(cut.place, 'funnel')),
    subject,
    title: said.title({
      what: about.text,
      above: above.length,
      below: below.length,
      of: compared.length,
      name: above.length + below.length === 1 ? [...above, ...below][0]!.name : null,
    }),
    subtitle: said.subtitle(measure, unit, sizeIn, period),
    alt: said.alt({
      one: kind.one,
      n: dots.length,
      sizeIn,
      target: print(funnel.target),
      above: above.map(withValue),
      below: below.map(withValue),
      flat,
      overdispersed: funnel.overdispersed,
    }),
    notes: [
      said.notes.range({ overdispersed: funnel.overdispersed, flat }),
      ...(above.length + below.length > 0
        ? [
            said.notes.standOut({
              of: compared.length,
              districts: kind.other,
              names: standOut.map((dot) => dot.name),
              overdispersed: funnel.overdispersed,
            }),
          ]
        : []),
      said.notes.meaning,
      ...(others.length > 0 ? [said.notes.apart(others.map((dot) => dot.name))] : []),
    ],
    legend: [
      { label: said.keys.outside, token: 'accent', shape: 'dot' },
      { label: said.keys.within, token: 'other', shape: 'dot' },
      { label: said.keys.range, token: 'other-soft', shape: 'square' },
      ...(others.length > 0
        ? [{ label: said.keys.apart, token: 'apart', shape: 'ring' } satisfies LegendKey]
        : []),
    ],
    columns: [
      { id: 'district', label: words.capital(kind.one), kind: 'text' },
      { id: 'size', label: words.capital(sizeIn), kind: 'number', digits: 0 },
      { id: 'value', label: `${measure}, ${words.UNIT[unit]}`, kind: 'number', digits },
      { id: 'inner-low', label: said.columns.innerLow, kind: 'number', digits },
      { id: 'inner-high', label: said.columns.innerHigh, kind: 'number', digits },
      { id: 'outer-low', label: said.columns.outerLow, kind: 'number', digits },
      { id: 'outer-high', label: said.columns.outerHigh, kind: 'number', digits },
      { id: 'standing', label: said.columns.standing, kind: 'text', verdict: true },
      { id: 'stands-out', label: said.columns.standsOut, kind: 'text', verdict: true },
    ],
    rows: dots.map((dot): readonly Cell[] => {
      const { name: district, size, value, standing } = dot;
      if (!standing)
        return [
          district,
          size,
          value,
          ...Array.from({ length: 4 }, (): Cell => ({ empty: 'not-applicable' })),
          said.notCompared,
          said.notCompared,
        ];
      const { inner, outer, adjusted } = standing;
      return [
        district,
        size,
        value,
        inner.low,
        inner.high,
        outer.low,
        outer.high,
        words.comparison.standingShort(standing),
        adjusted <= STANDS_OUT ? said.yes : said.no,
      ];
    }),
    plot: (frame) => {
      const narrow = frame.variant === 'narrow';
      const height = frame.height ?? (narrow ? 360 : 440);
      const { curve } = funnel;
      const last = curve.at(-1)!;
      const domain = domainOf(funnel, dots);
      const ends = [
        { at: last.outer.high, label: said.labels.outer, strong: false },
        { at: last.inner.high, label: said.labels.inner, strong: false },
        { at: funnel.target, label: beside(said.labels.target, plain(funnel.target)), strong: true },
        { at: last.inner.low, label: said.labels.inner, strong: false },
        { at: last.outer.low, label: said.labels.outer, strong: false },
      ].filter(({ at }) => at >= domain[0] && at <= domain[1]);
      const marginLeft = roomForTicks(domain[1], domain[0]);
      // In a narrow picture the middle's name stands on a line above its value.
      const marginRight = Math.min(roomFor(ends.map(({ label }) => label)), narrow ? 112 : Infinity);
      const [marginTop, marginBottom] = [12, 46];
      const xDomain: [number, number] = [
        Math.min(curve[0]!.size, ...dots.map(({ size }) => size)),
        Math.max(last.size, ...dots.map(({ size }) => size)),
      ];
      const x = (size: number): number =>
        marginLeft +
        ((size - xDomain[0]) / (xDomain[1] - xDomain[0])) * (frame.width - marginLeft - marginRight);
      const y = pixelsDown(domain, height, { top: marginTop, bottom: marginBottom });
      const lines = ({ label }: { label: string }): number => (widthOf(label) + 16 > marginRight ? 2 : 1);
      const moves = apart(
        ends.map((end) => ({ at: y(end.at), lines: lines(end) })),
        { top: 0, bottom: height - marginBottom + LINE / 2 },
      );
      const curves = [
        ...(['low', 'high'] as const).flatMap((side) => [
          curve.map(({ size, inner }) => ({ x: x(size), y: y(inner[side]) })),
          curve.map(({ size, outer }) => ({ x: x(size), y: y(outer[side]) })),
        ]),
        curve.map(({ size }) => ({ x: x(size), y: y(funnel.target) })),
      ].flatMap(alongLine);
      const named = new Set(dots.filter(isOutside).slice(0, NAMED));
      const places = besideDots(
        dots.map((dot) => ({
          x: x(dot.size),
          y: y(dot.value),
          name: named.has(dot) ? dot.name : null,
          outer: 'right' as const,
        })),
        {
          frame: {
            left: marginLeft,
            // The labels at the side begin a little behind the frame.
            right: frame.width - marginRight + 4,
            top: 0,
            bottom: height - marginBottom,
          },
          kept: [],
          avoided: curves,
        },
      );
      const limit = (
        side: (point: FunnelLimits['curve'][number]) => number,
        token: ColourToken,
        dash?: string,
      ) =>
        Plot.line(
          curve.map((point) => ({ size: point.size, value: side(point) })),
          {
            x: 'size',
            y: 'value',
            stroke: colour(token),
            strokeWidth: 1,
            ...(dash ? { strokeDasharray: dash } : {}),
          },
        );
      const clamped = (range: Range): Range => ({
        low: Math.max(domain[0], range.low),
        high: Math.min(domain[1], range.high),
      });
      const reading = { title: ({ name, value }: Dot) => beside(name, plain(value)), ariaLabel: 'id' };
      return {
        height,
        marginLeft,
        marginRight,
        marginTop,
        marginBottom,
        x: { domain: xDomain },
        y: { domain },
        marks: [
          Plot.areaY(
            curve.map((point) => ({ size: point.size, ...clamped(point.inner) })),
            { x: 'size', y1: 'low', y2: 'high', fill: colour('other-soft'), fillOpacity: 0.35 },
          ),
          ...valueAxis('y', frame),
          ...valueAxis(
            'x',
            frame,
            (size) => words.number(funnel.by === 'residents' ? size / 1000 : size),
            narrow ? 3 : 6,
          ).slice(1),
          Plot.text([said.across(sizeIn, funnel.by === 'residents')], {
            frameAnchor: 'bottom-right',
            // In a narrow picture under the labels at the side, too.
            dx: narrow ? marginRight - 4 : 0,
            dy: 40,
            text: (label: string) => label,
            fill: colour('muted'),
          }),
          limit(({ inner }) => clamped(inner).low, 'muted'),
          limit(({ inner }) => clamped(inner).high, 'muted'),
          limit(({ outer }) => clamped(outer).low, 'muted', '4 4'),
          limit(({ outer }) => clamped(outer).high, 'muted', '4 4'),
          Plot.ruleY([funnel.target], { stroke: colour('ink'), strokeWidth: 1 }),
          ...ends.map((end, index) =>
            Plot.text([end], {
              x: () => xDomain[1],
              y: 'at',
              text: (entry: typeof end) =>
                lines(entry) > 1 ? entry.label.replace('\u00a0\u00a0', '\n') : entry.label,
              dx: 8,
              dy: moves[index]!,
              textAnchor: 'start',
              fill: colour(end.strong ? 'ink' : 'muted'),
            }),
          ),
          Plot.dot(
            dots.filter((dot) => dot.standing && !isOutside(dot)),
            {
              x: 'size',
              y: 'value',
              r: dots.length > 150 ? 2.5 : 3.5,
              fill: colour('other'),
              stroke: colour('paper'),
              strokeWidth: 0.75,
              ...reading,
            },
          ),
          Plot.dot(others, {
            x: 'size',
            y: 'value',
            r: 3.5,
            fill: colour('paper'),
            stroke: colour('apart'),
            strokeWidth: 1.75,
            ...reading,
          }),
          Plot.dot(dots.filter(isOutside), {
            x: 'size',
            y: 'value',
            r: dots.length > 150 ? 3.5 : 4.5,
            fill: colour('accent'),
            stroke: colour('paper'),
            ...reading,
          }),
          ...dots.flatMap((dot, index) => {
            const place = places[index];
            return place
              ? [
                  Plot.text([dot], {
                    x: 'size',
                    y: 'value',
                    text: 'name',
                    dx: place.dx,
                    dy: place.dy,
                    textAnchor: place.anchor,
                    fill: colour('accent'),
                    stroke: colour('paper'),
                    strokeWidth: 4,
                  }),
                ]
              : [];
          }),
        ],
      };
    },
  };
}

/** Whether the 95 % range of the smallest is hardly wider than that of the largest. */
function isFlat({ curve }: FunnelLimits): boolean {
  const [smallest, largest] = [curve[0]!.inner, curve.at(-1)!.inner];
  return smallest.high - smallest.low < FLAT * (largest.high - largest.low);
}

/** From the lowest to the highest of dots and limits; limits are cut where they would squeeze the dots. */
function domainOf({ curve, target }: FunnelLimits, dots: readonly Dot[]): [number, number] {
  const values = [target, ...dots.map(({ value }) => value)];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const reach = most - least || 1;
  const outer = curve.map((point) => point.outer);
  return [
    Math.max(0, least - reach / 2, Math.min(least - reach / 20, ...outer.map(({ low }) => low))),
    Math.min(most + reach / 2, Math.max(most + reach / 20, ...outer.map(({ high }) => high))),
  ];
}

export const funnel: ChartSpec<'funnel'> = {
  kind: 'funnel',
  answers: 'standing',
  ofIndicator: funnelChart,
};
