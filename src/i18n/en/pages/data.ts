import type { Note } from '../../../model/note.ts';
import type { ReadReport, RejectedKind } from '../../../model/read-report.ts';
import type { Calendar, CalendarRow } from '../../../model/calendar.ts';
import type { Repeats } from '../../../model/coverage.ts';
import { count, difference, FAULT, figure, month, monthName, number, period } from '../common.ts';

export const title = 'Data';
export const description = (place: string): string =>
  `The published tables behind every figure of ${place}, with publisher, date and licence, to download as CSV.`;
export const lead = (place: string): string =>
  `Every figure of ${place} is computed from the tables below. They are here as tidy CSVs: one observation a row, the same column names in every place.`;

export const everythingTitle = 'Everything at once';
export const FILES = {
  figures: 'All published figures, with their period, interval and coverage (CSV)',
  comparisons:
    'How every figure compares: standing among all and among similar districts, expected range, rank range, change and direction (CSV)',
  package: 'Description of all these files for programs (Data Package)',
};
export const tablesTitle = 'The tables';
export const LABEL = {
  publisher: 'Publisher',
  dataset: 'Data set',
  covers: 'Covers',
  retrieved: 'Retrieved',
  licence: 'Licence',
  rows: 'Rows',
  unit: 'Unit published',
  measures: 'Measures from it',
  coverage: 'Coverage',
  caveat: 'To know',
  source: 'Source',
  districts: 'Population and borders',
};
export const covers = (from: string, to: string): string => `${month(from)} to ${month(to)}`;
export const rows = ({ rows: all, used, unplaced, rejected }: ReadReport): string =>
  used === all
    ? `${number(all)} published, all of them used in a district`
    : [
        `${number(all)} published`,
        `${number(used)} used in a district`,
        ...(unplaced.rows > 0 ? [`${number(unplaced.rows)} without a district`] : []),
        ...(rejected.rows > 0 ? [`${number(rejected.rows)} rejected`] : []),
      ].join(', ');
export const download = (series: string): string => `Tidy table ${series}.csv`;
export const looked = (key: string): string => `Looked for in ${month(key)}.`;
export const noLicence = 'not stated';
export const partial = 'Partial. ';
/** In place of a population. */
export const noPopulation =
  'No number of residents is published with these tables, so nothing is told per resident.';
export const population = (source: string, key: string): string =>
  `Population: ${source}, ${/^\d{4}-01\/\d{4}-12$/.test(key) ? `${key.slice(0, 4)}–${key.slice(8, 12)}` : period(key)}.`;
export const missingRole: Record<'sorting' | 'complaints' | 'volunteers' | 'programmes', string> = {
  sorting: 'Waste sorting',
  complaints: 'Complaints',
  volunteers: 'Volunteer hours',
  programmes: 'Programmes',
};
export const missingTitle = 'What was looked for and not found';
export const missingLook = 'What was looked for, where, and the template that would fill it';
export const qualityLink = 'Data quality: rows read, not placed and rejected, corrections, notes';
export const reuse =
  'The licence beside each table is its publisher’s. Name the publisher and the day the table was retrieved. An empty cell is a figure that is not known, never zero.';

/* Data quality. */

export const qualityTitle = 'Data quality';
export const qualityDescription = (place: string): string =>
  `What became of every published row of ${place}: used, not placed in a district, rejected and why; corrections, notes and months without data.`;
export const qualityLead =
  'Nothing is dropped in silence and nothing is filled in. Every published row is used in a district, counted in the place’s totals without a district, left out because it is a total or a footnote, or rejected for a reason that stands here.';
export const overviewTitle = 'Every row accounted for';
export const overviewCaption = 'Rows of each table by what became of them';
export const OVERVIEW = {
  table: 'Table',
  rows: 'Rows',
  used: 'Used in a district',
  unplaced: 'Without a district',
  leftOut: 'Left out as declared',
  rejected: 'Rejected',
};
export const share = (part: number, whole: number): string =>
  whole === 0 || part === 0 ? '' : `${figure({ value: (100 * part) / whole, unit: 'percent', digits: 1 })}`;
/** A share too small for one decimal is told so. */
export const smallShare = (part: number, whole: number): string =>
  part > 0 && (100 * part) / whole < 0.05 ? 'under 0.1%' : share(part, whole);

export const qualityFile = 'Everything on this page, one fact a row (CSV)';
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
export const rejectedKind = ({ fault, rows: n }: RejectedKind): string =>
  `${FAULT[fault].charAt(0).toUpperCase()}${FAULT[fault].slice(1)}: ${count(n, 'row', 'rows')}`;
export const rejectedCaption = (table: string, kind: string, shown: number, all: number): string =>
  `${table}: ${kind}${shown < all ? `; the first ${number(shown)} of ${number(all)}` : ''}`;
export const EXAMPLE = {
  where: 'File and line',
  column: 'Column',
  value: 'As published',
  expected: 'Expected',
};
export const emptyValue = '(empty)';

