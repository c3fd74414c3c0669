import { kindOfTable, type SeriesTable } from '../kinds/index.ts';
import { MONTHS_OF } from '../model/frequency.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Observation } from '../model/observation.ts';

/**
 * Makes a ledger: `observe` takes the observations, `close` gives the ledger. Throws a ProblemError where
 * published totals contradict their parts.
 */
export function ledgerFor(
  table: SeriesTable,
  districts: readonly string[],
): { observe: (observation: Observation) => void; close: () => Ledger } {
  const rowOf = new Map(districts.map((id, row) => [id, row]));
  const unplaced = districts.length;
  const made = kindOfTable(table).ledger(table, { districts, rows: unplaced + 1 });
  const step = MONTHS_OF['frequency' in table ? table.frequency : 'month'];
  let from = Infinity;
  let to = -Infinity;
  return {
    observe(observation) {
      const { district, month } = observation;
      made.observe(observation, district === null ? unplaced : rowOf.get(district)!);
      if (month < from) from = month;
      if (month > to) to = month;
    },
    close: () => made.close({ districts: unplaced, span: { from: from - step + 1, to }, step }),
  };
}
