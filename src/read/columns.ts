import { InputError } from '../model/fault.ts';

/** The columns of one file by name. */
export interface Columns {
  /** Position of a column; an InputError where the file has none of that name. */
  readonly at: (column: string) => number;
  readonly width: number;
}

/** Columns of a header row; a byte-order mark and outer blanks are not part of a name. */
export function columnsOf(header: readonly string[], file: string): Columns {
  const names = header.map((name) => name.replace(/^\uFEFF/, '').trim());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new InputError(`${file}:1: ${twice || '(empty)'}: this column stands twice`);
  return {
    width: names.length,
    at(column) {
      const index = names.indexOf(column);
      if (index < 0) {
        throw new InputError(`${file}:1: ${column}: no such column; the file has ${names.join(', ')}`);
      }
      return index;
    },
  };
}
