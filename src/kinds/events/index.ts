import type { CasesLedger } from '../../model/ledger.ts';
import { presenceOf } from '../common.ts';
import { MIN_COUNT, tidyComplaints, topicMix } from '../complaints.ts';
import type { TableKind } from '../table-kind.ts';
import { eventsGuess } from './guess.ts';
import { eventsLedger } from './ledger.ts';
import { eventsRow, type EventObservation } from './rows.ts';
import { eventsTable, type EventsTable } from './schema.ts';

/** Complaints, a row each. */
export const events: TableKind<'events', EventsTable, CasesLedger, EventObservation> = {
  id: 'events',
  subject: 'complaints',
  schema: eventsTable,
  caseByCase: true,
  guess: eventsGuess,
  keyColumns: ({ columns }) => [columns.id],
  rows: eventsRow,
  ledger: eventsLedger,
  presence: ({ opened }, row, month) => presenceOf(opened, row, month),
  tidy: tidyComplaints,
  mixes: topicMix,
  amounts: ({ opened }) => [{ amounts: opened, column: null, unit: 1, least: MIN_COUNT }],
  info: ({ columns, recorder }) =>
    columns.recordedBy === undefined
      ? {}
      : {
          recorder: {
            one: recorder?.one ?? { en: 'recorder' },
            other: recorder?.other ?? { en: 'recorders' },
          },
        },
};
