import type { IndicatorId } from '../model/indicator.ts';
import { isOfMasses, type MassLedger } from '../model/ledger.ts';
import { gapOf, notApplicable, notCollected, type Indicator } from './indicator.ts';
import { massesOf } from './masses.ts';

/** kg per resident per year: mass ÷ resident-months × 12, so that a missing month lowers both. */
const massPerResident = (part: 'sorted' | 'residual') =>
  ({
    subject: 'sorting',
    unit: 'kg-per-resident',
    digits: 0,
    nature: 'mass',
    months: { scale: 'times-twelve', ofDistricts: false },
    madeOf: [part],
    ofPartial: false,
    givenBy: isOfMasses,
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
  }) satisfies Partial<Indicator<IndicatorId, 'mass', MassLedger>>;

export const sortedPerResident: Indicator<'sorted-per-resident', 'mass', MassLedger> = {
  ...massPerResident('sorted'),
  id: 'sorted-per-resident',
  polarity: 'higher',
  lead: null,
};
export const residualPerResident: Indicator<'residual-per-resident', 'mass', MassLedger> = {
  ...massPerResident('residual'),
  id: 'residual-per-resident',
  polarity: 'lower',
  lead: { rank: 2 },
};
