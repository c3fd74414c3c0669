import { forPrograms } from '../../model/csv.ts';
import { FEW, isFew } from '../../model/few.ts';
import { withoutFormula } from '../../model/formula.ts';
import { protect, type Shown } from './protect.ts';
import type { Total } from './totals.ts';
import type { YearOfPeople } from './yearly-people.ts';

/** Columns of the totals, as in `templates/volunteers-totals.csv`. */
export const COLUMNS = ['month', 'district', 'organisation', 'hours', 'people', 'trained_hours'] as const;

/** Columns of people by year, as in `templates/volunteers-people.csv`. */
export const PEOPLE_COLUMNS = ['year', 'district', 'people', 'returning'] as const;

/** In place of a number that is left out so that another cannot be worked out from it. */
export const BESIDE = 'suppressed';

/** What of the printed totals is no number. */
export interface Printed {
  readonly csv: string;
  readonly rows: number;
  readonly few: number;
  readonly beside: number;
  /** Hours that stand beside a count of 1 to 4 people. */
  readonly hoursOfFew: number;
}

/**
 * The totals of months as a CSV, with no count of 1 to 4 people in it, nor one that can be worked out. Hours
 * are given beside a “<5” too: they are of people whose number is not told, and add up to what is published by
 * district and kind; half of them would be gone otherwise. Who can tell from elsewhere that it is one person
 * learns that person’s hours; where that is too much, totals without kinds have fewer such rows.
 */
export function printTotals(months: readonly Total[]): Printed {
  const rows: string[][] = [];
  let few = 0;
  let beside = 0;
  for (const month of months) {
    const shown = protect(month);
    const trained = trainedHours(month, shown);
    for (const total of [month, ...month.parts.flatMap((part) => [part, ...part.parts])]) {
      const state = shown.get(total)!;
      if (state === 'few') few++;
      if (state === 'beside') beside++;
      rows.push([
        total.month,
        total.district,
        total.organisation,
        number(total.hours),
        people(total.people, state),
        trained.get(total) ?? '',
      ]);
    }
  }
  return { csv: csvOf(COLUMNS, rows), rows: rows.length, few, beside, hoursOfFew: few };
}

/** People by year as a CSV, with no count of 1 to 4 in it, nor one that can be worked out. */
export function printPeople(years: readonly YearOfPeople[]): Printed {
  const rows = years.map(({ year, district, people: number, shown, returning }) => [
    String(year),
    district,
    people(number, shown),
    returning === null ? '' : returning === 'beside' ? BESIDE : String(returning),
  ]);
  return {
    csv: csvOf(PEOPLE_COLUMNS, rows),
    rows: rows.length,
    few: years.filter(({ shown }) => shown === 'few').length,
    beside: rows.flat().filter((text) => text === BESIDE).length,
    hoursOfFew: 0,
  };
}

const people = (number: number, shown: Shown): string =>
  shown === 'number' ? String(number) : shown === 'few' ? `<${FEW}` : BESIDE;

// What volunteers wrote comes from elsewhere, and a coordinator looks at this in a spreadsheet first.
const csvOf = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  forPrograms(
    columns,
    rows.map((row) => row.map(withoutFormula)),
  );

/**
 * Hours of trained volunteers, of districts as a whole only, and of the place where those of every
 * district are given. Between 1 and 4 trained or untrained people, these would be their own hours.
 */
function trainedHours(month: Total, shown: ReadonlyMap<Total, Shown>): Map<Total, string> {
  const trainedOf = (total: Total): string => {
    const { trained } = total;
    if (trained === null) return '';
    const few = [trained.people, trained.others].some(isFew);
    return few || shown.get(total) !== 'number' ? BESIDE : number(trained.hours);
  };
  const districts = month.parts.map((part): [Total, string] => [part, trainedOf(part)]);
  const whole = districts.some(([, text]) => text === BESIDE) ? BESIDE : trainedOf(month);
  return new Map([...districts, [month, month.trained === null ? '' : whole]]);
}

/** Hours to the minute, without the tail that adding decimals leaves. */
const number = (hours: number): string => String(Math.round(hours * 100) / 100);
