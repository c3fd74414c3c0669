import { formatMonth, type Month } from '../../model/month.ts';
import type { ShiftObservation } from '../../kinds/shifts/rows.ts';

/** Stands for all districts, or all kinds of organisation. An empty text is "not stated". */
export const ALL = 'all';

/** What volunteers gave in one month in one district through one kind of organisation, or in all. */
export interface Total {
  readonly month: string;
  readonly district: string;
  readonly organisation: string;
  readonly hours: number;
  /** Different people: one who gave hours in two places is one of their sum. */
  readonly people: number;
  /** Hours, and people with any, where it is said that they were trained; null where none says so. */
  readonly trained: { readonly hours: number; readonly people: number; readonly others: number } | null;
  /** What it is the total of. */
  readonly parts: readonly Total[];
}

class Sum {
  hours = 0;
  trainedHours = 0;
  readonly people = new Set<string>();
  readonly trained = new Set<string>();
  readonly others = new Set<string>();

  add({ hours, person, trained }: ShiftObservation): void {
    this.hours += hours;
    this.people.add(person);
    if (trained !== null) (trained ? this.trained : this.others).add(person);
    if (trained === true) this.trainedHours += hours;
  }
}

/** Shifts, added up one by one; no id of a person leaves it. */
export class Totals {
  readonly #sums = new Map<Month, Map<string, Map<string, Sum>>>();
  readonly #byKind: boolean;
  readonly #districts = new Set<string>();
  #saysTrained = false;

  constructor({ byKind }: { byKind: boolean }) {
    this.#byKind = byKind;
  }

  add(shift: ShiftObservation, { district, organisation }: { district: string; organisation: string }): void {
    if (district !== '') this.#districts.add(district);
    if (shift.trained !== null) this.#saysTrained = true;
    const month = entry(this.#sums, shift.month, () => new Map<string, Map<string, Sum>>());
    const sum = (text: string, kind: string): void =>
      entry(
        entry(month, text, () => new Map<string, Sum>()),
        kind,
        () => new Sum(),
      ).add(shift);
    sum(ALL, ALL);
    sum(district, ALL);
    if (this.#byKind) sum(district, organisation);
  }

  /**
   * The total of each month from the first to the last, its parts the districts, theirs the kinds; all in the
   * order of their names. A district without a shift in a month has a total of 0, so that it is not taken
   * for one that is not reported.
   */
  months(): Total[] {
    const months = [...this.#sums.keys()];
    const [first, last] = [Math.min(...months), Math.max(...months)];
    for (let month = first; month <= last; month++)
      for (const district of [ALL, ...this.#districts])
        entry(
          entry(this.#sums, month, () => new Map<string, Map<string, Sum>>()),
          district,
          () => new Map([[ALL, new Sum()]]),
        );
    return sorted(this.#sums).map(([month, districts]) => {
      const total = (district: string, organisation: string, parts: readonly Total[]): Total => {
        const { hours, people, trained, others, trainedHours } = districts.get(district)!.get(organisation)!;
        const said = trained.size + others.size > 0 || (this.#saysTrained && people.size === 0);
        return {
          month: formatMonth(month),
          district,
          organisation,
          hours,
          people: people.size,
          trained: said ? { hours: trainedHours, people: trained.size, others: others.size } : null,
          parts,
        };
      };
      const parts = sorted(districts)
        .filter(([district]) => district !== ALL)
        .map(([district, kinds]) =>
          total(
            district,
            ALL,
            sorted(kinds)
              .filter(([kind]) => kind !== ALL)
              .map(([kind]) => total(district, kind, [])),
          ),
        );
      return total(ALL, ALL, parts);
    });
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

const sorted = <K extends string | number, V>(map: ReadonlyMap<K, V>): [K, V][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));
