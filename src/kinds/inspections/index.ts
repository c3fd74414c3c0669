import type { InspectionsLedger } from '../../model/ledger.ts';
import { keyedByPeriod, presenceOf } from '../common.ts';
import type { TableKind } from '../table-kind.ts';
import { inspectionsGuess } from './guess.ts';
import { inspectionsLedger } from './ledger.ts';
import { inspectionsRow, type InspectionsObservation } from './rows.ts';
import { inspectionsTable, type InspectionsTable } from './schema.ts';

/** Inspections of sorting, and how many passed. */
export const inspections: TableKind<
  'inspections',
  InspectionsTable,
  InspectionsLedger,
  InspectionsObservation
> = {
  id: 'inspections',
  subject: 'sorting',
  schema: inspectionsTable,
  caseByCase: false,
  guess: inspectionsGuess,
  keyColumns: ({ columns }) => keyedByPeriod(columns),
  rows: inspectionsRow,
  ledger: inspectionsLedger,
  presence: ({ inspected }, row, month) => presenceOf(inspected, row, month),
  tidy: ({ inspected, passed }) => ({
    part: 'result',
    amount: 'inspections',
    rows: [
      { part: 'all', amounts: inspected },
      { part: 'passed', amounts: passed },
    ],
  }),
  mixes: () => [],
  amounts: ({ inspected }, { columns }) => [
    { amounts: inspected, column: columns.inspected, unit: 1, least: null },
  ],
  info: () => ({}),
};
