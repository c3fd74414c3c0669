import Papa from 'papaparse';
import { printCount } from '../model/amount.ts';
import { problem, ProblemError } from '../model/problem.ts';
import { Decoder } from './encoding.ts';
import { openFile, type FileBytes, type Folder } from './folder.ts';

/** How a file's bytes become rows. */
export interface Dialect {
  /** As declared; null is UTF-8, or what a byte-order mark says. */
  readonly encoding: string | null;
  readonly gzip: boolean;
  readonly delimiter: string;
  readonly quote: string;
  /** What stands before a quote within quotes; the quote itself where it is not declared. */
  readonly escape?: string | undefined;
}

/**
 * What a table may be at most. A record, its quoted line breaks included, is a row of one table: without
 * a limit one quote that is never closed makes a record of the rest of the file, and every byte of it is
 * looked at once a chunk.
 */
export const MAX = {
  /** Characters of a record. */
  record: 1_000_000,
  columns: 10_000,
  /** Lines with nothing in them: each takes as long as a row. */
  empty: 1_000_000,
  /** Bytes a gzip file may unpack to: so many times its size, and so many in any case. */
  inflation: 50,
  inflated: 64 << 20,
} as const;

interface Parsed {
  readonly data: readonly string[][];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
}

/** Bytes of text that a file of this size can have. */
export const mostBytes = (size: number, gzip: boolean): number =>
  gzip ? Math.max(MAX.inflated, size * MAX.inflation) : size;

/**
 * Streams a CSV and calls `onRow(cells, line, row)` for each record, the header included; `line` is the
 * line it starts on and `row` its number among the records, both from 1. Empty lines are passed over, and
 * counted in both. `goOn` is asked every now and then, with the bytes of text read so far, whether there is
 * a use in reading further. Resolves to the bytes read from disk. Rejects with an InputError where the file
 * is missing, in another encoding, badly quoted, no text, or beyond what a table may be.
 */
export async function scan(
  folder: Folder,
  name: string,
  dialect: Dialect,
  onRow: (cells: readonly string[], line: number, row: number) => void,
  goOn: (read: number) => boolean = () => true,
): Promise<number> {
  const file = await openFile(folder, name);
  const decoder = new Decoder(name, dialect.encoding);
  const rows = new Rows(name, dialect, onRow);
  const most = mostBytes(file.size, dialect.gzip);
  let inflated = 0;
  for await (const bytes of contentOf(file, name, dialect.gzip)) {
    inflated += bytes.length;
    if (dialect.gzip && inflated > most)
      throw new ProblemError(
        problem(
          'unpacks-too-far',
          { file: name },
          {
            text: `unpacks to more than ${Math.round(most / (1 << 20))} MB, ${MAX.inflation} times its size or more: not unpacked any further`,
          },
        ),
      );
    rows.add(decoder.decode(bytes, rows.lineRead));
    if (!goOn(inflated)) return file.size;
  }
  rows.end(decoder.end());
  return file.size;
}

/** The bytes of a table, unpacked; an InputError where the file cannot be read or is no gzip. */
export async function* contentOf(
  file: FileBytes,
  name: string,
  gzip: boolean,
): AsyncGenerator<Uint8Array, void> {
  try {
    yield* gzip ? file.unpacked() : file.stream();
  } catch (error) {
    throw new ProblemError(
      gzip
        ? problem(
            'not-gzip',
            { file: name },
            {
              text: `cannot be unpacked: ${(error as { code?: unknown }).code === 'Z_BUF_ERROR' ? 'the gzip file ends too soon' : 'it is no gzip file, or a damaged one'}`,
            },
          )
        : problem('unreadable', { file: name }, { text: `cannot be read: ${(error as Error).message}` }),
    );
  }
}

