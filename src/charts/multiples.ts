import * as Plot from '@observablehq/plot';
import type { Measure } from '../model/aggregate.ts';
import { areaKey, districtOf, groupOf } from '../model/area.ts';
import { colour, type Chart, type ColourToken } from '../model/chart.ts';
import type { IndicatorCut } from '../model/cuts.ts';
import { districtWords } from '../model/district-words.ts';
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

/** Pictures side by side. */
const MAX_ACROSS = 5;
/** Height of a label inside a picture, in px. */
const LABEL = 18;

/** Small line charts, one a group: its districts thin, the group itself thick. */
export function multiplesChart(setting: Setting, cut: IndicatorCut): Chart | null {
  const { words, info } = setting;
  const series = seriesOf(setting, cut.series);
  const { print, plain, brief, unit, digits, measure, about, subject } = printerOf(
    setting,
    cut.indicator,
    series,
  );
  // Years before the first figure are no empty room in every picture.
  const first = cut.place.years.findIndex(({ value }) => value !== null);
  const years = cut.place.years.slice(Math.max(first, 0)).slice(-YEARS);
  if (info.groups.length < 2 || years.filter(({ value }) => value !== null).length < 3) return null;
  const shown = new Set(years.map(({ period }) => period));
  const inGroups = cut.groups.map((group) => {
    const ids = new Set(info.groups.find(({ slug }) => slug === groupOf(group.area))!.districts);
    const districts = cut.districts.filter(
      ({ area, comparable }) => comparable && ids.has(districtOf(area)!),
    );
    return { group, name: areaName(setting, group.area), districts };
  });
  const lines = inGroups.flatMap(({ group, name, districts }) =>
    [...districts, group].flatMap((entry) =>
      entry.years
        .filter(({ period }) => shown.has(period))
        .map(({ period, value }) => ({
          group: name,
          line: entry,
          thick: entry === group,
          year: yearOf(periodOf(period).to),
          value,
        })),
    ),
  );
  const groups = inGroups
    .filter(({ group }) => group.latest.value !== null)
    .map(({ group, name, districts }) => {
      const ordered = [...districts].sort((a, b) => a.latest.value! - b.latest.value!);
      const ends = ordered.length > 1 ? { min: ordered[0]!, max: ordered.at(-1)! } : null;
      return { name, value: group.latest.value!, ends };
    });
  if (groups.length < 2) return null;
  const valueOf = ({ latest }: Measure): number => latest.value!;
  // Of groups of one there is no range.
  const widest = groups
    .flatMap(({ name, ends }) => (ends ? [{ name, ...ends }] : []))
    .sort((a, b) => valueOf(b.max) - valueOf(b.min) - (valueOf(a.max) - valueOf(a.min)))[0];
  if (!widest) return null;
  const kind = districtWords(info, words.language);
  const groupWord = wordsIn(info.groupWord.one, words.language);
  const most = Math.max(...lines.map(({ value }) => value ?? 0));
  const firstYear = yearOf(periodOf(years[0]!.period).to);
  const lastYear = yearOf(periodOf(years.at(-1)!.period).to);
  const said = (entry: Measure) => ({ name: areaName(setting, entry.area), value: brief(valueOf(entry)) });
  const says = (entry: Measure): string =>
    beside(areaName(setting, entry.area), entry.latest.value === null ? '' : plain(valueOf(entry)));
  return {
    ...provenance(setting, series),
    ...identity(aboutMeasure(cut.place, 'multiples')),
    subject,
    title: words.charts.multiples.title({
      measure: about.text,
      group: widest.name,
      min: said(widest.min),
      max: said(widest.max),
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
      rows: groups.map(({ name, value, ends }) => ({
        group: name,
        value: print(value),
        ends: ends && { min: said(ends.min), max: said(ends.max) },
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
    // More than one row of pictures is too high for a wide file.
    ...(groups.length > MAX_ACROSS ? { file: 'portrait' } : {}),
    plot: (frame) => {
      const narrow = frame.variant === 'narrow';
      const names = groups.map(({ name }) => name);
      const [, top] = niceDomain(0, most);
      const marginLeft = roomForTicks(top);
      const marginRight = 16;
      // As many side by side as their names leave room for.
      const room = Math.max(...names.map(widthOf));
      const across = Math.max(
        1,
        Math.min(narrow ? 2 : MAX_ACROSS, names.length, Math.floor((frame.width - marginLeft) / room)),
      );
      const down = Math.ceil(names.length / across);
      const width = (frame.width - marginLeft - marginRight) / across - 8;
      const place = new Map(names.map((name, index) => [name, index]));
      const fx = (entry: { group: string }) => place.get(entry.group)! % across;
      const fy = (entry: { group: string }) => Math.floor(place.get(entry.group)! / across);
      const titles = groups.map(({ name, value }) => ({ group: name, value: plain(value) }));
      const ends = groups.flatMap(({ name: group, ends: both }) =>
        both
          ? ([both.max, both.min] as const).map((entry, index) => ({
              group,
              entry,
              isMax: index === 0,
              year: lastYear,
              // Clear of all lines: at the height of the highest or lowest of them in any year.
              value: (index === 0 ? Math.max : Math.min)(
                ...lines.flatMap((point) =>
                  point.group === group && point.value !== null ? [point.value] : [],
                ),
              ),
            }))
          : [],
      );
      const named = new Set(ends.map(({ entry }) => entry));
      const line = (points: typeof lines, stroke: ColourToken, strokeWidth: number) =>
        Plot.line(points, {
          fx,
          fy,
          x: 'year',
          y: 'value',
          z: (point: (typeof lines)[number]) => areaKey(point.line.area),
          stroke: colour(stroke),
          strokeWidth,
          title: (point: (typeof lines)[number]) => says(point.line),
          ariaLabel: (point: (typeof lines)[number]) => districtOf(point.line.area) ?? '',
        });
      return {
        height: frame.height ?? down * (narrow ? 190 : 240) + 24,
        marginLeft,
        marginRight,
        marginTop: 42,
        marginBottom: 26,
        x: { domain: [firstYear, lastYear] },
        // Room above and below all lines for the names of the highest and the lowest.
        y: { domain: [0, top], insetTop: LABEL, insetBottom: LABEL },
        fx: { axis: null, padding: narrow ? 0.2 : 0.24 },
        fy: { axis: null, padding: 0.26 },
        marks: [
          ...valueAxis('y', frame),
          Plot.axisX([firstYear, lastYear], {
            tickFormat: (year: number) => `’${String(year % 100).padStart(2, '0')}`,
            tickSize: 3,
            color: colour('muted'),
            label: null,
          }),
          line(
            lines.filter((point) => !point.thick && !named.has(point.line)),
            'other-soft',
            1,
          ),
          line(
            lines.filter(({ line: entry }) => named.has(entry)),
            'muted',
            1.25,
          ),
          line(
            lines.filter(({ thick }) => thick),
            'accent',
            2.5,
          ),
          ...([true, false] as const).map((isMax) =>
            Plot.text(
              ends.filter((end) => end.isMax === isMax),
              {
                fx,
                fy,
                x: 'year',
                y: 'value',
                text: (end: (typeof ends)[number]) => says(end.entry),
                textAnchor: 'end',
                lineAnchor: isMax ? 'bottom' : 'top',
                lineWidth: (0.8 * width) / 12,
                dx: 4,
                dy: isMax ? -3 : 3,
                fontSize: 12,
                fill: colour('ink'),
                stroke: colour('paper'),
                strokeWidth: 3,
              },
            ),
          ),
          Plot.text(titles, {
            fx,
            fy,
            text: 'group',
            frameAnchor: 'top-left',
            dy: -34,
            fontWeight: 600,
            fill: colour('ink'),
          }),
          Plot.text(titles, {
            fx,
            fy,
            text: 'value',
            frameAnchor: 'top-left',
            dy: -18,
            fontWeight: 600,
            fill: colour('accent'),
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
