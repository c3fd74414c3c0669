import { count, day, number, period } from '../common.ts';
import { eachYear } from './years.ts';

/** Districts that a programme reached beside those it had not yet reached. */
export const reached = {
  own: (n: number): string => `the ${number(n)} it reached`,
  others: (n: number): string => count(n, 'other', 'others'),
  /** "Sorting rate: +1.3 percentage points in Queens, −0.3 in the others". */
  title: (facts: {
    what: string;
    own: { name: string; by: string };
    others: string;
    isSame: boolean;
  }): string =>
    facts.isSame
      ? `${facts.what}: ${facts.own.by} in ${facts.own.name} and the others alike`
      : `${facts.what}: ${facts.own.by} in ${facts.own.name}, ${facts.others} elsewhere`,
  subtitle: (unit: string, first: string, last: string): string =>
    `Averages of districts, ${unit}, ${eachYear(last, first)}`,
  alt: (facts: {
    programme: string;
    start: string;
    lines: readonly {
      name: string;
      values: readonly { period: string; value: string | null }[];
    }[];
  }): string =>
    `Two lines; “${facts.programme}” began on ${day(facts.start)}. ${facts.lines
      .map(({ name, values }) => {
        const known = values.filter(({ value }) => value !== null);
        const [first, last] = [known[0], known.at(-1)];
        const gaps = values.length - known.length;
        return first && last
          ? `${name}: ${first.value} in ${period(first.period)}, ${last.value} in ${period(last.period)}${gaps > 0 ? `; not collected in ${count(gaps, 'year', 'years')}` : ''}.`
          : `${name}: not collected.`;
      })
      .join(' ')}`,
};
