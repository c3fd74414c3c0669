const ZERO = 48;
/** Digits of a number that is kept as a bit. */
const DIGITS = 9;
/** Numbers in one page of bits. */
const PAGE = 1024;

/**
 * A set of keys, for tables of many rows. Most tables number their rows, nearly in order
 * ("NYCC34519748"); so a key is split into the text before its number and the number, and numbers are
 * kept as bits. A set of texts takes four times as long, most of the time of reading a row.
 */
export class KeySet {
  readonly #texts = new Set<string>();
  readonly #pages = new Map<string, Map<number, Uint32Array>>();
  #prefix: string | null = null;
  #ofPrefix = new Map<number, Uint32Array>();

  /** Adds a key; false where it was there before. */
  add(key: string): boolean {
    let start = key.length;
    let number = 0;
    for (let unit = 1; start > 0 && key.length - start < DIGITS; unit *= 10, start--) {
      const digit = key.charCodeAt(start - 1) - ZERO;
      if (digit < 0 || digit > 9) break;
      number += digit * unit;
    }
    // Leading zeros belong to the text: 007 and 7 are two keys.
    while (start < key.length && key.charCodeAt(start) === ZERO) start++;
    if (start === key.length) {
      const before = this.#texts.size;
      return this.#texts.add(key).size > before;
    }
    const page = this.#page(key, start, Math.floor(number / PAGE));
    const bit = number % PAGE;
    const mask = 1 << (bit & 31);
    const word = page[bit >> 5]!;
    if (word & mask) return false;
    page[bit >> 5] = word | mask;
    return true;
  }

  #page(key: string, end: number, index: number): Uint32Array {
    if (this.#prefix?.length !== end || !key.startsWith(this.#prefix)) {
      this.#prefix = key.slice(0, end);
      let pages = this.#pages.get(this.#prefix);
      if (!pages) this.#pages.set(this.#prefix, (pages = new Map()));
      this.#ofPrefix = pages;
    }
    let page = this.#ofPrefix.get(index);
    if (!page) this.#ofPrefix.set(index, (page = new Uint32Array(PAGE / 32)));
    return page;
  }
}