export const unplacedTitle = 'Rows without a district';
export const unplacedNone = 'Every row names a district.';
export const unplacedLead = (n: number, notStated: number): string =>
  [
    `${count(n, 'valid row is', 'valid rows are')} counted in the place’s totals and in no district.`,
    notStated > 0 ? `In ${number(notStated)} of them the publisher states no district.` : '',
    n - notStated > 0
      ? `In ${notStated > 0 ? number(n - notStated) : 'all of them'} the district as published is not one that is known here.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
export const unknownCaption = (table: string): string =>
  `${table}: published forms that are no known district`;
export const unknownWordsCaption = (table: string): string =>
  `${table}: published words that are not known here, read as “not stated”`;
export const UNKNOWN = { form: 'As published', column: 'Column', rows: 'Rows' };
export const moreForms = (n: number): string => `All ${number(n)} forms`;

export const coverageTitle = 'Months with data';
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
const span = ({ from, to }: Calendar): string => (from === to ? `${from}` : `${from} to ${to}`);
export const calendarWhole = (districts: string, calendar: Calendar): string =>
  `All ${number(calendar.whole)} ${districts} have data for every ${PERIOD[calendar.step][0]} the table covers, ${span(calendar)}.`;
export const calendarLead = (districts: string, { rows, whole, step, to }: Calendar): string => {
  const all = number(rows.length + whole);
  const missing = rows.flatMap(({ years }) => years.filter((one) => one.missing > 0).map(({ year }) => year));
  const last = Math.max(...missing);
  return [
    whole === 0
      ? `Every one of the ${all} ${districts} has ${PERIOD[step][1]} without data.`
      : `${number(whole)} of the ${all} ${districts} have data for every ${PERIOD[step][0]}; the ${rows.length === 1 ? 'other one stands' : 'others stand'} below.`,
    missing.length > 0 && last < to ? `After ${last} no ${PERIOD[step][0]} is missing.` : '',
  ]
    .filter(Boolean)
    .join(' ');
};
/** A zero is a value: it is told, and no gap. */
export const calendarZeros = ({ zeros, step }: Calendar): string =>
  `A published zero counts as data: there ${zeros === 1 ? 'is one' : `are ${number(zeros)}`}, each for one ${PERIOD[step][0]} of one district.`;
export const calendarKey = ({ rows, step }: Calendar): string => {
  const has = (kind: 'zero' | 'withheld' | 'not-applicable') => rows.some(({ total }) => total[kind] > 0);
  return [
    step === 12
      ? 'One mark a year: a filled mark has data, a gap has none.'
      : `One bar a year, as high as its ${PERIOD[step][1]} with data: a whole bar is a whole year, a gap is a year with none.`,
    has('zero') ? 'Paler: a published zero.' : '',
    has('withheld') ? 'Outlined: withheld by the publisher.' : '',
    has('not-applicable') ? 'Dashed: nothing is collected, so there is nothing to report.' : '',
  ]
    .filter(Boolean)
    .join(' ');
};
export const calendarCaption = (table: string, calendar: Calendar): string =>
  `${table}: ${PERIOD[calendar.step][1]} with data by year, ${span(calendar)}`;
export const calendarMissing = (step: Calendar['step']): string =>
  `${PERIOD[step][1].charAt(0).toUpperCase()}${PERIOD[step][1].slice(1)} without data`;
/** "62 in 1990 to 1993 and 1997 to 2002; July and August 2025". */
export const calendarRow = ({ before, lately, total }: CalendarRow, step: Calendar['step']): string => {
  const years = list(before.years.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)));
  const early = step === 12 ? years : `${number(before.count)} in ${years}`;
  const parts = [
    before.count > 0 ? early : '',
    lately.length > 0 ? namesOf(lately, step) : '',
    total.withheld > 0 ? `${number(total.withheld)} withheld` : '',
    total['not-applicable'] > 0 ? `${number(total['not-applicable'])} not applicable` : '',
  ].filter(Boolean);
  return parts.join('; ');
};
export const calendarMore = (n: number, districts: string): string => `${number(n)} more ${districts}`;

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
/** 2024-07, 2024-08, 2025-01 → "July and August 2024, January 2025". */
function namesOf(keys: readonly string[], step: Calendar['step']): string {
  if (step === 12) return list(keys.map((key) => key.slice(0, 4)));
  return [...Map.groupBy(keys, (key) => key.slice(0, 4))]
    .map(([year, own]) =>
      own.length * step === 12
        ? `all of ${year}`
        : `${list(own.map((key) => (step === 3 ? `Q${Number(key.slice(5)) / 3}` : monthName(key))))} ${year}`,
    )
    .join(', ');
}

export const coverageEvents =
  'This is a table of single cases: a month without any is a true zero as long as it lies in the months the table covers. Whether cases are missing from it cannot be seen in it.';
export const coveragePartial = 'A partial table has no coverage by district:';

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
export const EFFECT: Record<'caveat' | 'not-comparable', string> = {
  caveat: 'caution beside the figure',
  'not-comparable': 'shown, not compared',
};

export const noteAbout = (of: {
  table: string;
  measure: string;
  period: string;
  effect: Note['effect'];
}): string => `${of.table}: ${of.measure}, ${of.period}; ${EFFECT[of.effect]}.`;

export const disagreementsTitle = 'Where two tables disagree';
export const disagreementsNone = 'No two tables of this place publish the same measure.';
export const disagreementLead = (a: string, b: string, key: string): string =>
  `Two tables give the same measure for ${period(key)}: ${a}, and ${b}. They are never averaged and neither is called right.`;
export const disagreementSize = (of: {
  a: string;
  b: string;
  largest: { name: string; by: number };
  over: number;
  all: number;
  districts: string;
}): string =>
  `For the whole place they give ${of.a} and ${of.b}. In ${number(of.over)} of ${number(of.all)} ${of.districts} they differ by more than two percentage points; the largest difference is ${difference({ value: of.largest.by, unit: 'points', digits: 1 })}, in ${of.largest.name}.`;
export const disagreementCaption = (key: string): string =>
  `Both figures and their difference, ${period(key)}`;
export const DISAGREEMENT = { difference: 'Difference, points' };
export const differenceCell = (by: number): string => difference({ value: by, unit: 'count', digits: 1 });
export const backToData = 'All tables, to download';
