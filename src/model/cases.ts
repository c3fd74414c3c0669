import type { Day } from './day.ts';

/** One complaint. */
export interface Case {
  readonly opened: Day;
  /** Null where still open. */
  readonly closed: Day | null;
  readonly due: Day | null;
  readonly responded: Day | null;
  readonly resolved: boolean | null;
  readonly satisfied: boolean | null;
  /** Number of who recorded it, the same for all cases of one; null where the table does not say. */
  readonly recorder: number | null;
}

const NONE = -0x80000000;
const DAYS = 4;

/**
 * Complaints one by one, kept as numbers in columns: hundreds of thousands of objects would cost more
 * in memory and collection than reading them does.
 */
export class Cases implements Iterable<Case> {
  /** opened, closed, due, responded of each case in turn. */
  #days = new Int32Array(64 * DAYS);
  /** resolved and satisfied of each: 1 yes, 0 no, -1 not stated. */
  #answers = new Int8Array(64 * 2);
  /** Who recorded each. */
  #recorders = new Int32Array(64);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(entry: Case): void {
    const at = this.#length++;
    if (at * DAYS === this.#days.length) {
      const days = new Int32Array(this.#days.length * 2);
      days.set(this.#days);
      this.#days = days;
      const answers = new Int8Array(this.#answers.length * 2);
      answers.set(this.#answers);
      this.#answers = answers;
      const recorders = new Int32Array(this.#recorders.length * 2);
      recorders.set(this.#recorders);
      this.#recorders = recorders;
    }
    this.#recorders[at] = entry.recorder ?? NONE;
    const day = at * DAYS;
    this.#days[day] = entry.opened;
    this.#days[day + 1] = entry.closed ?? NONE;
    this.#days[day + 2] = entry.due ?? NONE;
    this.#days[day + 3] = entry.responded ?? NONE;
    this.#answers[at * 2] = entry.resolved === null ? -1 : Number(entry.resolved);
    this.#answers[at * 2 + 1] = entry.satisfied === null ? -1 : Number(entry.satisfied);
  }

  /** Day the case was opened. */
  opened(at: number): Day {
    return this.#days[at * DAYS]!;
  }

  /** Number of who recorded the case, or null. */
  recorder(at: number): number | null {
    const recorder = this.#recorders[at]!;
    return recorder === NONE ? null : recorder;
  }

  /** Day the case was closed, or null. */
  closed(at: number): Day | null {
    const day = this.#days[at * DAYS + 1]!;
    return day === NONE ? null : day;
  }

  *[Symbol.iterator](): Generator<Case> {
    const day = (at: number): Day | null => (this.#days[at] === NONE ? null : this.#days[at]!);
    const answer = (at: number): boolean | null =>
      this.#answers[at] === -1 ? null : this.#answers[at] === 1;
    for (let at = 0; at < this.#length; at++) {
      yield {
        opened: this.opened(at),
        closed: this.closed(at),
        due: day(at * DAYS + 2),
        responded: day(at * DAYS + 3),
        resolved: answer(at * 2),
        satisfied: answer(at * 2 + 1),
        recorder: this.recorder(at),
      };
    }
  }
}
