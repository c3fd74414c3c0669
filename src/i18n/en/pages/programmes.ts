import type { Moves, NoComparison } from '../../../model/programme-context.ts';
import type { Programme } from '../../../model/programme.ts';
import { periodOf } from '../../../model/period.ts';
import { formatMonth } from '../../../model/month.ts';
import { capital, count, day, list, month } from '../common.ts';

export const title = 'Programmes';
export const description = (place: string): string =>
  `What has been tried in ${place}: kind, dates, where, who leads it, and what the figures show before and after.`;
export const lead = 'What was tried, where, and what happened after. That it came after does not show why.';
/** Under a programme in the time line: "rules, everywhere, NYC Department of Sanitation". */
export const detail = (facts: { kind: string; where: string; lead: string; end: string | null }): string =>
  [capital(facts.kind), facts.where, facts.lead, ...(facts.end === null ? [] : [`until ${day(facts.end)}`])]
    .filter((part) => part !== '')
    .join(', ');
export const none = (place: string): string => `No programmes are listed for ${place} yet.`;
export const KIND: Record<Programme['kind'], string> = {
  education: 'education',
  'outsourced-service': 'contracted service',
  facilities: 'facilities',
  incentive: 'incentive',
  rules: 'rules',
  organising: 'organising',
};
export const since = (start: string): string => `since ${day(start)}`;
export const fromTo = (start: string, end: string): string => `${day(start)} to ${day(end)}`;
export const when = (start: string, end: string | null): string =>
  end === null ? since(start) : fromTo(start, end);
/** Under the name of one: "Began on 3 October 2022". */
export const began = (start: string, end: string | null): string =>
  end === null ? `Began on ${day(start)}` : capital(fromTo(start, end));
/** "since 3 October 2022" must not be read as "still going on today". */
export const whenLong = (start: string, end: string | null): string =>
  end === null ? `${since(start)}; no end is published` : fromTo(start, end);
export const everywhere = 'everywhere';
export const districts = (n: number, text: string, other: string): string => count(n, text, other);

/* One programme. */

export const programmeDescription = (facts: {
  name: string;
  kind: string;
  when: string;
  place: string;
}): string => `${facts.name}: ${facts.kind}, ${facts.when}, ${facts.place}.`;
export const LABEL = {
  kind: 'Kind',
  when: 'When',
  where: 'Where',
  lead: 'Lead organisation',
  partners: 'Partners',
  cost: 'Cost as published',
  about: 'About',
  measure: 'Measure',
  link: 'Source',
};
export const notPublished = 'not published';
export const stream = (label: string, series: string): string => `${label} (${series})`;
export const linkText = 'The publisher’s page';

export const aboutTitle = 'The programme';
export const afterTitle = 'What happened after';
export const notBecause = 'This shows what happened, not why.';
export const noData = 'No table is published here that this programme is about, so nothing can be shown.';
export const tooEarly =
  'The year after it began cannot be set beside the year before: the table does not cover both.';
export const partialTable =
  'The table it is about is partial, so no figures for parts of the place can be made of it.';
