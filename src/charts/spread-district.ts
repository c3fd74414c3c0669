import * as Plot from '@observablehq/plot';
import { group, quantileSorted } from 'd3-array';
import { districtArea, districtOf, groupArea, PLACE } from '../model/area.ts';
import type { Measure } from '../model/aggregate.ts';
import type { Range } from '../model/comparison.ts';
import type { IndicatorCut, PlaceInfo } from '../model/cuts.ts';
import { districtWords } from '../model/district-words.ts';
import type { District } from '../model/district.ts';
import { colour, type Chart, type LegendKey } from '../model/chart.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';
import { countedShare } from '../model/indicator.ts';
import { memoize } from '../model/memoize.ts';
import { aboutMeasure } from '../model/chart-about.ts';
import { scaleNote, valueAxis } from './axes.ts';
import { closeDomain } from './scale.ts';
import {
  areaName,
  identity,
  countCells,
  countColumns,
  printerOf,
  provenance,
  seriesOf,
  type Setting,
} from './base.ts';
import { beside, intoFrame, LINE, widthOf } from './labels.ts';
import { barsOf, crowd } from './spread-plots.ts';

const MARGIN = { top: 46, bottom: 28, side: 24 } as const;
/** Height in px of a dot in a stack; in a file there is room for larger ones. */
const DOT = { page: 9, file: 13 } as const;
/** More districts than this are counted in bars: so many dots are no longer told apart, nor read as a table. */
const MAX_DOTS = 400;

/** The values of comparable districts, lowest first. */
const valuesOf = memoize((others: readonly OtherDistrict[]) =>
  others.map(({ value }) => value).sort((a, b) => a - b),
);

