import { QUESTION } from '../../src/model/question.ts';
import { MONTHS_OF } from '../../src/model/frequency.ts';
import { amount } from '../command/amount.ts';
import { answerOrMark, type Asker } from './ask.ts';
import type { Column, Table } from './columns.ts';
import type { DateForm, FoundForm } from './dates.ts';
import { meaningsOf, slugOf } from './lexicon.ts';
import { meaningsIn, type Districts, type Meanings } from './places.ts';
import { marksOf, NO_MARKS, type Marks } from './marks.ts';
import { massColumns, streamColumn, widePeriods, withMeaning, type Kind } from './roles.ts';

export type Json = { [key: string]: unknown };

/** What all tables of a place share. */
export interface Common {
  readonly publisher: string;
  readonly retrieved: string;
}

/** A table with its names; several files where they are one table. */
export interface Named {
  /** What questions about it are called by, after its file. */
  readonly name: string;
  /** Its name in the descriptor, and that of its figures. */
  readonly series: string;
  readonly kind: Kind;
  readonly table: Table;
  readonly files: readonly string[];
}

/** Where the district of a row stands: a column, or two that give it together. */
export interface Where {
  readonly column: string | null;
  readonly parts: readonly string[];
}

/** A published table's resource, and what to say of it. */
export interface Described {
  readonly resource: Json;
  readonly said: readonly string[];
}

const isText = ({ period, meanings, filled }: Column): boolean =>
  filled > 0 && (period === null || meanings.has('district')) && !meanings.has('population');

/** The column of districts: by the districts that are known, else by its name, else asked for. */
export async function whereOf({ name, table }: Named, ask: Asker, known: Districts | null): Promise<Where> {
  const { columns, rows } = table;
  const period = periodColumn(table);
  const share = ({ values }: Column): number =>
    known === null ? 0 : meaningsIn(known, values.keys()).known / Math.max(1, values.size);
  const matching = columns
    .filter((one) => one.filled > 0 && one !== period && share(one) >= 0.5)
    .sort(
      (a, b) =>
        Number(b.meanings.has('district')) - Number(a.meanings.has('district')) || share(b) - share(a),
    );
  const certain = (column: Column): Promise<string | null> =>
    ask.ask({ ...question, guess: column.name, certain: true });
  const question = {
    key: `${name}.district`,
    text: `${table.file}: which column names the district?`,
    options: table.names,
  };
  if (matching.length > 0 && (matching[0]!.meanings.has('district') || matching.length === 1))
    return { column: await certain(matching[0]!), parts: [] };
  const named = withMeaning(table, 'district')
    .filter(isText)
    .sort((a, b) => b.values.size - a.values.size);
  const guess =
    matching[0] ??
    named[0] ??
    withMeaning(table, 'name').find(isText) ??
    withMeaning(table, 'group').find(isText);
  // "01" of the Bronx and "01" of Queens are two districts.
  if (guess && period && guess.values.size > 1) {
    const keys = (parts: readonly Column[]): number =>
      new Set(rows.map((row) => [period, ...parts].map(({ index }) => row[index]).join('|'))).size;
    const alone = keys([guess]);
    const group = withMeaning(table, 'group').find(
      (one) => one !== guess && one.values.size > 1 && !one.numeric,
    );
    if (group && /^\d{1,3}$/.test([...guess.values.keys()][0]!) && keys([group, guess]) > alone * 1.5)
      return { column: 'district of both', parts: [group.name, guess.name] };
  }
  if (named.length === 1 && named[0] === guess) return { column: await certain(guess!), parts: [] };
  return { column: await ask.ask({ ...question, guess: guess?.name }), parts: [] };
}

/** The texts of the column of districts. */
export function textsOf({ columns, rows }: Table, { column, parts }: Where): ReadonlySet<string> {
  if (parts.length === 0) return new Set(columns.find(({ name }) => name === column)?.values.keys());
  const at = parts.map((part) => columns.find(({ name }) => name === part)!.index);
  return new Set(rows.map((row) => at.map((index) => row[index]).join(' ')));
}

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

