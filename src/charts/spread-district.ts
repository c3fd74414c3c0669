import * as Plot from '@observablehq/plot';
import { quantileSorted } from 'd3-array';
import type { Measure } from '../model/aggregate.ts';
import { colour, type Chart, type LegendKey } from '../model/chart.ts';
import { wordsIn } from '../model/text.ts';
import { niceDomain, valueAxis } from './axes.ts';
import { areaName, chartId, districtOf, printerOf, provenance, seriesOf, type Setting } from './base.ts';
import { beside, intoFrame } from './labels.ts';

/**
 * One district among all others, on one line: of counted things with its 95 % interval and what is
 * expected of a district of its size, of others with the middle half. `peers` are ids of similar
 * districts; where there are none, those of its group are told apart instead.
 */
export function districtSpreadChart(
  setting: Setting,
  measure: Measure,
  others: readonly { id: string; value: number }[],
  peers: readonly string[] = [],
): Chart | null {
  const { words, info } = setting;
  const own = districtOf(measure.area)!;
  const { value, low, high } = measure.latest;
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
  const { spread } = words.charts;
  const district = info.districts.find(({ id }) => id === own)!;
  const name = areaName(setting, measure.area);
  const inGroup = info.groups.find(({ slug }) => slug === district.group)!.districts;
  const near = new Set(peers.length > 0 ? peers : inGroup);
  const all = others.filter(({ id }) => id !== own).map((one) => ({ ...one, near: near.has(one.id) }));
  const values = others.map((one) => one.value).sort((a, b) => a - b);
  // The same quantiles as over all districts, or the middle half would differ between two charts.
  const at = (share: number): number => quantileSorted(values, share)!;
  const [q25, q75] = [at(0.25), at(0.75)];
  const interval = low == null || high == null ? null : { low, high };
  const expected = measure.standing?.kind === 'expected' ? measure.standing.inner : null;
  const band = expected ?? { low: q25, high: q75 };
  const everything = [...values, value];
  const reach = [...everything, band.low, band.high, ...(interval ? [interval.low, interval.high] : [])];
  const [from, to] = niceDomain(Math.min(0, ...everything), Math.max(...reach));
  const label = beside(name, plain(value));
  // A percent sign stands behind every number, a longer unit once.
  const short = unit === 'percent' ? print : plain;
  const printRange = (range: { low: number; high: number } | null) =>
    range && { low: short(range.low), high: print(range.high) };
  const rangeColumns = [
    ...(interval
      ? [
          { id: 'low', label: spread.columns.low },
          { id: 'high', label: spread.columns.high },
        ]
      : []),
    ...(expected
      ? [
          { id: 'expected-low', label: words.charts.funnel.columns.innerLow },
          { id: 'expected-high', label: words.charts.funnel.columns.innerHigh },
        ]
      : []),
  ];
  const ranges = [
    ...(interval ? [interval.low, interval.high] : []),
    ...(expected ? [expected.low, expected.high] : []),
  ];
  return {
    ...provenance(setting, series),
    id: chartId(measure, 'spread'),
    subject,
    title: measure.standing
      ? spread.district({ name, value: print(value), standing: measure.standing })
      : spread.districtAlone({ name, value: print(value) }),
    subtitle: spread.subtitle(
      measured,
      unit,
      measure.latest.period,
      `a ${wordsIn(info.districtWord.one, 'en')}`,
    ),
    alt: spread.districtAlt({
      n: all.length + 1,
      min: short(Math.min(...everything)),
      max: print(Math.max(...everything)),
      q25: short(q25),
      q75: print(q75),
      own: { name, value: print(value) },
      interval: printRange(interval),
      expected: printRange(expected),
    }),
    notes: [nature === 'mass' ? spread.notes.mass : spread.notes.counted],
    legend: [
      { label: spread.keys.own, token: 'accent', shape: 'dot' },
      ...(interval
        ? [{ label: spread.keys.ownInterval, token: 'accent', shape: 'line' } satisfies LegendKey]
        : []),
      {
        label: expected ? spread.keys.expected : spread.keys.half,
        token: 'other-soft',
        shape: 'square',
      },
      ...(all.some((one) => one.near)
        ? [
            {
              label:
                peers.length > 0
                  ? spread.keys.peers
                  : spread.keys.group(areaName(setting, `group:${district.group}`)),
              token: 'other',
              shape: 'dot',
            } satisfies LegendKey,
          ]
        : []),
      { label: spread.keys.others, token: 'other', shape: 'ring' },
    ],
    columns: [
      { id: 'district', label: spread.columns.district, kind: 'text' },
      { id: 'value', label: `${measured}, ${words.UNIT[unit]}`, kind: 'number', digits },
      ...rangeColumns.map((column) => ({ ...column, kind: 'number' as const, digits })),
    ],
    rows: [{ id: own, value }, ...all].map((one) => [
      areaName(setting, `district:${one.id}`),
      one.value,
      // Of the others no range is drawn: those of all stand in the chart of all districts.
      ...ranges.map((range) => (one.id === own ? range : { empty: 'not-applicable' as const })),
    ]),
    plot: (frame) => ({
      height: Math.min(frame.height ?? Infinity, 150),
      marginLeft: 24,
      marginRight: 24,
      marginTop: 30,
      marginBottom: 28,
      x: { domain: [from, to] },
      marks: [
        Plot.rect([band], {
          x1: (one: typeof band) => Math.max(from, one.low),
          x2: 'high',
          fill: colour('other-soft'),
          fillOpacity: 0.5,
        }),
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
