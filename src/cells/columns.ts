import { problem, ProblemError, type Problem } from '../model/problem.ts';

/** The columns of one file by name. */
export interface Columns {
  /** Position of a column, under any of its names; an InputError where the file has none, or two. */
  readonly at: (column: string) => number;
  readonly names: readonly string[];
  readonly width: number;
  /** The line the header stands in. */
  readonly line: number;
}

/** A name as it is read: line breaks and blanks in it are one space, whatever they were. */
export const bareName = (name: string): string => name.trim().replace(/\s+/g, ' ');

/** Other names that columns have had. */
export type AlsoNamed = Readonly<Record<string, readonly string[]>>;

/** All names of a column, its own first. A column may be called as what every object has: `constructor`. */
export const namesOf = (column: string, alsoNamed: AlsoNamed): readonly string[] => [
  column,
  ...(Object.hasOwn(alsoNamed, column) ? alsoNamed[column]! : []),
];

/** Names listed in a message, and their characters. */
const LISTED = 40;
const LENGTH = 600;

/** A column the file does not have under any of its names. */
export class MissingColumn extends ProblemError {
  readonly problem: Problem;
  readonly names: readonly string[];

  constructor(problem: Problem, names: readonly string[]) {
    super(problem);
    this.problem = problem;
    this.names = names;
  }
}

/** What may be wrong with how the file is written where a column is missing. */
function formOf(header: readonly string[]): Pick<Problem, 'hint' | 'fix'> {
  if (header.some((name) => /\r(?!\n)/.test(name.trim())))
    return { hint: 'lines end in two ways (CR and LF): save the table anew', fix: null };
  if (header.length !== 1) return { hint: null, fix: null };
  // As it stands there: in a name, a tab is a blank.
  const parts = (mark: string): number => header[0]!.split(mark).length;
  const [most] = [';', ',', '|', '\t'].sort((a, b) => parts(b) - parts(a));
  if (parts(most!) <= 2) return { hint: null, fix: null };
  return {
    hint: `is another delimiter meant? declare "delimiter": ${JSON.stringify(most)}`,
    fix: { dialect: { delimiter: most! } },
  };
}

/**
 * Columns of a header; a byte-order mark, outer blanks and how a name is broken are no part of it.
 * `alsoNamed` are other names of a column, `line` the one the header stands in.
 */
export function columnsOf(
  header: readonly string[],
  file: string,
  { alsoNamed = {}, line = 1 }: { alsoNamed?: AlsoNamed; line?: number } = {},
): Columns {
  const names = header.map((name) => bareName(name.replace(/^\uFEFF/, '')));
  const places = Map.groupBy(names.keys(), (index) => names[index]!);
  return {
    names,
    width: names.length,
    line,
    at(column) {
      const known = [...new Set(namesOf(column, alsoNamed).map(bareName))].filter((name) => places.has(name));
      const [name, other] = known;
      if (name === undefined) {
        const others = namesOf(column, alsoNamed);
        const more = names.length > LISTED ? `, and ${names.length - LISTED} more` : '';
        const listed = names.slice(0, LISTED).join(', ').slice(0, LENGTH);
        throw new MissingColumn(
          problem(
            'missing-column',
            { file, line, column: others.join(' or ') },
            { text: 'no such column', found: `${listed}${more}`, ...formOf(header) },
          ),
          others.map(bareName),
        );
      }
      if (other !== undefined)
        throw new ProblemError(
          problem(
            'wrong-value',
            { file, line, column: `${name}, ${other}` },
            { text: 'names of one column', expected: 'one of them' },
          ),
        );
      const [index, again] = places.get(name)!;
      // In a file without a header, the name is a cell.
      if (again !== undefined)
        throw new ProblemError(
          problem('repeated-name', { file, line }, { text: 'this column stands twice', value: name }),
        );
      return index!;
    },
  };
}
