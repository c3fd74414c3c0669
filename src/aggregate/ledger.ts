import { Cases } from '../model/cases.ts';
import { monthOfDay, type Day } from '../model/day.ts';
import type { SeriesRole } from '../model/descriptor.ts';
import { Grid, gridOf, NOT_STATED, type Ledger, type Shift } from '../model/ledger.ts';
import type { Month } from '../model/month.ts';
import type { Observation } from '../model/observation.ts';

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
  part(of: Part, id: string | null): Grid {
    const key = id ?? NOT_STATED;
    let parts = this.#parts.get(of);
    if (!parts) this.#parts.set(of, (parts = new Map()));
    let grid = parts.get(key);
    if (!grid) parts.set(key, (grid = this.named(gridOf(of, key))));
    return grid;
  }
}

/** Months of days; tables name few days many times. */
function monthReader(): (day: Day) => Month {
  const known = new Map<Day, Month>();
  return (day) => {
    let month = known.get(day);
    if (month === undefined) known.set(day, (month = monthOfDay(day)));
    return month;
  };
}

/** Makes a ledger: `observe` takes the observations, `close` gives the ledger. */
export function ledgerFor(
  role: SeriesRole,
  districtIds: readonly string[],
): { observe: (observation: Observation) => void; close: () => Ledger } {
  const rowOf = new Map(districtIds.map((id, row) => [id, row]));
  const unplaced = districtIds.length;
  const grids = new Grids(unplaced + 1);
  const cases = Array.from({ length: unplaced + 1 }, () => new Cases());
  const shifts: Shift[][] = Array.from({ length: unplaced + 1 }, () => []);
  const byTopic = role.role === 'complaints' && role.columns.topic !== undefined;
  const monthOf = monthReader();
  let from = Infinity;
  let to = -Infinity;

  /** Writes one observation down and says in which month it lies. */
  const record = (observation: Observation, row: number): Month => {
    switch (observation.kind) {
      case 'mass': {
        const { month, kilograms } = observation;
        grids.named('rows').add(row, month, 1);
        kilograms.forEach((mass, index) => {
          if (mass !== null && role.measure === 'mass')
            grids.part('stream', role.streams[index]!.id).add(row, month, mass);
        });
        return month;
      }
      case 'rate':
        if (observation.percent !== null)
          grids.named('rate').add(row, observation.month, observation.percent);
        return observation.month;
      case 'inspections':
        grids.named('inspected').add(row, observation.month, observation.inspected);
        grids.named('passed').add(row, observation.month, observation.passed);
        return observation.month;
      case 'count': {
        const { month, count, topic } = observation;
        if (count !== null) {
          grids.named('opened').add(row, month, count);
          if (byTopic) grids.part('topic', topic).add(row, month, count);
        }
        return month;
      }
      case 'event': {
        const month = monthOf(observation.opened);
        grids.named('opened').add(row, month, 1);
        if (byTopic) grids.part('topic', observation.topic).add(row, month, 1);
        cases[row]!.push(observation);
        return month;
      }
      case 'shift': {
        const { hours, person, trained, organisation, activity } = observation;
        const month = monthOf(observation.day);
        grids.named('hours').add(row, month, hours);
        if (trained) grids.named('trained').add(row, month, hours);
        grids.part('kind', organisation).add(row, month, hours);
        grids.part('activity', activity).add(row, month, hours);
        shifts[row]!.push({ month, person });
        return month;
      }
    }
  };

  return {
    observe(observation) {
      const row = observation.district === null ? unplaced : rowOf.get(observation.district)!;
      const month = record(observation, row);
      if (month < from) from = month;
      if (month > to) to = month;
    },
    close: () => ({
      role,
      districts: unplaced,
      span: { from, to },
      grid: (name) => grids.byName.get(name),
      names: () => [...grids.byName.keys()],
      cases,
      shifts,
    }),
  };
}
