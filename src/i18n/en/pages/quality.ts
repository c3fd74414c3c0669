import type { Calendar, CalendarRow } from '../../../model/calendar.ts';
import type { Repeats } from '../../../model/coverage.ts';
import type { Note } from '../../../model/note.ts';
import type { RejectedKind } from '../../../model/read-report.ts';
import { count, difference, FAULT, figure, list, monthName, number, period } from '../common.ts';

/** Words of the page about data quality. */

export const title = 'Data quality';
export const description = (place: string): string =>
  `What became of every published row of ${place}: used, not placed, rejected and why; corrections, notes and where data are missing.`;
export const lead =
  'Nothing is dropped in silence and nothing is filled in. Every published row is used, counted for the whole place only because it names no known part of it, left out because it is a total or a footnote, or rejected for a reason that stands here.';
export const overviewTitle = 'Every row accounted for';
export const overviewCaption = 'Rows of each table by what became of them';
export const OVERVIEW = {
  table: 'Table',
  rows: 'Rows',
  used: 'Used',
  unplaced: 'For the whole place only',
  leftOut: 'Left out as declared',
  rejected: 'Rejected',
};
export const share = (part: number, whole: number): string =>
  whole === 0 || part === 0 ? '' : `${figure({ value: (100 * part) / whole, unit: 'percent', digits: 1 })}`;
/** A share too small for one decimal is told so. */
export const smallShare = (part: number, whole: number): string =>
  part > 0 && (100 * part) / whole < 0.05 ? 'under 0.1%' : share(part, whole);

export const file = 'Everything on this page, one fact a row (CSV)';
export const leftOutTitle = 'Rows left out as declared';
export const leftOutLead =
  'Totals, footnotes and other kinds of areas that stand among the rows of a table. They are named in the place’s description, and counted here.';
export const leftOutCaption = (table: string): string => `${table}: what is left out`;
export const leftOutColumn = (column: string): string =>
  column === 'footnote' ? 'beginning of the row' : column;

export const repeatsTitle = 'Rows that come more than once';
export const repeatsNone = 'No table has two rows with the same key.';
export const repeats = ({ keys, rows, same, cut }: Repeats): string => {
  const differ = rows - same;
  return [
    `${count(keys, 'key comes', 'keys come')} more than once${cut ? ' among those that were looked at, the first ten thousand' : ''}: ${count(rows, 'row repeats', 'rows repeat')} one that came before.`,
    same === 0
      ? 'None of them is the same in every cell: they differ from the first.'
      : differ === 0
        ? `${rows === 1 ? 'It is' : 'All of them are'} the same in every cell.`
        : `${number(same)} of them ${same === 1 ? 'is' : 'are'} the same in every cell, ${number(differ)} differ from the first.`,
    'No row is counted twice.',
  ].join(' ');
};

export const rejectedTitle = 'Rejected rows';
export const rejectedNone = 'No row was rejected.';
export const rejectedKind = ({ code, rows: n }: RejectedKind): string =>
  `${FAULT[code].charAt(0).toUpperCase()}${FAULT[code].slice(1)}: ${count(n, 'row', 'rows')}`;
export const rejectedCaption = (table: string, kind: string, shown: number, all: number): string =>
  `${table}: ${kind}${shown < all ? `; the first ${number(shown)} of ${number(all)}` : ''}`;
export const EXAMPLE = {
  where: 'File and line',
  column: 'Column',
  value: 'As published',
  expected: 'Expected',
};
export const emptyValue = '(empty)';