/** The resource's parts that are of its form: the same for every kind of table. */
export function formOf(
  { series, table, files }: Named,
  used: readonly string[] = [],
  { missing }: Marks = NO_MARKS,
): Json {
  const { delimiter, encoding, header, marks, columns, names } = table;
  const single = header.rows.length === 1 && header.rows[0] === 1;
  const dialect = {
    ...(delimiter === ',' ? {} : { delimiter }),
    ...(marks.decimalChar === undefined ? {} : { decimalChar: marks.decimalChar }),
    ...(marks.groupChar === undefined ? {} : { groupChar: marks.groupChar }),
    ...(single ? {} : { headerRows: header.rows }),
    ...(header.comments.length === 0 ? {} : { commentRows: header.comments }),
  };
  const fields = names.map((one) => ({
    name: one || 'unnamed',
    ...(columns.find((column) => column.name === one)?.percent && used.includes(one)
      ? { bareNumber: false }
      : {}),
  }));
  return {
    name: series,
    path: files.length === 1 ? files[0] : files,
    ...(encoding === null ? {} : { encoding }),
    ...(Object.keys(dialect).length === 0 ? {} : { dialect }),
    schema: { fields, ...(missing.length === 0 ? {} : { missingValues: ['', ...missing] }) },
  };
}

/** `96 rows`; `50,000 rows or more` where not all were looked at. */
const atLeast = ({ rows, whole }: Table, one: string): string =>
  `${amount(rows.length, one)}${whole ? '' : ' or more'}`;

