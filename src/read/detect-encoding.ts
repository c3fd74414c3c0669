/** The byte-order mark a file begins with, as the encoding it stands for; null where it has none. */
export function markOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** Whether all of it is ASCII: the same in nearly every encoding. */
export const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/**
 * The encoding a sample of a text most likely has, by its byte-order mark, by what is valid, and by which
 * characters it then holds; null where none fits. A likelihood, for messages and for proposals: a table is
 * never read by it.
 */
export function likelyEncoding(bytes: Uint8Array): string | null {
  const mark = markOf(bytes);
  if (mark) return mark;
  if (bytes.includes(0)) return wide(bytes);
  if (isAscii(bytes) || decoded(bytes, 'utf-8') !== null) return 'utf-8';
  const pairs = leadsOf(bytes);
  const share = (first: number, last: number): number =>
    pairs.filter(({ lead }) => lead >= first && lead <= last).length / pairs.length;
  for (const [encoding, fits] of [
    ['euc-kr', (text) => shareOf(text, /[가-힣]/g) > 0.9],
    // Kana, or the lead bytes of the commonest Chinese characters that no other encoding has there.
    [
      'shift_jis',
      (text) => (shareOf(text, /[ぁ-ヿ]/g) > 0.2 || share(0x88, 0x9f) > 0.7) && shareOf(text, /[｡-ﾟ]/g) < 0.1,
    ],
    // The commonest characters of the mainland, then those of Taiwan and Hong Kong.
    ['gb18030', () => share(0xb0, 0xd7) > 0.7 && pairs.every(({ trail }) => trail >= 0x80)],
    ['big5', () => share(0xa4, 0xc6) > 0.7],
    ['gb18030', () => share(0xb0, 0xd7) > 0.7],
  ] as const satisfies readonly (readonly [string, (text: string) => boolean])[]) {
    const text = decoded(bytes, encoding);
    if (text !== null && runOf(text) >= 1.5 && fits(text)) return encoding;
  }
  const cyrillic = decoded(bytes, 'windows-1251');
  if (cyrillic !== null && runOf(cyrillic) >= 2.5 && shareOf(cyrillic, /[А-я]/g) > 0.8) return 'windows-1251';
  return bytes.some((byte) => UNUSED.has(byte)) ? null : 'windows-1252';
}

/** Bytes that windows-1252 gives no character. */
const UNUSED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** UTF-16 without a mark: of Latin text, digits and delimiters every other byte is 0. */
function wide(bytes: Uint8Array): string | null {
  let even = 0;
  let all = 0;
  bytes.forEach((byte, at) => {
    if (byte !== 0) return;
    all++;
    if (at % 2 === 0) even++;
  });
  const odd = all - even;
  const many = bytes.length / 5;
  if (odd > many && even * 10 < odd) return 'utf-16le';
  return even > many && odd * 10 < even ? 'utf-16be' : null;
}

/** The text, or null where the bytes are not of this encoding; a character cut off at the end is let be. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

const beyondAscii = (text: string): number => text.match(/[^\0-\x7f]/g)?.length ?? 0;

/** Of the letters beyond ASCII, the share of these: signs (·, ％, ㎢) are much the same everywhere. */
const shareOf = (text: string, these: RegExp): number =>
  (text.match(these)?.length ?? 0) / Math.max(1, text.match(/(?![\0-\x7f])\p{L}/gu)?.length ?? 0);

/** How many characters beyond ASCII stand side by side, on average: accents stand alone. */
const runOf = (text: string): number => beyondAscii(text) / (text.match(/[^\0-\x7f]+/g)?.length || 1);

/** The characters of two bytes, as an East Asian encoding would have them. */
function leadsOf(bytes: Uint8Array): { lead: number; trail: number }[] {
  const pairs: { lead: number; trail: number }[] = [];
  for (let at = 0; at + 1 < bytes.length; at++) {
    if (bytes[at]! < 0x81) continue;
    pairs.push({ lead: bytes[at]!, trail: bytes[at + 1]! });
    at++;
  }
  return pairs;
}
