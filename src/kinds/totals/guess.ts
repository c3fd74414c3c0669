import type { KindGuess } from '../../guess/kind-guess.ts';
import { byPeriod } from '../../guess/by-period.ts';
import type { Column, Table } from '../../guess/columns.ts';
import type { Describing } from '../../guess/describing.ts';
import { TOTALS, type Meaning } from '../../guess/lexicon.ts';
import type { Described, Json } from '../../guess/named.ts';
import { isByPeriod, withMeaning } from '../../guess/roles.ts';
import { topicsOf } from '../../guess/topics.ts';

/** Hours or people by district and period, of a kind of organisation where it has one. */
async function describeVolunteerTotals(describing: Describing): Promise<Described> {
  const { column, named, said: remarks, taken } = describing;
  const { table } = named;
  const { finish, numbers } = await byPeriod(describing);
  const learned = withMeaning(table, 'trained').find((other) => numbers.includes(other));
  const trained = learned && !countsPeople(table, learned) ? learned.name : undefined;
  if (learned && trained === undefined) {
    taken.add(learned.name);
    remarks.push(
      `“${learned.name}” seems to count people, and is not used: the share of trained volunteers is told of hours`,
    );
  }
  const returning = withMeaning(table, 'returning').find((other) => numbers.includes(other))?.name;
  for (const name of [trained, returning]) if (name !== undefined) taken.add(name);
  const askFor = async (what: 'hours' | 'people', text: string): Promise<string | undefined> => {
    const candidates = withMeaning(table, what).filter(
      (own) => numbers.includes(own) && !taken.has(own.name),
    );
    return candidates.length === 0 ? undefined : column(what, text, candidates);
  };
  const hours = await askFor('hours', 'which column is the hours given?');
  const people = await askFor('people', 'which column is the number of different people?');
  const kind = withMeaning(table, 'organisation').find(({ numeric, name }) => !numeric && !taken.has(name));
  const { resource, said } = await finish(
    { role: 'volunteers', measure: 'totals' },
    Object.fromEntries(
      Object.entries({ hours, people, returning, trained, kind: kind?.name }).filter(([, name]) => name),
    ),
    [hours, people, returning, trained].filter((name) => name !== undefined),
    kind ? [kind.name] : [],
  );
  return { said, resource: { ...resource, smallMatters: whole(resource['smallMatters'] as Json, kind) } };
}

/** Whether a column that does not say “hours” holds whole numbers that are nowhere more than the people. */
function countsPeople({ columns, number, rows }: Table, column: Column): boolean {
  const people = columns.find(
    ({ meanings, numeric, name }) => meanings.has('people') && numeric && name !== column.name,
  );
  if (!people || HOURS.test(column.name)) return false;
  const pairs = rows
    .map((row) => [number.read(row[column.index]!), number.read(row[people.index]!)] as const)
    .filter(([trained, all]) => trained !== undefined && all !== undefined);
  return pairs.every(([trained, all]) => Number.isInteger(trained) && trained! <= all!);
}
const HOURS = /hour|stunden|heures|horas|\bore\b|时长|小时|시간|時間/i;

/** Sums among the rows are no rows to leave out here: they say what people cannot be added up to. */
function whole({ totals = [], values, ...facts }: Json, kind: Column | undefined): Json {
  const parts = [...(kind?.values.keys() ?? [])];
  const all = [...new Set([...(totals as string[]), ...parts.filter((text) => TOTALS.test(text))])];
  const { topics: kinds, values: own } = kind
    ? topicsOf({ ...kind, values: new Map([...kind.values].filter(([text]) => text && !all.includes(text))) })
    : { topics: [], values: {} };
  const map = {
    ...(values as Json),
    ...('topic' in own ? { kind: own['topic'] } : {}),
  };
  return {
    ...facts,
    ...(all.length === 0 || (all.length === 1 && all[0] === 'all') ? {} : { all }),
    ...(Object.keys(map).length === 0 ? {} : { values: map }),
    ...(kind ? { kinds } : {}),
  };
}

export const totalsGuess: KindGuess = {
  answer: 'volunteer-totals',
  words: 'totals of volunteers',
  series: 'volunteers',
  title: (columns) => ('hours' in columns ? 'volunteer hours' : 'volunteers by year'),
  looksLike: (table) => {
    const has = (meaning: Meaning): boolean => withMeaning(table, meaning).length > 0;
    const byHours = has('hours') && (has('people') || has('organisation'));
    return isByPeriod(table) && (byHours || (has('people') && has('returning'))) ? 2 : 0;
  },
  describe: describeVolunteerTotals,
};
