import type { Change } from '../../../model/comparison.ts';
import { printedDifference, roundTo } from '../../../model/figure.ts';
import type { IndicatorInfo } from '../../../model/indicator.ts';
import { figure, period } from '../common.ts';
import { changeUnit } from './units.ts';

const SIZE: Record<NonNullable<Change['size']>, string> = {
  less: 'less than usual',
  usual: 'about as much as usual',
  more: 'more than usual',
  'much-more': 'much more than usual',
};

/**
 * How a change compares with what is usual: "more than usual"; that two years of counted things cannot
 * be told apart, where they cannot; null where nothing is usual.
 */
export const changeSize = ({ size, told }: Change): string | null =>
  told === false ? 'too few cases to tell' : size && SIZE[size];

/**
 * How a value changed on the year before, told against what comparable districts usually do; of a place
 * or a group (no `districts`), against what it usually does itself.
 */
export function change(of: Change, info: IndicatorInfo, districts: string | null): string {
  const unit = changeUnit(info.unit);
  const before = `${period(of.before)} (${figure({ ...info, value: of.from })})`;
  // Two figures that print alike are told alike, whatever lies behind the last digit.
  const by = printedDifference(of.from + of.by, of.from, info.digits);
  if (by === 0) return `The same as in ${before}.`;
  const moved = figure({ value: Math.abs(by), unit, digits: info.digits });
  const [up, down] = info.unit === 'days' ? ['more', by === -1 ? 'less' : 'fewer'] : ['higher', 'lower'];
  const first = `${moved} ${by > 0 ? up : down} than in ${before}.`;
  if (of.told === false) return `${first} There are too few cases to tell the two years apart.`;
  if (of.size === null) return first;
  const smallest = 10 ** -info.digits;
  const usual =
    roundTo(of.usual!, info.digits) === 0
      ? `less than ${figure({ value: smallest, unit, digits: info.digits })}`
      : figure({ value: of.usual!, unit, digits: info.digits });
  const whose = districts === null ? 'it typically moves' : `comparable ${districts} typically move`;
  return `${first} That is ${SIZE[of.size]}: ${whose} by ${usual} from one year to the next.`;
}
