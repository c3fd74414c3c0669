import type { Form } from '../model/read-report.ts';

/** Counts forms of a text; most frequent first, ties by the text, so that the list is always the same. */
export class Tally {
  readonly #rows = new Map<string, number>();

  add(value: string): void {
    this.#rows.set(value, (this.#rows.get(value) ?? 0) + 1);
  }

  get rows(): number {
    let sum = 0;
    for (const rows of this.#rows.values()) sum += rows;
    return sum;
  }

  forms(): Form[] {
    return [...this.#rows]
      .map(([value, rows]) => ({ value, rows }))
      .sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1));
  }
}