export const unplacedTitle = (text: string): string => `Rows that name no known ${text}`;
export const unplacedNone = (text: string): string => `Every row names a ${text} that is known.`;
export const unplacedLead = (n: number, notStated: number, text: string): string =>
  [
    `${count(n, 'valid row is', 'valid rows are')} counted for the whole place only.`,
    notStated > 0 ? `In ${number(notStated)} of them the publisher states no ${text}.` : '',
    n - notStated > 0
      ? `In ${notStated > 0 ? number(n - notStated) : 'all of them'} the ${text} as published is not one that is known here.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
export const unknownCaption = (table: string, text: string): string =>
  `${table}: published forms that are no known ${text}`;
export const unknownWordsCaption = (table: string): string =>
  `${table}: published words that are not known here, read as “not stated”`;
export const UNKNOWN = { form: 'As published', column: 'Column', rows: 'Rows' };
export const moreForms = (n: number): string => `${number(n)} more`;

export const coverageTitle = 'What is reported, and what is missing';
/** "October 2025", of twelve months to it. */
export const periodEnd = (key: string): string => period(key).replace(/^the \d+ months to /, '');
export const coverageCaption = (table: string, districts: string): string =>
  `${table}: twelve-month periods by how many ${districts} have all their months`;
export const COVERAGE = {
  period: 'Twelve months to',
  full: 'All 12 months',
  enough: '11 months',
  fewer: 'Fewer: no yearly figure',
};
export const gapsSummary = 'What that means for yearly figures';

/** A period of a calendar, in the singular and the plural. */
const PERIOD = { 1: ['month', 'months'], 3: ['quarter', 'quarters'], 12: ['year', 'years'] } as const;
/** A year of a calendar: "2018", or of fiscal years "2017–18", by the year it ends in. */
export const calendarYear = (year: number, fiscal: boolean): string =>
  fiscal ? `${year - 1}–${String(year).slice(2)}` : String(year);
const yearSpan = ([from, to]: readonly [number, number], fiscal: boolean): string =>
  from === to
    ? calendarYear(from, fiscal)
    : `${calendarYear(from, fiscal)}${fiscal ? ' to ' : '–'}${calendarYear(to, fiscal)}`;
const span = ({ from, to, fiscal }: Calendar): string =>
  from === to ? calendarYear(from, fiscal) : `${calendarYear(from, fiscal)} to ${calendarYear(to, fiscal)}`;
/** Those the table is not about, and those that were not there in its years. */
const outside = (n: number): string =>
  n === 0
    ? ''
    : `${count(n, 'one more is', 'more are')} not counted here: the table is not about ${n === 1 ? 'it' : 'them'}, or ${n === 1 ? 'it was' : 'they were'} not there in its years.`;
export const calendarWhole = (districts: string, calendar: Calendar): string =>
  [
    `All ${number(calendar.whole)} ${districts} have data for every ${PERIOD[calendar.step][0]} the table covers, ${span(calendar)}.`,
    outside(calendar.outside),
  ]
    .filter(Boolean)
    .join(' ');
export const calendarLead = (districts: string, calendar: Calendar): string => {
  const { rows, whole, step, to, fiscal } = calendar;
  const all = number(rows.length + whole);
  const missing = rows.flatMap(({ years }) =>
    years.filter((yearCounts) => yearCounts.missing > 0).map(({ year }) => year),
  );
  const last = Math.max(...missing);
  return [
    whole === 0
      ? `Every one of the ${all} ${districts} has ${PERIOD[step][1]} without data.`
      : `${number(whole)} of the ${all} ${districts} have data for every ${PERIOD[step][0]} they existed; the ${rows.length === 1 ? 'other one stands' : 'others stand'} below.`,
    missing.length > 0 && last < to
      ? `After ${calendarYear(last, fiscal)} no ${PERIOD[step][0]} is missing.`
      : '',
    outside(calendar.outside),
  ]
    .filter(Boolean)
    .join(' ');
};
/** A zero is a value: it is told, and no gap. */
export const calendarZeros = ({ zeros, step }: Calendar, text: string): string =>
  `A published zero counts as data: there ${zeros === 1 ? 'is one' : `are ${number(zeros)}`}, each for one ${PERIOD[step][0]} of one ${text}.`;
export const calendarKey = ({ rows, step }: Calendar): string => {
  const has = (kind: 'zero' | 'withheld' | 'not-applicable') => rows.some(({ total }) => total[kind] > 0);
  return [
    step === 12
      ? 'One mark a year: a filled mark has data, a gap has none.'
      : `One bar a year, as high as its ${PERIOD[step][1]} with data: a whole bar is a whole year, a gap is a year with none.`,
    has('zero') ? 'Paler: a published zero.' : '',
    has('withheld') ? 'Outlined: withheld by the publisher.' : '',
    has('not-applicable')
      ? 'Dashed: nothing to report, because nothing was collected or it did not exist then.'
      : '',
  ]
    .filter(Boolean)
    .join(' ');
};
export const calendarCaption = (table: string, calendar: Calendar): string =>
  `${table}: ${PERIOD[calendar.step][1]} with data, ${span(calendar)}`;
export const calendarMissing = (step: Calendar['step']): string =>
  `${PERIOD[step][1].charAt(0).toUpperCase()}${PERIOD[step][1].slice(1)} without data`;
/** "62 in 1990–1993 and 1997–2002; July and August 2025", "2015–16 and 2017–18 to 2019–20". */
export const calendarRow = ({ before, lately, total }: CalendarRow, { step, fiscal }: Calendar): string => {
  const years = list(before.years.map((run) => yearSpan(run, fiscal)));
  const parts = [
    before.count > 0 ? (step === 12 ? years : `${number(before.count)} in ${years}`) : '',
    lately.length > 0 ? namesOf(lately, step) : '',
    total.withheld > 0 ? `${number(total.withheld)} withheld` : '',
  ].filter(Boolean);
  return parts.join('; ');
};
export const calendarMore = (n: number, districts: string): string => `${number(n)} more ${districts}`;

/** 2024-07, 2024-08, 2025-01 → "July and August 2024, January 2025". */
const namesOf = (keys: readonly string[], step: Calendar['step']): string =>
  [...Map.groupBy(keys, (key) => key.slice(0, 4))]
    .map(([year, own]) =>
      own.length * step === 12
        ? `all of ${year}`
        : `${list(own.map((key) => (step === 3 ? `Q${Number(key.slice(5)) / 3}` : monthName(key))))} ${year}`,
    )
    .join(', ');

export const coverageEvents =
  'This is a table of single cases: a month without any is a true zero as long as it lies in the months the table covers. Whether cases are missing from it cannot be seen in it.';
export const coveragePartial = 'A partial table shows no gaps by area:';

export const correctionsTitle = 'Corrections';
export const correctionsNone = 'No published value has been corrected.';
export const correctionsLead =
  'Known faults of the publisher. The published file is not edited; the correction is applied when it is read.';
export const correctionsCaption = 'Corrected values';
export const CORRECTION = {
  table: 'Table',
  key: 'Row',
  field: 'Column',
  published: 'Published',
  corrected: 'Corrected',
  reason: 'Why',
  source: 'Source and date',
};

export const notesTitle = 'Notes';
export const notesNone = 'There are no notes about single figures.';
export const noteAllMeasures = 'all measures';
export const noteAllPeriods = 'all periods';
const EFFECT: Record<'caveat' | 'not-comparable', string> = {
  caveat: 'caution beside the figure',
  'not-comparable': 'shown, not compared',
};

export const noteAbout = (facts: {
  table: string;
  measure: string;
  period: string;
  effect: Note['effect'];
}): string => `${facts.table}: ${facts.measure}, ${facts.period}; ${EFFECT[facts.effect]}.`;

export const disagreementsTitle = 'Where two tables disagree';
export const disagreementsNone = 'No two tables of this place publish the same measure.';
export const disagreementLead = (a: string, b: string, key: string): string =>
  `Two tables give the same measure for ${period(key)}: ${a}, and ${b}. They are never averaged and neither is called right.`;
export const disagreementSize = (facts: {
  a: string;
  b: string;
  largest: { name: string; by: number };
  over: number;
  all: number;
  districts: string;
}): string =>
  `For the whole place they give ${facts.a} and ${facts.b}. In ${number(facts.over)} of ${number(facts.all)} ${facts.districts} they differ by more than two percentage points; the largest difference is ${difference({ value: facts.largest.by, unit: 'points', digits: 1 })}, in ${facts.largest.name}.`;
export const disagreementCaption = (key: string): string =>
  `Both figures and their difference, ${period(key)}`;
export const disagreementFold = (n: number, districts: string): string =>
  `Both figures of all ${number(n)} ${districts}`;
export const DISAGREEMENT = { difference: 'Difference, points' };
export const differenceCell = (by: number): string => difference({ value: by, unit: 'count', digits: 1 });
export const backToData = 'All tables, to download';
