import type { Day } from '../model/day.ts';
import type { Fault, FaultName } from '../model/fault.ts';
import type { Observation } from '../model/observation.ts';
import { problem } from '../model/problem.ts';
import type { Columns } from './columns.ts';
import type { Formats } from './formats.ts';
import type { WordColumn } from './word-column.ts';

/**
 * What a row may ask while it is read. `district` and `word` count what they do not know, so they are
 * asked only once all else of the row has been found right.
 */
export interface RowContext {
  readonly columns: Columns;
  readonly formats: Formats;
  /** A published district → its id, or null where it is not stated or unknown (and counted so). */
  readonly district: (published: string) => string | null;
  /** A published word → the descriptor's id; null where it is not stated or unknown (and counted so). */
  readonly word: (kind: WordColumn, published: string) => string | null;
  /** The day the table was retrieved: no date may be after it. */
  readonly retrieved: Day;
}

/** Cells of one row → an observation, or what is wrong with it. */
export type RowReader<O extends Observation = Observation> = (cells: readonly string[]) => O | Fault;

/** What is wrong with one cell; `hint` is what may be done about it. */
export const fault = (
  code: FaultName,
  column: string,
  value: string,
  expected: string,
  hint: string | null = null,
): Fault => problem(code, { column }, { value, expected, hint }) as Fault;

/** Whether a reader's result is a fault. */
export const isFault = (result: object): result is Fault => 'code' in result;
