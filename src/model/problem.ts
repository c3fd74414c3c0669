import { FAULTS, InputError, type FaultName } from './fault.ts';
import type { RejectedKind } from './read-report.ts';

/** Where something is wrong; what does not apply is null. */
export interface ProblemPlace {
  /** Empty where it is about the place as a whole. */
  readonly file: string;
  /** From 1. */
  readonly line: number | null;
  /** Characters into the line, from 1. */
  readonly character: number | null;
  /** The column of a table; of a descriptor, what its path leads to in words, where a check looked for them. */
  readonly column: string | null;
  /** Keys and places in lists that lead to a value of a JSON file. */
  readonly path: readonly (string | number)[] | null;
  /** The table of a descriptor, by its series. */
  readonly series: string | null;
}

/** What a table should say of how it is written, where the file shows it. */
export interface Declaration {
  readonly resource?: { readonly encoding: string };
  readonly dialect?: { readonly delimiter: string } | { readonly headerRows: readonly number[] };
}

type None = Readonly<Record<never, never>>;

/** What a check notices of a place that can be published, and each notice says beyond its place. */
interface FactsOfNotices {
  'unused-file': None;
  'left-out': None;
  'district-not-stated': None;
  corrected: None;
  /** `meant` is the id it is most likely written for; `isTotal`, whether it looks like a sum of others. */
  'unknown-district': Unknown;
  'unknown-topic': Unknown;
  'unknown-kind': Unknown;
  'unknown-activity': Unknown;
  'much-unplaced': { readonly share: number };
  /** The last month that is whole, `2025-10`. */
  'complete-to': { readonly month: string };
  /** Kilograms a resident in a year. */
  'odd-amounts': { readonly kilograms: number };
  /** So many times the months around it. */
  'odd-month': { readonly district: string; readonly month: string; readonly times: number };
  /** So many times the middle district. */
  'odd-district': { readonly district: string; readonly times: number };
  'uneven-stream': { readonly district: string };
  withheld: { readonly districts: number; readonly all: number };
  news: { readonly district: string; readonly month: string };
}
export type NoticeCode = keyof FactsOfNotices;

/** Why a command does not do what it is asked to. */
interface FactsOfCommands {
  /** An answer that a question does not take, by the question's key. */
  'wrong-answer': None;
  /** A column that a command was told of, by the name of its option, and that cannot be it. */
  'wrong-column': None;
  /** The column for an option is not to be told from the table. */
  'which-column': None;
  'which-dates': None;
  /** A district or kind is called as the totals are. */
  'name-of-totals': None;
  'wrong-folder-name': None;
  'no-tables': None;
  'would-overwrite': None;
  'no-download': None;
  /** As many addresses to download from as files are expected. */
  'other-addresses': None;
  'districts-gone': None;
  'fewer-rows': None;
  'foreign-state': None;
}
export type CommandCode = keyof FactsOfCommands;

interface Unknown {
  readonly meant: string | null;
  readonly isTotal: boolean;
}

/** What each code says beyond its place. */
interface FactsByCode extends Record<FaultName, None>, FactsOfNotices, FactsOfCommands {
  /** What nothing better is known to be done about than what its text says. */
  'wrong-value': None;
  unanswered: None;
  'not-json': None;
  'no-descriptor': None;
  /** Nobody is named who makes a place that is to be published. */
  'no-maintainer': None;
  'missing-file': None;
  'not-a-file': None;
  'too-large': None;
  'too-many-rows': None;
  'unpacks-too-far': None;
  'not-gzip': None;
  unreadable: None;
  'not-text': None;
  'not-csv': None;
  'unknown-encoding': None;
  'wrong-encoding': None;
  'open-quotes': None;
  'no-rows': None;
  /** A row of a small table with other cells than its header. */
  'uneven-row': None;
  'no-usable-row': None;
  'missing-column': None;
  /** A name that stands twice, in a header or in a descriptor. */
  'repeated-name': None;
  'unknown-key': { readonly keys: readonly string[] };
  /** `isText`: words in a language are expected. */
  'missing-key': { readonly isText: boolean };
  'other-folder': { readonly folder: string };
  /** An id of a place under whose address something else stands, or may. */
  'reserved-name': None;
  'several-classes': { readonly classes: readonly string[] };
  'unknown-class': None;
  'unknown-without': None;
  'unknown-id': { readonly of: string };
  'wrong-weights': None;
  'repeated-series': None;
  'districts-tables': None;
  'complete-too-early': None;
  /** The last month there is, or null where there is none. */
  'cut-short': { readonly ends: string | null };
  'outside-folder': None;
  geojson: None;
  'no-shape': None;
  'rows-about-persons': None;
  'stale-correction': None;
  /** Columns that make the key of the row, or null where the table has none. */
  'no-such-row': { readonly key: readonly string[] | null };
  'no-such-field': None;
  'missing-population': None;
  repeated: { readonly what: 'id' | 'slug' };
  'no-slug': None;
  /** A table of the descriptor was expected, by its name. */
  'unknown-table': { readonly choices: readonly string[] };
  'unknown-choice': { readonly choices: readonly string[] };
  'no-such-district': None;
  'unknown-effect': None;
  'ends-before-it-begins': None;
  'empty-value': None;
  'no-date': None;
  'no-period': { readonly mayBeEmpty: boolean };
  'too-many-rejected': { readonly rejected: readonly RejectedKind[] };
  'parts-above-total': None;
}

