import { Cases } from '../../model/cases.ts';
import { dayOf } from '../../model/day.ts';
import { Amounts, PartsMade, type CasesLedger, type ToldOfCase } from '../../model/ledger.ts';
import type { LedgerMaker, LedgerPlace } from '../table-kind.ts';
import type { EventObservation } from './rows.ts';
import type { EventsTable } from './schema.ts';

/** The column of what may be told of a case. */
const COLUMNS = {
  closed: 'closed',
  due: 'due',
  responded: 'responded',
  resolved: 'resolved',
  satisfied: 'satisfied',
  recorder: 'recordedBy',
} as const satisfies Record<ToldOfCase, keyof EventsTable['columns']>;
const TOLD = Object.keys(COLUMNS) as ToldOfCase[];

/** Complaints one by one, and how many were opened in each month. */
export function eventsLedger(
  { columns, retrieved }: EventsTable,
  place: LedgerPlace,
): LedgerMaker<CasesLedger, EventObservation> {
  const amounts = (): Amounts => new Amounts(place.rows, { caseByCase: true });
  const opened = amounts();
  const topics = columns.topic === undefined ? null : new PartsMade(amounts);
  const cases = Array.from({ length: place.rows }, () => new Cases());
  const recorders = new Map<string, number>();
  /** The number of who recorded a case: names are kept once, and go no further. */
  const recorderOf = (name: string | null): number | null => {
    if (name === null) return null;
    let number = recorders.get(name);
    if (number === undefined) recorders.set(name, (number = recorders.size));
    return number;
  };
  return {
    observe(observation, row) {
      opened.add(row, observation.month, 1);
      topics?.part(observation.topic).add(row, observation.month, 1);
      cases[row]!.push({ ...observation, recorder: recorderOf(observation.recordedBy) });
    },
    close: (frame) => ({
      ...frame,
      opened,
      topics,
      cases,
      tells: new Set(TOLD.filter((told) => columns[COLUMNS[told]] !== undefined)),
      retrieved: dayOf(retrieved),
    }),
  };
}
