import type { ComplaintsLedger } from '../../model/ledger.ts';
import { keyedByPeriod, presenceOf } from '../common.ts';
import { MIN_COUNT, tidyComplaints, topicMix } from '../complaints.ts';
import type { TableKind } from '../table-kind.ts';
import { countsGuess } from './guess.ts';
import { countsLedger } from './ledger.ts';
import { countsRow, type CountObservation } from './rows.ts';
import { countsTable, type CountsTable } from './schema.ts';

/** Complaints counted by period and district. */
export const counts: TableKind<'counts', CountsTable, ComplaintsLedger, CountObservation> = {
  id: 'counts',
  subject: 'complaints',
  schema: countsTable,
  caseByCase: false,
  guess: countsGuess,
  keyColumns: ({ columns }) => keyedByPeriod(columns, columns.topic),
  rows: countsRow,
  ledger: countsLedger,
  presence: ({ opened }, row, month) => presenceOf(opened, row, month),
  tidy: tidyComplaints,
  mixes: topicMix,
  amounts: ({ opened }, { columns }) => [
    { amounts: opened, column: columns.count, unit: 1, least: MIN_COUNT },
  ],
  info: () => ({}),
};
