import type { KindGuess } from '../../guess/kind-guess.ts';
import { QUESTION } from '../../model/question.ts';
import { byPeriod } from '../../guess/by-period.ts';
import { definitionOf } from '../../guess/definition.ts';
import type { Describing } from '../../guess/describing.ts';
import type { Described } from '../../guess/named.ts';
import {
  isByPeriod,
  isOfWastePerHead,
  massColumns,
  prefer,
  streamColumn,
  widePeriods,
  withMeaning,
} from '../../guess/roles.ts';
import { streamColumns, streamsOf, unitOf } from '../../guess/streams.ts';

/** A column a kind of waste; or kinds of waste in rows. */
async function describeMass(describing: Describing): Promise<Described> {
  const { ask, column, named, said, taken } = describing;
  const { table } = named;
  const { value, finish, numbers } = await byPeriod(describing, 'mass');
  const factsOf = async (unitFrom: readonly string[]) => ({
    role: 'sorting',
    measure: 'mass',
    definition: await definitionOf(named, ask),
    unit: await unitOf(named, ask, unitFrom),
  });
  const rows = streamColumn(table);
  if (rows) {
    const mass = value ?? (await column('mass', 'which column is the amount?', prefer(numbers, 'mass')));
    return finish(
      { ...(await factsOf([mass])), streams: await streamsOf(named, ask, [...rows.values.keys()], false) },
      { stream: rows.name, mass },
      [mass],
      [rows.name],
    );
  }
  const rate = table.columns.find(
    (other) => other.meanings.has('rate') && (other.percent || /rate/i.test(other.name)),
  );
  if (rate)
    said.push(
      `“${rate.name}” may be a published rate: it is not used, and can be described as another table of the same file`,
    );
  const candidates = massColumns(table).filter(({ name }) => !taken.has(name));
  const streams = await streamColumns(named, ask, candidates);
  if (streams.length < 2) {
    const all = candidates.map(({ name }) => name);
    return finish(
      {
        ...(await factsOf(all)),
        streams: `${QUESTION}${table.file}: which columns are kinds of waste, unsorted and sorted, none counted twice? At least two, as in templates/datapackage.json.`,
      },
      {},
      all,
      [],
    );
  }
  const blanks = table.rows.some((row) => streams.some((stream) => row[table.names.indexOf(stream)] === ''));
  return finish(
    { ...(await factsOf(streams)), streams: await streamsOf(named, ask, streams, blanks) },
    {},
    streams,
    [],
  );
}

export const massGuess: KindGuess = {
  answer: 'mass',
  words: 'amounts of waste',
  series: 'waste',
  looksLike: (table) => {
    const masses = massColumns(table).length;
    const rows = streamColumn(table) !== undefined;
    if (widePeriods(table)) return masses > 0 || rows ? 2 : 0;
    if (!isByPeriod(table) || isOfWastePerHead(table)) return 0;
    return masses >= 2 || (rows && withMeaning(table, 'mass').length > 0) ? 1 : 0;
  },
  describe: describeMass,
};
