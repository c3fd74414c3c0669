import Papa from 'papaparse';
import type { Cell, Chart, Empty } from '../model/chart.ts';
import { plainNumber } from '../model/figure.ts';
import { withoutFormula } from '../model/formula.ts';

/** How the kinds of empty read in a file; zero is the number 0. */
export const EMPTY_MARKS: Readonly<Record<Empty, string>> = {
  'not-reported': 'not reported',
  'not-collected': 'not collected',
  suppressed: 'suppressed',
  'not-applicable': 'not applicable',
};

function print(cell: Cell, digits: number | undefined): string {
  if (typeof cell === 'string') return withoutFormula(cell);
  if (typeof cell !== 'number') return EMPTY_MARKS[cell.empty];
  if (!Number.isFinite(cell)) throw new Error(`invalid number: ${cell}`);
  return digits === undefined ? String(cell) : plainNumber({ value: cell, digits });
}

/**
 * The rows behind a chart as CSV (RFC 4180: commas, CRLF, quotes where needed).
 *
 * - The first line has the columns' labels, then `source` and `licence`, `caveat` where something limits
 *   the series, and `note` where the data are invented. These stand in every row, so that a sorted, filtered or copied part still says where it
 *   is from; there are no comment lines, so every program opens it as one table.
 * - Numbers have a decimal point, no thousands separator, and the digits of the figure.
 * - A cell without a number says which kind of empty it is: `not reported`, `not collected`,
 *   `suppressed`, `not applicable`. Zero is 0.
 * - Files with more than ASCII start with a byte order mark, without which Excel garbles them.
 */
export function chartCsv(
  chart: Pick<Chart, 'id' | 'columns' | 'rows' | 'source' | 'licence' | 'caveats' | 'synthetic'>,
): string {
  const { columns, rows } = chart;
  const labels = columns.map(({ label }) => withoutFormula(label));
  const repeated = labels.find((label, i) => labels.indexOf(label) !== i);
  if (repeated !== undefined) throw new Error(`invalid columns, one label twice: ${repeated}`);
  const about = [
    { field: 'source', text: chart.source },
    { field: 'licence', text: chart.licence },
    ...(chart.caveats.length === 0 ? [] : [{ field: 'caveat', text: chart.caveats.join(' ') }]),
    ...(chart.synthetic === null ? [] : [{ field: 'note', text: chart.synthetic }]),
  ];
  const fields = [...labels, ...about.map(({ field }) => field)];
  const repeatedInRows = about.map(({ text }) => withoutFormula(text));
  const data = rows.map((row) => {
    if (row.length !== columns.length) throw new Error(`invalid row, ${row.length} cells: ${chart.id}`);
    return [...row.map((cell, i) => print(cell, columns[i]?.digits)), ...repeatedInRows];
  });
  const text = `${Papa.unparse({ fields, data }, { newline: '\r\n' })}\r\n`;
  return /^[\u0000-\u007f]*$/.test(text) ? text : `\ufeff${text}`;
}
