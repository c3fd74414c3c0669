import { SLUG } from '../../model/slug.ts';
import { answerOrMark, type Asker } from '../../guess/ask.ts';
import type { Column } from '../../guess/columns.ts';
import { formOf } from '../../guess/form.ts';
import type { Common, Json, Named, Where } from '../../guess/named.ts';
import { periodColumn } from '../../guess/periods-of.ts';
import { plainName } from '../../guess/lexicon.ts';
import { sameName, type Districts, type Drafted } from '../../guess/places.ts';
import { withMeaning } from '../../guess/roles.ts';

const ID = /^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$/;

/** A published table of districts, by the columns it has for what a place needs. */
interface Parts {
  readonly id?: Column | undefined;
  readonly slug?: Column | undefined;
  readonly name?: Column | undefined;
  readonly group?: Column | undefined;
  readonly groupName?: Column | undefined;
  readonly population?: Column | undefined;
}

function partsOf({ table }: Named): Parts {
  const full = table.columns.filter(({ filled }) => filled === table.rows.length);
  const named = (name: string): Column | undefined =>
    full.find((column) => column.name.toLowerCase() === name);
  const columnsFor = (meaning: Parameters<typeof withMeaning>[1]): Column[] =>
    withMeaning(table, meaning).filter((column) => full.includes(column));
  const valid =
    (pattern: RegExp) =>
    (column: Column): boolean =>
      [...column.values.keys()].every((text) => pattern.test(text));
  const id = [named('id'), ...columnsFor('id'), ...columnsFor('district')].find(
    (column) => column?.unique && valid(ID)(column),
  );
  const slug = columnsFor('slug').find((column) => column.unique && valid(SLUG)(column));
  const name =
    [named('name'), named('name_en'), ...columnsFor('name'), ...columnsFor('district')].find(
      (column) => column && column !== id && !column.numeric,
    ) ?? id;
  const groups = columnsFor('group').filter((column) => column !== id && column !== name && !column.unique);
  const group = groups.find(valid(SLUG));
  return {
    id,
    slug,
    name,
    group,
    groupName:
      named('group_name') ??
      named('group_name_en') ??
      groups.find((column) => column !== group && !column.numeric),
    population: withMeaning(table, 'population').find(
      ({ numeric, meanings }) => numeric && !meanings.has('margin'),
    ),
  };
}

/** Whether the table has all columns that a site needs, as they must be written. */
export function isReady(named: Named): boolean {
  const { id, slug, name, group, population } = partsOf(named);
  return (
    [id, slug, name, group, population].every((column) => column !== undefined) &&
    population!.filled === named.table.rows.length
  );
}

/** The resource of a table that is ready, and the districts in it. */
export async function districtsResource(
  named: Named,
  ask: Asker,
  common: Common,
): Promise<{ resource: Json; known: Districts }> {
  const { table } = named;
  const { id, slug, name, group, groupName, population } = partsOf(named);
  const shortName = table.columns.find((column) => /^short_?name$/i.test(column.name));
  const aliases = withMeaning(table, 'aliases')[0];
  const area = withMeaning(table, 'area').find(({ numeric }) => numeric);
  const margin = withMeaning(table, 'margin').find(
    ({ numeric, name: ownName }) => numeric && /pop/i.test(ownName),
  );
  const kind = classColumn(named.table, [id!]);
  const byName = new Map<string, string>();
  for (const row of table.rows)
    for (const column of [slug, name, shortName]) {
      const text = column ? row[column.index]! : '';
      if (text !== '') byName.set(sameName(text), row[id!.index]!);
    }
  return {
    known: { ids: new Set(id!.values.keys()), byName, classes: new Set(kind?.values.keys()) },
    resource: {
      ...formOf(named),
      smallMatters: {
        role: 'districts',
        title: { en: 'districts' },
        ...common,
        columns: {
          id: id!.name,
          slug: slug!.name,
          name: { en: name!.name },
          ...(shortName ? { shortName: { en: shortName.name } } : {}),
          group: group!.name,
          ...(groupName ? { groupName: { en: groupName.name } } : {}),
          ...(aliases ? { aliases: aliases.name } : {}),
          ...(kind ? { class: kind.name } : {}),
          population: population!.name,
          ...(margin ? { populationMargin: margin.name } : {}),
          ...(area ? { area: area.name } : {}),
        },
        populationPeriod: await populationPeriod(ask, population!.name),
      },
    },
  };
}

const populationPeriod = (
  ask: Asker,
  column: string,
  guess = /(?:19|20)\d\d/.exec(column)?.[0],
): Promise<string> =>
  answerOrMark(ask, {
    key: 'districts.populationPeriod',
    text: 'Of which year are the numbers of residents? (a year like 2024, or a period like 2019-01/2023-12)',
    guess,
    wrong: (answer) => (/^\d{4}(-\d{2})?(\/\d{4}(-\d{2})?)?$/.test(answer) ? null : 'a year like 2024'),
  });

