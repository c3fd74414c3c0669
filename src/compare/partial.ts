import type { Measure } from '../model/aggregate.ts';
import type { IndicatorCut } from '../model/cuts.ts';

/** Nothing is said of how it moved. */
const still = (measure: Measure): Measure => ({ ...measure, change: null, course: null, control: null });

/**
 * An indicator of a partial table without before and after: what is recorded changes with who records, and
 * nobody can say how much of a change is that. The years stay, each for itself.
 */
export const withoutMovement = (cut: IndicatorCut): IndicatorCut => ({
  ...cut,
  place: still(cut.place),
  groups: cut.groups.map(still),
  districts: cut.districts.map(still),
});
