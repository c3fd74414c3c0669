import * as Plot from '@observablehq/plot';
import { colour, type Chart } from '../model/chart.ts';
import type { IndicatorCut } from '../model/cuts.ts';
import { printedDifference } from '../model/figure.ts';
import { nameAxis, niceDomain, valueAxis } from './axes.ts';
import {
  areaName,
  cellOf,
  chartId,
  endOf,
  printerOf,
  provenance,
  roomFor,
  seriesOf,
  type Setting,
} from './base.ts';

/** Each group's value a year before and now. Null where fewer than two groups have both. */
export function groupsChart(setting: Setting, cut: IndicatorCut): Chart | null {
  const { words } = setting;
  const series = seriesOf(setting, cut.series);
  const { print, plain, unit, digits, measure, subject } = printerOf(setting, cut.indicator);
  const changed = cut.groups
    .filter((one) => one.change !== null && one.latest.value !== null)
    .map((one) => ({
      name: areaName(setting, one.area),
      before: one.change!.from,
      now: one.latest.value!,
      by: printedDifference(one.latest.value!, one.change!.from, digits),
      latest: one.latest,
      own: one,
    }));
  if (changed.length < 2) return null;
  const changeUnit = unit === 'percent' ? 'points' : unit;
  const printChange = (by: number): string => words.figure({ value: Math.abs(by), unit: changeUnit, digits });
  const bySize = [...changed].sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const most = bySize[0]!;
  const least = bySize.at(-1)!;
  const rows = [...changed].sort((a, b) => b.now - a.now);
  const { before } = cut.groups.find(({ change }) => change)!.change!;
  const { period } = cut.place.latest;
  const right = rows.map(({ now }) => plain(now));
  return {
    ...provenance(setting, series),
    id: chartId(cut.place, 'groups'),
    subject,
    title: words.charts.groups.title({
      most: most.name,
      mostBy: printChange(most.by),
      least: least.name,
      leastBy: plain(Math.abs(least.by)),
      measure: words.INDICATOR[cut.indicator].name,
      way: changed.every(({ by }) => by > 0)
        ? 'rose'
        : changed.every(({ by }) => by < 0)
          ? 'fell'
          : 'changed',
      to: endOf(period),
    }),
    subtitle: words.charts.groups.subtitle(measure, unit, before, period),
    alt: words.charts.groups.alt(
      before,
      period,
      rows.map(({ name, before: from, now }) => ({ name, before: print(from), now: print(now) })),
    ),
    notes: [],
    legend: [
      { label: words.charts.groups.key(before), token: 'other', shape: 'dot' },
      { label: words.charts.groups.key(period), token: 'accent', shape: 'dot' },
    ],
    columns: [
      { id: 'group', label: words.charts.groups.columns.group, kind: 'text' },
      {
        id: 'before',
        label: `${words.capital(words.charts.groups.key(before))}, ${words.UNIT[unit]}`,
        kind: 'number',
        digits,
      },
      {
        id: 'now',
        label: `${words.capital(words.charts.groups.key(period))}, ${words.UNIT[unit]}`,
        kind: 'number',
        digits,
      },
      {
        id: 'change',
        label: `${words.charts.groups.columns.change}, ${words.UNIT[changeUnit]}`,
        kind: 'number',
        digits,
      },
    ],
    rows: rows.map(({ name, before: from, latest, by }) => [name, from, cellOf(latest), by]),
    plot: (frame) => {
      const {
        marginLeft,
        row: least,
        mark,
      } = nameAxis(
        rows.map(({ name }) => name),
        140,
      );
      return {
        height: frame.height ?? rows.length * Math.max(36, least + 6) + 40,
        marginLeft,
        marginRight: roomFor(right) + 8,
        marginTop: 10,
        marginBottom: 28,
        x: { domain: niceDomain(0, Math.max(...rows.flatMap(({ before: from, now }) => [from, now]))) },
        y: { type: 'band', domain: rows.map(({ name }) => name), padding: 0.3 },
        marks: [
          ...valueAxis('x', frame),
          mark,
          Plot.link(rows, {
            x1: 'before',
            x2: 'now',
            y1: 'name',
            y2: 'name',
            stroke: colour('accent-soft'),
            strokeWidth: 4,
          }),
          Plot.dot(rows, { x: 'before', y: 'name', r: 4.5, fill: colour('other') }),
          Plot.dot(rows, { x: 'now', y: 'name', r: 5.5, fill: colour('accent') }),
          Plot.text(rows, {
            x: (row: (typeof rows)[number]) => Math.max(row.now, row.before),
            y: 'name',
            text: (row: (typeof rows)[number]) => plain(row.now),
            dx: 10,
            textAnchor: 'start',
            fontWeight: 600,
            fill: colour('accent'),
          }),
        ],
      };
    },
  };
}
