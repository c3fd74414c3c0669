import { enough, notApplicable, notCovered, type Indicator } from './indicator.ts';
import { massesOf } from './masses.ts';

/** kg per resident per year: mass ÷ resident-months × 12, so that a missing month lowers both. */
function massPerResident(
  id: 'sorted-per-resident' | 'residual-per-resident',
  polarity: Indicator['polarity'],
  part: 'sorted' | 'residual',
): Indicator {
  return {
    id,
    subject: 'sorting',
    unit: 'kg-per-resident',
    digits: 0,
    polarity,
    nature: 'mass',
    monthly: false,
    ofPartial: false,
    givenBy: (role) => role.measure === 'mass',
    evaluate(question) {
      const masses = massesOf(question);
      const { used, expected } = masses;
      if (!enough(used, expected)) return notCovered(used, expected);
      const residentYears = masses.residentMonths === null ? null : masses.residentMonths / 12;
      const parts = { numerator: masses[part], denominator: residentYears, used, expected };
      if (residentYears === null) return notApplicable('population', parts);
      return residentYears > 0 ? { value: masses[part] / residentYears, ...parts } : notApplicable('no-cases', parts);
    },
  };
}

export const sortedPerResident = massPerResident('sorted-per-resident', 'higher', 'sorted');
export const residualPerResident = massPerResident('residual-per-resident', 'lower', 'residual');
