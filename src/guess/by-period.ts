import { MONTHS_OF } from '../model/frequency.ts';
import type { Column } from './columns.ts';
import type { DateForm } from './dates.ts';
import { atLeast, type Describing } from './describing.ts';
import { formOf } from './form.ts';
import { marksOf } from './marks.ts';
import type { Described, Json } from './named.ts';
import { periodsOf, wholeTo } from './periods-of.ts';
import { repeated } from './repeated.ts';
import { isPeriodName, widePeriods } from './roles.ts';

/** A table with a row, or a cell, a period: what all kinds of it share. */
export interface ByPeriod {
  /** Where periods are columns, the name of the column their cells then stand in. */
  readonly value: string | null;
  /** Whether there is a row a year. */
  readonly yearly: boolean;
  /** Columns of numbers that have no part yet. */
  readonly numbers: readonly Column[];
  /**
   * The whole resource: the kind's own words, its columns beside district and period, the columns of
   * numbers, and those that name a row beside district and period.
   */
  readonly finish: (
    facts: Json,
    columns: Json,
    used: readonly string[],
    keys: readonly string[],
  ) => Promise<Described>;
}

/** `cells` is what a column of cells is called where periods are columns; null where such a kind has none. */
export async function byPeriod(describing: Describing, cells: string | null = null): Promise<ByPeriod> {
  const { named, ask, known, district, key, taken, said, base, titled } = describing;
  const { table } = named;
  const { parts } = known.where;
  const wide = cells === null ? null : widePeriods(table);
  const value = wide ? cells : null;
  const found = wide ? null : await periodsOf(named, ask, key);
  const form = await withFiscalStart(wide ? wide.form : (found?.form ?? null), describing);
  const extra: Json = {
    ...(wide
      ? {
          wide: {
            ...(wide.form.dateFormat ? { pattern: wide.form.dateFormat } : {}),
            period: 'month',
            value,
          },
        }
      : {}),
    ...(found?.joined || parts.length > 0
      ? {
          joined: {
            ...(found?.joined ? { period: found.joined } : {}),
            ...(parts.length > 0 ? { [district]: parts } : {}),
          },
        }
      : {}),
  };
  const period = wide ? 'month' : (found?.column ?? '');
  taken.add(period);
  const span = wide ?? found?.span ?? null;
  said.push(`${atLeast(table, 'row')}, ${span ? spanWords(span, form) : 'periods not known'}`);
  return {
    value,
    yearly: MONTHS_OF[form?.frequency ?? 'month'] === 12,
    numbers: table.columns.filter(
      (column) => column.numeric && column.name !== period && !taken.has(column.name),
    ),
    async finish(facts, columns, used, keys) {
      const numbers = wide ? table.names.filter(isPeriodName) : used;
      const marks = await marksOf(named, [...numbers, period], ask);
      const resource = formOf(named, [...used, period], marks);
      if (wide) {
        const fields = table.names.filter((text) => !isPeriodName(text)).map((text) => ({ name: text }));
        resource['schema'] = { ...(resource['schema'] as Json), fields: [...fields, { name: value }] };
      }
      return {
        resource: {
          ...resource,
          smallMatters: await titled({
            ...facts,
            ...base(marks, form === null ? null : withoutDefault(form)),
            ...extra,
            ...(wide ? {} : wholeTo(span, known.common.retrieved, MONTHS_OF[form?.frequency ?? 'month'])),
            ...(wide || found?.joined || parts.length > 0
              ? {}
              : await repeated(named, [period, district, ...keys], ask)),
            columns: { district, period, ...columns },
          }),
        },
        said,
      };
    },
  };
}

/** `2023-01 to 2024-12`; of calendar years `2019 to 2024`. */
const spanWords = ({ from, to }: { from: string; to: string }, form: DateForm | null): string =>
  form?.frequency === 'year' ? `${from.slice(0, 4)} to ${to.slice(0, 4)}` : `${from} to ${to}`;

/** The form with the month its years begin in: asked where they are fiscal years. */
async function withFiscalStart(
  form: DateForm | null,
  { ask, key, named }: Describing,
): Promise<DateForm | null> {
  if (form?.fiscalStart === undefined) return form;
  // 年度 are fiscal years in Japan, and calendar years elsewhere.
  const calendar = form.dateFormat === '%Y年度';
  const answer = await ask.ask({
    key: key('fiscalStart'),
    text: `${named.table.file}: in which month does its year begin, 1 to 12?`,
    guess: calendar ? '1' : '4',
    wrong: (text) => (/^([1-9]|1[0-2])$/.test(text) ? null : 'expected 1 to 12'),
  });
  const fiscalStart = Number(answer ?? 4);
  if (fiscalStart > 1 || form.frequency !== 'fiscal-year') return { ...form, fiscalStart };
  const { dateFormat } = form;
  return {
    ...(dateFormat === undefined ? {} : { dateFormat }),
    ...(form.eras ? { eras: form.eras } : {}),
    frequency: 'year',
  };
}

const withoutDefault = ({ dateFormat, ...form }: DateForm): DateForm =>
  dateFormat === undefined || dateFormat === 'iso' ? form : { dateFormat, ...form };
