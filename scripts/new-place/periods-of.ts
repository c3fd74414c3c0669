import { answerOrMark, type Asker } from './ask.ts';
import type { Column, Table } from './columns.ts';
import type { DateForm, FoundForm } from './dates.ts';
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

/** The column of periods and how they are written; a year and a month in two columns are one. */
export async function periodsOf(
  { table }: Named,
  ask: Asker,
  key: (what: string) => string,
): Promise<Periods> {
  const years = withMeaning(table, 'year').find(({ period }) => period?.form.frequency === 'year');
  const months = withMeaning(table, 'month').find(
    ({ period, values }) => period === null && values.size <= 12,
  );
  if (years && months && !/fiscal|financial|fy/i.test(years.name)) {
    const names = [...months.values.keys()];
    return {
      column: 'period',
      joined: [years.name, months.name],
      form: { dateFormat: names.every((one) => /^\d{1,2}$/.test(one)) ? '%Y %m' : '%Y %B' },
      span: years.period,
    };
  }
  const mixed = years !== undefined && months !== undefined;
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
      ? `${table.file}: ${years.name} is a fiscal year and ${months.name} a month of it; which column is the calendar month? Where there is none, the file needs one.`
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

/** The last month that is whole, where the last one was cut by the day the file was taken. */
export function wholeTo(span: FoundForm | null, retrieved: string): Json {
  if (!span) return {};
  const last = span.to.slice(0, 7);
  if (!/^\d{4}-\d{2}/.test(retrieved)) return {};
  const before = new Date(Date.UTC(Number(last.slice(0, 4)), Number(last.slice(5, 7)) - 2, 1))
    .toISOString()
    .slice(0, 7);
  const cut = last === retrieved.slice(0, 7) && span.from.slice(0, 7) !== last;
  return cut ? { completeTo: before } : {};
}