/**
 * The column of kinds of districts that overlap (collection and disposal authorities, towns and counties):
 * by its name, a few texts, and one for each district.
 */
function classColumn({ columns, rows }: Named['table'], districts: readonly Column[]): Column | undefined {
  return columns.find((column) => {
    if (
      !CLASS.test(plainName(column.name)) ||
      column.numeric ||
      column.values.size < 2 ||
      column.values.size > 8
    )
      return false;
    const entry = new Map<string, string>();
    return rows.every((row) => {
      const name = districts.map(({ index }) => row[index]).join('|');
      const own = row[column.index]!;
      const before = entry.get(name) ?? own;
      entry.set(name, own);
      return own !== '' && before === own;
    });
  });
}

const CLASS =
  /^(class|level|tier|ebene|livello|niveau|nivel|((local )?authority|council|district|area|municipality|la) ?(type|class|kind|level)|typ(e|ologie)? (de )?(collectivite|gemeinde)|gebietstyp)$/;

/** What a table says of a district beside its name or code. */
export interface NameFound {
  /** Its name, where the tables name it by a code. */
  readonly label: string | null;
  readonly group: string | null;
  readonly population: number | null;
  readonly period: string | null;
  /** Its class: collection authority, disposal authority. */
  readonly kind: string | null;
}

/** Names of districts in a table, with their group and their latest number of residents. */
export function namesIn(named: Named, { column, parts, sums }: Where): Map<string, NameFound> {
  const { table } = named;
  const found = new Map<string, NameFound>();
  const at = (parts.length > 0 ? parts : [column]).map((text) => table.names.indexOf(text ?? ''));
  if (at.includes(-1)) return found;
  const own = new Set(at);
  const own1 = partsOf(named);
  const groups = [own1.groupName, own1.group, ...withMeaning(table, 'group')].find(
    (other) => other && !own.has(other.index) && !other.numeric && other.filled > 0,
  );
  const population = withMeaning(table, 'population').find(
    ({ numeric, meanings, index }) => numeric && !meanings.has('margin') && !own.has(index),
  );
  const period = periodColumn(table);
  const kinds = classColumn(
    table,
    at.map((index) => table.columns[index]!),
  );
  const codes = table.columns[at[0]!]!;
  const isCode = [...codes.values.keys()].every((text) => /\d/.test(text) && !/\s/.test(text));
  const label = isCode
    ? [...withMeaning(table, 'name'), ...withMeaning(table, 'district')].find(
        (other) => !own.has(other.index) && !other.numeric && other.values.size >= codes.values.size * 0.8,
      )
    : undefined;
  for (const row of table.rows) {
    const name = at
      .map((index) => row[index])
      .join(' ')
      .trim();
    if (name === '' || sums.includes(name)) continue;
    const when = period ? row[period.index]! : null;
    const before = found.get(name);
    const people = population ? (table.number.read(row[population.index]!) ?? null) : null;
    if (!before || (people !== null && (when ?? '') >= (before.period ?? '')))
      found.set(name, {
        label: label ? row[label.index] || null : null,
        group: groups ? row[groups.index] || null : parts[0] === undefined ? null : row[at[0]!]!,
        population: people ?? before?.population ?? null,
        period: when,
        kind: kinds ? row[kinds.index] || null : null,
      });
  }
  return found;
}

/** The names and ids of a table of districts that is not ready: a draft is made of it. */
export function nameColumnOf(named: Named): Where {
  const { id, name } = partsOf(named);
  return { column: (id ?? name)?.name ?? null, parts: [], sums: [], leaveOut: {} };
}

/** The columns of a draft. */
export const draftColumns = (drafted: readonly Drafted[]): string[] => [
  'id',
  'slug',
  'name',
  'group',
  'group_name',
  ...(drafted.some(({ kind }) => kind !== null) ? ['class'] : []),
  'population',
];

/** The resource of a draft, `districts.csv` with columns of ours. */
export async function draftResource(
  path: string,
  drafted: readonly Drafted[],
  ask: Asker,
  common: Common,
  year: string | undefined,
): Promise<Json> {
  const without = drafted.filter(({ population }) => population === null).length;
  const classes = drafted.some(({ kind }) => kind !== null);
  return {
    name: 'districts',
    path,
    schema: { fields: draftColumns(drafted).map((name) => ({ name })) },
    smallMatters: {
      role: 'districts',
      title: { en: 'districts' },
      ...common,
      columns: {
        id: 'id',
        slug: 'slug',
        name: { en: 'name' },
        group: 'group',
        groupName: { en: 'group_name' },
        ...(classes ? { class: 'class' } : {}),
        population: 'population',
      },
      populationPeriod:
        without > 0
          ? await answerOrMark(ask, {
              key: 'districts.populationPeriod',
              text: `Write the number of residents of ${without === drafted.length ? 'each district' : `${without} districts`} into the column population of ${path}, and here their year, such as 2024. Where there are no such numbers, write none: then nothing is shown per resident.`,
            })
          : await populationPeriod(ask, '', year),
    },
  };
}
