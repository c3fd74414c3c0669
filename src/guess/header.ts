/** A record with its number in the file, from 1. */
export interface Line {
  readonly cells: readonly string[];
  readonly row: number;
}

export interface Header {
  /** Rows the names stand in. */
  readonly rows: readonly number[];
  /** Of several rows, whether cells of the upper ones were merged. */
  readonly fill: boolean;
  /** Rows of units or of kinds of value, below the names. */
  readonly comments: readonly number[];
  /** What stands in those. */
  readonly units: string;
  /** What stands above the names: titles. */
  readonly above: string;
}

const UNITS =
  /^(text|string|number|integer|date|tonnes?|tons?|kg|t|per ?cent|percent|%|count|hours?|people|n|no|month|year|testo|numero|texto|texte|zahl|kg\/ab)$/i;

const filled = (cells: readonly string[]): string[] =>
  cells.map((cell) => cell.trim()).filter((cell) => cell !== '');

/** A number, a date or a mark for none: what stands in rows, and seldom in headers. */
const isValue = (cell: string): boolean => /^[<>≤~]?\s*[-+]?\d[\d.,:/ \u00a0'’-]*\s*%?$/.test(cell.trim());

/**
 * The header of a table by its first records: titles above it are passed over, and a row with gaps has
 * another below it that fills them.
 */
export function headerOf(lines: readonly Line[]): Header {
  const widths = Map.groupBy(lines, ({ cells }) => cells.length);
  const [width] = [...widths].sort((a, b) => b[1].length - a[1].length || b[0] - a[0])[0]!;
  const first = lines.findIndex(
    ({ cells }) => cells.length === width && (width === 1 || filled(cells).length > Math.max(1, width * 0.3)),
  );
  let at = Math.max(0, first);
  const rows = [lines[at]!.row];
  const gaps = lines[at]!.cells.slice(0, -1).some((cell) => cell.trim() === '');
  const isHeader = (line: Line | undefined): line is Line =>
    line !== undefined && filled(line.cells).length > 1 && !line.cells.some(isValue);
  let fill = false;
  while (gaps && rows.length < 3 && isHeader(lines[at + 1]) && !filled(lines[at + 1]!.cells).every(isUnit)) {
    at++;
    rows.push(lines[at]!.row);
    fill = true;
    if (lines[at]!.cells.every((cell) => cell.trim() !== '')) break;
  }
  // A second row that only goes on with some of the names: its first cell is empty, and no number stands in it.
  const next = lines[at + 1];
  if (
    rows.length === 1 &&
    !gaps &&
    isHeader(next) &&
    next.cells.length === width &&
    next.cells[0]!.trim() === ''
  )
    rows.push(lines[++at]!.row);
  const comments: number[] = [];
  const units: string[] = [];
  for (
    let unit = lines[at + 1];
    unit && filled(unit.cells).length > 1 && filled(unit.cells).every(isUnit);
    unit = lines[++at + 1]
  ) {
    comments.push(unit.row);
    units.push(...filled(unit.cells));
  }
  const above = lines.slice(0, Math.max(0, first)).flatMap(({ cells }) => filled(cells));
  return { rows, fill, comments, units: units.join(' '), above: above.join(' ') };
}

const isUnit = (cell: string): boolean => UNITS.test(cell);
