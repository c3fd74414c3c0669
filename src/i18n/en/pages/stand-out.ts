import type { ChangeSpread } from '../../../model/comparison.ts';
import type { IndicatorInfo } from '../../../model/indicator.ts';
import { middleChanges } from '../comparison.ts';
import { count, number, period } from '../common.ts';

/** Words for districts that differ by more than what is expected, usual or steady. */

export const title = (districts: string): string => `${districts} that stand out`;
/** Opens the names of a long list. */
export const names = (n: number): string => `Their ${number(n)} names`;

/* Against what is expected for their size. Counted things only. */

export const expectedTitle = 'Against what is expected for their size';
interface Expected {
  readonly of: number;
  readonly one: string;
  readonly districts: string;
  readonly period: string;
}
export const above = (n: number, { of: total, districts, period: key }: Expected): string =>
  `In ${period(key)}, ${number(n)} of ${number(total)} comparable ${districts} ${n === 1 ? 'lies' : 'lie'} above what is expected for their size`;
export const below = (n: number, { of: total, districts, period: key }: Expected): string =>
  `In ${period(key)}, ${number(n)} of ${number(total)} comparable ${districts} ${n === 1 ? 'lies' : 'lie'} below what is expected for their size`;
export const noneExpected = ({ of: total, districts, period: key }: Expected): string =>
  `In ${period(key)}, none of the ${number(total)} comparable ${districts} stands out from what is expected for its size. That is a finding too: their differences may be no more than chance and how much ${districts} differ anyway.`;
/** Why a few outside their own range are no finding. */
export const outside = (
  n: number,
  isListed: boolean,
  { of: total, one: singular, districts }: Expected,
): string =>
  `${isListed ? 'In all, ' : 'Yet '}${count(n, `${singular} lies outside its`, `${districts} lie outside their`)} expected range; where ${number(total)} are judged at once, a few always do.`;
export const expectedMeaning = (districts: string): string =>
  `A list made this way is held back for how many are judged at once. It is a reason to look, no proof: ${districts} differ for many reasons of their own. Small ones are allowed more, because a few cases move their figure more.`;

/* Beside the whole place. Counted things that size tells nothing of. */

export const placeTitle = (place: string): string => `Clearly above or below ${place}`;
interface Whole {
  readonly of: number;
  readonly districts: string;
  readonly period: string;
  readonly place: string;
  readonly value: string;
}
const besidePlace = (
  n: number,
  { of: total, districts, period: key, place, value }: Whole,
  side: string,
): string =>
  `In ${period(key)}, ${number(n)} of ${number(total)} comparable ${districts} ${n === 1 ? 'is' : 'are'} clearly ${side} ${place} (${value})`;
export const abovePlace = (n: number, whole: Whole): string => besidePlace(n, whole, 'above');
export const belowPlace = (n: number, whole: Whole): string => besidePlace(n, whole, 'below');
export const nonePlace = ({ of: total, districts, period: key, place, value }: Whole): string =>
  `In ${period(key)}, none of the ${number(total)} comparable ${districts} is clearly above or below ${place} (${value}).`;
export const placeMeaning =
  'Clearly: chance alone would seldom put so many cases so far from the figure of the whole place, allowing for how many are judged at once. The list does not say why.';

/* Change on the year before. */

export const changeTitle = 'Change on the year before';
interface Changed {
  readonly spread: ChangeSpread;
  readonly districts: string;
  readonly period: string;
  readonly before: string;
  readonly info: IndicatorInfo;
}
/** "The 5 that rose most from … to …"; `n` is how many are listed. */
const most = (n: number, changed: Changed, verb: string): string =>
  `Of the ${number(changed.spread.of)} comparable ${changed.districts}, ${n === 1 ? 'the one that' : `the ${number(n)} that`} ${verb} most from ${period(changed.before)} to ${period(changed.period)}`;
export const higher = (n: number, changed: Changed): string => most(n, changed, 'rose');
export const lower = (n: number, changed: Changed): string => most(n, changed, 'fell');
export const noChange = (changed: Changed): string =>
  `From ${period(changed.before)} to ${period(changed.period)}, none of the ${number(changed.spread.of)} comparable ${changed.districts} can be told to have changed by more than the others.`;
/** Said once where it holds of nearly all, and so tells none of them apart. */
export const indistinct = (n: number, { spread, districts }: Changed): string =>
  `In ${number(n)} of ${number(spread.of)} ${districts} the last year and the one before are too close to tell apart.`;
export const changeMeaning = (changed: Changed): string =>
  `In the same time half of all ${changed.districts} ${middleChanges(changed.spread, changed.info)}; those listed lie beyond, the largest change first. The list says that a change is large beside the others, not why it came or whether it will last.${
    changed.info.nature === 'mass'
      ? ''
      : ' Small ones come onto it more easily, because a few cases move their figure more.'
  }`;
export const changeOld = (key: string): string =>
  `Changes on the year before are not listed, because they are old: the table ends with ${period(key).replace(/^the \d+ months to /, '')}.`;
