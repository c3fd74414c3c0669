import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { PassThrough, pipeline, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import Papa from 'papaparse';
import { InputError } from '../model/fault.ts';

/** How a file's bytes become rows. */
export interface Dialect {
  readonly encoding: string;
  readonly gzip: boolean;
  readonly delimiter: string;
  readonly quote: string;
}

/** Bytes handled at a time. */
const CHUNK = 1 << 20;

/** Bytes to text, refusing what the encoding does not allow instead of putting � in its place. */
function decoder(file: string, encoding: string, onText: (text: string) => void): Transform {
  let text: TextDecoder;
  try {
    text = new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new InputError(`${file}: encoding ${encoding} is not known`);
  }
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes ? text.decode(bytes, { stream: true }) : text.decode();
    } catch {
      throw new InputError(
        `${file}: not ${encoding} as the descriptor says; save it so, or declare its encoding`,
      );
    }
  };
  return new Transform({
    readableObjectMode: true,
    transform(bytes: Uint8Array, _encoding, done) {
      try {
        const decoded = decode(bytes);
        onText(decoded);
        done(null, decoded);
      } catch (error) {
        done(error as Error);
      }
    },
    flush(done) {
      try {
        done(null, decode() || null);
      } catch (error) {
        done(error as Error);
      }
    },
  });
}

/**
 * Streams a CSV and calls `onRow(cells, line)` for each record, the header included; `line` is the
 * line it starts on, from 1. Empty lines are passed over. Resolves to the bytes read from disk.
 * Rejects with an InputError where the file is missing, in another encoding or badly quoted.
 */
export async function scan(
  path: string,
  name: string,
  dialect: Dialect,
  onRow: (cells: readonly string[], line: number) => void,
): Promise<number> {
  const { size } = await stat(path).catch(() => {
    throw new InputError(`${name}: no such file`);
  });
  const steps = dialect.gzip ? [createGunzip({ chunkSize: CHUNK })] : [new PassThrough()];
  // Only a quoted cell can hold a line break, so lines are counted cell by cell from the first quote on.
  let quoted = false;
  const text = decoder(name, dialect.encoding, (decoded) => {
    quoted ||= decoded.includes(dialect.quote);
  });
  await new Promise<void>((resolve, reject) => {
    const fail = (error: Error): void => {
      reject(
        error instanceof InputError ? error : new InputError(`${name}: cannot be read: ${error.message}`),
      );
    };
    pipeline([createReadStream(path, { highWaterMark: CHUNK }), ...steps, text], (error) => {
      if (error) fail(error);
    });
    let line = 1;
    Papa.parse<string[]>(text as unknown as NodeJS.ReadableStream, {
      delimiter: dialect.delimiter,
      quoteChar: dialect.quote,
      chunk({ data, errors }, parser) {
        try {
          const broken = errors.find((error) => error.type === 'Quotes');
          if (broken) {
            throw new InputError(`${name}:${line + (broken.row ?? 0)}: quotes are not closed or not doubled`);
          }
          for (const cells of data) {
            if (cells.length > 1 || cells[0] !== '') onRow(cells, line);
            line += quoted ? 1 + lineBreaksIn(cells) : 1;
          }
        } catch (error) {
          // First of all: to abort calls `complete`, which would settle the promise as if all were read.
          reject(error as Error);
          parser.abort();
          text.destroy();
        }
      },
      complete: () => resolve(),
      error: fail,
    });
  });
  return size;
}

/** A quoted cell may hold line breaks: the next record then starts further down. */
function lineBreaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks++;
  }
  return breaks;
}
