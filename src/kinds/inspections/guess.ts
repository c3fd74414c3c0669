import type { KindGuess } from '../../guess/kind-guess.ts';
import { byPeriod } from '../../guess/by-period.ts';
import type { Describing } from '../../guess/describing.ts';
import type { Described } from '../../guess/named.ts';
import { isByPeriod, withMeaning } from '../../guess/roles.ts';

async function describeInspections(describing: Describing): Promise<Described> {
  const { column, named } = describing;
  const { finish } = await byPeriod(describing);
  const inspected = await column(
    'inspected',
    'which column says how many were looked at?',
    withMeaning(named.table, 'inspected'),
  );
  const passed = await column(
    'passed',
    'which column says how many were sorted well?',
    withMeaning(named.table, 'passed'),
  );
  return finish(
    { role: 'sorting', measure: 'inspections', definition: 'accurate-sorting' },
    { inspected, passed },
    [inspected, passed],
    [],
  );
}

export const inspectionsGuess: KindGuess = {
  answer: 'inspections',
  words: 'inspections of sorting',
  series: 'inspections',
  looksLike: (table) =>
    isByPeriod(table) && withMeaning(table, 'inspected').length > 0 && withMeaning(table, 'passed').length > 0
      ? 2
      : 0,
  describe: describeInspections,
};
