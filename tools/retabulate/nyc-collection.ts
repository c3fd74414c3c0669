import { join } from 'node:path';
import { forPrograms } from '../../src/model/csv.ts';
import { idOf } from './nyc-ids.ts';
import { cell, plain, readPublished } from './published.ts';
import { byText } from './tidy.ts';

const TONNAGE = 'DSNY_Monthly_Tonnage_Data_20251130.csv';

/** Our columns of tons, and the published ones. Refuse first, then what is sorted. */
const STREAMS = {
  refuse: 'REFUSETONSCOLLECTED',
  paper: 'PAPERTONSCOLLECTED',
  mgp: 'MGPTONSCOLLECTED',
  residential_organics: 'RESORGANICSTONS',
  school_organics: 'SCHOOLORGANICTONS',
  leaves: 'LEAVESORGANICTONS',
  christmas_trees: 'XMASTREETONS',
  other_organics: 'OTHERORGANICSTONS',
} as const;

/** A month of a district: short tons by stream as published, thousands commas removed, '' for a blank. */
export interface Collected {
  readonly month: string;
  readonly district: string;
  readonly tons: readonly string[];
}

/**
 * What the Department of Sanitation collected (ebb7-mvp5). "1990 / 01" becomes `1990-01`; borough and
 * number become the id; rows are sorted by month and district; no row or cell is added, changed or left
 * out. Throws `repeated row: x` where a district comes twice in a month.
 */
export function collected(folder: string): readonly Collected[] {
  const columns = Object.values(STREAMS);
  const published = readPublished(join(folder, TONNAGE), [
    'MONTH',
    'BOROUGH',
    'COMMUNITYDISTRICT',
    ...columns,
  ]);
  const rows = published.map((row) => {
    const [, year, month] = /^(\d{4}) \/ (\d{2})$/.exec(cell(row, 'MONTH')) ?? [];
    if (!year || !month) throw new Error(`invalid month: ${cell(row, 'MONTH')}`);
    return {
      month: `${year}-${month}`,
      district: idOf(cell(row, 'BOROUGH'), cell(row, 'COMMUNITYDISTRICT')),
      tons: columns.map((column) => plain(cell(row, column))),
    };
  });
  rows.sort((a, b) => byText(a.month, b.month) || byText(a.district, b.district));
  rows.forEach((row, i) => {
    const last = rows[i - 1];
    if (last?.month === row.month && last.district === row.district) {
      throw new Error(`repeated row: ${row.month} ${row.district}`);
    }
  });
  return rows;
}

/** `collection.csv`: wide, one column a stream. */
export const collectionCsv = (rows: readonly Collected[]): string =>
  forPrograms(
    ['month', 'district', ...Object.keys(STREAMS)],
    rows.map(({ month, district, tons }) => [month, district, ...tons]),
  );

/** Tons of one district over some months; a blank adds nothing. */
export interface Tons {
  readonly refuse: number;
  readonly sorted: number;
}

/** Refuse and all sorted streams by district, over the months from `from` to `to`, both included. */
export function tonsBetween(rows: readonly Collected[], from: string, to: string): ReadonlyMap<string, Tons> {
  const sums = new Map<string, Tons>();
  for (const { month, district, tons } of rows) {
    if (month < from || month > to) continue;
    const [refuse = 0, ...sorted] = tons.map(Number);
    const sum = sums.get(district) ?? { refuse: 0, sorted: 0 };
    sums.set(district, {
      refuse: sum.refuse + refuse,
      sorted: sum.sorted + sorted.reduce((total, value) => total + value, 0),
    });
  }
  return sums;
}
