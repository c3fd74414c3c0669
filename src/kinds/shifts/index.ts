import type { ShiftsLedger } from '../../model/ledger.ts';
import { presenceOf, tidyParts } from '../common.ts';
import type { TableKind } from '../table-kind.ts';
import { hoursMixes, MIN_HOURS } from '../volunteers.ts';
import { shiftsLedger } from './ledger.ts';
import { shiftsRow, type ShiftObservation } from './rows.ts';
import { shiftsTable, type ShiftsTable } from './schema.ts';

/** Shifts of volunteers, a row each. */
export const shifts: TableKind<'shifts', ShiftsTable, ShiftsLedger, ShiftObservation> = {
  id: 'shifts',
  subject: 'volunteers',
  schema: shiftsTable,
  caseByCase: true,
  // Rows about persons: they are counted outside the project.
  guess: null,
  keyColumns: () => null,
  rows: shiftsRow,
  ledger: shiftsLedger,
  presence: ({ hours }, row, month) => presenceOf(hours, row, month),
  tidy: ({ kinds }) => ({ part: 'organisation', amount: 'hours', rows: tidyParts(kinds) }),
  mixes: hoursMixes,
  amounts: ({ hours }, { columns }) => [{ amounts: hours, column: columns.hours, unit: 1, least: MIN_HOURS }],
  info: () => ({}),
};
