import type { KindGuess } from '../../guess/kind-guess.ts';
import { choiceOf } from '../../guess/choices.ts';
import type { Column } from '../../guess/columns.ts';
import { atLeast, withTopics, type Describing } from '../../guess/describing.ts';
import { formOf } from '../../guess/form.ts';
import type { Meaning } from '../../guess/lexicon.ts';
import { marksOf } from '../../guess/marks.ts';
import type { Described, Json } from '../../guess/named.ts';
import { dateFormOf, wholeTo } from '../../guess/periods-of.ts';
import { repeated } from '../../guess/repeated.ts';
import { prefer, withMeaning } from '../../guess/roles.ts';
import { topicsOf } from '../../guess/topics.ts';

/** Complaints, a row each. */
async function describeCases(describing: Describing): Promise<Described> {
  const { ask, base, column, district, key, known, named, said, taken, titled } = describing;
  const { table } = named;
  const dates = table.columns.filter(({ day }) => day !== null);
  const columnsFor = (meaning: Meaning): Column[] => withMeaning(table, meaning);
  const opened = await column('opened', 'which column is the day a case came in?', prefer(dates, 'opened'));
  const ids = columnsFor('id').filter(({ unique, filled }) => unique && filled === table.rows.length);
  const id = await column(
    'id',
    'which column is the case’s own number?',
    ids.length > 0 || columnsFor('id').length > 0
      ? [...ids, ...columnsFor('id')].slice(0, 1)
      : table.columns.filter(
          ({ unique, filled, day }) => unique && day === null && filled === table.rows.length,
        ),
  );
  const columns: Json = { id, district, opened };
  const fields: { [name: string]: Json } = {};
  for (const meaning of ['closed', 'due', 'responded'] as const) {
    const found = dates.find(({ meanings: own, name }) => own.has(meaning) && !taken.has(name));
    if (!found) continue;
    columns[meaning] = found.name;
    taken.add(found.name);
  }
  for (const meaning of ['resolved', 'satisfied'] as const) {
    const found = columnsFor(meaning).find(({ name }) => !taken.has(name));
    const choice = found && choiceOf(found);
    if (!found || !choice) continue;
    columns[meaning] = found.name;
    fields[found.name] = choice;
  }
  const day = table.columns.find(({ name }) => name === opened)?.day ?? null;
  const form = await dateFormOf(day, key('dates'), table.file, ask);
  const topic = columnsFor('topic').find(
    ({ values, name }) => values.size >= 1 && values.size <= 60 && !taken.has(name),
  );
  if (topic) columns['topic'] = topic.name;
  const used = Object.values(columns) as string[];
  const marks = await marksOf(named, used, ask);
  const resource = formOf(named, used, marks);
  for (const field of (resource['schema'] as { fields: Json[] }).fields)
    Object.assign(field, fields[field['name'] as string]);
  said.push(`${atLeast(table, 'case')}, ${day?.from ?? '?'} to ${day?.to ?? '?'}`);
  return {
    resource: {
      ...resource,
      smallMatters: withTopics(
        await titled({
          role: 'complaints',
          measure: 'events',
          ...base(marks, form),
          ...(await repeated(named, [id], ask)),
          ...wholeTo(day, known.common.retrieved),
          columns,
        }),
        topic ? topicsOf(topic) : null,
      ),
    },
    said,
  };
}

export const eventsGuess: KindGuess = {
  answer: 'cases',
  words: 'complaints, a row each',
  series: 'complaints',
  looksLike: ({ columns }) =>
    columns.some(({ day, meanings }) => day !== null && meanings.has('opened')) ? 3 : 0,
  describe: describeCases,
};
