import { problem, ProblemError } from '../model/problem.ts';
import { isAscii, likelyEncoding, markOf } from './detect-encoding.ts';
import { joined } from './folder.ts';
import { notATable } from './not-a-table.ts';

/** Names that are in use and not in the Encoding Standard, whose labels TextDecoder knows. */
const COMMON: Readonly<Record<string, string>> = {
  'utf-8-sig': 'utf-8',
  utf_8: 'utf-8',
  utf16: 'utf-16',
  cp949: 'euc-kr',
  ms949: 'euc-kr',
  uhc: 'euc-kr',
  cp936: 'gbk',
  ms936: 'gbk',
  cp950: 'big5',
  ms950: 'big5',
  cp932: 'shift_jis',
  'latin-1': 'windows-1252',
  'latin-9': 'iso-8859-15',
  latin9: 'iso-8859-15',
};

const NAMES =
  'utf-8, utf-16, utf-16le, utf-16be, windows-1252, iso-8859-1, iso-8859-15, windows-1250, windows-1251, big5, gbk, gb18030, euc-kr (cp949), shift_jis, euc-jp, or another name of the Encoding Standard';

/**
 * The label TextDecoder knows a declared encoding by (`utf-16` where its byte-order mark is to say which);
 * null where there is no such encoding.
 */