/** Describes a series' table. */
export async function describe(
  named: Named,
  ask: Asker,
  known: {
    readonly districts: Districts;
    readonly where: Where;
    readonly common: Common;
    readonly masses: readonly string[];
  },
): Promise<Described> {
  const { name, kind, table } = named;
  const { where, districts, common } = known;
  const said: string[] = [];
  const key = (what: string): string => `${name}.${what}`;
  const meanings: Meanings = meaningsIn(districts, textsOf(table, where));
  const taken = new Set<string>([where.column ?? '', ...where.parts]);
  const column = async (what: string, text: string, candidates: readonly Column[]): Promise<string> => {
    const [guess, ...more] = candidates.filter((one) => !taken.has(one.name));
    const chosen = await answerOrMark(ask, {
      key: key(what),
      text: `${table.file}: ${text}`,
      guess: guess?.name,
      certain: more.length === 0,
      options: table.names,
    });
    taken.add(chosen);
    return chosen;
  };
  const district =
    where.column ??
    (await answerOrMark(ask, {
      key: key('district'),
      text: `${table.file}: which column names the district?`,
      options: table.names,
    }));
  const base = ({ withheld }: Marks, form: DateForm | null): Json => {
    const { frequency, ...rest } = form ?? {};
    return {
      series: named.series,
      title: { en: '' },
      publisher: common.publisher,
      retrieved: common.retrieved,
      ...(frequency === undefined || frequency === 'month' ? {} : { frequency }),
      ...(rest.dateFormat === 'iso' ? {} : rest),
      ...(withheld.length === 0 ? {} : { suppressedValues: withheld }),
      ...(meanings.totals.length === 0 ? {} : { totals: meanings.totals }),
      ...(table.footnotes.length === 0 ? {} : { footnotes: table.footnotes }),
      ...(table.header.fill ? { headerFill: true } : {}),
      ...(Object.keys(meanings.values).length === 0 ? {} : { values: { district: meanings.values } }),
    };
  };
  const titled = async (role: Json): Promise<Json> => ({
    ...role,
    title: {
      en: await answerOrMark(ask, {
        key: key('title'),
        text: `${table.file}: what are its figures, in a sentence? (such as “waste collected from households”)`,
        guess: named.series.replaceAll('-', ' '),
      }),
    },
  });
  if (meanings.unknown.length > 0 && meanings.known > 0)
    said.push(
      `${amount(meanings.unknown.length, 'spelling')} in ${district} that ${meanings.unknown.length === 1 ? 'is' : 'are'} no known district, such as “${meanings.unknown[0]}”`,
    );

  if (kind === 'cases') {
    const dates = table.columns.filter(({ day }) => day !== null);
    const of = (meaning: Parameters<typeof withMeaning>[1]): Column[] => withMeaning(table, meaning);
    const opened = await column('opened', 'which column is the day a case came in?', prefer(dates, 'opened'));
    const ids = of('id').filter(({ unique, filled }) => unique && filled === table.rows.length);
    const id = await column(
      'id',
      'which column is the case’s own number?',
      ids.length > 0 || of('id').length > 0
        ? [...ids, ...of('id')].slice(0, 1)
        : table.columns.filter(
            ({ unique, filled, day }) => unique && day === null && filled === table.rows.length,
          ),
    );
    const columns: Json = { id, district, opened };
    const fields: { [name: string]: Json } = {};
    for (const meaning of ['closed', 'due', 'responded'] as const) {
      const found = dates.find(({ meanings: own, name: one }) => own.has(meaning) && !taken.has(one));
      if (found) {
        columns[meaning] = found.name;
        taken.add(found.name);
      }
    }
    for (const meaning of ['resolved', 'satisfied'] as const) {
      const found = of(meaning).find(({ name: one }) => !taken.has(one));
      const choice = found && choiceOf(found);
      if (!found || !choice) continue;
      columns[meaning] = found.name;
      fields[found.name] = choice;
    }
    const day = table.columns.find(({ name: one }) => one === opened)?.day ?? null;
    const form = await dateFormOf(day, key('dates'), table.file, ask);
    const topic = of('topic').find(
      ({ values, name: one }) => values.size >= 1 && values.size <= 60 && !taken.has(one),
    );
    const topics = topic ? topicsOf(topic) : null;
    if (topic) columns['topic'] = topic.name;
    const marks = await marksOf(named, Object.values(columns) as string[], ask);
    const resource = formOf(named, Object.values(columns) as string[], marks);
    for (const field of (resource['schema'] as { fields: Json[] }).fields)
      Object.assign(field, fields[field['name'] as string]);
    const role = base(marks, form);
    said.push(`${atLeast(table, 'case')}, ${day?.from ?? '?'} to ${day?.to ?? '?'}`);
    return {
      resource: {
        ...resource,
        smallMatters: await titled({
          role: 'complaints',
          measure: 'events',
          ...role,
          ...(await repeated(named, [id], ask)),
          ...wholeTo(day, common.retrieved),
          columns,
          ...(topics
            ? { topics: topics.topics, values: { ...(role['values'] as Json), ...topics.values } }
            : {}),
        }),
      },
      said,
    };
  }

  const wide = kind === 'counts' || kind === 'mass' ? widePeriods(table) : null;
  const found = wide ? null : await periodsOf(named, ask, key);
  const form = wide ? wide.form : (found?.form ?? null);
  const extra: Json = {
    ...(wide
      ? {
          wide: {
            ...(wide.form.dateFormat ? { pattern: wide.form.dateFormat } : {}),
            period: 'month',
            value: kind === 'mass' ? 'mass' : 'count',
          },
        }
      : {}),
    ...(found?.joined || where.parts.length > 0
      ? {
          joined: {
            ...(found?.joined ? { period: found.joined } : {}),
            ...(where.parts.length > 0 ? { [district]: where.parts } : {}),
          },
        }
      : {}),
  };
  if (form?.frequency === 'fiscal-year')
    extra['fiscalStart'] = Number(
      (await ask.ask({
        key: key('fiscalStart'),
        text: `${table.file}: in which month does its year begin, 1 to 12?`,
        guess: '4',
        wrong: (answer) => (/^([1-9]|1[0-2])$/.test(answer) ? null : 'expected 1 to 12'),
      })) ?? 4,
    );
  const period = wide ? 'month' : (found?.column ?? '');
  taken.add(period);
  const span = wide ?? found?.span ?? null;
  said.push(`${atLeast(table, 'row')}, ${span ? `${span.from} to ${span.to}` : 'periods not known'}`);
  const numbers = table.columns.filter((one) => one.numeric && one.name !== period && !taken.has(one.name));
  const finish = async (
    role: Json,
    columns: Json,
    used: readonly string[],
    keys: readonly string[],
  ): Promise<Described> => {
    const marks = await marksOf(named, [...used, period], ask);
    const resource = formOf(named, [...used, period], marks);
    if (wide) {
      const fields = table.names
        .filter((one) => !/\d/.test(one) || meaningsOf(one).size > 0)
        .map((one) => ({ name: one }));
      resource['schema'] = {
        ...(resource['schema'] as Json),
        fields: [...fields, { name: kind === 'mass' ? 'mass' : 'count' }],
      };
    }
    return {
      resource: {
        ...resource,
        smallMatters: await titled({
          ...role,
          ...base(marks, form === null ? null : withoutDefault(form)),
          ...extra,
          ...(wide || MONTHS_OF[form?.frequency ?? 'month'] > 1 ? {} : wholeTo(span, common.retrieved)),
          ...(wide || found?.joined || where.parts.length > 0
            ? {}
            : await repeated(named, [period, district, ...keys], ask)),
          columns: { district, period, ...columns },
        }),
      },
      said,
    };
  };

  if (kind === 'inspections') {
    const inspected = await column(
      'inspected',
      'which column says how many were looked at?',
      withMeaning(table, 'inspected'),
    );
    const passed = await column(
      'passed',
      'which column says how many were sorted well?',
      withMeaning(table, 'passed'),
    );
    return finish(
      { role: 'sorting', measure: 'inspections', definition: 'accurate-sorting' },
      { inspected, passed },
      [inspected, passed],
      [],
    );
  }
  if (kind === 'rate') {
    const rate = await column('rate', 'which column is the rate?', prefer(numbers, 'rate'));
    const values = [...(table.columns.find(({ name: one }) => one === rate)?.values.keys() ?? [])]
      .map(table.number.read)
      .filter((value) => value !== undefined);
    const fraction =
      values.length > 0 && values.every((value) => value <= 1) && values.some((value) => value > 0);
    return finish(
      {
        role: 'sorting',
        measure: 'rate',
        definition: await definitionOf(named, ask),
        ...(fraction ? { unit: 'fraction' } : {}),
        weights: await answerOrMark(ask, {
          key: key('weights'),
          text: `${table.file}: which table of waste do these rates belong to? A year’s rate is made of monthly ones by its amounts.`,
          guess: known.masses.length === 1 ? known.masses[0] : undefined,
          ...(known.masses.length > 0 ? { options: known.masses } : {}),
        }),
      },
      { rate },
      [rate],
      [],
    );
  }
  if (kind === 'mass') {
    const rows = streamColumn(table);
    if (rows) {
      const mass = wide
        ? 'mass'
        : await column('mass', 'which column is the amount?', prefer(numbers, 'mass'));
      return finish(
        {
          role: 'sorting',
          measure: 'mass',
          definition: await definitionOf(named, ask),
          unit: await unitOf(named, ask, [mass]),
          streams: await streamsOf(named, ask, [...rows.values.keys()], false),
        },
        { stream: rows.name, mass },
        [mass],
        [rows.name],
      );
    }
    const rates = table.columns.filter(
      (one) => one.meanings.has('rate') && (one.percent || /rate/i.test(one.name)),
    );
    if (rates.length > 0)
      said.push(
        `“${rates[0]!.name}” may be a published rate: it is not used, and can be described as another table of the same file`,
      );
    const candidates = massColumns(table).filter(({ name: one }) => !taken.has(one) && one !== period);
    const streams = await streamColumns(named, ask, candidates);
    if (streams.length >= 2)
      return finish(
        {
          role: 'sorting',
          measure: 'mass',
          definition: await definitionOf(named, ask),
          unit: await unitOf(named, ask, streams),
          streams: await streamsOf(
            named,
            ask,
            streams,
            table.rows.some((row) => streams.some((one) => row[table.names.indexOf(one)] === '')),
          ),
        },
        {},
        streams,
        [],
      );
    return finish(
      {
        role: 'sorting',
        measure: 'mass',
        definition: await definitionOf(named, ask),
        unit: await unitOf(
          named,
          ask,
          candidates.map((one) => one.name),
        ),
        streams: `${QUESTION}${table.file}: which columns are kinds of waste, unsorted and sorted, none counted twice? At least two, as in templates/datapackage.json.`,
      },
      {},
      candidates.map((one) => one.name),
      [],
    );
  }
  const count = wide
    ? 'count'
    : await column('count', 'which column is the number of complaints?', prefer(numbers, 'count'));
  const topic = withMeaning(table, 'topic').find(
    ({ values, numeric, name: one }) => !numeric && values.size > 1 && values.size <= 60 && !taken.has(one),
  );
  const topics = topic ? topicsOf(topic) : null;
  const described = await finish(
    { role: 'complaints', measure: 'counts' },
    { count, ...(topic ? { topic: topic.name } : {}) },
    wide ? table.columns.filter(({ numeric }) => numeric).map(({ name: one }) => one) : [count],
    topic ? [topic.name] : [],
  );
  const role = described.resource['smallMatters'] as Json;
  if (topics)
    Object.assign(role, { topics: topics.topics, values: { ...(role['values'] as Json), ...topics.values } });
  return described;
}

