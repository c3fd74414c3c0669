import { tableOf, type Table } from '../../guess/columns.ts';
import { widePeriods, withMeaning } from '../../guess/roles.ts';

/** A file looked at. */
export interface Looked {
  readonly file: string;
  readonly table: Table;
}

/** A table that has its year from the name of its file. */
export interface Dated extends Looked {
  /** The year or month that stands in no column; null where one does. */
  readonly period: { readonly column: string; readonly text: string } | null;
}

const MONTH = /(?<!\d)((?:19|20)\d\d)[-_. ]?(0[1-9]|1[0-2])(?!\d)/;
const FISCAL = /(?<!\d)((?:19|20)\d\d)[-_](\d\d)(?!\d)/;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

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
    if (alike.length < 2 || alike.some((other) => hasPeriod(other.table)))
      return { file, table, period: null };
    const forms = [MONTH, FISCAL, YEAR].map((form) => alike.map((entry) => form.exec(entry.file)));
    const found = forms.find(
      (matches) =>
        matches.every((match) => match !== null) &&
        new Set(matches.map((match) => match![0])).size === alike.length,
    );
    const match = found?.[alike.findIndex((other) => other.file === file)];
    if (!match) return { file, table, period: null };
    const text = match.slice(1).length > 0 ? match.slice(1).join('-') : match[0];
    const column = { 0: 'month', 1: 'fiscal year', 2: 'year' }[forms.indexOf(found!)]!;
    return {
      file,
      period: { column, text },
      table: tableOf({
        ...table,
        names: [...table.names, column],
        rows: table.rows.map((row) => [...row, text]),
      }),
    };
  });
}
