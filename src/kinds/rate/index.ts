import type { RateLedger } from '../../model/ledger.ts';
import { keyedByPeriod, presenceOf } from '../common.ts';
import type { TableKind } from '../table-kind.ts';
import { rateGuess } from './guess.ts';
import { rateLedger, weighed } from './ledger.ts';
import { rateRow, type RateObservation } from './rows.ts';
import { rateTable, type RateTable } from './schema.ts';

/** A sorting rate as published. */
export const rate: TableKind<'rate', RateTable, RateLedger, RateObservation> = {
  id: 'rate',
  subject: 'sorting',
  schema: rateTable,
  caseByCase: false,
  guess: rateGuess,
  keyColumns: ({ columns }) => keyedByPeriod(columns),
  rows: rateRow,
  ledger: rateLedger,
  joined: weighed,
  presence: (ledger, row, month) => presenceOf(ledger.rate, row, month),
  tidy: (ledger) => ({ part: null, amount: 'percent', rows: [{ part: '', amounts: ledger.rate }] }),
  mixes: () => [],
  amounts: (ledger, { columns }) => [{ amounts: ledger.rate, column: columns.rate, unit: 1, least: null }],
  info: () => ({}),
};
