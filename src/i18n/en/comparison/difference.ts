import type { Difference } from '../../../model/comparison.ts';
import { roundTo } from '../../../model/figure.ts';
import type { IndicatorInfo } from '../../../model/indicator.ts';
import { difference as signed, number } from '../common.ts';
import { changeUnit } from './units.ts';

/**
 * One district against another, for a cell that names both: "+3.2 percentage points (1.0 to 5.4)",
 * "1.43 times (1.20 to 1.71)". Of masses and durations the difference alone.
 */
export function difference(of: Difference, info: IndicatorInfo): string {
  switch (of.kind) {
    case 'plain':
      if (roundTo(of.by, info.digits) === 0) return 'no difference';
      return signed({ value: of.by, unit: changeUnit(info.unit), digits: info.digits });
    case 'points':
      return `${signed({ value: of.by, unit: 'points', digits: info.digits })} (${number(of.low, info.digits)} to ${number(of.high, info.digits)})`;
    case 'ratio':
      if (of.high === null && of.low === 0) return 'no cases in either';
      return of.by === null || of.high === null
        ? `at least ${number(of.low, RATIO)} times`
        : `${number(of.by, RATIO)} times (${number(of.low, RATIO)} to ${number(of.high, RATIO)})`;
  }
}
/** Digits of a ratio. */
const RATIO = 2;
