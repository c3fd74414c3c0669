import { monthOfDay, type Day } from '../model/day.ts';
import type { SeriesRole } from '../model/descriptor.ts';
import { Grid, gridOf, NOT_STATED, type Case, type Ledger, type Shift } from '../model/ledger.ts';
import type { Month } from '../model/month.ts';
import type { Observation } from '../model/observation.ts';

/** Makes a ledger: `observe` takes the observations, `close` gives the ledger. */
export function ledgerFor(
  role: SeriesRole,
  districtIds: readonly string[],
): { observe: (observation: Observation) => void; close: () => Ledger } {
  const rowOf = new Map(districtIds.map((id, row) => [id, row]));
  const rows = districtIds.length + 1;
  const grids = new Map<string, Grid>();
  const cases: Case[][] = Array.from({ length: rows }, () => []);
  const shifts: Shift[][] = Array.from({ length: rows }, () => []);
  const streams = role.measure === 'mass' ? role.streams.map(({ id }) => gridOf('stream', id)) : [];
  const months = new Map<Day, Month>();
  let from = Infinity;
  let to = -Infinity;

  const add = (name: string, row: number, month: Month, amount: number): void => {
    let grid = grids.get(name);
    if (!grid) grids.set(name, (grid = new Grid(rows, month)));
    grid.add(row, month, amount);
  };
  const monthOf = (day: Day): Month => {
    let month = months.get(day);
    if (month === undefined) months.set(day, (month = monthOfDay(day)));
    return month;
  };
  const seen = (month: Month): void => {
    if (month < from) from = month;
    if (month > to) to = month;
  };

  return {
    observe(observation) {
      const row = observation.district === null ? rows - 1 : rowOf.get(observation.district)!;
      switch (observation.kind) {
        case 'mass':
          seen(observation.month);
          add('rows', row, observation.month, 1);
          observation.kilograms.forEach((mass, index) => {
            if (mass !== null) add(streams[index]!, row, observation.month, mass);
          });
          break;
        case 'rate':
          seen(observation.month);
          if (observation.percent !== null) add('rate', row, observation.month, observation.percent);
          break;
        case 'inspections':
          seen(observation.month);
          add('inspected', row, observation.month, observation.inspected);
          add('passed', row, observation.month, observation.passed);
          break;
        case 'count':
          seen(observation.month);
          if (observation.count !== null) {
            add('opened', row, observation.month, observation.count);
            if ('topic' in role.columns && role.columns.topic) {
              add(
                gridOf('topic', observation.topic ?? NOT_STATED),
                row,
                observation.month,
                observation.count,
              );
            }
          }
          break;
        case 'event': {
          const month = monthOf(observation.opened);
          seen(month);
          add('opened', row, month, 1);
          add(gridOf('topic', observation.topic ?? NOT_STATED), row, month, 1);
          cases[row]!.push(observation);
          break;
        }
        case 'shift': {
          const month = monthOf(observation.day);
          seen(month);
          add('hours', row, month, observation.hours);
          if (observation.trained) add('trained', row, month, observation.hours);
          add(gridOf('kind', observation.organisation ?? NOT_STATED), row, month, observation.hours);
          add(gridOf('activity', observation.activity ?? NOT_STATED), row, month, observation.hours);
          shifts[row]!.push({ month, person: observation.person });
          break;
        }
      }
    },
    close: () => ({
      role,
      districts: districtIds.length,
      span: { from, to },
      grid: (name) => grids.get(name),
      names: () => [...grids.keys()],
      cases,
      shifts,
    }),
  };
}
