import { coverageOf } from '../../aggregate/coverage.ts';
import type { PlaceLedger } from '../../aggregate/place.ts';
import { PRESENCE } from '../../model/coverage.ts';
import { amount } from '../../model/amount.ts';
import { problem } from '../../model/problem.ts';
import { finding, step, type Finding } from './finding.ts';

/**
 * Districts that have no figure of the last year because numbers are withheld in it: a table can be read
 * without a fault, and show nothing. What is withheld cannot be added up, and nothing is put in its place.
 */
export function muchWithheld(place: PlaceLedger): Finding[] {
  return coverageOf(place).flatMap(({ series, to, step: months, districts }) => {
    const without = districts.filter(({ marks }) => marks.slice(-12 / months).includes(PRESENCE.withheld));
    if (without.length === 0) return [];
    const { length: all } = districts;
    return [
      finding({
        kind: 'withheld',
        series,
        problem: problem('withheld', { series }, { districts: without.length, all }),
        title: `Withheld numbers: ${without.length} of ${amount(all, 'district')} ${without.length === 1 ? 'has' : 'have'} no figure for the year to ${to}, because a number in it is withheld.`,
        fix:
          without.length * 2 < all
            ? []
            : [
                step(
                  'The table can be published as it is, but will show little. Ask the publisher for larger numbers, of which fewer are withheld: without topics or kinds, or by year.',
                ),
              ],
      }),
    ];
  });
}
