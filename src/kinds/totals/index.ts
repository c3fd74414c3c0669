import type { Amounts, PeopleLedger } from '../../model/ledger.ts';
import { keyedByPeriod, presenceOf, tidyParts } from '../common.ts';
import type { TableKind, TidyLayout } from '../table-kind.ts';
import { hoursMixes, MIN_HOURS } from '../volunteers.ts';
import { totalsGuess } from './guess.ts';
import { totalsLedger } from './ledger.ts';
import { totalsRow, type TotalObservation } from './rows.ts';
import { totalsTable, type TotalsTable } from './schema.ts';

/** Volunteers' hours and people by period and district. */
export const totals: TableKind<'totals', TotalsTable, PeopleLedger, TotalObservation> = {
  id: 'totals',
  subject: 'volunteers',
  schema: totalsTable,
  caseByCase: false,
  guess: totalsGuess,
  keyColumns: ({ columns }) => keyedByPeriod(columns, columns.kind, columns.activity),
  rows: totalsRow,
  ledger: totalsLedger,
  presence: (ledger, row, month) => presenceOf(mainOf(ledger), row, month),
  tidy,
  mixes: hoursMixes,
  amounts: (ledger, { columns: { hours, people } }) => [
    {
      amounts: mainOf(ledger),
      column: hours ?? people!,
      unit: 1,
      // Who helps in two months is in both.
      least: hours === undefined ? null : MIN_HOURS,
    },
  ],
  info: () => ({}),
};

/** The amount a table of totals is foremost about: it has hours or people. */
const mainOf = ({ hours, people }: PeopleLedger): Amounts => hours ?? people!;

/** The hours, by kind and activity too, and the people, of the whole place last. */
function tidy({ hours, trained, people, returning, kinds, activities }: PeopleLedger): TidyLayout {
  const amounts = [
    { part: 'hours', amounts: hours },
    { part: 'hours, trained', amounts: trained },
    { part: 'people', amounts: people },
    { part: 'people, returning', amounts: returning },
  ].filter((row) => row.amounts !== null) as TidyLayout['rows'];
  return {
    part: 'of',
    amount: 'amount',
    rows: [
      ...amounts,
      ...tidyParts(kinds, (part) => `hours, organisation: ${part}`),
      ...tidyParts(activities, (part) => `hours, activity: ${part}`),
      ...amounts.map((row) => ({ part: `${row.part}, all districts`, amounts: row.amounts.whole! })),
    ],
  };
}