const withoutDefault = ({ dateFormat, ...form }: DateForm): DateForm =>
  dateFormat === undefined || dateFormat === 'iso' ? form : { dateFormat, ...form };

/** Columns of a meaning before others. */
const prefer = (
  columns: readonly Column[],
  meaning: Parameters<typeof withMeaning>[1],
): readonly Column[] => {
  const named = columns.filter(({ meanings }) => meanings.has(meaning));
  return named.length > 0 ? named : columns;
};

interface Periods {
  readonly column: string;
  readonly joined: readonly string[] | null;
  readonly form: DateForm | null;
  readonly span: FoundForm | null;
}

/** The column of periods and how they are written; a year and a month in two columns are one. */
async function periodsOf({ table }: Named, ask: Asker, key: (what: string) => string): Promise<Periods> {
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
async function dateFormOf(
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

/** The last month that is whole: not one that was cut by the day the file was taken. */
function wholeTo(span: FoundForm | null, retrieved: string): Json {
  if (!span) return {};
  const last = span.to.slice(0, 7);
  if (!/^\d{4}-\d{2}/.test(retrieved)) return {};
  const before = new Date(Date.UTC(Number(last.slice(0, 4)), Number(last.slice(5, 7)) - 2, 1))
    .toISOString()
    .slice(0, 7);
  if (last < retrieved.slice(0, 7)) return { completeTo: last };
  return last === retrieved.slice(0, 7) && span.from.slice(0, 7) !== last ? { completeTo: before } : {};
}

/** What to do with rows whose key comes twice; nothing where none does. */
async function repeated({ name, table }: Named, key: readonly string[], ask: Asker): Promise<Json> {
  const at = key.map((one) => table.names.indexOf(one));
  if (at.includes(-1)) return {};
  const first = new Map<string, string>();
  let twice = 0;
  let other = 0;
  for (const row of table.rows) {
    const own = at.map((index) => row[index]).join('|');
    const whole = row.join('\u0000');
    const before = first.get(own);
    if (before === undefined) first.set(own, whole);
    else {
      twice++;
      if (before !== whole) other++;
    }
  }
  if (twice === 0) return {};
  const share = twice / table.rows.length;
  const allowed = share > 0.008 ? { rejectedShare: Math.min(1, Math.ceil(share * 150) / 100) } : {};
  if (other === 0) return { repeatedKey: 'first', ...allowed };
  const answer = await answerOrMark(ask, {
    key: `${name}.repeatedKey`,
    text: `${table.file}: ${twice} rows have the same ${key.join(' and ')} as another, with other figures. Which is right: the first, the last, or none?`,
    guess: 'reject',
    options: ['first', 'last', 'reject'],
  });
  return { repeatedKey: answer, ...(answer === 'reject' ? {} : allowed) };
}

const definitionOf = ({ name, table }: Named, ask: Asker): Promise<string> =>
  answerOrMark(ask, {
    key: `${name}.definition`,
    text: `${table.file}: what is the sorting rate here? diversion: sorted waste of all collected; household-recycling: of household waste, as the law there defines it.`,
    guess: table.names.some((one) => /household/i.test(one)) ? 'household-recycling' : 'diversion',
    options: ['diversion', 'household-recycling', 'capture', 'participation'],
  });

async function unitOf({ name, table }: Named, ask: Asker, columns: readonly string[]): Promise<string> {
  const said = [...columns, table.header.units].join(' ').toLowerCase();
  const units = [
    ['kg', /\bkg\b|公斤/],
    ['tonne', /tonnes?\b|tonnellate|toneladas|tonnen|吨|톤|トン/],
  ] as const;
  const known = units.find(([, pattern]) => pattern.test(said));
  if (known) return known[0];
  return answerOrMark(ask, {
    key: `${name}.unit`,
    text: `${table.file}: in which unit are its amounts? A tonne is 1,000 kg, a short-ton 2,000 pounds.`,
    ...(/tons/.test(said) ? { guess: 'short-ton' } : {}),
    options: ['kg', 'tonne', 'short-ton'],
  });
}

/** The columns of kinds of waste: where two make up a third, that pair is the whole and nothing twice. */
async function streamColumns(
  { name, table }: Named,
  ask: Asker,
  candidates: readonly Column[],
): Promise<string[]> {
  const single = candidates.filter(
    ({ meanings }) => (meanings.has('residual') || meanings.has('sorted')) && !isTotal(meanings),
  );
  const pair = pairOf(table, candidates);
  const guess = pair ?? (single.length >= 2 ? single : null);
  // Few columns, none a sum of others: there is nothing to doubt.
  if (
    guess &&
    (guess.length === candidates.length || (pair === null && candidates.length - single.length <= 1))
  )
    return guess.map((one) => one.name);
  const answer = await ask.ask({
    key: `${name}.streams`,
    text: `${table.file}: which columns are kinds of waste, unsorted and sorted, so that none is counted twice? Their names with semicolons between them.`,
    guess: guess?.map((one) => one.name).join('; '),
    wrong: (text) => {
      const unknown = text.split(';').find((one) => !table.names.includes(one.trim()));
      return unknown === undefined
        ? null
        : `no column is called ${unknown.trim()}; expected of ${table.names.join(', ')}`;
    },
  });
  return answer === null ? [] : answer.split(';').map((one) => one.trim());
}

const isTotal = (meanings: Column['meanings']): boolean => meanings.has('total');

/** An unsorted and a sorted column that are a third together, in almost all rows. */
function pairOf({ rows, number }: Table, candidates: readonly Column[]): Column[] | null {
  if (candidates.length < 3 || candidates.length > 60) return null;
  const some = rows.slice(0, 200).map((row) => candidates.map(({ index }) => number.read(row[index]!)));
  let best: Column[] | null = null;
  candidates.forEach((rest, a) => {
    if (!rest.meanings.has('residual')) return;
    candidates.forEach((sorted, b) => {
      if (a === b || best || sorted.meanings.has('residual') || !sorted.meanings.has('sorted')) return;
      const whole = candidates.findIndex(
        (_, t) =>
          t !== a &&
          t !== b &&
          some.filter(
            (row) =>
              row[a] !== undefined &&
              row[b] !== undefined &&
              row[t] !== undefined &&
              row[a]! > 0 &&
              row[b]! > 0 &&
              Math.abs(row[a]! + row[b]! - row[t]!) <= 2,
          ).length >=
            some.length * 0.9,
      );
      if (whole >= 0) best = [rest, sorted];
    });
  });
  return best;
}

/** What each kind of waste is; asked where its name does not say whether it is sorted. */
async function streamsOf(
  { name, table }: Named,
  ask: Asker,
  columns: readonly string[],
  blanks: boolean,
): Promise<Json[]> {
  const blank = blanks
    ? await answerOrMark(ask, {
        key: `${name}.blank`,
        text: `${table.file}: what does an empty cell mean: waste of this kind is not-collected there, or it is not-reported?`,
        guess: 'not-reported',
        options: ['not-collected', 'not-reported'],
      })
    : 'not-reported';
  const streams: Json[] = [];
  const ids = new Set<string>();
  for (const [index, column] of columns.entries()) {
    const meanings = meaningsOf(column);
    const unsorted = /(^|[^a-z])(not|non|un)[- ]?(sent|recycl|sorted|differ)|indifferenz/i.test(column);
    const answer =
      unsorted || meanings.has('residual') !== meanings.has('sorted')
        ? meanings.has('sorted') && !unsorted
          ? 'yes'
          : 'no'
        : await ask.ask({
            key: `${name}.sorted.${column}`,
            text: `${table.file}: is “${column}” sorted waste?`,
            guess: meanings.has('residual') ? 'no' : undefined,
            options: ['yes', 'no'],
          });
    const label = column.replace(/\s*\((kg|tonnes?|tons?|t)\)\s*$/i, '').trim();
    let id = slugOf(label) || `stream-${index + 1}`;
    while (ids.has(id)) id = `${id}-2`;
    ids.add(id);
    streams.push({
      id,
      column,
      label: { en: label },
      sorted:
        answer === null
          ? `${QUESTION}${table.file}: is “${column}” sorted waste? true or false, without quotation marks.`
          : answer === 'yes',
      blank,
    });
  }
  return streams;
}

/** Topics by their words, with what leads to each. */
function topicsOf({ values }: Column): { topics: Json[]; values: Json } {
  const topics: Json[] = [];
  const map: { [text: string]: string } = {};
  const ids = new Map<string, string>();
  for (const text of values.keys()) {
    const id = slugOf(text) || `topic-${topics.length + 1}`;
    if (!ids.has(id)) topics.push({ id, label: { en: text.replace(/\s+/g, ' ') } });
    ids.set(id, text);
    if (id !== text) map[text] = id;
  }
  return { topics, values: Object.keys(map).length === 0 ? {} : { topic: map } };
}

const YES = /^(yes|y|true|1|si|sì|sí|oui|ja|是|예|네|はい)$/i;
const NO = /^(no|n|false|0|non|nein|否|아니오|아니요|いいえ)$/i;

/** What means yes and no in a column; null where anything else stands in it. */
function choiceOf({ values }: Column): Json | null {
  const texts = [...values.keys()];
  if (texts.length === 0 || !texts.every((text) => YES.test(text) || NO.test(text))) return null;
  if (texts.every((text) => /^(yes|no)$/i.test(text))) return {};
  const of = (pattern: RegExp, other: string): string[] => {
    const found = texts.filter((text) => pattern.test(text));
    return found.length > 0 ? found : [other];
  };
  return { trueValues: of(YES, 'yes'), falseValues: of(NO, 'no') };
}
