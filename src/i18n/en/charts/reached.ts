import { count, day, number, period } from '../common.ts';
import { eachYear } from './years.ts';

/** Districts that a programme reached beside those it had not yet reached. */
export const reached = {
  own: (n: number): string => `the ${number(n)} it reached`,
  others: (n: number): string => count(n, 'other', 'others'),
  /** "Sorting rate: +1.3 points in Queens, −0.3 elsewhere"; `where` is null where no whole group was reached. */
  title: (facts: {
    what: string;
    where: string | null;
    own: string;
    others: string;
    isShare: boolean;
    isSame: boolean;
  }): string => {
    const own = `${facts.own}${facts.isShare ? ' points' : ''}`;
    const where = facts.where === null ? 'where it began' : `in ${facts.where}`;
    return `${facts.what}: ${own} ${where}${facts.isSame ? ' and elsewhere' : `, ${facts.others} elsewhere`}`;
  },
  subtitle: (unit: string, first: string, last: string): string =>
    `Averages of districts, ${unit}, ${eachYear(last, first)}`,
  gap: 'A line breaks in years without its collection.',
  alt: (facts: {
    programme: string;
    start: string;
    lines: readonly {
      name: string;
      values: readonly { period: string; value: string | null }[];
    }[];
  }): string => {
    const told = facts.lines.map(({ name, values }) => {
      const known = values.filter(({ value }) => value !== null);
      const [first, last] = [known[0], known.at(-1)];
      if (!first || !last) return `${name}: not collected.`;
      const gaps = values.length - known.length;
      const missing = gaps > 0 ? `; not collected in ${count(gaps, 'year', 'years')}` : '';
      return `${name}: ${first.value} in ${period(first.period)}, ${last.value} in ${period(last.period)}${missing}.`;
    });
    return [`Two lines; “${facts.programme}” began on ${day(facts.start)}.`, ...told].join(' ');
  },
};
