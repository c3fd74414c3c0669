import { isFew } from '../../model/few.ts';
import { yearOf, type Month } from '../../model/month.ts';
import type { ShiftObservation } from '../../kinds/shifts/rows.ts';
import { protect, type Shown } from './protect.ts';
import { ALL } from './totals.ts';

/** People of one year in one district, or in all, and how many of them gave hours in the year before too. */
export interface YearOfPeople {
  readonly year: number;
  readonly district: string;
  readonly people: number;
  readonly shown: Shown;
  /** Null where the year before is not whole; `beside` where it, or what it leaves, is of few people. */
  readonly returning: number | 'beside' | null;
}

interface Area {
  readonly district: string;
  readonly people: number;
  readonly parts: readonly Area[];
}

/** Different people by calendar year and district: those of twelve months cannot be added up. */
export class YearlyPeople {
  readonly #years = new Map<number, Map<string, Set<string>>>();
  #first: Month = Infinity;
  #last: Month = -Infinity;

  add({ month, person }: ShiftObservation, district: string): void {
    this.#first = Math.min(this.#first, month);
    this.#last = Math.max(this.#last, month);
    const year = yearOf(month);
    let areas = this.#years.get(year);
    if (!areas) this.#years.set(year, (areas = new Map()));
    for (const area of [ALL, district]) {
      let people = areas.get(area);
      if (!people) areas.set(area, (people = new Set()));
      people.add(person);
    }
  }

  /** Whole calendar years, from a January in the table to a December; districts in the order of their names. */
  years(): YearOfPeople[] {
    const districts = [...new Set([...this.#years.values()].flatMap((areas) => [...areas.keys()]))]
      .filter((district) => district !== ALL && district !== '')
      .sort();
    const whole = (year: number): boolean => year * 12 >= this.#first && year * 12 + 11 <= this.#last;
    const shown = new Map<number, Map<string, Shown>>();
    return [...this.#years.keys()]
      .filter(whole)
      .sort((a, b) => a - b)
      .flatMap((year) => {
        const people = (total: number, district: string): Set<string> =>
          this.#years.get(total)?.get(district) ?? new Set();
        const parts = districts.map((district): Area => ({
          district,
          people: people(year, district).size,
          parts: [],
        }));
        const all: Area = { district: ALL, people: people(year, ALL).size, parts };
        const states = new Map([...protect(all)].map(([area, state]) => [area.district, state]));
        shown.set(year, states);
        const before = whole(year - 1) ? shown.get(year - 1) : undefined;
        const rows = [all, ...parts].map(({ district, people: number }): YearOfPeople => {
          const then = people(year - 1, district);
          const again = [...people(year, district)].filter((person) => then.has(person)).length;
          // Those who are new, and those who did not come again, are people too.
          const few = [again, number - again, then.size - again].some(isFew);
          const told = states.get(district) === 'number' && before?.get(district) === 'number' && !few;
          return {
            year,
            district,
            people: number,
            shown: states.get(district)!,
            returning: before === undefined ? null : told ? again : 'beside',
          };
        });
        // Where a district's is left out, that of all could give it away.
        const [place, ...rest] = rows as [YearOfPeople, ...YearOfPeople[]];
        return rest.some(({ returning }) => returning === 'beside') && place.returning !== null
          ? [{ ...place, returning: 'beside' as const }, ...rest]
          : rows;
      });
  }
}
