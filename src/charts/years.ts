import * as Plot from '@observablehq/plot';
import { districtOf } from '../model/area.ts';
import type { Measure } from '../model/aggregate.ts';
import { colour, type Chart } from '../model/chart.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';
import { besideDistrict } from '../indicators/not-compared.ts';
import { countedShare } from '../model/indicator.ts';
import { yearOf } from '../model/month.ts';
import { periodOf } from '../model/period.ts';
import { aboutMeasure } from '../model/chart-about.ts';
import type { ChartSpec } from './spec.ts';
import {
  areaName,
  cellOf,
  identity,
  countCells,
  countColumns,
  endOf,
  hasValues,
  isPartOf,
  yearColumn,
  eachPoint,
  isolated,
  printerOf,
  provenance,
  roomFor,
  seriesOf,
  type Setting,
} from './base.ts';
import { countsChart } from './counts.ts';
import { eventMarks, eventsOf, roomForEvents } from './events.ts';
import { niceDomain, roomForTicks, valueAxis, yearAxis } from './axes.ts';
import { apart, beside, LINE } from './labels.ts';
import { wordsIn } from '../model/text.ts';

/** Whether a change is worth a word for its direction: more than too few cases give. */
const isMove = ({ change }: Measure): boolean => change !== null && change.distinct !== false;

