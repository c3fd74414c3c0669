import { InputError } from '../model/fault.ts';

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

/** Names listed in a message. */
const LISTED = 40;

/**
 * Columns of a header; a byte-order mark, outer blanks and how a name is broken are no part of it. `alsoNamed` are other
 * names of a column, `at` the line the header stands in.
 */
export function columnsOf(
  header: readonly string[],
  file: string,
  {
    alsoNamed = {},
    line = 1,
  }: { alsoNamed?: Readonly<Record<string, readonly string[]>>; line?: number } = {},
): Columns {
  const names = header.map((name) => bareName(name.replace(/^\uFEFF/, '')));
  const places = Map.groupBy(names.keys(), (index) => names[index]!);
  const refuse = (column: string, what: string): never => {
    throw new InputError(`${file}:${line}: ${column}: ${what}`);
  };
  return {
    names,
    width: names.length,
    line,
    at(column) {
      const known = [...new Set([column, ...(alsoNamed[column] ?? [])].map(bareName))].filter((name) =>
        places.has(name),
      );
      const [name, other] = known;
      if (name === undefined) {
        const others = alsoNamed[column] ?? [];
        const listed = names.slice(0, LISTED).join(', ');
        return refuse(
          [column, ...others].join(' or '),
          `no such column; the file has ${listed}${names.length > LISTED ? `, and ${names.length - LISTED} more` : ''}`,
        );
      }
      if (other !== undefined) refuse(`${name}, ${other}`, 'names of one column; expected one of them');
      const [index, again] = places.get(name)!;
      return again === undefined ? index! : refuse(name, 'this column stands twice');
    },
  };
}
