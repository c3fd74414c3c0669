import { tableOf, type Table } from './columns.ts';
import { widePeriods, withMeaning } from './roles.ts';

/** A file looked at. */
export interface Looked {
  readonly file: string;
  readonly table: Table;
}

/** A table that has its year from the name of its file. */
export interface Dated extends Looked {
  /** The year or month that stands in no column; null where one does. */
  readonly period: string | null;
}

const MONTH = /(?<!\d)((?:19|20)\d\d)[-_. ]?(0[1-9]|1[0-2])(?!\d)/;
const FISCAL = /(?<!\d)((?:19|20)\d\d)[-_](\d\d)(?!\d)/;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** The column that is added where the period stands in the name of the file. */
export const ADDED = 'period of the file';

/** The names of a table's columns as its files have them. */
export const publishedNames = ({ table }: { readonly table: Table }): readonly string[] =>
  table.names.filter((name) => name !== ADDED);

const hasPeriod = (table: Table): boolean =>
  widePeriods(table) !== null ||
  table.columns.some(({ period, day }) => period !== null || day !== null) ||
  withMeaning(table, 'year').length > 0;

/**
 * One file a year, and no column that says which: where several files have the same columns and each its
 * own year in its name, a column is added that says it.
 */
export function datedByName(looked: readonly Looked[], same: (a: Table, b: Table) => boolean): Dated[] {
  return looked.map(({ file, table }) => {
    const alike = looked.filter((other) => same(other.table, table));
    if (alike.length < 2 || alike.some((one) => hasPeriod(one.table))) return { file, table, period: null };
    const forms = [MONTH, FISCAL, YEAR].map((form) => alike.map((one) => form.exec(one.file)));
    const found = forms.find(
      (matches) =>
        matches.every((match) => match !== null) &&
        new Set(matches.map((match) => match![0])).size === alike.length,
    );
    const match = found?.[alike.findIndex((one) => one.file === file)];
    if (!match) return { file, table, period: null };
    const period = match.slice(1).length > 0 ? match.slice(1).join('-') : match[0];
    return {
      file,
      period,
      table: tableOf({
        ...table,
        names: [...table.names, ADDED],
        rows: table.rows.map((row) => [...row, period]),
      }),
    };
  });
}
