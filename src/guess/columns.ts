import { numberReader, type NumberReader } from '../cells/cells.ts';
import { mayBeDate, dayForm, periodForm, serialForm, type FoundForm } from './dates.ts';
import { meaningsOf, type Meaning } from './lexicon.ts';
import { numberMarks, type NumberMarks } from './numbers.ts';
import type { Sample } from './sample.ts';

/** A column as its name and its cells show it. */
export interface Column {
  readonly name: string;
  readonly index: number;
  readonly meanings: ReadonlySet<Meaning>;
  /** Cells that are not empty. */
  readonly filled: number;
  /** The texts in it and how often; at most so many. */
  readonly values: ReadonlyMap<string, number>;
  readonly unique: boolean;
  readonly numeric: boolean;
  readonly percent: boolean;
  readonly period: FoundForm | null;
  readonly day: FoundForm | null;
  /** Texts among numbers. */
  readonly marks: readonly string[];
}

export interface Table extends Sample {
  readonly marks: NumberMarks;
  readonly columns: readonly Column[];
  readonly number: NumberReader;
}

const DISTINCT = 4000;

/** Looks at the columns of a table. Where its numbers can be read in two ways, they are as `settled` says. */
export function tableOf(sample: Sample, settled?: NumberMarks): Table {
  const values = sample.names.map((_, index) => distinct(sample, index));
  const seen = numberMarks(numbersIn(values.map((all) => all.counts)));
  const marks = seen.doubtful && settled ? settled : seen;
  const number = numberReader({ ...marks, around: ['%'] });
  return {
    ...sample,
    marks,
    number,
    columns: sample.names.map((name, index) => columnOf(name, index, values[index]!, number)),
  };
}

interface Distinct {
  readonly counts: ReadonlyMap<string, number>;
  readonly filled: number;
  readonly unique: boolean;
}

function distinct({ rows }: Sample, index: number): Distinct {
  const counts = new Map<string, number>();
  const all = new Set<string>();
  let filled = 0;
  for (const row of rows) {
    const cell = row[index]!;
    if (cell === '') continue;
    filled++;
    all.add(cell);
    if (counts.size < DISTINCT || counts.has(cell)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return { counts, filled, unique: all.size >= filled * 0.9 && filled > 0 };
}

function* numbersIn(columns: readonly ReadonlyMap<string, number>[]): Generator<string> {
  for (const counts of columns) {
    // A column of codes (08.033.001) is no column of numbers.
    for (const text of counts.keys()) if (/^[+-]?\d[\d.,'’ \u00a0\u202f]*\s*%?$/.test(text)) yield text;
  }
}

function columnOf(
  name: string,
  index: number,
  { counts, filled, unique }: Distinct,
  number: NumberReader,
): Column {
  const texts = [...counts.keys()];
  const marks = texts.filter((text) => !mayBeDate(text) || /^[<≤]/.test(text));
  const others = texts.filter((text) => !marks.includes(text));
  const numbers = others.filter((text) => number.read(text) !== undefined);
  const meanings = meaningsOf(name);
  const numeric =
    numbers.length > 0 &&
    numbers.length >= others.length * 0.95 &&
    marks.length <= Math.max(6, numbers.length * 0.1) &&
    marks.every((mark) => mark.length <= 20);
  const serial =
    ['opened', 'closed', 'due', 'responded', 'period'].some((text) => meanings.has(text as Meaning)) &&
    others.length > 0
      ? serialForm(others)
      : null;
  const mayDate =
    !numeric ||
    /^(\d{4}|\d{6}|\d{8}|\d{4}\.\d{1,2})$/.test(others[0] ?? '') ||
    (meanings.has('year') && /^1[01]\d$/.test(others[0] ?? ''));
  const dates = mayDate && marks.length <= Math.max(6, others.length * 0.1) ? others.slice(0, 2000) : [];
  return {
    name,
    index,
    meanings,
    filled,
    values: counts,
    unique,
    numeric,
    percent: numbers.some((text) => text.endsWith('%')),
    period: serial ?? (dates.length > 0 ? periodForm(dates) : null),
    day: serial ?? (dates.length > 0 ? dayForm(dates) : null),
    marks: numeric || dates.length > 0 ? marks : [],
  };
}
