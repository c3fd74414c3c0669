import { InputError } from './fault.ts';

/** Where something is wrong; what does not apply is null. */
export interface ProblemPlace {
  /** Empty where it is about the place as a whole. */
  readonly file: string;
  /** From 1. */
  readonly line: number | null;
  /** Characters into the line, from 1. */
  readonly character: number | null;
  /** The column of a table. */
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

/** What each code says beyond its place. */
interface FactsByCode {
  /** What nothing better is known to be done about than what its text says. */
  'wrong-value': None;
  unanswered: None;
  'not-json': None;
  'no-descriptor': None;
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
  'no-usable-row': None;
  'wrong-width': None;
  'missing-column': None;
  /** A name that stands twice, in a header or in a descriptor. */
  'repeated-name': None;
  'unknown-key': { readonly keys: readonly string[] };
  /** `isText`: words in a language are expected. */
  'missing-key': { readonly isText: boolean; readonly expected: string };
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
  'unknown-district': None;
  'unknown-effect': None;
  'ends-before-it-begins': None;
  'empty-value': None;
  'no-date': None;
  'no-period': { readonly mayBeEmpty: boolean };
  'too-many-rejected': None;
  'parts-above-total': None;
}

export type ProblemCode = keyof FactsByCode;
export type Facts<C extends ProblemCode> = FactsByCode[C];

/** Something wrong with a place's files: for a program by its code and fields, for people by `text`. */
export type Problem<C extends ProblemCode = ProblemCode> = {
  readonly [K in C]: {
    readonly code: K;
    readonly at: ProblemPlace;
    /** What stands there. */
    readonly value: string | null;
    /** What is wrong, or what is expected, in words; no cell of a table is in it. */
    readonly text: string;
    /** What the file has there instead, from its cells: not to be shown of a table about persons. */
    readonly found: string | null;
    /** What may be done about it, in words, as far as the reader knows it; none of it from cells. */
    readonly hint: string | null;
    readonly fix: Declaration | null;
  } & FactsByCode[K];
}[C];

type Optional = 'value' | 'found' | 'hint' | 'fix';
type More<C extends ProblemCode> = Partial<Pick<Problem, Optional>> & FactsByCode[C];

/** A problem with what does not apply left out. */
export const problem = <C extends ProblemCode>(
  code: C,
  at: Partial<ProblemPlace>,
  text: string,
  ...[more]: None extends FactsByCode[C] ? [More<C>?] : [More<C>]
): Problem<C> =>
  ({
    code,
    at: { file: '', line: null, character: null, column: null, path: null, series: null, ...at },
    text,
    value: null,
    found: null,
    hint: null,
    fix: null,
    ...more,
  }) as unknown as Problem<C>;

/** What is wrong, with what stands there and without its place in the file. */
export const problemWords = ({ at, value, text, found, hint }: Problem): string =>
  [
    at.series === null ? null : `series ${at.series}`,
    at.path === null ? null : at.path.join('.') || '(all)',
    at.column,
    value === '' ? '(empty)' : value,
    [text, found === null ? null : `the file has ${found}`, hint].filter((part) => part !== null).join('; '),
  ]
    .filter((part) => part !== null)
    .join(': ');

/** `file:line: column: value: what is wrong, or what is expected` */
export function printProblem(own: Problem): string {
  const { file, line, character } = own.at;
  const where = [file, line, character].filter((part) => part !== null).join(':');
  return where === '' ? problemWords(own) : `${where}: ${problemWords(own)}`;
}

/** A place's file that cannot be read, with all that is wrong with it. */
export class ProblemError extends InputError {
  readonly problems: readonly Problem[];

  readonly #examples: readonly string[];

  /** `examples` are printed below the problems. */
  constructor(problems: Problem | readonly Problem[], examples: readonly string[] = []) {
    const all = [problems].flat() as readonly Problem[];
    super([...all.map(printProblem), ...examples].join('\n'));
    this.problems = all;
    this.#examples = examples;
  }

  /** The same of a table about persons: a cell may hold a name. */
  withoutCells(): ProblemError {
    return new ProblemError(
      this.problems.map((own) => ({ ...own, value: null, found: null, hint: null })),
      this.#examples,
    );
  }
}
