import { answerOrMark, type Asker } from './ask.ts';
import type { Column, Table } from './columns.ts';
import { fiscalMonths, periodForm, type DateForm, type FoundForm } from './dates.ts';
import type { Json, Named } from './named.ts';
import { withMeaning } from './roles.ts';

const RANK = ['month', 'period', 'year'] as const;

/** The column of periods, by its name before others. */
export function periodColumn(table: Table): Column | undefined {
  const dated = table.columns.filter(({ period, meanings }) => period !== null && !meanings.has('district'));
  for (const meaning of RANK) {
    const found = dated.find(({ meanings }) => meanings.has(meaning));
    if (found) return found;
  }
  return dated.find(({ meanings, numeric }) => !numeric || !meanings.has('id'));
}

export interface Periods {
  readonly column: string;
  readonly joined: readonly string[] | null;
  readonly form: DateForm | null;
  readonly span: FoundForm | null;
}

/** A column of years, fiscal ones too, and one of months: together they are the period. */
function joinedPeriods(table: Table): Periods | null {
  const years = withMeaning(table, 'year').find(({ period }) =>
    ['year', 'fiscal-year'].includes(period?.form.frequency ?? ''),
  );
  const months = withMeaning(table, 'month').find(
    ({ name, values }) => name !== years?.name && values.size > 0 && values.size <= 12,
  );
  if (!years || !months) return null;
  const texts = new Set(
    table.rows
      .map((row) => [row[years.index]!, row[months.index]!])
      .filter((parts) => parts.every((part) => part !== ''))
      .map((parts) => parts.join(' ')),
  );
  const span = years.period!.form.frequency === 'year' ? periodForm([...texts]) : fiscalMonths([...texts]);
  return span && { column: 'period', joined: [years.name, months.name], form: span.form, span };
}

/** The column of periods and how they are written; a year and a month in two columns are one. */
export async function periodsOf(
  { table }: Named,
  ask: Asker,
  key: (what: string) => string,
): Promise<Periods> {
  const joined = joinedPeriods(table);
  if (joined) return joined;
  const mixed =
    withMeaning(table, 'year').length > 0 &&
    withMeaning(table, 'month').some(({ period, values }) => period === null && values.size <= 12);
  const found = mixed ? undefined : periodColumn(table);
  if (found?.period)
    return {
      column: found.name,
      joined: null,
      form: await dateFormOf(found.period, key('dates'), table.file, ask),
      span: found.period,
    };
  const column = await answerOrMark(ask, {
    key: key('period'),
    text: mixed
      ? `${table.file}: it has a column of years and one of months that could not be read together; which column is the month, written with its year? Where there is none, say how the two are written with "joined" and "dateFormat".`
      : `${table.file}: which column is the month or the year?`,
    options: table.names,
  });
  const span = table.columns.find(({ name }) => name === column)?.period ?? null;
  return { column, joined: null, form: span?.form ?? null, span };
}

/** The form of dates; asked where two orders of day and month fit. */
export async function dateFormOf(
  found: FoundForm | null,
  key: string,
  file: string,
  ask: Asker,
): Promise<DateForm | null> {
  if (!found || found.others.length === 0) return found?.form ?? null;
  const forms = [found.form, ...found.others];
  const named = forms.map(({ dateFormat = 'iso' }) => dateFormat);
  const answer = await ask.ask({
    key,
    text: `${file}: how are its dates written? Several ways fit: european is day first, us month first.`,
    guess: named[0],
    options: named,
  });
  return forms[named.indexOf(answer!)] ?? found.form;
}

/** The last month that is whole; `months` are those of a row: 12 of a year. */
export function wholeTo(span: FoundForm | null, retrieved: string, months = 1): Json {
  if (!span) return {};
  const last = span.to.slice(0, 7);
  if (!/^\d{4}-\d{2}/.test(retrieved)) return {};
  // Of a month that is over when the file is taken, all is there.
  if (last < retrieved.slice(0, 7)) return { completeTo: last };
  const before = new Date(Date.UTC(Number(last.slice(0, 4)), Number(last.slice(5, 7)) - 2, 1))
    .toISOString()
    .slice(0, 7);
  const cut = months === 1 && last === retrieved.slice(0, 7) && span.from.slice(0, 7) !== last;
  return cut ? { completeTo: before } : {};
}
