import type { ReadReport } from '../../../model/read-report.ts';
import { month, number, period } from '../common.ts';

export const title = 'Data';
export const description = (place: string): string =>
  `The published tables behind every figure of ${place}, with publisher, date and licence, to download as CSV.`;
export const lead = (place: string): string =>
  `Every figure of ${place} is computed from the tables below. They are here as tidy CSVs: one observation a row, the same column names in every place.`;

export const everythingTitle = 'Everything at once';
export const FILES = {
  figures: 'All published figures, with their period, interval and coverage (CSV)',
  comparisons:
    'How every figure compares: standing among all and among similar ones, expected range, rank range, change and course over years (CSV)',
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
    ? `${number(all)} published, all of them used`
    : [
        `${number(all)} published`,
        `${number(used)} used`,
        ...(unplaced.rows > 0 ? [`${number(unplaced.rows)} for the whole place only`] : []),
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
