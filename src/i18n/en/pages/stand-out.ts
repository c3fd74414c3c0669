import type { ChangeSpread } from '../../../model/comparison.ts';
import type { IndicatorInfo } from '../../../model/indicator.ts';
import { middleChanges } from '../comparison.ts';
import { count, number, period, periodTitle } from '../common.ts';

/** Words for districts that differ by more than what is expected, usual or steady. */

/** What a list of directions promises, and what the simulations find of shorter series. */
const LISTS =
  'The list is held back for how many are judged at once: with ten years of months, no more than about 1 in 20 of those on such lists';
const SHORTER = 'With fewer years, months that take after the month before make such lists too long.';

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

/* Direction over years. */

export const directionTitle = 'Direction over years';
interface Directed {
  readonly of: number;
  readonly districts: string;
  readonly period: string;
}
const over = (n: number, { of, districts, period: key }: Directed, way: string): string =>
  `Over ${period(key)}, ${number(n)} of ${number(of)} comparable ${districts} ${n === 1 ? 'has' : 'have'} been ${way}`;
export const rising = (n: number, of: Directed): string => over(n, of, 'rising');
export const falling = (n: number, of: Directed): string => over(n, of, 'falling');
export const noDirection = ({ of, districts, period: key }: Directed): string =>
  `Over ${period(key)}, none of the ${number(of)} comparable ${districts} shows a clear direction, up or down.`;
/** Of yearly tables no list is held to a share of false ones that was tried out: that is not promised. */
export const directionMeaning = (nature: IndicatorInfo['nature'], monthly: boolean): string =>
  !monthly
    ? 'A direction is clear where the years keep going one way. So few years make it rough.'
    : nature === 'mass'
      ? `A direction is clear where the months, each beside the same month of other years, keep going one way. ${LISTS} would be there without one. ${SHORTER}`
      : `A direction is clear where the months, each beside the same month of other years, keep going one way. ${LISTS} would be there by chance alone. ${SHORTER}`;
export const directionUntold = (districts: string, monthly: boolean): string =>
  `No direction over years is told of ${districts}: it takes ${monthly ? '36 months' : 'five years'}, and this table has fewer.`;

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
  'How many rose and fell on the year before, by how much, and which have gone one way for years. No reason is claimed.';
export const changedFor = (what: string, key: string): string => `${what}, ${periodTitle(key)}`;
export const changedAll = (of: {
  up: number;
  down: number;
  spread: ChangeSpread;
  districts: string;
  before: string;
  info: IndicatorInfo;
}): string =>
  `Of ${number(of.spread.of)} comparable ${of.districts}, ${number(of.up)} rose and ${number(of.down)} fell since ${period(of.before)}; half of them ${middleChanges(of.spread, of.info)}.`;
export const changedDirection = (of: { up: number; down: number; of: number; period: string }): string => {
  const rest = of.of - of.up - of.down;
  const has = (n: number): string => `${number(n)} ${n === 1 ? 'has' : 'have'} been`;
  const clear =
    of.up > 0 && of.down > 0
      ? `${has(of.up)} rising and ${number(of.down)} falling`
      : of.up > 0
        ? `${has(of.up)} rising`
        : `${has(of.down)} falling`;
  return of.up + of.down === 0
    ? `Over ${period(of.period)}, none shows a clear direction.`
    : `Over ${period(of.period)}, ${clear}${rest === 0 ? '' : `; ${number(rest)} ${rest === 1 ? 'shows' : 'show'} no clear direction`}.`;
};
export const changedNames = 'Which changed most';
export const changedHigher = 'Rose most';
export const changedLower = 'Fell most';
export const changedNone = 'None can be told to have changed by more than the others.';
export const changedLink = 'All of them, and how to read it';
