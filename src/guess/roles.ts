import { dayOf, monthOfDay } from '../model/day.ts';
import type { Column, Table } from './columns.ts';
import { periodForm, type FoundForm } from './dates.ts';
import { meaningsOf, type Meaning } from './lexicon.ts';

/** What a table may be; `persons` and `other` are not taken. */
export const KINDS = [
  'districts',
  'mass',
  'rate',
  'inspections',
  'counts',
  'cases',
  'volunteer-totals',
  'programmes',
  'persons',
  'other',
] as const;
export type Kind = (typeof KINDS)[number];

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  districts: 'the districts',
  mass: 'amounts of waste',
  rate: 'published sorting rates',
  inspections: 'inspections of sorting',
  counts: 'counted complaints',
  cases: 'complaints, a row each',
  'volunteer-totals': 'totals of volunteers',
  programmes: 'programmes',
  persons: 'rows about persons',
  other: 'something else, or not used',
};

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

/** Whether a column has more dates than there are months from its first to its last: no dates of months. */
function onSingleDays({ day, values }: Column): boolean {
  if (day === null) return false;
  const [from, to] = [day.from, day.to].map((date) => monthOfDay(dayOf(date)));
  return values.size > to! - from! + 1;
}

/**
 * The column that names a person in each row. “Freiwillige” may also say how many there were: numbers, in
 * rows of which no two are of the same month, district and kind, and none of a day.
 */
export function personColumn(table: Table): Column | undefined {
  const { columns, rows } = table;
  const texts = columns.filter(({ numeric, period }) => !numeric || period !== null);
  const counted = (): boolean =>
    columns.every(({ day }) => day === null) &&
    new Set(rows.map((row) => JSON.stringify(texts.map(({ index }) => row[index])))).size === rows.length;
  return withMeaning(table, 'person').find(
    ({ meanings, numeric }) => !(meanings.has('people') && numeric && counted()),
  );
}

/** What a table most likely is, by the names of its columns and what stands in them; null where unclear. */
export function kindOf(table: Table): Kind | null {
  const has = (meaning: Meaning): boolean => withMeaning(table, meaning).length > 0;
  const names = new Set(table.names.map((name) => name.toLowerCase()));
  const all = (...wanted: string[]): boolean => wanted.every((name) => names.has(name));
  if (all('kind', 'start', 'districts') && (all('name_en') || all('name'))) return 'programmes';
  if (personColumn(table) && (has('hours') || table.columns.some(({ day }) => day !== null)))
    return 'persons';
  // Hours on single days, and no number of people: each row is somebody's, whatever the column is called.
  if (has('hours') && !has('people') && table.columns.some(onSingleDays)) return 'persons';
  const where = has('district') || has('name');
  const periods = table.columns.filter(({ period }) => period !== null);
  const wide = widePeriods(table);
  const population = withMeaning(table, 'population').some(({ numeric }) => numeric);
  const own = table.columns.find(
    ({ unique, meanings }) =>
      unique && (meanings.has('id') || meanings.has('name') || meanings.has('district')),
  );
  if (
    own &&
    periods.every(
      ({ meanings }) => !meanings.has('period') && !meanings.has('month') && !meanings.has('year'),
    ) &&
    (population || all('slug'))
  )
    return 'districts';
  const dates = table.columns.filter(({ day }) => day !== null);
  // A row each, and nothing that changes: names and codes alone.
  if (
    own &&
    table.rows.length > 2 &&
    periods.length === 0 &&
    dates.length === 0 &&
    !wide &&
    !own.numeric &&
    massColumns(table).length === 0
  )
    return 'districts';
  if (dates.some(({ meanings }) => meanings.has('opened'))) return 'cases';
  if (wide) return massColumns(table).length > 0 || streamColumn(table) ? 'mass' : 'counts';
  if (periods.length === 0 && !(has('year') && has('month'))) return null;
  if (has('inspected') && has('passed')) return 'inspections';
  if ((has('hours') && (has('people') || has('organisation'))) || (has('people') && has('returning')))
    return 'volunteer-totals';
  const masses = massColumns(table);
  if (perHead(table) && table.columns.filter(({ name }) => withWaste(name)).length >= 2) return 'other';
  if (masses.length >= 2 || (streamColumn(table) && withMeaning(table, 'mass').length > 0)) return 'mass';
  const numeric = table.columns.filter((column) => column.numeric && column.period === null);
  if (numeric.some(({ meanings }) => meanings.has('rate')) && masses.length === 0) return 'rate';
  if (numeric.some(({ meanings }) => meanings.has('count')) && where) return 'counts';
  return null;
}
