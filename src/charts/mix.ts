import * as Plot from '@observablehq/plot';
import type { Mix, Part } from '../model/aggregate.ts';
import { colour, type Chart, type Subject } from '../model/chart.ts';
import type { SeriesInfo } from '../model/cuts.ts';
import { roundTo } from '../model/figure.ts';
import { wordsIn, type Language } from '../model/text.ts';
import { aboutMix } from '../model/chart-about.ts';
import type { ChartSpec } from './spec.ts';
import { nameAxis, niceDomain, valueAxis } from './axes.ts';
import { dumbbells } from './dumbbells.ts';
import { beside } from './labels.ts';
import { areaName, provenance, roomFor, seriesOf, type Setting, identity } from './base.ts';

/** So many parts are drawn one by one; the rest together. */
const PARTS = 10;
/** Of a stream that is blank throughout. */
const NOT_COLLECTED = { empty: 'not-collected' } as const;
/** Below this total single cases move the shares. */
const FEW = 50;

const SUBJECT: Readonly<Record<Mix['of'], Subject>> = {
  streams: 'sorting',
  topics: 'complaints',
  kinds: 'volunteers',
  activities: 'volunteers',
};

function labelled(series: SeriesInfo, kind: Mix['of'], language: Language): Map<string, string> {
  return new Map(series[kind].map(({ id, label }) => [id, wordsIn(label, language)]));
}

/** Parts and total that shares are made of: of waste only what was sorted, of topics only stated ones. */
function basisOf(
  series: SeriesInfo,
  kind: Mix['of'],
  { parts }: { parts: readonly Part[] },
): { total: number; amount: Map<string, number | null> } {
  const sorted = new Set(series.streams.filter((stream) => stream.sorted).map(({ id }) => id));
  const kept = kind === 'streams' ? parts.filter(({ id }) => sorted.has(id)) : parts;
  return {
    total: kept.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    amount: new Map(kept.map(({ id, amount }) => [id, amount])),
  };
}

