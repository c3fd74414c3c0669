import * as Plot from '@observablehq/plot';
import { groupArea } from '../model/area.ts';
import { aboutReached } from '../model/chart-about.ts';
import { colour, type Chart } from '../model/chart.ts';
import { formatDay } from '../model/day.ts';
import { printedDifference } from '../model/figure.ts';
import { periodOf } from '../model/period.ts';
import type { ProgrammeContext, ReachedBeside } from '../model/programme-context.ts';
import type { Programme } from '../model/programme.ts';
import { isBrief, wordsIn } from '../model/text.ts';
import { roomForTicks, scaleNote, valueAxis, yearAxis } from './axes.ts';
import {
  areaName,
  eachPoint,
  endOf,
  identity,
  isolated,
  provenance,
  roomFor,
  seriesOf,
  yearColumn,
  type Setting,
} from './base.ts';
import { eventMarks, monthsAt, roomForEvents } from './events.ts';
import { apart, beside, LINE } from './labels.ts';
import { closeDomain } from './scale.ts';
import type { ChartSpec } from './spec.ts';

type Compared = ProgrammeContext & { readonly beside: ReachedBeside };

/**
 * The averages of the districts that a programme reached and of those it had not yet reached, over the years
 * before it and the one after: the day it began is a hairline.
 */
