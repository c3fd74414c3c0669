import type { Column, Table } from './columns.ts';
import { periodForm, type FoundForm } from './dates.ts';
import { meaningsOf, type Meaning } from './lexicon.ts';

export const withMeaning = ({ columns }: Table, meaning: Meaning): Column[] =>
  columns.filter(({ meanings }) => meanings.has(meaning));

/** Columns of a meaning before others. */
export const prefer = (columns: readonly Column[], meaning: Meaning): readonly Column[] => {
  const named = columns.filter(({ meanings }) => meanings.has(meaning));
  return named.length > 0 ? named : columns;
};

/** Whether a column may be named by a period: where periods are columns, their names say nothing else. */
export const isPeriodName = (name: string): boolean => /\d/.test(name) && meaningsOf(name).size === 0;

/** The periods that columns are named by, where there are at least three. */
export function widePeriods({ names }: Table): FoundForm | null {
  const dated = names.filter(isPeriodName);
  return dated.length >= 3 ? periodForm(dated) : null;
}

/** Amounts a resident are no masses. */
const PER_HEAD =
  /\/ ?(ab|abitante|hab|head|capita|person|resident|inhabitant|einwohner|ew)\b|per (head|capita|person|resident)|pro kopf|je einwohner|pro einwohner|par habitant|por habitante|1人|1인당|인당|人均|per abitante/i;
const HEAD_UNIT = /\b(kg|g|t|l)\/ ?(ab|ea|ew|hab|inh|head|person|einw)\b/i;

/** Whether a table's title says that its amounts are those of one resident. */
export const perHead = ({ header, file }: Table): boolean =>
  [header.above, header.units, file.replace(/[_-]+/g, ' ')].some(
    (text) => PER_HEAD.test(text) || HEAD_UNIT.test(text),
  );

/** Columns of masses: kinds of waste, and no rates, sums a head or codes. */
export const massColumns = (table: Table): Column[] =>
  table.columns.filter(
    ({ meanings, numeric, percent, name }) =>
      numeric &&
      !percent &&
      !meanings.has('rate') &&
      !meanings.has('population') &&
      !meanings.has('count') &&
      !PER_HEAD.test(name) &&
      !HEAD_UNIT.test(name) &&
      (meanings.has('residual') || meanings.has('sorted') || (meanings.has('waste') && meanings.has('mass'))),
  );

/** The column of kinds of waste, where they are rows. */
export const streamColumn = (table: Table): Column | undefined =>
  table.columns.find(({ numeric, values }) => {
    const kinds = [...values.keys()];
    if (numeric || kinds.length < 2 || kinds.length > 30) return false;
    const known = kinds.filter((kind) => {
      const meanings = meaningsOf(kind);
      return meanings.has('residual') || meanings.has('sorted');
    });
    return known.length >= 2 && known.length >= kinds.length * 0.4;
  });

const withWaste = (name: string): boolean => {
  const meanings = meaningsOf(name);
  return meanings.has('residual') || meanings.has('sorted');
};

/** Whether each row of a table is of a period, which stands in one column or in two. */
export const isByPeriod = (table: Table): boolean =>
  widePeriods(table) === null &&
  (table.columns.some(({ period }) => period !== null) ||
    (withMeaning(table, 'year').length > 0 && withMeaning(table, 'month').length > 0));

/** Whether a table has amounts of waste a resident: they are no amounts, rates or counts, and cannot be added up. */
export const isOfWastePerHead = (table: Table): boolean =>
  perHead(table) && table.columns.filter(({ name }) => withWaste(name)).length >= 2;

/** Columns of numbers that are no periods. */
export const numericColumns = ({ columns }: Table): Column[] =>
  columns.filter(({ numeric, period }) => numeric && period === null);
