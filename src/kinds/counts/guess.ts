import { byPeriod } from '../../guess/by-period.ts';
import { withTopics, type Describing } from '../../guess/describing.ts';
import type { Described, Json } from '../../guess/named.ts';
import { prefer, withMeaning } from '../../guess/roles.ts';
import { topicsOf } from '../../guess/topics.ts';

export async function describeCounts(describing: Describing): Promise<Described> {
  const { column, named, taken } = describing;
  const { table } = named;
  const { value, finish, numbers } = await byPeriod(describing);
  const count =
    value ?? (await column('count', 'which column is the number of complaints?', prefer(numbers, 'count')));
  const topic = withMeaning(table, 'topic').find(
    ({ values, numeric, name }) => !numeric && values.size > 1 && values.size <= 60 && !taken.has(name),
  );
  const { resource, said } = await finish(
    { role: 'complaints', measure: 'counts' },
    { count, ...(topic ? { topic: topic.name } : {}) },
    value === null ? [count] : table.columns.filter(({ numeric }) => numeric).map(({ name }) => name),
    topic ? [topic.name] : [],
  );
  return {
    said,
    resource: {
      ...resource,
      smallMatters: withTopics(resource['smallMatters'] as Json, topic ? topicsOf(topic) : null),
    },
  };
}
