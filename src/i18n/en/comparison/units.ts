import { figure, number } from '../common.ts';
import type { IndicatorInfo } from '../../../model/indicator.ts';
import type { Unit } from '../../../model/unit.ts';

/** "14.2 to 22.9%": the unit once, behind the second number. */
export const fromTo = (low: number, high: number, info: IndicatorInfo): string =>
  `${number(low, info.digits)} to ${figure({ ...info, value: high })}`;

/** A change of a percentage is in points. */
export const changeUnit = (unit: Unit): Unit => (unit === 'percent' ? 'points' : unit);
