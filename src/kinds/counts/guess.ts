import type { KindGuess } from '../../guess/kind-guess.ts';
import { byPeriod } from '../../guess/by-period.ts';
import { withTopics, type Describing } from '../../guess/describing.ts';
import type { Described, Json } from '../../guess/named.ts';
import {
  isByPeriod,
  isOfWastePerHead,
  numericColumns,
  prefer,
  widePeriods,
  withMeaning,
} from '../../guess/roles.ts';
import { topicsOf } from '../../guess/topics.ts';

async function describeCounts(describing: Describing): Promise<Described> {
  const { column, named, taken } = describing;
  const { table } = named;
  const { value, finish, numbers } = await byPeriod(describing, 'count');
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

export const countsGuess: KindGuess = {
  answer: 'counts',
  words: 'counted complaints',
  series: 'complaints',
  looksLike: (table) => {
    if (widePeriods(table)) return 1;
    const isPlaced = withMeaning(table, 'district').length > 0 || withMeaning(table, 'name').length > 0;
    const counted = numericColumns(table).some(({ meanings }) => meanings.has('count'));
    return isByPeriod(table) && !isOfWastePerHead(table) && isPlaced && counted ? 1 : 0;
  },
  describe: describeCounts,
};
