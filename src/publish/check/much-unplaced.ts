import { sum } from 'd3-array';
import type { SeriesLedger } from '../../aggregate/place.ts';
import { kindOfTable } from '../../kinds/index.ts';
import type { Amounts } from '../../model/ledger.ts';
import { problem } from '../../model/problem.ts';
import { finding, step, type Finding } from './finding.ts';

/** Amounts in no district at which they are likely to be totals. */
const SHARE = 0.25;

/** The amounts that add up. */
const amountsOf = ({ table, ledger }: SeriesLedger): Amounts[] =>
  kindOfTable(table)
    .amounts(ledger, table)
    .filter(({ least }) => least !== null)
    .map(({ amounts }) => amounts);

/** What a row of the ledger has in all complete months; 0 where it has nothing. */
function amountOf(series: SeriesLedger, row: number): number {
  const { complete } = series;
  let all = 0;
  for (const { given } of amountsOf(series))
    for (let month = complete.from; month <= complete.to; month++) {
      const value = given.get(row, month);
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
      problem: problem('much-unplaced', { file: report.file, series: report.series }, { share }),
      title: `Rows in no district have ${Math.round(100 * share)} % of all amounts: are they sums of others? Then the whole place is counted twice.`,
      fix: [
        step(
          'Rows that are sums are named under "totals" in this table’s smallMatters, by what stands in the column of districts, or under "leaveOut" by another column: { "Authority": ["England total"] }. Where they are not, nothing needs to be done.',
        ),
      ],
    }),
  ];
}
