import { formatMonth, monthOf } from '../../src/model/month.ts';
import { FIRST_MONTH, MONTHS } from './calendar.ts';
import { SUBDISTRICTS, type Character, type Subdistrict } from './city.ts';
import { forPrograms, type CsvCell } from '../../src/model/csv.ts';
import { drawnAs, EDUCATION } from './effects.ts';
import { PUBLISHED, random } from './random.ts';

/** Share of inspected bins that pass, by character. */
const PASSED: Readonly<Record<Character, number>> = {
  old: 0.68,
  new: 0.78,
  mixed: 0.73,
  works: 0.72,
  fringe: 0.62,
};

/** Bins inspected and passed in one sub-district, by month. */
export function inspections(
  { id, character }: Subdistrict,
  seed = PUBLISHED,
): { readonly inspected: number; readonly passed: number }[] {
  const draw = random(`inspections/${drawnAs(id)}`, seed);
  const base = draw.normal(PASSED[character], 0.025);
  const load = draw.between(45, 90);
  const treated = (EDUCATION.districts as readonly string[]).includes(id);
  return MONTHS.map((month) => {
    const points = treated && month >= monthOf(EDUCATION.start) ? EDUCATION.inspectionPoints : 0;
    const inspected = draw.poisson(load);
    return { inspected, passed: draw.binomial(inspected, base + points / 100) };
  });
}

/** `inspections.csv`: bins inspected and passed by month and sub-district. */
export function inspectionsTable(): string {
  const all = SUBDISTRICTS.map((subdistrict) => ({ id: subdistrict.id, months: inspections(subdistrict) }));
  return forPrograms(
    ['month', 'district', 'inspected', 'passed'],
    MONTHS.flatMap((month) =>
      all.map(({ id, months }): CsvCell[] => {
        const { inspected, passed } = months[month - FIRST_MONTH]!;
        return [formatMonth(month), id, inspected, passed];
      }),
    ),
  );
}
