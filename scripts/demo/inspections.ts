import { formatMonth, monthOf } from '../../src/model/month.ts';
import { FIRST_MONTH, MONTHS } from './calendar.ts';
import { SUBDISTRICTS, type Character } from './city.ts';
import { csv, type Cell } from './csv.ts';
import { drawnAs, EDUCATION } from './effects.ts';
import { random } from './random.ts';

/** Share of inspected bins that pass, by character. */
const PASSED: Readonly<Record<Character, number>> = {
  old: 0.68,
  new: 0.78,
  mixed: 0.73,
  works: 0.72,
  fringe: 0.62,
};

/** `inspections.csv`: bins inspected and passed by month and sub-district. */
export function inspectionsTable(): string {
  const all = SUBDISTRICTS.map(({ id, character }) => {
    const draw = random(`inspections/${drawnAs(id)}`);
    const base = draw.normal(PASSED[character], 0.025);
    const load = draw.between(45, 90);
    const treated = (EDUCATION.districts as readonly string[]).includes(id);
    return MONTHS.map((month): Cell[] => {
      const points = treated && month >= monthOf(EDUCATION.start) ? EDUCATION.inspectionPoints : 0;
      const inspected = draw.poisson(load);
      return [formatMonth(month), id, inspected, draw.binomial(inspected, base + points / 100)];
    });
  });
  return csv(
    ['month', 'district', 'inspected', 'passed'],
    MONTHS.flatMap((month) => all.map((rows) => rows[month - FIRST_MONTH]!)),
  );
}
