import { problem, ProblemError } from '../model/problem.ts';
import { cleanerFor, type Cleaner } from './clean.ts';
import { bareName, columnsOf, MissingColumn, namesOf, type Columns } from '../cells/columns.ts';
import { scan } from './scan.ts';
import type { Shape } from './shape.ts';
import type { Folder } from './folder.ts';

/** What the records of one file come to, in their order; `columns` first. */
export interface RowHandlers {
  readonly columns: (columns: Columns) => void;
  /** A row: cells cleaned, as many as there are columns. */
  readonly row: (cells: readonly string[], line: number) => void;
  /** A record that is no row of these columns. */
  readonly broken?: (
    fault: 'wrong-width' | 'repeated-header',
    cells: readonly string[],
    line: number,
  ) => void;
  /** A row that is left out as declared. */
  readonly leftOut?: (column: string, value: string) => void;
  /** Whether to read further, asked below the header now and then with the bytes of text read so far. */
  readonly goOn?: (read: number) => boolean;
}

/**
 * Reads one file's records as rows of a declared shape: header rows joined, comments passed over, declared
 * rows left out, columns that are periods turned into rows. Throws an InputError as `scan` does, and where
 * the file has no header, or not the columns the shape speaks of.
 */
export async function readRows(folder: Folder, file: string, shape: Shape, on: RowHandlers): Promise<void> {
  const comments = new Set(shape.commentRows);
  const header: (readonly string[])[] = [];
  const lastHeader = shape.headerRows === null ? null : Math.max(0, ...shape.headerRows);
  let take: ((cells: readonly string[], line: number) => void) | null = null;
  const begin = (line: number): ((cells: readonly string[], line: number) => void) => {
    const names = lastHeader === 0 ? shape.fields.map(({ name }) => name) : joined(header, shape);
    return rowTaker(
      columnsOf(names, file, { alsoNamed: shape.alsoNamed, line }),
      header.at(-1),
      shape,
      on,
      file,
    );
  };
  /** Why the first row is no header: a table may begin with a title. */
  let missing: MissingColumn | null = null;
  const record = (cells: readonly string[], line: number, row: number): void => {
    if (missing !== null) return headerBelow(missing, cells, row);
    if (comments.has(row) || (shape.commentChar !== null && cells[0]!.startsWith(shape.commentChar))) return;
    if (take) return take(cells, line);
    if (lastHeader === null || shape.headerRows!.includes(row)) {
      header.push(cells);
      if (lastHeader !== null && row !== lastHeader) return;
      try {
        take = begin(line);
      } catch (error) {
        if (!(error instanceof MissingColumn) || lastHeader !== null) throw error;
        missing = error;
      }
    } else if (row > lastHeader) {
      if (lastHeader > 0 && header.length === 0)
        throw new ProblemError(
          problem(
            'wrong-value',
            { file },
            {
              text: `rows ${shape.headerRows!.join(', ')} are empty`,
              expected: 'a header (headerRows)',
            },
          ),
        );
      take = begin(line);
      take(cells, line);
    }
  };
  const goOn = (read: number): boolean => take === null || (on.goOn?.(read) ?? true);
  await scan(folder, file, shape.dialect, record, goOn);
  if (missing !== null) throw missing as MissingColumn;
  if (!take)
    throw new ProblemError(problem('no-rows', { file }, { text: 'empty', expected: 'a header and rows' }));
}

/** Rows that are searched for the header, where the first is none. */
const SEARCHED = 20;

/** Ends the reading at the row that has the missing column, saying so, or where it is sought no further. */
function headerBelow(missing: MissingColumn, cells: readonly string[], row: number): void {
  if (cells.some((cell) => missing.names.includes(bareName(cell))))
    throw new ProblemError({
      ...missing.problem,
      hint: [missing.problem.hint, `row ${row} has it: declare "headerRows": [${row}]`]
        .filter((part) => part !== null)
        .join('; '),
      fix: missing.problem.fix ?? { dialect: { headerRows: [row] } },
    });
  if (row > SEARCHED) throw missing;
}

/** The names of several header rows in one: those above each other joined, merged cells filled if declared. */
function joined(header: readonly (readonly string[])[], { headerJoin, headerFill }: Shape): string[] {
  if (header.length === 1) return [...header[0]!];
  const width = Math.max(...header.map((cells) => cells.length));
  const rows = header.map((cells, index) => {
    let last = '';
    return Array.from({ length: width }, (_, at) => {
      const name = (cells[at] ?? '').trim();
      // The lowest row names single columns: nothing is merged there.
      if (name !== '' || !headerFill || index === header.length - 1) return (last = name);
      return last;
    });
  });
  return Array.from({ length: width }, (_, at) =>
    rows
      .map((cells) => cells[at]!)
      .filter((name, index, all) => name !== '' && name !== all[index - 1])
      .join(headerJoin),
  );
}