/** A comparable district with its 95 % interval and what is expected of one of its size, null where it has none. */
export interface OtherDistrict {
  readonly id: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly expected: Range | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** A district with a value, as one of those another is compared with. */
export const otherDistrict = ({ area, latest, standing }: Measure): OtherDistrict => ({
  id: districtOf(area)!,
  value: latest.value!,
  low: latest.low ?? null,
  high: latest.high ?? null,
  expected: standing?.kind === 'expected' ? standing.inner : null,
  numerator: latest.numerator,
  denominator: latest.denominator,
});

/**
 * One district among all others, on one line: of counted things with its 95 % interval and what is
 * expected of a district of its size, of others with the middle half. `peers` are ids of similar
 * districts; where there are none, those of its group are told apart instead. `whole` is the place's own
 * value, null where it is not made of districts like this one.
 */
export function districtSpreadChart(
  setting: Setting,
  measure: Measure,
  others: readonly OtherDistrict[],
  peers: readonly string[] = [],
  whole: number | null = null,
): Chart | null {
  const { words, info } = setting;
  const own = districtOf(measure.area)!;
  const { value, low, high } = measure.latest;
  if (value === null || others.length < 2) return null;
  const series = seriesOf(setting, measure.series);
  const share = countedShare(INDICATOR_INFO[measure.indicator], measure.latest);
  const {
    print,
    plain,
    unit,
    digits,
    measure: measured,
    nature,
    subject,
  } = printerOf(setting, measure.indicator, series);
  const { spread } = words.charts;
  const district = info.districts.find(({ id }) => id === own)!;
  const name = areaName(setting, measure.area);
  const kind = districtWords(setting.info, setting.words.language, district);
  const inGroup = info.groups.find(({ slug }) => slug === district.group)!.districts;
  const near = new Set(peers.length > 0 ? peers : inGroup);
  const many = others.length > MAX_DOTS;
  const rest = others.filter(({ id }) => id !== own);
  const all = (many ? rest.filter(({ id }) => near.has(id)) : rest).map((entry) => ({
    ...entry,
    near: near.has(entry.id),
  }));
  const values = valuesOf(others);
  // The same quantiles as over all districts, or the middle half would differ between two charts.
  const at = (share: number): number => quantileSorted(values, share)!;
  const [q25, q75] = [at(0.25), at(0.75)];
  const interval = low == null || high == null ? null : { low, high };
  const expected = measure.standing?.kind === 'expected' ? measure.standing.inner : null;
  const band = expected ?? { low: q25, high: q75 };
  const [min, max] = [Math.min(values[0]!, value), Math.max(values.at(-1)!, value)];
  const reach = [max, min, band.low, band.high, ...(interval ? [interval.low, interval.high] : [])];
  const [from, to] = closeDomain(Math.min(...reach), Math.max(...reach));
  const begins = scaleNote([from, to], words, MARGIN.side);
  const bars = many ? barsOf(values, from, to) : [];
  const label = beside(name, plain(value));
  const says = ({ id, value: other }: { id: string; value: number }): string =>
    beside(areaName(setting, districtArea(id)), plain(other));
  // The outermost dots, which a reader looks for first.
  const ordered = [...all].sort((a, b) => a.value - b.value);
  const ends = many ? [] : [ordered[0]!, ordered.at(-1)!];
  const wholeLabel = whole === null ? null : beside(areaName(setting, PLACE), plain(whole));
  // A percent sign stands behind every number, a longer unit once.
  const short = unit === 'percent' ? print : plain;
  const printRange = (range: { low: number; high: number } | null) =>
    range && { low: short(range.low), high: print(range.high) };
  const table = [{ ...otherDistrict(measure), expected }, ...all];
  const withIntervals = table.some((other) => other.low !== null || other.high !== null);
  const withExpected = table.some((other) => other.expected);
  const rangeColumns = [
    ...(withIntervals
      ? [
          { id: 'low', label: spread.columns.low },
          { id: 'high', label: spread.columns.high },
        ]
      : []),
    ...(withExpected
      ? [
          { id: 'expected-low', label: words.charts.funnel.columns.innerLow },
          { id: 'expected-high', label: words.charts.funnel.columns.innerHigh },
        ]
      : []),
  ];
  return {
    ...provenance(setting, series),
    ...identity(aboutMeasure(measure, 'spread')),
    subject,
    title: measure.standing
      ? spread.district({
          name,
          value: share ? words.countedShare(share) : print(value),
          standing: measure.standing,
          unit,
        })
      : spread.districtAlone({ name, value: print(value), districts: kind.other }),
    subtitle: spread.subtitle(
      measured,
      unit,
      measure.latest.period,
      many ? { districts: kind.other } : words.an(kind.one),
    ),
    alt: spread.districtAlt({
      kind,
      n: rest.length + 1,
      bars: many,
      min: short(min),
      max: print(max),
      q25: short(q25),
      q75: print(q75),
      own: { name, value: print(value) },
      interval: printRange(interval),
      expected: printRange(expected),
    }),
    notes: [nature === 'mass' ? spread.notes.census[subject] : spread.notes.counted(kind.other)],
    legend: [
      { label: spread.keys.own(kind.one), token: 'accent', shape: 'dot' },
      ...(interval
        ? [{ label: spread.keys.ownInterval, token: 'accent', shape: 'line' } satisfies LegendKey]
        : []),
      {
        label: expected ? spread.keys.expected : spread.keys.half,
        token: 'other-soft',
        shape: 'square',
      },
      ...(all.some((entry) => entry.near)
        ? [
            {
              label:
                peers.length > 0
                  ? spread.keys.peers(kind.other)
                  : spread.keys.group(areaName(setting, groupArea(district.group))),
              ...(many ? { token: 'ink', shape: 'ring' } : { token: 'other', shape: 'dot' }),
            } satisfies LegendKey,
          ]
        : []),
      many
        ? { label: spread.keys.comparable(kind.other), token: 'other', shape: 'square' }
        : { label: spread.keys.others(kind.other), token: 'other', shape: 'ring' },
    ],
    columns: [
      { id: 'district', label: words.capital(kind.one), kind: 'text' },
      { id: 'value', label: `${measured}, ${words.UNIT[unit]}`, kind: 'number', digits },
      ...(share ? countColumns(words) : []),
      ...rangeColumns.map((column) => ({ ...column, kind: 'number' as const, digits })),
    ],
    // Of the others no range is drawn: those of all stand in the chart of all districts.
    rows: [
      ...table.map((entry) => [
        areaName(setting, districtArea(entry.id)),
        entry.value,
        ...(share ? countCells(entry) : []),
        ...[
          ...(withIntervals ? [entry.low, entry.high] : []),
          ...(withExpected ? [entry.expected?.low ?? null, entry.expected?.high ?? null] : []),
        ].map((limit) => limit ?? { empty: 'not-applicable' as const }),
      ]),
      ...(many
        ? spread.quarters.map((name, index) => [
            name,
            at(index / 4),
            ...(share ? countCells({ numerator: null, denominator: null }) : []),
            ...rangeColumns.map(() => ({ empty: 'not-applicable' as const })),
          ])
        : []),
    ],
    plot: (frame) => {
      const size = frame.variant === 'file' ? DOT.file : DOT.page;
      const px = (amount: number): number =>
        MARGIN.side + ((amount - from) / (to - from)) * (frame.width - 2 * MARGIN.side);
      const bottom = MARGIN.bottom + begins.room;
      // As high as the longest stack of dots of about the same value.
      const stack = crowd(
        all.map((entry) => entry.value),
        (size * (to - from)) / (frame.width - 2 * MARGIN.side),
      );
      const height = Math.min(
        frame.height ?? Infinity,
        Math.max(many ? 220 : 150, MARGIN.top + bottom + 2 * LINE + size * (stack + 1)),
      );
      const middle = (height - MARGIN.top - bottom) / 2;
      const [lowest, highest] = ends.map(
        (end) => px(end.value) + intoFrame(px(end.value), says(end), frame.width),
      );
      const isWide =
        ends.length === 2 &&
        highest! - lowest! > ends.reduce((sum, end) => sum + widthOf(says(end)) / 2, 0) + 12;
      /** A label above or below the dots at a value, moved into the frame. */
      const labelAt = (amount: number, text: string, options: Plot.TextOptions) =>
        Plot.text([amount], {
          x: (at: number) => at,
          text: () => text,
          dx: intoFrame(px(amount), text, frame.width),
          ...options,
        });
      return {
        height,
        marginLeft: MARGIN.side,
        marginRight: MARGIN.side,
        marginTop: MARGIN.top,
        marginBottom: bottom,
        x: { domain: [from, to] },
        ...(many ? { y: { axis: null, domain: [0, Math.max(...bars.map(({ of: total }) => total))] } } : {}),
        marks: [
          Plot.rect([band], {
            x1: (range: typeof band) => Math.max(from, range.low),
            x2: 'high',
            fill: colour('other-soft'),
            fillOpacity: 0.5,
          }),
          ...valueAxis('x', frame),
          ...begins.marks,
          ...(whole === null
            ? []
            : [
                Plot.ruleX([whole], {
                  stroke: colour('ink'),
                  strokeWidth: 1,
                  strokeDasharray: '3 3',
                  insetTop: -LINE,
                }),
              ]),
          ...(many
            ? [Plot.rect(bars, { x1: 'from', x2: 'to', y1: 0, y2: 'of', fill: colour('other'), inset: 0.5 })]
            : []),
          ...(isWide
            ? [
                Plot.ruleX(
                  ends.map((end) => end.value),
                  { stroke: colour('muted'), strokeWidth: 0.75, insetTop: middle + size, insetBottom: LINE },
                ),
              ]
            : []),
          Plot.dot(
            all,
            Plot.dodgeY(
              { anchor: many ? 'bottom' : 'middle', padding: 1 },
              {
                x: 'value',
                r: size / 2 - 0.5,
                fill: (entry: (typeof all)[number]) => colour(entry.near && !many ? 'other' : 'paper'),
                stroke: colour(many ? 'ink' : 'other'),
                strokeWidth: 1.25,
                title: says,
                ariaLabel: 'id',
              },
            ),
          ),
          Plot.ruleX([value], { stroke: colour('accent'), strokeWidth: 1 }),
          ...(interval
            ? [
                // On the paper first, so that the line stands clear of the dots it lies over.
                ...(['paper', 'accent'] as const).map((token, index) =>
                  Plot.ruleY([interval], {
                    y: null,
                    x1: 'low',
                    x2: 'high',
                    stroke: colour(token),
                    strokeWidth: [6, 3][index]!,
                  }),
                ),
              ]
            : []),
          Plot.dot([value], {
            x: (amount: number) => amount,
            r: size / 2 + 1.5,
            fill: colour('accent'),
            stroke: colour('paper'),
            frameAnchor: 'middle',
            title: () => label,
            ariaLabel: () => own,
          }),
          labelAt(value, label, { frameAnchor: 'top', dy: -12, fontWeight: 600, fill: colour('accent') }),
          ...(whole === null
            ? []
            : [labelAt(whole, wholeLabel!, { frameAnchor: 'top', dy: -12 - LINE, fill: colour('ink') })]),
          ...(isWide
            ? ends.map((end) =>
                labelAt(end.value, says(end), { frameAnchor: 'bottom', dy: -8, fill: colour('ink') }),
              )
            : []),
        ],
      };
    },
  };
}

/** The comparable districts with their values and ranges, by their class. */
const comparableOf = memoize((info: PlaceInfo) => {
  const classes = new Map(info.districts.map((district) => [district.id, district.class]));
  return memoize(({ districts }: IndicatorCut) =>
    group(districts.filter(({ comparable }) => comparable).map(otherDistrict), ({ id }) => classes.get(id)!),
  );
});

/** The comparable districts of this one's class: the same list for all of them. */
export const comparableIn = (
  { info }: Setting,
  cut: IndicatorCut,
  { class: kind }: District,
): readonly OtherDistrict[] => comparableOf(info)(cut).get(kind) ?? [];
