import type { Calendar, CalendarRow } from '../model/calendar.ts';
import { PRESENCE, type Coverage, type Presence } from '../model/coverage.ts';
import { formatMonth, monthOf, yearOf } from '../model/month.ts';

/** Calendar years whose missing months are named one by one. */
const NAMED_YEARS = 3;

const NAMES = Object.keys(PRESENCE) as Presence[];
const nameOf = new Map(NAMES.map((name) => [PRESENCE[name] as string, name]));
const zero = (): Record<Presence, number> => ({
  reported: 0,
  zero: 0,
  withheld: 0,
  missing: 0,
  'not-applicable': 0,
});

/** Districts × years with the periods present in each. */
export function calendarOf({ series, from, to, step, districts }: Coverage): Calendar {
  const first = monthOf(from);
  // A year of a table by year is named by its end.
  const firstYear = yearOf(step === 12 ? first + step - 1 : first);
  const lastYear = Number(to.slice(0, 4));
  const all = districts.map(({ id, marks }): CalendarRow => {
    const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => ({
      year: firstYear + index,
      ...zero(),
    }));
    const total = zero();
    const lately: string[] = [];
    const early = new Set<number>();
    let before = 0;
    for (let index = 0; index < marks.length; index++) {
      const presence = nameOf.get(marks[index]!)!;
      const month = formatMonth(first + step * (index + 1) - 1);
      const year = Number(month.slice(0, 4));
      years[year - firstYear]![presence]++;
      total[presence]++;
      if (presence !== 'missing') continue;
      if (step < 12 && year > lastYear - NAMED_YEARS) lately.push(month);
      else {
        before++;
        early.add(year);
      }
    }
    return { district: id, years, total, lately, before: { count: before, years: runs([...early]) } };
  });
  const rows = all.filter(({ total }) => total.missing + total.withheld > 0);
  const outside = all.filter(({ total }) =>
    NAMES.every((name) => (name === 'not-applicable') === total[name] > 0),
  );
  return {
    series,
    step,
    from: firstYear,
    to: lastYear,
    fiscal: step === 12 && !to.endsWith('-12'),
    rows,
    whole: all.length - rows.length - outside.length,
    outside: outside.length,
    zeros: all.reduce((sum, { total }) => sum + total.zero, 0),
  };
}

/** 1990, 1991, 1992, 1997 → 1990–1992, 1997–1997. */
function runs(years: readonly number[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (const year of years) {
    const last = found.at(-1);
    if (last && year === last[1] + 1) last[1] = year;
    else found.push([year, year]);
  }
  return found;
}
