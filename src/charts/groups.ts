import * as Plot from '@observablehq/plot';
import { colour, type Chart } from '../model/chart.ts';
import type { IndicatorCut } from '../model/cuts.ts';
import { printedDifference } from '../model/figure.ts';
import { wordsIn } from '../model/text.ts';
import { aboutMeasure } from '../model/chart-about.ts';
import type { ChartSpec } from './spec.ts';
import { nameAxis, niceDomain, valueAxis } from './axes.ts';
import {
  areaName,
  cellOf,
  identity,
  printerOf,
  provenance,
  roomFor,
  seriesOf,
  type Setting,
} from './base.ts';
import { widthOf } from './labels.ts';

/** A change as it is printed: one too small for the last digit is none. */
const wayOf = (by: number) => (by > 0 ? 'rose' : by < 0 ? 'fell' : 'hardly changed');

/** Each group's value a year before and now. Null where fewer than two groups have both. */
export function groupsChart(setting: Setting, cut: IndicatorCut): Chart | null {
  const { words, info } = setting;
  const series = seriesOf(setting, cut.series);
  const { print, plain, unit, digits, measure, about, subject } = printerOf(setting, cut.indicator, series);
  const changed = cut.groups
    .filter((group) => group.change !== null && group.latest.value !== null)
    .map((group) => ({
      name: areaName(setting, group.area),
      before: group.change!.from,
      now: group.latest.value!,
      by: printedDifference(group.latest.value!, group.change!.from, digits),
      latest: group.latest,
      own: group,
    }));
  if (changed.length < 2) return null;
  const changeUnit = unit === 'percent' ? 'points' : unit;
  const ways = (['rose', 'fell', 'hardly changed'] as const)
    .map((way) => ({
      way,
      sizes: changed.filter(({ by }) => wayOf(by) === way).map(({ by }) => Math.abs(by)),
    }))
    .filter(({ sizes }) => sizes.length > 0)
    .sort((a, b) => b.sizes.length - a.sizes.length);
  // The unit once, with the first way that has a size; none where the subject has it.
  const first = about.withUnit ? undefined : ways.find(({ way }) => way !== 'hardly changed');
  const rangeOf = (entry: (typeof ways)[number]): string => {
    const [from, to] = [Math.min(...entry.sizes), Math.max(...entry.sizes)];
    if (to === 0) return '';
    const last = entry === first ? words.figure({ value: to, unit: changeUnit, digits }) : plain(to);
    return from === to ? last : `${plain(from)} to ${last}`;
  };
  const rows = [...changed].sort((a, b) => b.now - a.now);
  const { before } = cut.groups.find(({ change }) => change)!.change!;
  const { period } = cut.place.latest;
  const right = rows.map(({ now }) => plain(now));
  return {
    ...provenance(setting, series),
    ...identity(aboutMeasure(cut.place, 'groups')),
    subject,
    title: words.charts.groups.title({
      // What a share is of says more than its name: "Answered" does not rise.
      what: unit === 'percent' && subject !== 'sorting' ? measure : about.text,
      ways: ways.map((way) => ({ way: way.way, n: way.sizes.length, by: rangeOf(way) })),
      of: changed.length,
      groups: wordsIn(info.groupWord.other, words.language),
      period,
    }),
    subtitle: words.charts.groups.subtitle(measure, unit, before, period),
    alt: words.charts.groups.alt(
      wordsIn(setting.info.groupWord.one, words.language),
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
      {
        id: 'group',
        label: words.capital(wordsIn(setting.info.groupWord.one, words.language)),
        kind: 'text',
      },
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
      const [, top] = niceDomain(0, Math.max(...rows.flatMap(({ before: from, now }) => [from, now])));
      const marginRight = roomFor(right) + 8;
      const across = frame.width - marginLeft - marginRight;
      // On the outer side of the newer dot, away from the older one; of a small value there is room to be made.
      const outer = (row: (typeof rows)[number]): -1 | 1 => (row.now < row.before ? -1 : 1);
      const insetLeft = Math.max(
        0,
        ...rows
          .filter((row) => outer(row) < 0)
          .map((row) => (widthOf(plain(row.now)) + 12 - (row.now / top) * across) / (1 - row.now / top)),
      );
      return {
        height: frame.height ?? rows.length * Math.max(36, least + 6) + 40,
        marginLeft,
        marginRight,
        insetLeft,
        marginTop: 10,
        marginBottom: 28,
        x: { domain: [0, top] },
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
          ...([-1, 1] as const).map((side) =>
            Plot.text(
              rows.filter((row) => outer(row) === side),
              {
                x: 'now',
                y: 'name',
                text: (row: (typeof rows)[number]) => plain(row.now),
                dx: 10 * side,
                textAnchor: side < 0 ? 'end' : 'start',
                fontWeight: 600,
                fill: colour('accent'),
              },
            ),
          ),
        ],
      };
    },
  };
}

export const groups: ChartSpec<'groups'> = {
  kind: 'groups',
  answers: 'course',
  ofIndicator: groupsChart,
};
