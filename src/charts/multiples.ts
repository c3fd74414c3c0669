import * as Plot from '@observablehq/plot';
import { extent } from 'd3-array';
import { areaKey, districtOf, groupOf } from '../model/area.ts';
import { colour, type Chart } from '../model/chart.ts';
import type { IndicatorCut } from '../model/cuts.ts';
import { districtWords } from '../model/district-words.ts';
import { printedDifference } from '../model/figure.ts';
import { yearOf } from '../model/month.ts';
import { periodOf } from '../model/period.ts';
import { wordsIn } from '../model/text.ts';
import { aboutMeasure } from '../model/chart-about.ts';
import type { ChartSpec } from './spec.ts';
import { niceDomain, roomForTicks, valueAxis } from './axes.ts';
import { beside, widthOf } from './labels.ts';
import { areaName, cellOf, identity, endOf, printerOf, provenance, seriesOf, type Setting } from './base.ts';

/** Years drawn; the table holds all. */
const YEARS = 12;

/** Small line charts, one a group: its districts thin, the group itself thick. */
export function multiplesChart(setting: Setting, cut: IndicatorCut): Chart | null {
  const { words, info } = setting;
  const series = seriesOf(setting, cut.series);
  const { print, plain, unit, digits, measure, about, subject } = printerOf(setting, cut.indicator, series);
  // Years before the first figure are no empty room in every picture.
  const first = cut.place.years.findIndex(({ value }) => value !== null);
  const years = cut.place.years.slice(Math.max(first, 0)).slice(-YEARS);
  if (info.groups.length < 2 || years.filter(({ value }) => value !== null).length < 3) return null;
  const shown = new Set(years.map(({ period }) => period));
  const lines = cut.groups.flatMap((group) => {
    const name = areaName(setting, group.area);
    const ids = new Set(info.groups.find(({ slug }) => slug === groupOf(group.area))!.districts);
    const list = [
      ...cut.districts.filter(({ area, comparable }) => comparable && ids.has(districtOf(area)!)),
      group,
    ];
    return list.flatMap((entry) =>
      entry.years
        .filter(({ period }) => shown.has(period))
        .map(({ period, value }) => ({
          group: name,
          line: areaKey(entry.area),
          thick: entry === group,
          year: yearOf(periodOf(period).to),
          value,
        })),
    );
  });
  const groups = cut.groups
    .filter(({ latest }) => latest.value !== null)
    .map((group) => {
      const ids = new Set(info.groups.find(({ slug }) => slug === groupOf(group.area))!.districts);
      const list = cut.districts
        .filter(({ area, comparable }) => comparable && ids.has(districtOf(area)!))
        .map(({ latest }) => latest.value!);
      const [min, max] = extent(list);
      return {
        name: areaName(setting, group.area),
        n: list.length,
        value: group.latest.value!,
        min: min ?? group.latest.value!,
        max: max ?? group.latest.value!,
      };
    });
  if (groups.length < 2) return null;
  // Of groups of one there is no range.
  const widths = groups
    .filter(({ n }) => n > 1)
    .map(({ min, max }) => printedDifference(max, min, digits))
    .sort((a, b) => a - b);
  if (widths.length === 0) return null;
  const kind = districtWords(setting.info, setting.words.language);
  const groupWord = wordsIn(info.groupWord.one, words.language);
  const most = Math.max(...lines.map(({ value }) => value ?? 0));
  const firstYear = yearOf(periodOf(years[0]!.period).to);
  const lastYear = yearOf(periodOf(years.at(-1)!.period).to);
  return {
    ...provenance(setting, series),
    ...identity(aboutMeasure(cut.place, 'multiples')),
    subject,
    title: words.charts.multiples.title({
      measure: about.text,
      districts: kind.other,
      group: groupWord,
      apart: words.charts.multiples.apart(
        plain(widths[0]!),
        plain(widths.at(-1)!),
        about.withUnit
          ? plain(widths.at(-1)!)
          : words.figure({ value: widths.at(-1)!, unit: unit === 'percent' ? 'points' : unit, digits }),
      ),
    }),
    subtitle: words.charts.multiples.subtitle({
      measure,
      unit,
      period: years.at(-1)!.period,
      districts: kind.other,
      group: groupWord,
    }),
    alt: words.charts.multiples.alt({
      period: cut.place.latest.period,
      group: groupWord,
      districts: kind.other,
      rows: groups.map(({ name, value, min, max }) => ({
        group: name,
        value: print(value),
        min: print(min),
        max: print(max),
      })),
    }),
    notes: [],
    legend: [],
    columns: [
      { id: 'area', label: words.charts.years.columns.area, kind: 'text' },
      ...years.map(({ period }) => ({
        id: endOf(period),
        label:
          periodOf(period).kind === 'months'
            ? words.shortMonth(endOf(period))
            : words.capital(words.periodTitle(period)),
        kind: 'number' as const,
        digits,
      })),
    ],
    rows: [...cut.groups, ...cut.districts].map((entry) => [
      areaName(setting, entry.area),
      ...years.map(({ period }) => cellOf(entry.years.find((year) => year.period === period))),
    ]),
    plot: (frame) => {
      const narrow = frame.variant === 'narrow';
      const names = groups.map(({ name }) => name);
      const [, top] = niceDomain(0, most);
      const marginLeft = roomForTicks(top);
      const titles = groups.map(({ name, value }) => ({ group: name, text: beside(name, plain(value)) }));
      // As many side by side as their names leave room for.
      const room = Math.max(...titles.map(({ text }) => widthOf(text)));
      const across = Math.max(
        1,
        Math.min(narrow ? 2 : 5, names.length, Math.floor((frame.width - marginLeft) / room)),
      );
      const down = Math.ceil(names.length / across);
      const place = new Map(names.map((name, index) => [name, index]));
      const fx = (entry: { group: string }) => place.get(entry.group)! % across;
      const fy = (entry: { group: string }) => Math.floor(place.get(entry.group)! / across);
      return {
        height: frame.height ?? down * (narrow ? 150 : 210) + 24,
        marginLeft,
        marginRight: 16,
        marginTop: 26,
        marginBottom: 26,
        x: { domain: [firstYear, lastYear] },
        y: { domain: [0, top] },
        fx: { axis: null, padding: narrow ? 0.2 : 0.24 },
        fy: { axis: null, padding: 0.22 },
        marks: [
          ...valueAxis('y', frame),
          Plot.axisX([firstYear, lastYear], {
            tickFormat: (year: number) => `’${String(year % 100).padStart(2, '0')}`,
            tickSize: 3,
            color: colour('muted'),
            label: null,
          }),
          Plot.line(
            lines.filter(({ thick }) => !thick),
            {
              fx,
              fy,
              x: 'year',
              y: 'value',
              z: 'line',
              stroke: colour('other'),
              strokeWidth: 0.9,
              strokeOpacity: 0.75,
            },
          ),
          Plot.line(
            lines.filter(({ thick }) => thick),
            { fx, fy, x: 'year', y: 'value', z: 'line', stroke: colour('accent'), strokeWidth: 2.5 },
          ),
          Plot.text(titles, {
            fx,
            fy,
            text: 'text',
            frameAnchor: 'top-left',
            dy: -16,
            fontWeight: 600,
            fill: colour('ink'),
          }),
        ],
      };
    },
  };
}

export const multiples: ChartSpec<'multiples'> = {
  kind: 'multiples',
  answers: 'course',
  // Lines of districts of several classes have no scale in common.
  ofIndicator: (setting, cut) =>
    new Set(setting.info.districts.map((district) => district.class)).size === 1
      ? multiplesChart(setting, cut)
      : null,
};