/** "October 2022 to September 2023". */
export const months = (key: string): string => {
  const { from, to } = periodOf(key);
  return `${month(formatMonth(from))} to ${month(formatMonth(to))}`;
};
/** Prints a difference's size with its unit, without its sign. */
type Size = (by: number) => string;
export const ofStream = (stream: string): string => `${capital(stream)} per resident`;
const inSome = (n: number): string => (n === 0 ? 'none' : String(n));
/** "rose in 13 of 14 comparable community districts, by 0.7 percentage points in the middle". */
function moved({ of: total, rose, fell, median }: Moves, whom: string, size: Size): string {
  if (median === 0)
    return `rose in ${inSome(rose)} and fell in ${inSome(fell)} of ${total} ${whom}; the middle one did not change`;
  const [way, n] = median > 0 ? ['rose', rose] : ['fell', fell];
  return `${way} in ${n === total ? `all ${total}` : `${n} of ${total}`} ${whom}, by ${size(median)} in the middle`;
}
/** What happened in its districts, and in those it had not yet reached. */
export const answer = (facts: {
  districts: string;
  own: Moves;
  others: Moves | null;
  size: Size;
}): string => {
  const own = `In the year after, it ${moved(facts.own, `comparable ${facts.districts}`, facts.size)}`;
  if (!facts.others) return `${own}.`;
  const { of: total, median } = facts.others;
  const others =
    median === 0
      ? 'the middle one did not change'
      : `it ${median > 0 ? 'rose' : 'fell'} by ${facts.size(median)} in the middle`;
  return `${own}; in the ${total} comparable others ${others}.`;
};
/** "Of the others, not yet reached, 6 rose, 28 fell and 6 did not change." */
export const othersMoved = ({ of: total, rose, fell }: Moves): string => {
  const same = total - rose - fell;
  return `Of the others, which it had not yet reached, ${list([`${inSome(rose)} rose`, `${inSome(fell)} fell`, ...(same > 0 ? [`${same} did not change`] : [])])}.`;
};
export const NONE: Record<NoComparison, string> = {
  had: 'No comparison is possible: all others had it already.',
  reached: 'No comparison is possible: all others had it already or got it in the same year.',
  few: 'No comparison is possible: there are too few districts with figures of both years on one of the two sides.',
};
/** How far the changes lay apart in the year after, and in the years before. */
export function apart(facts: {
  /** Of averages, as printed. */
  apart: number;
  before: readonly number[];
  size: Size;
}): string {
  const now =
    facts.apart === 0
      ? 'On average both changed alike.'
      : `On average, their change lies ${facts.size(facts.apart)} ${facts.apart > 0 ? 'above' : 'below'} that of the others.`;
  const years = facts.before.length;
  if (years === 0) return `${now} How far apart the two changed before is not known.`;
  const most = Math.max(...facts.before.map(Math.abs));
  const apart = most === 0 ? 'not apart' : `${facts.size(most)} apart`;
  if (years === 1) return `${now} In the year before, the two changes lay ${apart}.`;
  const before = `In the ${years} years before, the two changes lay ${most === 0 ? apart : `at most ${apart}, either way`}`;
  return `${now} ${before}: the year after ${Math.abs(facts.apart) > most ? 'is beyond all of them' : 'does not stand out from them'}.`;
}
/** Where it had been higher before: a rise may be a return. */
export const higherBefore = (facts: { value: string; year: string }): string =>
  `It had been higher there before: ${facts.value} in ${months(facts.year)}.`;
export const between = (facts: { low: string; high: string; holdsNone: boolean }): string =>
  `As districts differ among themselves, it may lie anywhere from ${facts.low} to ${facts.high}${facts.holdsNone ? ', so there may be no difference' : ''}.`;
/** A roll-out by groups is as many comparisons as there are groups. */
export const byGroups = (facts: { groups: readonly string[]; n: number }): string =>
  `It reached all of ${list(facts.groups)} at once. So this is ${
    facts.groups.length === 1 ? 'one comparison' : `no more than ${facts.groups.length} comparisons`
  } and not ${facts.n}: whatever else changed there in these months is in it, and no margin can be given.`;
export const also = (names: readonly string[]): string =>
  `In the same two years there began everywhere: ${list(names)}.`;
export const sure = 'How sure is this?';
export const byDistrict = (districts: string): string => `Its ${districts}, before and after`;
export const notCollected = 'not collected';
/** Where it was collected in none of its districts. */
export const beforeBlank = (before: string): string => `Collected in none of them in ${before}.`;
export const beforeAfterCaption = (facts: {
  measure: string;
  unit: string;
  /** Null where it was collected in none of them. */
  before: string | null;
  after: string;
}): string =>
  `${facts.measure}, ${facts.unit}: ${facts.before === null ? '' : `before, in ${facts.before}, and after, in `}${facts.after}`;
export const BEFORE_AFTER = { before: 'Before', after: 'After', change: 'Change' };
/** Of a programme everywhere. */
export const placeOnly = (facts: { measure: string; place: string; before: string; after: string }): string =>
  `${facts.measure} in ${facts.place}: ${facts.before} in the last year before it, ${facts.after} in the first year after. It applies everywhere, so there are no others to set it beside.`;
export const measureLink = (measure: string): string => `${measure}: everywhere, all years and its limits`;
export const otherProgrammes = 'Other programmes';
