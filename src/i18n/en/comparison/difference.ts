import type { Difference } from '../../../model/comparison.ts';
import { roundTo } from '../../../model/figure.ts';
import type { IndicatorInfo } from '../../../model/indicator.ts';
import { difference as signed, number } from '../common.ts';
import { changeUnit } from './units.ts';

/**
 * One district against another, for a cell that names both: "+3.2 percentage points (1.0 to 5.4)",
 * "1.43 times (1.20 to 1.71)". Of masses and durations the difference alone.
 */
export function difference(facts: Difference, info: IndicatorInfo): string {
  switch (facts.kind) {
    case 'plain':
      if (roundTo(facts.by, info.digits) === 0) return 'no difference';
      return signed({ value: facts.by, unit: changeUnit(info.unit), digits: info.digits });
    case 'points':
      return `${signed({ value: facts.by, unit: 'points', digits: info.digits })} (${number(facts.low, info.digits)} to ${number(facts.high, info.digits)})`;
    case 'ratio':
      if (facts.high === null && facts.low === 0) return 'no cases in either';
      return facts.by === null || facts.high === null
        ? `at least ${number(facts.low, RATIO)} times`
        : `${number(facts.by, RATIO)} times (${number(facts.low, RATIO)} to ${number(facts.high, RATIO)})`;
  }
}
/** Digits of a ratio. */
const RATIO = 2;
