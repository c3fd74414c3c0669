import type { Form } from '../model/read-report.ts';

/** Forms that are kept. */
const MAX_KEPT = 1000;
/** Characters of a form. */
const LENGTH = 200;

/** Counts forms of a text; most frequent first, ties by the text, so that the list is always the same. */
export class Tally {
  readonly #rows = new Map<string, number>();
  #others = 0;

  /** From a file of rubbish every value is another: beyond the first thousand they are only counted. */
  add(text: string): void {
    const value = text.slice(0, LENGTH);
    const rows = this.#rows.get(value);
    if (rows !== undefined) this.#rows.set(value, rows + 1);
    else if (this.#rows.size >= MAX_KEPT) this.#others++;
    // A copy: a part of a text keeps the whole of it in memory, here a megabyte of the file.
    else this.#rows.set(new TextDecoder().decode(new TextEncoder().encode(value)), 1);
  }

  get rows(): number {
    let sum = this.#others;
    for (const rows of this.#rows.values()) sum += rows;
    return sum;
  }

  forms(): Form[] {
    return [...this.#rows]
      .map(([value, rows]) => ({ value, rows }))
      .sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1));
  }
}
