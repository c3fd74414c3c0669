import { printCount } from '../../model/amount.ts';
import type { SeriesLedger } from '../../aggregate/place.ts';
import type { District } from '../../model/district.ts';
import { isOfMasses } from '../../model/ledger.ts';
import { formatMonth } from '../../model/month.ts';
import { KILOGRAMS } from '../../model/unit.ts';
import { problem } from '../../model/problem.ts';
import { putInto } from './descriptor-edit.ts';
import { finding, reworded, step, type Finding } from './finding.ts';

/** Kilograms a resident and year that no place's waste comes to: it is some 200 to 800 everywhere. */
const LEAST = 5;
const MAX_KILOGRAMS = 10_000;
/** What it is brought near to. */
const USUAL = 400;
/** Places have districts of hundreds of people, and none of a handful. */
const FEW_PEOPLE = 300;

/**
 * Amounts of a year per resident that cannot be: the unit is another, or residents are given in thousands.
 * Masses of districts whose residents are known only.
 */
export function oddAmounts(
  { ledger, complete, report }: SeriesLedger,
  districts: readonly District[],
  {
    json,
    index,
    districtsFile,
  }: { readonly json: string; readonly index: number; readonly districtsFile: string },
): Finding[] {
  if (!isOfMasses(ledger) || complete.to - complete.from < 11) return [];
  let kilograms = 0;
  let residents = 0;
  districts.forEach(({ population }, row) => {
    let own = 0;
    for (let month = complete.to - 11; month <= complete.to; month++)
      for (const { mass } of ledger.streams) own += mass.given.get(row, month) || 0;
    if (population === null || population <= 0 || own === 0) return;
    kilograms += own;
    residents += population;
  });
  if (residents === 0) return [];
  const each = kilograms / residents;
  if (each >= LEAST && each <= MAX_KILOGRAMS) return [];
  const people = districts.flatMap(({ population }) => population ?? []);
  const inThousands = each > MAX_KILOGRAMS && people.filter((n) => n < FEW_PEOPLE).length > people.length / 2;
  const units = Object.entries(KILOGRAMS)
    .filter(([name]) => name !== ledger.unit)
    .map(([name, kg]) => ({ name, away: Math.abs(Math.log((each * kg) / KILOGRAMS[ledger.unit] / USUAL)) }))
    .filter(({ away }) => away < Math.log(10));
  const unit = units.find(({ name }) => name === 'tonne') ?? units[0];
  const other =
    unit === undefined
      ? null
      : (each * KILOGRAMS[unit.name as keyof typeof KILOGRAMS]) / KILOGRAMS[ledger.unit];
  return [
    finding({
      kind: 'odd-amounts',
      series: report.series,
      problem: problem('odd-amounts', { file: report.file, series: report.series }, { kilograms: each }),
      title: `Amounts that cannot be: ${plain(each)} kg per resident in the 12 months to ${formatMonth(complete.to)}. It is 200 to 800 nearly everywhere.`,
      fix: inThousands
        ? [
            step(
              `The numbers of residents in ${districtsFile} look like thousands (${people.slice(0, 3).join(', ')}). Write them in full, such as ${Math.round(people[0]! * 1000)}.`,
            ),
          ]
        : unit === undefined
          ? [
              step(
                'See whether "unit" of this table in datapackage.json is right, and the numbers of residents.',
              ),
            ]
          : putInto(json, ['resources', index, 'smallMatters'], { unit: unit.name }).map((edit) =>
              reworded(
                edit.step,
                `If the amounts are in ${unit.name}, it is ${plain(other!)} kg per resident. ${edit.step.text} Otherwise see whether the numbers of residents are right.`,
              ),
            ),
    }),
  ];
}

const plain = (value: number): string =>
  value < 10 ? String(Number(value.toPrecision(2))) : printCount(Math.round(value));