export type ProblemCode = keyof FactsByCode;
/** What stops the build. */
export type BlockingCode = Exclude<ProblemCode, FaultName | NoticeCode | CommandCode>;
export type Facts<C extends ProblemCode> = FactsByCode[C];

/** Something about a place's files, most often what stops the build: for a program by its code and fields, for people by `printProblem`. */
export type Problem<C extends ProblemCode = BlockingCode> = {
  readonly [K in C]: {
    readonly code: K;
    readonly at: ProblemPlace;
    /** What stands there. */
    readonly value: string | null;
    /** What is wrong, in words, where the code and what is expected do not say it; no cell of a table is in it. */
    readonly text: string | null;
    /** What should stand there, in words. */
    readonly expected: string | null;
    /** What the file has there instead, from its cells: not to be shown of a table about persons. */
    readonly found: string | null;
    /** What may be done about it, in words, as far as the reader knows it; none of it from cells. */
    readonly hint: string | null;
    readonly fix: Declaration | null;
  } & FactsByCode[K];
}[C];

type Said = Pick<Problem, 'value' | 'text' | 'expected' | 'found' | 'hint' | 'fix'>;

/** A problem with what does not apply left out. */
export const problem = <C extends ProblemCode>(
  code: C,
  at: Partial<ProblemPlace>,
  said: Partial<Said> & FactsByCode[C],
): Problem<C> =>
  ({
    code,
    at: { file: '', line: null, character: null, column: null, path: null, series: null, ...at },
    value: null,
    text: null,
    expected: null,
    found: null,
    hint: null,
    fix: null,
    ...said,
  }) as unknown as Problem<C>;

/** `no such row: expected month|district` */
export const explained = ({ text, expected }: Problem<ProblemCode>): string =>
  [text, expected === null ? null : `expected ${expected}`].filter((part) => part !== null).join(': ');

/** What is wrong, with what stands there and without its place in the file. */
export const problemWords = (own: Problem<ProblemCode>): string => {
  const { at, value, found, hint } = own;
  return [
    at.series === null ? null : `series ${at.series}`,
    at.path === null ? null : at.path.join('.') || '(all)',
    at.column,
    value === '' ? '(empty)' : value,
    [explained(own), found === null ? null : `the file has ${found}`, hint].filter(Boolean).join('; ') ||
      null,
  ]
    .filter((part) => part !== null)
    .join(': ');
};

/** `file:line: column: value: what is wrong: expected …` */
export function printProblem(own: Problem<ProblemCode>): string {
  const { file, line, character } = own.at;
  const where = [file, line, character].filter((part) => part !== null).join(':');
  return [where, problemWords(own)].filter((part) => part !== '').join(': ');
}

/** The same with the first of the rows that it is about, a line each. */
const printAll = (own: Problem): string[] => [
  printProblem(own),
  ...(own.code === 'too-many-rejected'
    ? own.rejected.flatMap(({ code, rows, examples }) => [
        `  ${code}: ${rows} rows`,
        ...examples.map((example) => `    ${printProblem(example)}`),
      ])
    : []),
];

const isOfRow = ({ code }: Problem<ProblemCode>): boolean =>
  (FAULTS as readonly ProblemCode[]).includes(code);

/**
 * A problem of a table about persons, whose cells may hold names: without every field that may have come from
 * one. What a row should have had can name what stands beside it.
 */
export const withoutCells = <P extends Problem<ProblemCode>>(own: P): P => ({
  ...own,
  value: null,
  expected: isOfRow(own) ? null : own.expected,
  found: null,
  hint: null,
  ...(own.code === 'too-many-rejected'
    ? {
        rejected: own.rejected.map((kind) => ({
          ...kind,
          examples: kind.examples.map((example) => withoutCells(example)),
        })),
      }
    : {}),
});

/** A place's file that cannot be read, with all that is wrong with it. */
export class ProblemError extends InputError {
  readonly problems: readonly Problem[];

  constructor(problems: Problem | readonly Problem[]) {
    const all = [problems].flat() as readonly Problem[];
    super(all.flatMap(printAll).join('\n'));
    this.problems = all;
  }

  /** The same of a table about persons. */
  withoutCells(): ProblemError {
    return new ProblemError(this.problems.map(withoutCells));
  }
}

/** What a command does not do, and why. */
export class CommandError extends InputError {
  readonly problem: Problem<CommandCode>;

  constructor(own: Problem<CommandCode>) {
    super(printProblem(own));
    this.problem = own;
  }
}
