import Papa from 'papaparse';
import { problem, ProblemError } from '../../model/problem.ts';
import { encodingLabel } from '../../read/encoding.ts';
import { likelyEncoding, markOf } from '../../read/detect-encoding.ts';
import { joined, openFile, type Folder } from '../../read/folder.ts';
import { readRows } from '../../read/read-rows.ts';
import { contentOf, scan, type Dialect } from '../../read/scan.ts';
import { PLAIN, type Shape } from '../../read/shape.ts';
import { headerOf, type Line } from '../../guess/header.ts';
import type { Sample } from '../../guess/sample.ts';

/** Rows that guesses are made from, and bytes that the encoding and the delimiter are told by. */
const ROWS = 50_000;
const CELLS = 5_000_000;
const HEAD = 1 << 18;
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** What ends the reading where enough was read. */
const ENOUGH = Symbol('enough');
async function untilEnough(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error === ENOUGH) return false;
    throw error;
  }
}

/** Looks at a file. Throws an InputError where it is no table, by the reader's own words. */
export async function sampleOf(folder: Folder, file: string): Promise<Sample> {
  const head = await headOf(folder, file);
  let encoding = encodingOf(head);
  for (;;) {
    try {
      return await sampleAs(folder, file, head, encoding);
    } catch (error) {
      // Text beyond the head may say otherwise: the reader names the encoding it is likely to be.
      const other = error instanceof ProblemError ? error.problems[0]?.fix?.resource?.encoding : undefined;
      if (other === undefined || encoding !== null) throw error;
      encoding = other;
    }
  }
}

/** The first bytes of a file, unpacked: so many, or all where there are fewer. */
async function headOf(folder: Folder, file: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of contentOf(await openFile(folder, file), file, file.endsWith('.gz'))) {
    pieces.push(piece);
    length += piece.length;
    if (length >= HEAD) break;
  }
  if (length > 0) return joined(pieces).subarray(0, HEAD);
  throw new ProblemError(problem('no-rows', { file }, { text: 'empty', expected: 'a header and rows' }));
}

function encodingOf(head: Uint8Array): string | null {
  if (markOf(head)) return null;
  const likely = likelyEncoding(head);
  return likely === 'utf-8' ? null : likely;
}

async function sampleAs(
  folder: Folder,
  file: string,
  head: Uint8Array,
  encoding: string | null,
): Promise<Sample> {
  const text = new TextDecoder(encodingLabel(encoding ?? markOf(head) ?? 'utf-8') ?? 'utf-8').decode(head, {
    stream: true,
  });
  const delimiter = delimiterOf(text);
  const dialect: Dialect = { encoding, gzip: file.endsWith('.gz'), delimiter, quote: '"' };
  const lines: Line[] = [];
  await untilEnough(() =>
    scan(folder, file, dialect, (cells, _line, row) => {
      lines.push({ cells: [...cells], row });
      if (lines.length >= 40) throw ENOUGH;
    }),
  );
  if (lines.length === 0)
    throw new ProblemError(problem('no-rows', { file }, { text: 'empty', expected: 'a header and rows' }));
  const header = headerOf(lines);
  const shape: Shape = {
    ...PLAIN,
    dialect,
    headerRows: header.rows.length === 1 && header.rows[0] === 1 ? null : header.rows,
    headerFill: header.fill,
    commentRows: header.comments,
  };
  const rows: (readonly string[])[] = [];
  const remarks: string[] = [];
  let names: readonly string[] = [];
  const whole = await untilEnough(() =>
    readRows(folder, file, shape, {
      columns: (columns) => (names = columns.names),
      row(cells) {
        if (cells.length > 1 && cells.slice(1).every((cell) => cell === '') && remarks.length < 20)
          remarks.push(cells[0]!);
        else rows.push(cells);
        if (rows.length >= ROWS || rows.length * names.length >= CELLS) throw ENOUGH;
      },
      broken(fault, cells) {
        if (
          fault === 'wrong-width' &&
          remarks.length < 20 &&
          cells.filter((cell) => cell.trim() !== '').length === 1
        )
          remarks.push(cells[0]!.trim());
      },
    }),
  );
  if (rows.length === 0)
    throw new ProblemError(problem('no-rows', { file }, { text: 'no rows below the header' }));
  return {
    file,
    encoding,
    delimiter,
    header,
    names,
    rows,
    footnotes: [...new Set(remarks.map(beginning).filter((word) => word !== ''))],
    whole,
  };
}

/** How a remark begins, short enough that the next year's has it too: `Source:`, `* `. */
const beginning = (remark: string): string =>
  /^(?:[^\p{L}\p{N}]+ ?|[\p{L} ]{2,20}:)/u.exec(remark)?.[0] ?? remark.slice(0, 30);

/** The delimiter that gives most rows the same number of cells, and more than one. */
function delimiterOf(text: string): string {
  let best: { delimiter: string; score: number; width: number } = { delimiter: ',', score: 0, width: 1 };
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text.slice(0, 1 << 16), {
      delimiter,
      preview: 60,
      skipEmptyLines: true,
    });
    // The last may be cut.
    const widths = (data.length > 1 ? data.slice(0, -1) : data).map((cells) => cells.length);
    const counts = Map.groupBy(widths, (width) => width);
    const [width, those] = [...counts]
      .filter(([district]) => district > 1)
      .sort((a, b) => b[1].length - a[1].length)[0] ?? [1, []];
    const score = Math.round((those.length / widths.length) * 20);
    if (score > best.score || (score === best.score && width > best.width))
      best = { delimiter, score, width };
  }
  return best.delimiter;
}