export function encodingLabel(declared: string): string | null {
  const name = declared.trim().toLowerCase();
  const label = COMMON[name] ?? name;
  if (label === 'utf-16') return label;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Whether every byte is a character of its own: then any bytes are valid, and a wrong name goes unseen. */
const SINGLE = /^(windows-|iso-8859-|koi8|ibm866|macintosh|x-mac)/;

/**
 * Bytes to text, chunk by chunk, refusing what the encoding does not allow instead of putting � in its
 * place. Without a declared encoding it is UTF-8, or what a byte-order mark says.
 */
export class Decoder {
  readonly #file: string;
  readonly #declared: string | null;
  /** Made when the first bytes are seen. */
  #text: TextDecoder | null = null;
  /** Bytes decoded before the last chunk, and that chunk: to say where it went wrong. */
  #before = 0;
  #chunk: Uint8Array = new Uint8Array();
  /** Another encoding is still to be ruled out: the text may be UTF-8 under another name. */
  #doubt = true;

  /** An InputError where there is no encoding of the declared name. */
  constructor(file: string, declared: string | null) {
    this.#file = file;
    this.#declared = declared === null ? null : encodingLabel(declared);
    if (declared !== null && this.#declared === null)
      throw new ProblemError(
        problem(
          'unknown-encoding',
          { file },
          { text: `encoding ${declared} is not known`, expected: `${NAMES}` },
        ),
      );
  }

  /** The text of the next bytes; `line` is the one they begin in, for messages. */
  decode(bytes: Uint8Array, line: number): string {
    this.#text ??= this.#begin(bytes);
    const text = this.#text;
    const last = this.#chunk;
    try {
      const decoded = text.decode(bytes, { stream: true });
      if (this.#doubt && text.encoding !== 'utf-8') this.#checkName(bytes, text.encoding, line);
      this.#before += bytes.length;
      this.#chunk = bytes;
      return decoded;
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      throw this.#broken(text.encoding, last, bytes, line);
    }
  }

  /** The end: a character cut off is a fault. */
  end(): string {
    try {
      return this.#text?.decode() ?? '';
    } catch {
      throw new ProblemError(
        problem(
          'wrong-encoding',
          { file: this.#file },
          {
            text: `not ${this.#text!.encoding} at its end: its last character is cut off; is the file whole?`,
          },
        ),
      );
    }
  }

  #begin(bytes: Uint8Array): TextDecoder {
    const other = notATable(bytes);
    if (other)
      throw new ProblemError(
        problem('not-csv', { file: this.#file }, { text: `not a CSV but ${other.what}: ${other.mend}` }),
      );
    const mark = markOf(bytes);
    const declared = this.#declared;
    const fits =
      declared === null || declared === mark || (declared === 'utf-16' && mark?.startsWith('utf-16'));
    // The mark of UTF-8 is rubbish in every other encoding, and those of UTF-16 in most.
    if (mark !== null && !fits)
      throw new ProblemError(
        problem(
          'wrong-encoding',
          { file: this.#file },
          {
            text: `not ${declared}: it begins with the byte-order mark of ${mark}; declare "encoding": "${mark}"`,
            fix: { resource: { encoding: mark } },
          },
        ),
      );
    const label = mark ?? (declared === 'utf-16' ? 'utf-16le' : declared) ?? 'utf-8';
    return new TextDecoder(label, { fatal: true });
  }

  /** Refuses UTF-8 under another name at the first characters beyond ASCII that could tell. */
  #checkName(bytes: Uint8Array, encoding: string, line: number): void {
    const first = bytes.findIndex((byte) => byte > 0x7f);
    if (first < 0) return;
    this.#doubt = false;
    if (encoding.startsWith('utf-16')) return;
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(first), { stream: true });
    } catch {
      return;
    }
    // Two bytes of Chinese or Korean can be two of UTF-8 by accident; three and three hardly.
    if (!SINGLE.test(encoding) && !/[\u0800-\uffff]/.test(text)) return;
    throw new ProblemError(
      problem(
        'wrong-encoding',
        { file: this.#file, line: line + breaksIn(bytes, first) },
        {
          text: `not ${encoding} as declared: it reads as utf-8; declare "encoding": "utf-8"`,
          fix: { resource: { encoding: 'utf-8' } },
        },
      ),
    );
  }

  #broken(encoding: string, last: Uint8Array, bytes: Uint8Array, line: number): ProblemError {
    // From a line's beginning, where no character is cut: of the last chunk, its last line.
    const start = last.lastIndexOf(0x0a) + 1;
    const wide = encoding.startsWith('utf-16');
    const tail = wide ? new Uint8Array() : last.subarray(start);
    const all = joined([tail, bytes]);
    const isValid = (length: number, stream = true): boolean => {
      try {
        new TextDecoder(encoding, { fatal: true }).decode(all.subarray(0, length), { stream });
        return true;
      } catch {
        return false;
      }
    };
    let [good, bad] = [0, all.length];
    while (bad - good > 1) {
      const middle = (good + bad) >> 1;
      if (isValid(middle)) good = middle;
      else bad = middle;
    }
    // The fault is where the character begins that is not one.
    for (let cut = 0; cut < 4 && good > 0 && !isValid(good, false); cut++) good--;
    const within = Math.max(0, good - tail.length);
    const from = good > SAMPLE && !wide ? all.indexOf(0x0a, good - SAMPLE) + 1 : 0;
    const likely = likelyEncoding(all.subarray(from, good + SAMPLE));
    // Beyond ASCII it is UTF-8 before the fault: then no one encoding is right.
    const mixed = encoding === 'utf-8' && !isAscii(all.subarray(from, good));
    const other = mixed || likely === encoding ? null : likely;
    const mend = mixed
      ? 'what stands before is utf-8: were texts of two encodings put together? save all of it as utf-8'
      : other === null
        ? 'no encoding fits it: is it damaged, or not a text at all?'
        : `it reads as ${other}; save it as ${encoding}, or declare "encoding": "${other}"`;
    return new ProblemError(
      problem(
        'wrong-encoding',
        { file: this.#file, line: line + (wide ? 0 : breaksIn(bytes, within)) },
        {
          text: `not ${encoding} at byte ${this.#before + within}: ${mend}`,
          fix: other === null ? null : { resource: { encoding: other } },
        },
      ),
    );
  }
}

/** Bytes on either side of a fault that its likely encoding is told by. */
const SAMPLE = 1 << 16;

/** Line breaks in the first bytes. */
function breaksIn(bytes: Uint8Array, end: number): number {
  let breaks = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < end; at = bytes.indexOf(0x0a, at + 1)) breaks++;
  return breaks;
}