/** One area over the years, a district in the accent with the whole place in grey behind it. */
export function yearsChart(setting: Setting, measure: Measure, place: Measure | null): Chart {
  const { words } = setting;
  const series = seriesOf(setting, measure.series);
  const { print, plain, brief, ...indicator } = printerOf(setting, measure.indicator, series);
  const { measure: measured, unit, digits, subject } = indicator;
  // Of a partial table no year is set against another: who records changes from one to the next.
  const isPartial = series.coverage === 'partial';
  const isDistrict = districtOf(measure.area) !== null;
  const area = areaName(setting, measure.area);
  const placeName = place && areaName(setting, place.area);
  const plainName = placeName === area ? words.charts.years.all(area) : placeName;
  const whole = plainName && place?.alike ? words.charts.years.alike(plainName) : plainName;
  const known = measure.years.filter(({ value }) => value !== null);
  const first = known[0];
  const last = known.at(-1);
  const before = measure.years.at(-2)?.value;
  const share = last ? countedShare(INDICATOR_INFO[measure.indicator], last) : null;
  const first_ = measure.years.findIndex(({ value }) => value !== null);
  const missing = measure.years.slice(Math.max(0, first_)).filter(({ value }) => value === null);
  const gaps = missing.length;
  /** Why years are missing, as far as it is known. */
  const causes = [...new Set(missing.flatMap(({ reason }) => reason ?? []))];
  const title =
    last && last.period === measure.latest.period
      ? words.charts.years.title({
          statement: words.statement(
            measure.indicator,
            area,
            {
              value: last.value!,
              unit,
              digits,
              share,
            },
            wordsIn(series.title, words.language),
          ),
          names: [area, wordsIn(series.title, words.language)],
          record: isDistrict || isPartial ? null : (measure.course?.record ?? null),
          before:
            before == null || isPartial || share
              ? null
              : words.charts.fromBefore({
                  now: brief(last.value!),
                  before: brief(before),
                  isUp: last.value! > before,
                  isMove: isMove(measure),
                }),
        })
      : words.charts.years.none(measured, area, measure.latest.period);
  const points = [
    ...(place
      ? place.years.map(({ period, value }) => ({
          name: whole!,
          own: false,
          year: yearOf(periodOf(period).to),
          value,
        }))
      : []),
    ...measure.years.map(({ period, value }) => ({
      name: area,
      own: true,
      year: yearOf(periodOf(period).to),
      value,
    })),
  ].filter(({ year }) => year >= yearOf(periodOf(first?.period ?? measure.latest.period).to));
  const ends = points.filter(
    ({ year, value }) => value !== null && year === yearOf(periodOf((last ?? measure.latest).period).to),
  );
  const { latest } = measure;
  // How sure the last figure is goes with the picture where cases of one office are not independent.
  const redrawn =
    series.recorder && latest.recorders !== undefined && latest.low != null && latest.high != null
      ? [
          words.charts.years.redrawn({
            recorders: latest.recorders,
            name: wordsIn(series.recorder.other, words.language),
            low: plain(latest.low),
            high: print(latest.high),
          }),
        ]
      : [];
  // Where no year is set against another there is no line from one to the next: each stands with its interval.
  const ranges = !isPartial
    ? []
    : measure.years.flatMap(({ period, value, low, high, recorders }) =>
        value === null || recorders === undefined || low == null || high == null
          ? []
          : [{ year: yearOf(periodOf(period).to), low, high }],
      );
  const shown = points.map(({ year }) => year);
  const [from, to] = [Math.min(...shown), Math.max(...shown)];
  const monthOfEnd = periodOf(measure.latest.period).to % 12;
  const events = eventsOf(
    setting,
    { series: series.id, indicator: measure.indicator, district: districtOf(measure.area) },
    { from: from * 12 + monthOfEnd, to: to * 12 + monthOfEnd },
  );
  const says = (own: boolean): string =>
    eachPoint(
      points.filter((point) => point.own === own),
      ({ name, year, value }) => beside(place ? `${name}, ${year}` : `${year}`, print(value)),
    );
  const [ownSays, wholeSays] = [says(true), says(false)];
  const wholeLast = place?.years.find(({ period }) => period === last?.period)?.value;
  return {
    ...provenance(setting, series),
    ...identity(aboutMeasure(measure, 'years')),
    subject,
    title,
    subtitle: words.charts.years.subtitle(measured, unit, measure.latest.period, first?.period ?? null),
    alt: [
      first && last
        ? words.charts.years.alt({
            area,
            dots: isPartial,
            first: first.period,
            firstValue: print(first.value!),
            last: last.period,
            lastValue: print(last.value!),
            other: whole && wholeLast != null ? { name: whole, value: print(wholeLast) } : null,
            gaps,
          })
        : title,
      ...words.charts.marked(events.map(({ label }) => label)),
    ].join(' '),
    notes: [
      ...redrawn,
      ...(measure.pace && series.recorder
        ? [words.charts.years.pace(measure.pace, wordsIn(series.recorder.other, words.language))]
        : []),
      ...(gaps > 0
        ? [
            words.charts.years.gap(
              measure.latest.period,
              causes.map((cause) => words.REASON[cause]),
            ),
          ]
        : []),
      ...(indicator.nature === 'mass' && unit === 'percent'
        ? []
        : setting.info.populationPeriod !== null && (unit.includes('1000') || unit === 'kg-per-resident')
          ? [words.charts.population(setting.info.populationSource, setting.info.populationPeriod)]
          : []),
    ],
    legend: ranges.length > 0 ? [{ label: words.charts.years.range, token: 'other', shape: 'line' }] : [],
    columns: [
      { id: 'period', label: yearColumn(words, measure.latest.period), kind: 'period' },
      {
        id: 'value',
        label: place ? `${area}, ${words.UNIT[unit]}` : `${measured}, ${words.UNIT[unit]}`,
        kind: 'number',
        digits,
      },
      ...(share ? countColumns(words) : []),
      ...(ranges.length > 0
        ? (['low', 'high'] as const).map((id) => ({
            id,
            label: words.charts.years.limits[id],
            kind: 'number' as const,
            digits,
          }))
        : []),
      ...(place
        ? [{ id: 'place', label: `${whole}, ${words.UNIT[unit]}`, kind: 'number' as const, digits }]
        : []),
    ],
    rows: measure.years.map((year) => [
      endOf(year.period),
      cellOf(year),
      ...(share ? countCells(year) : []),
      ...(ranges.length > 0
        ? [year.low, year.high].map((limit) => limit ?? { empty: 'not-applicable' as const })
        : []),
      ...(place ? [cellOf(place.years.find(({ period }) => period === year.period))] : []),
    ]),
    plot: (frame) => {
      const room = roomForEvents(events);
      const labelOf = (end: (typeof ends)[number]): string =>
        place ? beside(end.name, plain(end.value!)) : plain(end.value!);
      const labels = ends.map(labelOf);
      const narrow = frame.variant === 'narrow';
      const most = Math.max(0, ...points.map(({ value }) => value ?? 0), ...ranges.map(({ high }) => high));
      const [, top] = niceDomain(0, most);
      const height = frame.height ?? (narrow ? 220 : 300) + room;
      const marginTop = 14 + room;
      const marginBottom = 28;
      const marginRight = roomFor(labels, narrow ? 140 : 260);
      const marginLeft = roomForTicks(top);
      // Names that are too long for the margin run over several lines.
      const lines = (label: string): number => Math.ceil(roomFor([label]) / marginRight);
      const shifts = apart(
        ends.map((end) => ({
          at: marginTop + (1 - end.value! / top) * (height - marginTop - marginBottom),
          lines: lines(labelOf(end)),
        })),
        { top: room === 0 ? 0 : marginTop - LINE / 2, bottom: height - marginBottom + LINE / 2 },
      );
      return {
        height,
        marginLeft,
        marginRight,
        marginTop,
        marginBottom,
        x: { domain: [from, to] },
        y: { domain: [0, top] },
        marks: [
          ...valueAxis('y', frame),
          yearAxis(shown, frame),
          ...eventMarks(events, {
            // A year stands at its last month.
            x: ({ at }) => (at - monthOfEnd - 1) / 12,
            px: (at) =>
              marginLeft + ((at - from) / (to - from || 1)) * (frame.width - marginLeft - marginRight),
            width: frame.width,
          }),
          Plot.ruleX(ranges, {
            x: 'year',
            y1: 'low',
            y2: 'high',
            stroke: colour('other'),
            strokeWidth: 1.75,
          }),
          Plot.line(isPartial ? [] : points, {
            x: 'year',
            y: 'value',
            // By whose it is, not by name: a district may be called like its place.
            z: 'own',
            stroke: (point: (typeof points)[number]) => colour(point.own ? 'accent' : 'other'),
            strokeWidth: (point: (typeof points)[number]) => (point.own ? 2.5 : 1.75),
            title: (point: (typeof points)[number]) => (point.own ? ownSays : wholeSays),
          }),
          Plot.dot(
            isPartial
              ? points
              : [true, false].flatMap((own) => isolated(points.filter((point) => point.own === own))),
            {
              x: 'year',
              y: 'value',
              r: isPartial ? 3.5 : 2,
              fill: (point: (typeof points)[number]) => colour(point.own ? 'accent' : 'other'),
            },
          ),
          Plot.dot(ends, {
            x: 'year',
            y: 'value',
            r: 3.5,
            fill: (point: (typeof points)[number]) => colour(point.own ? 'accent' : 'other'),
          }),
          ...ends.map((end, index) =>
            Plot.text([end], {
              x: 'year',
              y: 'value',
              text: () => labelOf(end),
              dx: 8,
              dy: shifts[index]!,
              lineWidth: lines(labelOf(end)) > 1 ? (marginRight - 10) / 13 : Infinity,
              textAnchor: 'start',
              fontWeight: end.own ? 600 : 400,
              fill: colour(end.own ? 'accent' : 'muted'),
            }),
          ),
        ],
      };
    },
  };
}

export const years: ChartSpec<'years'> = {
  kind: 'years',
  answers: 'course',
  ofIndicator(setting, { indicator, place, districts }) {
    // Cases are told as what they are, and need no residents to divide them by.
    if (INDICATOR_INFO[indicator].counts && place.years.some(({ numerator }) => numerator !== null))
      return countsChart(setting, place, districts);
    return hasValues(place) ? yearsChart(setting, place, null) : null;
  },
  ofMeasure: (setting, { measure, all, cut }) =>
    hasValues(measure)
      ? yearsChart(
          setting,
          measure,
          isPartOf(setting, measure, cut.district) ? besideDistrict(all.place) : null,
        )
      : null,
};