/** Text, piece by piece, to records. */
class Rows {
  readonly #name: string;
  readonly #dialect: Dialect;
  readonly #onRow: (cells: readonly string[], line: number, row: number) => void;
  #parser: Papa.Parser | null = null;
  /** Text of a record that is not whole yet. */
  #rest = '';
  #line = 1;
  #row = 1;
  #empty = 0;
  /** Only a quoted cell can hold a line break, so lines are counted cell by cell from the first quote on. */
  #quoted = false;

  constructor(
    name: string,
    dialect: Dialect,
    onRow: (cells: readonly string[], line: number, row: number) => void,
  ) {
    this.#name = name;
    this.#dialect = dialect;
    this.#onRow = onRow;
  }

  /** The line that the next text begins in. */
  get lineRead(): number {
    return this.#line + count(this.#rest, '\n');
  }

  add(text: string): void {
    const nothing = text.indexOf('\0');
    if (nothing >= 0)
      throw this.#refused(this.lineRead + count(text.slice(0, nothing), '\n'), {
        text: 'a NUL byte: not a CSV, damaged, or in UTF-16 without saying so',
      });
    this.#parse(this.#rest + text, true);
    if (this.#rest.length > MAX.record)
      throw this.#refused(
        this.#line,
        this.#rest.includes(this.#dialect.quote)
          ? {
              text: `quotes are not closed or not doubled: a record from here on has more than ${printCount(MAX.record)} characters`,
            }
          : { text: `a record of more than ${printCount(MAX.record)} characters`, expected: 'a line a row' },
      );
  }

  end(text: string): void {
    this.#parse(this.#rest + text, false);
  }

  #parse(text: string, more: boolean): void {
    this.#quoted ||= text.includes(this.#dialect.quote);
    const parser = (this.#parser ??= this.#begin(text));
    const { data, errors, meta } = parser.parse(text, 0, more) as Parsed;
    if (errors.length > 0)
      throw this.#refused(
        this.#line + breaksIn(data, errors[0]!.row),
        { text: 'quotes are not closed or not doubled' },
        'open-quotes',
      );
    for (const cells of data) {
      // Lines end with LF; the CR before it, if any, is left at the last cell.
      const last = cells.length - 1;
      const end = cells[last]!;
      if (end.charCodeAt(end.length - 1) === 13) cells[last] = end.slice(0, -1);
      if (last >= MAX.columns)
        throw this.#refused(this.#line, {
          text: `${printCount(cells.length)} columns, more than ${printCount(MAX.columns)}: is the delimiter right?`,
        });
      if (last > 0 || cells[0] !== '') this.#onRow(cells, this.#line, this.#row);
      else if (++this.#empty > MAX.empty)
        throw this.#refused(
          this.#line,
          { text: `more than ${printCount(MAX.empty)} empty lines`, expected: 'a line a row' },
          'wrong-value',
        );
      this.#line += this.#quoted ? 1 + lineBreaksIn(cells) : 1;
      this.#row++;
    }
    this.#rest = more ? text.slice(meta.cursor) : '';
  }

  #begin(text: string): Papa.Parser {
    const { delimiter, quote, escape } = this.#dialect;
    return new Papa.Parser({
      delimiter,
      quoteChar: quote,
      newline: text.includes('\n') || !text.includes('\r') ? '\n' : '\r',
      ...(escape === undefined ? {} : { escapeChar: escape }),
    });
  }

  #refused(
    line: number,
    said: { readonly text: string; readonly expected?: string },
    code: 'not-text' | 'open-quotes' | 'wrong-value' = 'not-text',
  ): ProblemError {
    return new ProblemError(problem(code, { file: this.#name, line }, said));
  }
}

/** Lines that the records before `row` take. */
const breaksIn = (data: readonly (readonly string[])[], row: number): number =>
  data.slice(0, row).reduce((lines, cells) => lines + 1 + lineBreaksIn(cells), 0);

/** A quoted cell may hold line breaks: the next record then starts further down. */
function lineBreaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) breaks += count(cell, '\n');
  return breaks;
}

function count(text: string, word: string): number {
  let times = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) times++;
  return times;
}
