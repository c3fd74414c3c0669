import type { ChangeSpread } from '../../../model/comparison.ts';
import { isCounted, type IndicatorInfo } from '../../../model/indicator.ts';
import { middleChanges } from '../comparison.ts';
import { count, number, period, periodTitle } from '../common.ts';

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
export const above = (n: number, { of, districts, period: key }: Expected): string =>
  `In ${period(key)}, ${number(n)} of ${number(of)} comparable ${districts} ${n === 1 ? 'lies' : 'lie'} above what is expected for their size`;
export const below = (n: number, { of, districts, period: key }: Expected): string =>
  `In ${period(key)}, ${number(n)} of ${number(of)} comparable ${districts} ${n === 1 ? 'lies' : 'lie'} below what is expected for their size`;
export const noneExpected = ({ of, districts, period: key }: Expected): string =>
  `In ${period(key)}, none of the ${number(of)} comparable ${districts} stands out from what is expected for its size. That is a finding too: their differences may be no more than chance and how much ${districts} differ anyway.`;
/** Why a few outside their own range are no finding. */
export const outside = (n: number, isListed: boolean, { of, one, districts }: Expected): string =>
  `${isListed ? 'In all, ' : 'Yet '}${count(n, `${one} lies outside its`, `${districts} lie outside their`)} expected range; where ${number(of)} are judged at once, a few always do.`;
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
const besidePlace = (n: number, { of, districts, period: key, place, value }: Whole, side: string): string =>
  `In ${period(key)}, ${number(n)} of ${number(of)} comparable ${districts} ${n === 1 ? 'is' : 'are'} clearly ${side} ${place} (${value})`;
export const abovePlace = (n: number, of: Whole): string => besidePlace(n, of, 'above');
export const belowPlace = (n: number, of: Whole): string => besidePlace(n, of, 'below');
export const nonePlace = ({ of, districts, period: key, place, value }: Whole): string =>
  `In ${period(key)}, none of the ${number(of)} comparable ${districts} is clearly above or below ${place} (${value}).`;
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
const most = (n: number, of: Changed, verb: string): string =>
  `Of the ${number(of.spread.of)} comparable ${of.districts}, ${n === 1 ? 'the one that' : `the ${number(n)} that`} ${verb} most from ${period(of.before)} to ${period(of.period)}`;
export const higher = (n: number, of: Changed): string => most(n, of, 'rose');
export const lower = (n: number, of: Changed): string => most(n, of, 'fell');
export const noChange = (of: Changed): string =>
  `From ${period(of.before)} to ${period(of.period)}, none of the ${number(of.spread.of)} comparable ${of.districts} can be told to have changed by more than the others.`;
/** Said once where it holds of nearly all, and so tells none of them apart. */
export const indistinct = (n: number, { spread, districts }: Changed): string =>
  `In ${number(n)} of ${number(spread.of)} ${districts} the last year and the one before are too close to tell apart.`;
export const changeMeaning = (of: Changed): string =>
  `In the same time half of all ${of.districts} ${middleChanges(of.spread, of.info)}; those listed lie beyond, the largest change first. The list says that a change is large beside the others, not why it came or whether it will last.${
    of.info.nature === 'mass'
      ? ''
      : ' Small ones come onto it more easily, because a few cases move their figure more.'
  }`;
export const changeOld = (key: string): string =>
  `Changes on the year before are not listed, because they are old: the table ends with ${period(key).replace(/^the \d+ months to /, '')}.`;

/* The same, short, on a place’s home. */

export const changedTitle = 'What changed';
export const changedLead =
  'How many rose and fell on the year before, and by how much. No reason is claimed.';
export const changedFor = (what: string, key: string): string => `${what}, ${periodTitle(key)}`;
export const changedAll = (of: {
  up: number;
  down: number;
  spread: ChangeSpread;
  districts: string;
  before: string;
  info: IndicatorInfo;
}): string =>
  `Of ${number(of.spread.of)} comparable ${of.districts}, ${number(of.up)} ${isCounted(of.info) ? 'clearly ' : ''}rose and ${number(of.down)} ${isCounted(of.info) ? 'clearly ' : ''}fell since ${period(of.before)}; half of them ${middleChanges(of.spread, of.info)}.`;
export const changedNames = 'Which changed most';
export const changedHigher = 'Rose most';
export const changedLower = 'Fell most';
export const changedNone = 'None can be told to have changed by more than the others.';
export const changedLink = 'All of them, and how to read it';
