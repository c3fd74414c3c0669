import { Cases } from '../model/cases.ts';
import { monthOfDay } from '../model/day.ts';
import type { SeriesTable } from '../descriptor/descriptor.ts';
import { MONTHS_OF } from '../model/frequency.ts';
import {
  BLANK,
  Grid,
  gridOf,
  NOT_STATED,
  WITHHELD,
  withheldOf,
  type Ledger,
  type Shift,
} from '../model/ledger.ts';
import type { Month } from '../model/month.ts';
import { SUPPRESSED, type Amount, type Observation } from '../model/observation.ts';
import { PublishedTotals } from '../kinds/totals/published-totals.ts';

type Part = 'stream' | 'topic' | 'kind' | 'activity';

/** Grids by name, made when something is first observed under it. */
class Grids {
  readonly byName = new Map<string, Grid>();
  readonly #parts = new Map<Part, Map<string, Grid>>();
  readonly #rows: number;

  constructor(rows: number) {
    this.#rows = rows;
  }

  named(name: string): Grid {
    let grid = this.byName.get(name);
    if (!grid) this.byName.set(name, (grid = new Grid(this.#rows)));
    return grid;
  }

  /** The grid of one stream, topic, kind or activity; looked up without putting its name together. */
  part(kind: Part, id: string | null): Grid {
    const key = id ?? NOT_STATED;
    let parts = this.#parts.get(kind);
    if (!parts) this.#parts.set(kind, (parts = new Map()));
    let grid = parts.get(key);
    if (!grid) parts.set(key, (grid = this.named(gridOf(kind, key))));
    return grid;
  }
}

/**
 * Makes a ledger: `observe` takes the observations, `close` gives the ledger. Throws an InputError where
 * published totals contradict their parts.
 */
export function ledgerFor(
  table: SeriesTable,
  districtIds: readonly string[],
): { observe: (observation: Observation) => void; close: () => Ledger } {
  const rowOf = new Map(districtIds.map((id, row) => [id, row]));
  const unplaced = districtIds.length;
  const grids = new Grids(unplaced + 1);
  const cases = Array.from({ length: unplaced + 1 }, () => new Cases());
  const recorders = new Map<string, number>();
  /** The number of who recorded a case: names are kept once, and go no further. */
  const recorderOf = (name: string | null): number | null => {
    if (name === null) return null;
    let number = recorders.get(name);
    if (number === undefined) recorders.set(name, (number = recorders.size));
    return number;
  };
  const shifts: Shift[][] = Array.from({ length: unplaced + 1 }, () => []);
  const byTopic = table.role === 'complaints' && table.columns.topic !== undefined;
  let from = Infinity;
  let to = -Infinity;
  const named = (name: string): Grid => grids.named(name);
  // The grids of a table's measure, looked up once and not for each row.
  const rows = table.measure === 'mass' ? named('rows') : null;
  const rates = table.measure === 'rate' ? named('rate') : null;
  const [inspected, passed] = table.measure === 'inspections' ? [named('inspected'), named('passed')] : [];
  const opened = table.role === 'complaints' ? named('opened') : null;
  const [hours, trained] = table.measure === 'shifts' ? [named('hours'), named('trained')] : [];
  const totals = table.measure === 'totals' ? new PublishedTotals(table, unplaced + 1) : null;

  const step = MONTHS_OF['frequency' in table ? table.frequency : 'month'];
  /** Adds an amount to a grid; a withheld one is counted as such, and one not reported left as it is. */
  const add = (grid: Grid, name: string, row: number, month: Month, amount: Amount): void => {
    if (amount === SUPPRESSED) {
      named(WITHHELD).add(row, month, 1);
      named(withheldOf(name)).add(row, month, 1);
    } else if (amount !== null) grid.add(row, month, amount);
  };

  /** Writes one observation down and says in which month it lies. */
  const record = (observation: Observation, row: number): Month => {
    switch (observation.kind) {
      case 'mass':
        rows!.add(row, observation.month, 1);
        observation.kilograms.forEach((mass, index) => {
          if (mass === null || table.measure !== 'mass') return;
          const { id } = table.streams[index]!;
          add(grids.part('stream', id), gridOf('stream', id), row, observation.month, mass);
        });
        return observation.month;
      case 'rate':
        add(rates!, 'rate', row, observation.month, observation.percent);
        return observation.month;
      case 'inspections':
        add(inspected!, 'inspected', row, observation.month, observation.inspected);
        add(passed!, 'passed', row, observation.month, observation.passed);
        return observation.month;
      case 'count':
        if (observation.count === null) named(BLANK).add(row, observation.month, 1);
        if (byTopic) {
          const { topic } = observation;
          const name = gridOf('topic', topic ?? NOT_STATED);
          add(grids.part('topic', topic), name, row, observation.month, observation.count);
          if (typeof observation.count !== 'number') return observation.month;
        }
        add(opened!, 'opened', row, observation.month, observation.count);
        return observation.month;
      case 'event': {
        const month = monthOfDay(observation.opened);
        opened!.add(row, month, 1);
        if (byTopic) grids.part('topic', observation.topic).add(row, month, 1);
        cases[row]!.push({ ...observation, recorder: recorderOf(observation.recordedBy) });
        return month;
      }
      case 'shift': {
        const month = monthOfDay(observation.day);
        hours!.add(row, month, observation.hours);
        if (observation.trained) trained!.add(row, month, observation.hours);
        grids.part('kind', observation.organisation).add(row, month, observation.hours);
        grids.part('activity', observation.activity).add(row, month, observation.hours);
        shifts[row]!.push({ month, person: observation.person });
        return month;
      }
      case 'total':
        totals!.observe(observation, row);
        return observation.month;
    }
  };

  return {
    observe(observation) {
      const row = observation.district === null ? unplaced : rowOf.get(observation.district)!;
      const month = record(observation, row);
      if (month < from) from = month;
      if (month > to) to = month;
    },
    close: () => {
      if (Number.isFinite(to)) totals?.write(named, { from, to }, districtIds);
      return {
        table,
        districts: unplaced,
        span: { from: from - step + 1, to },
        step,
        grid: (name) => grids.byName.get(name),
        names: () => [...grids.byName.keys()],
        cases,
        shifts,
      };
    },
  };
}
