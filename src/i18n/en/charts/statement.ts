import type { CountedShare, IndicatorId } from '../../../model/indicator.ts';
import type { Unit } from '../../../model/unit.ts';
import { capital, countedShare, figure, number } from '../common.ts';

/** A value ready to be printed. */
interface Value {
  readonly value: number;
  readonly unit: Unit;
  readonly digits: number;
  /** The counts behind a share of few. */
  readonly share?: CountedShare | null;
}

/**
 * What a value says of an area, as the beginning of a sentence. `what` is the series' own title, in a
 * sentence ("reported rat sightings").
 */
export function statement(indicator: IndicatorId, area: string, value: Value, what: string): string {
  const text = figure(value);
  const plain = number(value.value, value.digits);
  /** "62.5% of inspections", "5 of 8 inspections". */
  const shareOf = (what: string, definite = ''): string =>
    value.share ? `${countedShare(value.share)} ${what}` : `${text} of ${definite}${what}`;
  switch (indicator) {
    case 'sorting-rate':
      return `${area} sorted ${text} of its collected waste`;
    case 'published-rate':
      return `${area} sorted ${text} of its waste by the publisher’s own count`;
    case 'sorted-per-resident':
      return `${area} sorted ${plain} kg of waste per resident`;
    case 'residual-per-resident':
      return `${area} left ${plain} kg of refuse per resident unsorted`;
    case 'accurate-sorting':
      return `In ${area}, ${shareOf('inspections')} found the waste rightly sorted`;
    case 'complaints-rate':
      return `${area} had ${plain} ${what} per 1,000 residents`;
    case 'days-to-close':
      return `In ${area}, half of the ${what} were closed within ${text}`;
    case 'open-backlog':
      return `In ${area}, ${plain} ${what} per 1,000 residents were still open`;
    case 'on-time':
      return `In ${area}, ${shareOf(what)} were closed on time`;
    case 'response-rate':
      return `In ${area}, ${shareOf(what)} were answered`;
    case 'resolved-share':
      return `In ${area}, ${shareOf(what)} with a stated result were resolved`;
    case 'satisfied':
      return `In ${area}, ${shareOf('residents asked', 'the ')} were satisfied`;
    case 'volunteer-hours':
      return `In ${area}, volunteers gave ${plain} hours per 1,000 residents`;
    case 'active-volunteers':
      return `In ${area}, ${plain} of every 1,000 residents volunteered`;
    case 'monthly-volunteers':
      return `In ${area}, ${plain} of every 1,000 residents volunteered in an average month`;
    case 'volunteer-retention':
      return `In ${area}, ${shareOf('volunteers of the year before', 'the ')} came again`;
    case 'trained-share':
      return `In ${area}, trained volunteers gave ${text} of the hours`;
  }
}

/** "up from 17.6%", "after 5.19 per 1,000" where that is no move to speak of, "as in the year before". */
export function fromBefore(now: Value, before: number, isMove: boolean): string {
  const text = figure({ ...now, value: before });
  if (text === figure(now)) return 'as in the year before';
  return isMove
    ? `${now.value > before ? 'up' : 'down'} from ${text} a year before`
    : `after ${text} a year before`;
}

/**
 * An indicator as the beginning of a title over all districts, by the series' own name where another
 * series has it too; `withUnit` where its figures need none behind them.
 */
export function subjectOf(
  indicator: IndicatorId,
  name: string,
  series: string,
): { readonly text: string; readonly withUnit: boolean } {
  switch (indicator) {
    case 'complaints-rate':
      return { text: `${capital(series)} per 1,000 residents`, withUnit: true };
    case 'open-backlog':
      return { text: `${capital(series)} still open per 1,000 residents`, withUnit: true };
    default:
      return { text: name, withUnit: false };
  }
}

/**
 * What is measured, for subtitles and columns, by the series' own name where another series has it too;
 * `yearly` of single months that are told as the rate of a whole year at their pace.
 */
export function measured(indicator: IndicatorId, measure: string, series: string, yearly = false): string {
  const pace = yearly ? ', one month’s rate times twelve' : '';
  switch (indicator) {
    case 'complaints-rate':
      return `${capital(series)}${yearly ? pace : ' in a year'}`;
    case 'open-backlog':
      return `${capital(series)} open at the end of the period`;
    case 'days-to-close':
      return `Time until half of the ${series} were closed`;
    default:
      return `${measure}${pace}`;
  }
}