/** What is done with a record below the header. */
function rowTaker(
  published: Columns,
  header: readonly string[] | undefined,
  shape: Shape,
  on: RowHandlers,
  file: string,
): (cells: readonly string[], line: number) => void {
  const { footnotes } = shape;
  const fill = shape.fillDown.map(published.at);
  const constants = Object.entries(shape.perFile).map(([column, values]) => {
    const value = values[file];
    if (value === undefined)
      throw new ProblemError(
        problem(
          'wrong-value',
          { file, column: `perFile.${column}` },
          { text: 'says nothing of this file', expected: `its ${column}` },
        ),
      );
    return value;
  });
  const own = derived(published, Object.keys(shape.perFile), shape, file);
  const joins = Object.values(shape.joined).map((parts) => parts.map(own.at));
  const columns = derived(own, Object.keys(shape.joined), shape, file);
  const leaveOut = Object.entries(shape.leaveOut).map(
    ([column, values]) => [columns.at(column), column, new Set(values)] as const,
  );
  const isFootnote = (cells: readonly string[]): boolean => {
    const first = cells[0]!.trimStart();
    return footnotes.some((beginning) => first.startsWith(beginning));
  };
  const above = new Map<number, string>();
  const filled = (cells: readonly string[]): readonly string[] =>
    fill.length === 0
      ? cells
      : cells.map((cell, at) => {
          if (!fill.includes(at)) return cell;
          if (cell.trim() !== '') above.set(at, cell);
          return above.get(at) ?? cell;
        });
  const give = rowGiver(columns, shape, on, file);
  return (cells, line) => {
    if (isEmpty(cells)) return;
    if (footnotes.length > 0 && isFootnote(cells)) return on.leftOut?.('footnote', cells[0]!.trim());
    if (cells.length !== published.width) return on.broken?.('wrong-width', cells, line);
    if (header !== undefined && cells[0] === header[0] && cells.every((cell, at) => cell === header[at]))
      return on.broken?.('repeated-header', cells, line);
    const full = fill.length === 0 && constants.length === 0 ? cells : [...filled(cells), ...constants];
    const row = joins.length === 0 ? full : [...full, ...joins.map((parts) => together(full, parts))];
    for (const [at, column, values] of leaveOut) {
      const value = row[at]!.trim();
      if (values.has(value)) return on.leftOut?.(column, value);
    }
    give(row, line);
  };
}

/** A row of delimiters alone, as spreadsheets leave below a table, is an empty line. */
const isEmpty = (cells: readonly string[]): boolean =>
  cells[0]!.trim() === '' && cells.every((cell) => cell.trim() === '');

/** Columns with more beside them that are made of others, under the same header. */
const derived = (columns: Columns, more: readonly string[], { alsoNamed }: Shape, file: string): Columns =>
  more.length === 0
    ? columns
    : columnsOf([...columns.names, ...more], file, { alsoNamed, line: columns.line });

const together = (cells: readonly string[], parts: readonly number[]): string =>
  parts.map((at) => cells[at]!.trim()).join(' ');

/** Gives a record on as a row, or, where periods are columns, as one row a period. */
function rowGiver(
  columns: Columns,
  shape: Shape,
  on: RowHandlers,
  file: string,
): (cells: readonly string[], line: number) => void {
  const { wide } = shape;
  if (wide === null) {
    const clean = cleaner(columns, shape);
    on.columns(columns);
    return (cells, line) => on.row(clean(cells), line);
  }
  const isPeriod = columns.names.map(wide.isPeriod);
  const periods = columns.names.flatMap((name, at) => (isPeriod[at] ? [[at, name] as const] : []));
  if (periods.length === 0)
    throw new ProblemError(
      problem(
        'wrong-value',
        { file },
        { text: 'no column is a period (wide)', found: columns.names.slice(0, 40).join(', ') },
      ),
    );
  const fixed = columns.names.flatMap((_, at) => (isPeriod[at] ? [] : [at]));
  const names = [...fixed.map((at) => columns.names[at]!), wide.period, wide.value];
  const long = columnsOf(names, file, { alsoNamed: shape.alsoNamed, line: columns.line });
  const clean = cleaner(long, shape);
  on.columns(long);
  return (cells, line) => {
    const own = fixed.map((at) => cells[at]!);
    for (const [at, name] of periods) {
      const row = clean([...own, name, cells[at]!]);
      if (row.at(-1) !== '') on.row(row, line);
    }
  };
}

/** A cleaner with the marks for missing of the table and of its fields. */
function cleaner({ names }: Columns, { fields, missingValues, alsoNamed }: Shape): Cleaner {
  const own = new Map<number, readonly string[]>();
  for (const { name, missingValues: marks } of fields) {
    const known = namesOf(name, alsoNamed).map(bareName);
    const at = names.findIndex((text) => known.includes(text));
    if (marks !== undefined && at >= 0) own.set(at, marks);
  }
  return cleanerFor(missingValues, own);
}
