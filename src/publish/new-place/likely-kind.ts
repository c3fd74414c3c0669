import type { Column, Table } from '../../guess/columns.ts';
import type { KindGuess } from '../../guess/kind-guess.ts';
import type { Meaning } from '../../guess/lexicon.ts';
import { isByPeriod, isOfWastePerHead, massColumns, widePeriods, withMeaning } from '../../guess/roles.ts';
import { KINDS } from '../../kinds/index.ts';
import type { TableKind } from '../../kinds/table-kind.ts';
import { dayOf, monthOfDay } from '../../model/day.ts';

/** A kind of table that can be told by what a table shows. */
type Told = TableKind & { readonly guess: KindGuess };

const TOLD = KINDS.flatMap((kind: TableKind) => (kind.guess === null ? [] : [kind as Told]));

/** The kind that an answer names; undefined where it names none that gives series. */
export const kindAnswered = (answer: string): Told | undefined =>
  TOLD.find(({ guess }) => guess.answer === answer);

/** What else a table may be; `persons` and `other` are not taken. */
const OTHERS: Readonly<Record<string, string>> = {
  districts: 'the districts',
  programmes: 'programmes',
  persons: 'rows about persons',
  other: 'something else, or not used',
};

/** What a table may be, as answers name it. */
export const ANSWERS: readonly string[] = [
  'districts',
  ...TOLD.map(({ guess }) => guess.answer),
  'programmes',
  'persons',
  'other',
];

/** What a table is, in a few words. */
export const wordsOf = (answer: string): string => kindAnswered(answer)?.guess.words ?? OTHERS[answer]!;

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
export function likelyKind(table: Table): string | null {
  const has = (meaning: Meaning): boolean => withMeaning(table, meaning).length > 0;
  const names = new Set(table.names.map((name) => name.toLowerCase()));
  const all = (...wanted: string[]): boolean => wanted.every((name) => names.has(name));
  if (all('kind', 'start', 'districts') && (all('name_en') || all('name'))) return 'programmes';
  if (personColumn(table) && (has('hours') || table.columns.some(({ day }) => day !== null)))
    return 'persons';
  // Hours on single days, and no number of people: each row is somebody's, whatever the column is called.
  if (has('hours') && !has('people') && table.columns.some(onSingleDays)) return 'persons';
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
  const telling = TOLD.map(({ guess }) => ({ answer: guess.answer, by: guess.looksLike(table) }));
  const best = telling.reduce((found, other) => (other.by > found.by ? other : found));
  if (best.by > 0) return best.answer;
  return isByPeriod(table) && isOfWastePerHead(table) ? 'other' : null;
}
