import type { Direction } from '../../../model/comparison.ts';
import { roundTo } from '../../../model/figure.ts';
import type { IndicatorInfo } from '../../../model/indicator.ts';
import { formatMonth } from '../../../model/month.ts';
import { periodOf } from '../../../model/period.ts';
import { figure, month, number } from '../common.ts';
import { changeUnit } from './units.ts';

/** Which way a value has gone over years, one sentence. */
export function direction(of: Direction, info: IndicatorInfo): string {
  const { from, to } = periodOf(of.period);
  // Whole calendar years are named by themselves.
  const years = from % 12 === 0 && to % 12 === 11;
  const over = years
    ? `from ${Math.floor(from / 12)} to ${Math.floor(to / 12)}`
    : `from ${month(formatMonth(from))} to ${month(formatMonth(to))}`;
  if (of.way === 'unclear') return `No clear direction ${over}.`;
  const unit = changeUnit(info.unit);
  // A slope may be smaller than the last digit of the figures.
  const digits = info.digits + 1;
  const size = roundTo(Math.abs(of.slope), digits);
  const by =
    size === 0
      ? `by less than ${figure({ value: 10 ** -digits, unit, digits })} a year`
      : `by about ${figure({ value: size, unit, digits })} a year`;
  // The limits of a slope speak of chance, which amounts that are weighed or recorded have not.
  const [low, high] = [of.low, of.high].map(Math.abs).sort((a, b) => a - b) as [number, number];
  const limits =
    info.nature === 'mass' || size === 0
      ? ''
      : ` (95% range ${number(low, digits)} to ${number(high, digits)})`;
  return `On the whole it ${of.way === 'rising' ? 'rose' : 'fell'} ${over}, ${by}${limits}.`;
}
/** The same in a cell. */
export const WAY: Record<Direction['way'], string> = {
  rising: 'rising',
  falling: 'falling',
  unclear: 'no clear direction',
};
