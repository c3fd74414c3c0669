import type { Cell, Chart, Empty } from '../model/chart.ts';
import { forSpreadsheets, type CsvCell } from '../model/csv.ts';

/** What a file says beside what its chart does. */
export interface CsvWords {
  /** How the kinds of empty read; zero is the number 0. */
  readonly EMPTY: Readonly<Record<Empty, string>>;
  /** Headings of the columns behind those of the chart. */
  readonly charts: {
    readonly csvColumns: Readonly<Record<'source' | 'licence' | 'caveat' | 'note', string>>;
  };
}

function cellOf(cell: Cell, digits: number | undefined, { EMPTY }: CsvWords): CsvCell {
  if (typeof cell === 'string') return cell;
  if (typeof cell !== 'number') return EMPTY[cell.empty];
  if (!Number.isFinite(cell)) throw new Error(`invalid number: ${cell}`);
  return digits === undefined ? cell : { value: cell, digits };
}

/**
 * The rows behind a chart as CSV, for spreadsheets, in the language of the chart's own words.
 *
 * - The first line has the columns' labels, then source and licence, a caveat where something limits the
 *   series, and a note where the data are invented. These stand in every row, so that a sorted, filtered or
 *   copied part still says where it is from; there are no comment lines, so every program opens it as one table.
 * - Numbers have a decimal point, no thousands separator, and the digits of the figure.
 * - A cell without a number says which kind of empty it is. Zero is 0.
 */
export function chartCsv(
  chart: Pick<Chart, 'id' | 'columns' | 'rows' | 'source' | 'licence' | 'caveats' | 'synthetic'>,
  words: CsvWords,
): string {
  const { csvColumns } = words.charts;
  const { columns, rows } = chart;
  const labels = columns.map(({ label }) => label);
  const repeated = labels.find((label, i) => labels.indexOf(label) !== i);
  if (repeated !== undefined) throw new Error(`invalid columns, one label twice: ${repeated}`);
  const about = [
    { field: csvColumns.source, text: chart.source },
    { field: csvColumns.licence, text: chart.licence },
    ...(chart.caveats.length === 0 ? [] : [{ field: csvColumns.caveat, text: chart.caveats.join(' ') }]),
    ...(chart.synthetic === null ? [] : [{ field: csvColumns.note, text: chart.synthetic }]),
  ];
  const data = rows.map((row) => {
    if (row.length !== columns.length) throw new Error(`invalid row, ${row.length} cells: ${chart.id}`);
    return [
      ...row.map((cell, i) => cellOf(cell, columns[i]?.digits, words)),
      ...about.map(({ text }) => text),
    ];
  });
  return forSpreadsheets([...labels, ...about.map(({ field }) => field)], data);
}
