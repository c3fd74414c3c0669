import type { Chart } from '../model/chart.ts';
import type { IndicatorCut } from '../model/cuts.ts';
import { printedDifference } from '../model/figure.ts';
import { wordsIn } from '../model/text.ts';
import { aboutMeasure } from '../model/chart-about.ts';
import type { ChartSpec } from './spec.ts';
import { areaName, cellOf, identity, printerOf, provenance, seriesOf, type Setting } from './base.ts';
import { dumbbells } from './dumbbells.ts';

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
    .map((way) => ({ way, n: changed.filter(({ by }) => wayOf(by) === way).length }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n);
  const ranked = changed
    .filter(({ by }) => wayOf(by) === ways[0]!.way)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const [most, next] = ranked;
  const rows = [...changed].sort((a, b) => b.now - a.now);
  const { before } = cut.groups.find(({ change }) => change)!.change!;
  const { period } = cut.place.latest;
  return {
    ...provenance(setting, series),
    ...identity(aboutMeasure(cut.place, 'groups')),
    subject,
    title: words.charts.groups.title({
      // What a share is of says more than its name: "Answered" does not rise.
      what: unit === 'percent' && subject !== 'sorting' ? measure : about.text,
      ways,
      of: changed.length,
      groups: wordsIn(info.groupWord.other, words.language),
      // Where two moved as much, or none did, neither is named.
      most: most && most.by !== 0 && Math.abs(most.by) !== Math.abs(next?.by ?? 0) ? most.name : null,
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
    plot: (frame) =>
      dumbbells(
        rows.map(({ name, before: from, now }) => ({ name, before: from, now, label: plain(now) })),
        140,
        frame,
      ),
  };
}

export const groups: ChartSpec<'groups'> = {
  kind: 'groups',
  answers: 'course',
  ofIndicator: groupsChart,
};