/** What a total is made of: shares now and a year before, or bars of them where there is no year before. */
export function mixChart(setting: Setting, mix: Mix): Chart | null {
  const { words } = setting;
  const series = seriesOf(setting, mix.series);
  const labels = labelled(series, mix.of, words.language);
  const now = basisOf(series, mix.of, mix);
  // One part is no mix.
  if (now.total === 0 || (mix.of === 'streams' && now.amount.size < 2)) return null;
  const then = mix.before && basisOf(series, mix.of, mix.before);
  // A share of so few cases would be of false precision: they are counted, and set against no year before.
  const isFew = mix.of === 'topics' && now.total < FEW;
  const compared = !isFew && then !== null && then.total > 0;
  const area = areaName(setting, mix.area);
  const what = wordsIn(series.title, words.language);
  const share = (amount: number, total: number): number => (100 * amount) / total;
  const nameOf = (id: string): string => words.capital(labels.get(id) ?? id);
  const shareBefore = (id: string): number | null => {
    const amount = then?.amount.get(id);
    // A topic without a case has none; a stream that is blank all year was not collected.
    return !compared || amount === null ? null : share(amount ?? 0, then.total);
  };
  const nothing = [...now.amount].flatMap(([id, amount]) => (amount === null ? [id] : []));
  const all = [...now.amount]
    .flatMap(([id, amount]) =>
      amount === null
        ? []
        : [
            {
              label: labels.get(id) ?? id,
              name: nameOf(id),
              amount,
              share: share(amount, now.total),
              before: shareBefore(id),
            },
          ],
    )
    .sort((a, b) => b.amount - a.amount || (a.name < b.name ? -1 : 1));
  const rest = all.slice(PARTS);
  const bars =
    rest.length < 2
      ? all
      : [
          ...all.slice(0, PARTS),
          {
            label: words.charts.mix.others(rest.length),
            name: words.charts.mix.others(rest.length),
            amount: rest.reduce((sum, { amount }) => sum + amount, 0),
            share: rest.reduce((sum, part) => sum + part.share, 0),
            before: compared ? rest.reduce((sum, part) => sum + (part.before ?? 0), 0) : null,
          },
        ];
  const first = all[0]!;
  const percent = (value: number): string =>
    value > 0 && roundTo(value, 1) === 0
      ? words.charts.mix.under(words.figure({ value: 0.1, unit: 'percent', digits: 1 }))
      : words.figure({ value, unit: 'percent', digits: 1 });
  const sizeOf = (part: { amount: number; share: number }): string =>
    isFew ? words.charts.mix.countOf(part.amount, now.total) : percent(part.share);
  // What grew is told only where single cases cannot make it.
  const grown = [...all]
    .filter((part) => part.amount >= FEW && part.before !== null)
    .sort((a, b) => b.share - b.before! - (a.share - a.before!))[0];
  const tellGrowth = mix.of === 'topics' && grown && roundTo(grown.share - grown.before!, 1) >= 1;
  const counted =
    mix.of === 'streams'
      ? words.charts.mix.what.streams
      : mix.of === 'topics'
        ? words.charts.mix.what.topics(now.total, what)
        : words.charts.mix.what[mix.of](now.total);
  return {
    ...provenance(setting, series),
    ...identity(aboutMix(mix)),
    subject: SUBJECT[mix.of],
    title:
      (isFew
        ? words.charts.mix.tooFew(now.total, area)
        : words.charts.mix.title[mix.of]({ name: first.label, share: percent(first.share), area })) +
      (tellGrowth
        ? words.charts.mix.grew(
            grown === first ? null : grown.label,
            words.charts.points(grown.share - grown.before!, 1),
          )
        : ''),
    subtitle: words.charts.mix.subtitle(counted, mix.period),
    alt: [
      words.charts.mix.alt(bars.map((bar) => ({ name: bar.name, share: sizeOf(bar) }))),
      ...(nothing.length > 0
        ? [words.charts.mix.notCollected(nothing.map((id) => labels.get(id) ?? id))]
        : []),
    ].join(' '),
    notes: [
      ...(nothing.length > 0
        ? [words.charts.mix.notCollected(nothing.map((id) => labels.get(id) ?? id))]
        : []),
      ...(mix.notStated > 0 ? [words.charts.mix.notStated(mix.notStated, what)] : []),
      ...(isFew ? [words.charts.mix.few(now.total)] : []),
    ],
    legend: compared
      ? [
          { label: words.charts.groups.key(mix.before!.period), token: 'other', shape: 'dot' },
          { label: words.charts.groups.key(mix.period), token: 'accent', shape: 'dot' },
        ]
      : [],
    columns: [
      { id: 'part', label: words.charts.mix.columns.part[mix.of], kind: 'text' },
      { id: 'amount', label: words.charts.mix.columns.amount[mix.of], kind: 'number', digits: 0 },
      ...(isFew
        ? []
        : [{ id: 'share', label: words.charts.mix.columns.share, kind: 'number' as const, digits: 1 }]),
      ...(compared
        ? [{ id: 'before', label: words.charts.mix.columns.before, kind: 'number' as const, digits: 1 }]
        : []),
    ],
    rows: [
      ...all.map(({ name, amount, share: size, before }) => [
        name,
        amount,
        ...(isFew ? [] : [size]),
        ...(compared ? [before ?? NOT_COLLECTED] : []),
      ]),
      ...nothing.map((id) => [
        nameOf(id),
        NOT_COLLECTED,
        ...(isFew ? [] : [NOT_COLLECTED]),
        ...(compared ? [shareBefore(id) ?? NOT_COLLECTED] : []),
      ]),
    ],
    plot: (frame) => {
      const most = { narrow: 165, wide: 250, file: 380 }[frame.variant];
      const rows = bars.map((bar) => ({ ...bar, now: bar.share, label: sizeOf(bar) }));
      if (compared) return dumbbells(rows, most, frame);
      const { marginLeft, row, mark } = nameAxis(
        bars.map(({ name }) => name),
        most,
      );
      return {
        height: frame.height ?? bars.length * Math.max(28, row + 2) + 40,
        marginLeft,
        marginRight: roomFor(rows.map(({ label }) => label)) + 6,
        marginTop: 6,
        marginBottom: 28,
        x: { domain: niceDomain(0, Math.max(...bars.map(({ share: size }) => size))) },
        y: { type: 'band', domain: bars.map(({ name }) => name), padding: 0.28 },
        marks: [
          ...valueAxis('x', frame),
          mark,
          Plot.barX(rows, {
            x: 'share',
            y: 'name',
            fill: (bar: (typeof rows)[number]) => colour(bar.name === first.name ? 'accent' : 'other'),
            title: (bar: (typeof rows)[number]) => beside(bar.name, bar.label),
          }),
          Plot.text(rows, {
            x: 'share',
            y: 'name',
            text: 'label',
            dx: 7,
            textAnchor: 'start',
            fill: (bar: (typeof rows)[number]) => colour(bar.name === first.name ? 'accent' : 'muted'),
          }),
          Plot.ruleX([0], { stroke: colour('muted') }),
        ],
      };
    },
  };
}

export const mix: ChartSpec<'mix'> = {
  kind: 'mix',
  answers: 'standing',
  ofPlace: (setting, cut) => cut.mixes.map((entry) => mixChart(setting, entry)),
  ofDistrict: (setting, cut) =>
    cut.mixes.map((entry) => ({ chart: mixChart(setting, entry), period: entry.period })),
};
