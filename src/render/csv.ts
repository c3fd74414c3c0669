import type { Cell, Chart, Empty } from '../model/chart.ts';
import { forSpreadsheets, type CsvCell } from '../model/csv.ts';

/** How the kinds of empty read in a file; zero is the number 0. */
export const EMPTY_MARKS: Readonly<Record<Empty, string>> = {
  'not-reported': 'not reported',
  'not-collected': 'not collected',
  suppressed: 'suppressed',
  'not-applicable': 'not applicable',
};

function cellOf(cell: Cell, digits: number | undefined): CsvCell {
  if (typeof cell === 'string') return cell;
  if (typeof cell !== 'number') return EMPTY_MARKS[cell.empty];
  if (!Number.isFinite(cell)) throw new Error(`invalid number: ${cell}`);
  return digits === undefined ? cell : { value: cell, digits };
}

/**
 * The rows behind a chart as CSV, for spreadsheets.
 *
 * - The first line has the columns' labels, then `source` and `licence`, `caveat` where something limits
 *   the series, and `note` where the data are invented. These stand in every row, so that a sorted, filtered or copied part still says where it
 *   is from; there are no comment lines, so every program opens it as one table.
 * - Numbers have a decimal point, no thousands separator, and the digits of the figure.
 * - A cell without a number says which kind of empty it is: `not reported`, `not collected`,
 *   `suppressed`, `not applicable`. Zero is 0.
 */
export function chartCsv(
  chart: Pick<Chart, 'id' | 'columns' | 'rows' | 'source' | 'licence' | 'caveats' | 'synthetic'>,
): string {
  const { columns, rows } = chart;
  const labels = columns.map(({ label }) => label);
  const repeated = labels.find((label, i) => labels.indexOf(label) !== i);
  if (repeated !== undefined) throw new Error(`invalid columns, one label twice: ${repeated}`);
  const about = [
    { field: 'source', text: chart.source },
    { field: 'licence', text: chart.licence },
    ...(chart.caveats.length === 0 ? [] : [{ field: 'caveat', text: chart.caveats.join(' ') }]),
    ...(chart.synthetic === null ? [] : [{ field: 'note', text: chart.synthetic }]),
  ];
  const data = rows.map((row) => {
    if (row.length !== columns.length) throw new Error(`invalid row, ${row.length} cells: ${chart.id}`);
    return [...row.map((cell, i) => cellOf(cell, columns[i]?.digits)), ...about.map(({ text }) => text)];
  });
  return forSpreadsheets([...labels, ...about.map(({ field }) => field)], data);
}
