import type { KindGuess } from '../../guess/kind-guess.ts';
import { answerOrMark } from '../../guess/ask.ts';
import { byPeriod } from '../../guess/by-period.ts';
import { definitionOf } from '../../guess/definition.ts';
import type { Describing } from '../../guess/describing.ts';
import type { Described } from '../../guess/named.ts';
import { isByPeriod, isOfWastePerHead, massColumns, numericColumns, prefer } from '../../guess/roles.ts';

async function describeRate(describing: Describing): Promise<Described> {
  const { ask, column, key, known, named } = describing;
  const masses = known.seriesOf('mass');
  const { table } = named;
  const { finish, numbers, yearly } = await byPeriod(describing);
  const rate = await column('rate', 'which column is the rate?', prefer(numbers, 'rate'));
  const values = [...(table.columns.find(({ name }) => name === rate)?.values.keys() ?? [])]
    .map(table.number.read)
    .filter((value) => value !== undefined);
  const fraction =
    values.length > 0 && values.every((value) => value <= 1) && values.some((value) => value > 0);
  const weights = (): Promise<string> =>
    answerOrMark(ask, {
      key: key('weights'),
      text: `${table.file}: which table of waste do these rates belong to? Rates of several months or districts are put together by its amounts, never averaged.${masses.length > 0 ? '' : ' There is none in this folder: add the publisher’s table of amounts of waste, or take this table out.'}`,
      guess: masses.length === 1 ? masses[0] : undefined,
      ...(masses.length > 0 ? { options: masses } : {}),
    });
  return finish(
    {
      role: 'sorting',
      measure: 'rate',
      definition: await definitionOf(named, ask),
      ...(fraction ? { unit: 'fraction' } : {}),
      // Rates by year are shown of each district without the amounts behind them.
      ...(yearly && masses.length === 0 ? {} : { weights: await weights() }),
    },
    { rate },
    [rate],
    [],
  );
}

export const rateGuess: KindGuess = {
  answer: 'rate',
  words: 'published sorting rates',
  series: 'sorting-rate',
  afterOthers: true,
  looksLike: (table) =>
    isByPeriod(table) &&
    !isOfWastePerHead(table) &&
    massColumns(table).length === 0 &&
    numericColumns(table).some(({ meanings }) => meanings.has('rate'))
      ? 1
      : 0,
  describe: describeRate,
};
