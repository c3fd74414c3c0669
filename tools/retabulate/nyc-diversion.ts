import { join } from 'node:path';
import { forPrograms } from '../../src/model/csv.ts';
import { idOfCode } from './nyc-ids.ts';
import { cell, numberOf, readPublished } from './published.ts';
import { byText } from './tidy.ts';

const DIVERSION = 'recycling_diversion_and_capture_rates.csv';
const RATE = 'Diversion Rate-Total (Total Recycling / Total Waste)';

/** The department's own rate of one month, in percent, all its published digits. */
export interface PublishedRate {
  readonly month: string;
  readonly district: string;
  readonly percent: string;
}

/** Fiscal year 2016, month 1 → `2015-07`: the fiscal year runs from July and is named for its end. */
export function monthOfFiscal(year: number, month: number): string {
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new Error(`invalid fiscal month: ${month}`);
  return month <= 6
    ? `${year - 1}-${String(month + 6).padStart(2, '0')}`
    : `${year}-${String(month - 6).padStart(2, '0')}`;
}

/**
 * The Department of Sanitation's own diversion rates (gaq9-z3hz), sorted by month and district. Its
 * capture rates are left out: the department says it stopped using them in 2013.
 */
export function publishedRates(folder: string): readonly PublishedRate[] {
  const columns = ['District', 'Fiscal Month Number', 'Fiscal Year', RATE];
  return readPublished(join(folder, DIVERSION), columns)
    .map((row) => ({
      month: monthOfFiscal(numberOf(cell(row, 'Fiscal Year')), numberOf(cell(row, 'Fiscal Month Number'))),
      district: idOfCode(cell(row, 'District')),
      percent: cell(row, RATE),
    }))
    .sort((a, b) => byText(a.month, b.month) || byText(a.district, b.district));
}

/** `published-diversion.csv` */
export const diversionCsv = (rows: readonly PublishedRate[]): string =>
  forPrograms(
    ['month', 'district', 'diversion_percent'],
    rows.map(({ month, district, percent }) => [month, district, percent]),
  );