export function reachedChart(setting: Setting, context: Compared, programme: Programme): Chart {
  const { words } = setting;
  const say = words.charts.reached;
  const { unit, digits, beside: others, moves } = context;
  const { path } = others;
  const series = seriesOf(setting, context.series);
  const measured =
    context.measure.kind === 'indicator'
      ? words.INDICATOR[context.measure.id].name
      : words.capital(streamOf(setting, context.measure.stream, series.id));
  const groups = others.groups.map((slug) => areaName(setting, groupArea(slug)));
  const own = groups.length > 0 ? words.list(groups) : say.own(moves!.of);
  const names = { reached: words.capital(own), others: say.others(others.moves.of) };
  const print = (value: number): string => words.figure({ value, unit, digits });
  // A stream that was not collected weighed nothing.
  const changeOf = (side: 'reached' | 'others'): number =>
    printedDifference(path.at(-1)![side] ?? 0, path.at(-2)![side] ?? 0, digits);
  const changed = (side: 'reached' | 'others'): string =>
    words.difference({ value: changeOf(side), unit: 'count', digits });
  const label = wordsIn(programme.label ?? programme.name, words.language);
  const event = {
    at: monthsAt(programme.start),
    label: isBrief(label) ? label : words.capital(words.pages.programmes.KIND[programme.kind]),
  };
  const monthOfEnd = periodOf(path[0]!.year).to % 12;
  const at = (year: string): number => (periodOf(year).to - monthOfEnd) / 12;
  const lines = [
    { side: 'others', token: 'other', width: 1.75 } as const,
    { side: 'reached', token: 'accent', width: 2.5 } as const,
  ].map((line) => ({
    ...line,
    name: names[line.side],
    points: path.map((entry) => ({ year: at(entry.year), key: entry.year, value: entry[line.side] })),
  }));
  const saysOf = (line: (typeof lines)[number]): string =>
    eachPoint(line.points, ({ year, value }) => beside(`${line.name}, ${Math.round(year)}`, print(value)));
  const says = lines.map(saysOf);
  const last = path.at(-1)!;
  return {
    ...provenance(setting, series),
    ...identity(aboutReached(context)),
    subject: series.subject,
    title: say.title({
      what: measured,
      where: groups.length > 0 ? own : null,
      own: changed('reached'),
      others: changed('others'),
      isShare: unit === 'percent',
      isSame: changeOf('reached') === changeOf('others'),
    }),
    subtitle: say.subtitle(words.UNIT[unit], path[0]!.year, last.year),
    alt: say.alt({
      programme: label,
      start: formatDay(programme.start),
      lines: lines.toReversed().map(({ name, points }) => ({
        name,
        values: points.map(({ key, value }) => ({
          period: key,
          value: value === null ? null : print(value),
        })),
      })),
    }),
    notes: [
      ...(lines.some(({ points }) => points.some(({ value }) => value === null)) ? [say.gap] : []),
      words.pages.programmes.notBecause,
    ],
    legend: [],
    columns: [
      { id: 'period', label: yearColumn(words, last.year), kind: 'period' },
      { id: 'reached', label: `${names.reached}, ${words.UNIT[unit]}`, kind: 'number', digits },
      { id: 'others', label: `${names.others}, ${words.UNIT[unit]}`, kind: 'number', digits },
    ],
    rows: path.map(({ year, reached, others: rest }) => [
      endOf(year),
      reached ?? { empty: 'not-collected' as const },
      rest ?? { empty: 'not-collected' as const },
    ]),
    plot: (frame) => {
      const narrow = frame.variant === 'narrow';
      const values = lines.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
      const domain = closeDomain(Math.min(...values), Math.max(...values));
      const [from, to] = [at(path[0]!.year), at(last.year)];
      const ends = lines.flatMap(({ points, name, token }) => {
        const { year, value } = points.at(-1)!;
        return value === null
          ? []
          : [{ year, value, token, label: beside(name, words.number(value, digits)) }];
      });
      const marginRight = roomFor(
        ends.map((end) => end.label),
        narrow ? 140 : 260,
      );
      const marginLeft = roomForTicks(domain[1], domain[0]);
      const note = scaleNote(domain, words, marginLeft);
      const room = roomForEvents([event]);
      const height = (frame.height ?? (narrow ? 220 : 280) + room) + note.room;
      const marginTop = 14 + room;
      const marginBottom = 28 + note.room;
      const across = frame.width - marginLeft - marginRight;
      const linesOf = (text: string): number => Math.ceil(roomFor([text]) / marginRight);
      const shifts = apart(
        ends.map(({ value, label: text }) => ({
          at:
            marginTop +
            (1 - (value - domain[0]) / (domain[1] - domain[0])) * (height - marginTop - marginBottom),
          lines: linesOf(text),
        })),
        { top: marginTop - LINE / 2, bottom: height - marginBottom + LINE / 2 },
      );
      return {
        height,
        marginLeft,
        marginRight,
        marginTop,
        marginBottom,
        x: { domain: [from, to] },
        y: { domain },
        marks: [
          ...valueAxis('y', frame),
          yearAxis(
            path.map(({ year }) => Math.round(at(year))),
            frame,
          ),
          ...note.marks,
          ...eventMarks([event], {
            x: (shown) => (shown.at - monthOfEnd - 1) / 12,
            px: (x) => marginLeft + ((x - from) / (to - from || 1)) * across,
            width: frame.width,
          }),
          ...lines.flatMap(({ points, token, width }, index) => [
            Plot.line(points, {
              x: 'year',
              y: 'value',
              z: null,
              stroke: colour(token),
              strokeWidth: width,
              title: () => says[index]!,
            }),
            Plot.dot(isolated(points), { x: 'year', y: 'value', r: 2.5, fill: colour(token) }),
          ]),
          ...ends.flatMap((end, index) => [
            Plot.dot([end], { x: 'year', y: 'value', r: 3.5, fill: colour(end.token) }),
            Plot.text([end], {
              x: 'year',
              y: 'value',
              text: 'label',
              dx: 8,
              dy: shifts[index]!,
              lineWidth: linesOf(end.label) > 1 ? (marginRight - 10) / 13 : Infinity,
              textAnchor: 'start',
              fontWeight: end.token === 'accent' ? 600 : 400,
              fill: colour(end.token === 'accent' ? 'accent' : 'muted'),
            }),
          ]),
        ],
      };
    },
  };
}

const streamOf = (setting: Setting, stream: string, series: string): string =>
  wordsIn(seriesOf(setting, series).streams.find(({ id }) => id === stream)!.label, setting.words.language);

export const reached: ChartSpec<'reached'> = {
  kind: 'reached',
  answers: 'course',
  ofPlace: (setting, { programmeContexts, programmes }) =>
    programmeContexts.flatMap((context) =>
      context.beside === null || context.beside.path.length < 2
        ? []
        : [
            reachedChart(
              setting,
              { ...context, beside: context.beside },
              programmes.find(({ id }) => id === context.programme)!,
            ),
          ],
    ),
};
