import type { Note } from '../../../model/note.ts';
import type { ReadReport, RejectedKind } from '../../../model/read-report.ts';
import { count, difference, FAULT, figure, month, number, period } from '../common.ts';

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
  'Nothing is dropped in silence and nothing is filled in. Every published row is used in a district, counted in the place’s totals without a district, or rejected for a reason that stands here.';
export const overviewTitle = 'Every row accounted for';
export const overviewCaption = 'Rows of each table by what became of them';
export const OVERVIEW = {
  table: 'Table',
  rows: 'Rows',
  used: 'Used in a district',
  unplaced: 'Without a district',
  rejected: 'Rejected',
};
export const share = (part: number, whole: number): string =>
  whole === 0 || part === 0 ? '' : `${figure({ value: (100 * part) / whole, unit: 'percent', digits: 1 })}`;
/** A share too small for one decimal is told so. */
export const smallShare = (part: number, whole: number): string =>
  part > 0 && (100 * part) / whole < 0.05 ? 'under 0.1%' : share(part, whole);

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
export const coverageFull = (districts: string, n: number, periods: readonly { period: string }[]): string =>
  `All ${number(n)} ${districts} have data for all twelve months of each of the ${count(periods.length, 'period', 'periods')} to ${periodEnd(periods[0]!.period)}.`;
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
export const gapsCaption = (table: string): string => `${table}: where months are missing`;
export const GAPS = {
  district: 'District',
  period: 'Twelve months to',
  used: 'Months with data',
  figure: 'Yearly figure',
};
export const gapFigure = (enough: boolean): string => (enough ? 'from 11 months' : 'none');
export const allFull = (periods: number, districts: string): string =>
  `In the ${count(periods, 'other period', 'other periods')} all ${districts} have data for all twelve months.`;
export const gapsSummary = (n: number): string =>
  `${count(n, 'case', 'cases')} of missing months, one by one`;
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
