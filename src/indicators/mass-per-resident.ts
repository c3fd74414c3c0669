import { INDICATOR_INFO } from '../model/indicator.ts';
import { gapOf, notApplicable, notCollected, type Indicator } from './indicator.ts';
import { massesOf } from './masses.ts';

/** kg per resident per year: mass ÷ resident-months × 12, so that a missing month lowers both. */
function massPerResident(
  id: 'sorted-per-resident' | 'residual-per-resident',
  part: 'sorted' | 'residual',
): Indicator {
  return {
    ...INDICATOR_INFO[id],
    monthly: true,
    ofPartial: false,
    givenBy: (role) => role.measure === 'mass',
    evaluate(question) {
      const masses = massesOf(question);
      const { used, expected } = masses;
      const gap = gapOf(masses);
      if (gap) return gap;
      const residentYears = masses.residentMonths === null ? null : masses.residentMonths / 12;
      const parts = { numerator: masses[part], denominator: residentYears, used, expected };
      if (residentYears === null) return notApplicable('population', parts);
      const mass = masses[part];
      if (mass === null) return notCollected(parts);
      return residentYears > 0 ? { value: mass / residentYears, ...parts } : notApplicable('no-cases', parts);
    },
  };
}

export const sortedPerResident = massPerResident('sorted-per-resident', 'sorted');
export const residualPerResident = massPerResident('residual-per-resident', 'residual');
