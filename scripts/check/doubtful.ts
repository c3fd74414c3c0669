import { median, sum } from 'd3-array';
import type { SeriesLedger } from '../../src/aggregate/place.ts';
import type { District } from '../../src/model/district.ts';
import { formatMonth } from '../../src/model/month.ts';
import { finding, type Finding } from './finding.ts';

/** Household waste of a year that no place is known to have less or more of, in kg a resident. */
const LEAST = 2;
const MOST = 5000;

/** Amounts in no district at which they are likely to be totals. */
const SHARE = 0.25;

/** Names of the grids whose amounts add up. */
const gridsOf = ({ role }: SeriesLedger): string[] => {
  if (role.measure === 'mass') return role.streams.map(({ id }) => `stream:${id}`);
  return role.role === 'complaints' ? ['opened'] : [];
};

/** What a row of the ledger has in all complete months from one on; 0 where it has nothing. */
function amountOf(series: SeriesLedger, row: number, from = series.complete.from): number {
  const { ledger, complete } = series;
  let all = 0;
  for (const name of gridsOf(series))
    for (let month = Math.max(from, complete.from); month <= complete.to; month++) {
      const value = ledger.grid(name)?.get(row, month) ?? NaN;
      if (!Number.isNaN(value)) all += value;
    }
  return all;
}

/** Rows in no district that are as much as a quarter of all: totals, most often, that are counted twice. */
export function muchUnplaced(series: SeriesLedger): Finding[] {
  const { ledger, report } = series;
  const unplaced = amountOf(series, ledger.districts);
  const placed = sum(Array.from({ length: ledger.districts }, (_, row) => amountOf(series, row)));
  const share = unplaced / (unplaced + placed);
  if (!(share >= SHARE)) return [];
  return [
    finding({
      kind: 'much-unplaced',
      series: report.series,
      rows: report.unplaced.rows,
      title: `Rows in no district have ${Math.round(100 * share)} % of all amounts: are they sums of others? Then the whole place is counted twice.`,
      mend: [
        'Rows that are sums are named under "totals" in this table’s smallMatters, by what stands in the column of districts, or under "leaveOut" by another column: { "Authority": ["England total"] }. Where they are not, nothing needs to be done.',
      ],
    }),
  ];
}

/** Masses a resident that are hardly possible: another unit, another decimal mark, or amounts a head. */
export function unlikelyUnit(series: SeriesLedger, districts: readonly District[]): Finding[] {
  const { role, report, complete } = series;
  if (role.measure !== 'mass' || role.coverage === 'partial') return [];
  const year = complete.to - 11;
  const heads = districts.flatMap(({ population }, row) => {
    const mass = amountOf(series, row, year);
    return population !== null && population > 0 && mass > 0 ? [mass / population] : [];
  });
  const middle = median(heads);
  if (year < complete.from || middle === undefined || (middle >= LEAST && middle <= MOST)) return [];
  return [
    finding({
      kind: 'unlikely-unit',
      series: report.series,
      title: `Amounts that are hardly possible: in the middle district ${middle < 1 ? middle.toPrecision(1) : Math.round(middle).toLocaleString('en')} kg for each resident in the 12 months to ${formatMonth(complete.to)}`,
      mend: [
        `See whether "unit" is right (it says ${role.unit}; a tonne is 1,000 kg), whether the numbers are read as they are written ("decimalChar", "groupChar"), and whether they are not amounts a resident already: those cannot be used.`,
      ],
    }),
  ];
}
