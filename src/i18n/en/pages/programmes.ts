import type { Programme } from '../../../model/programme.ts';
import { count, day, period } from '../common.ts';

export const title = 'Programmes';
export const description = (place: string): string =>
  `What has been tried in ${place}: kind, dates, where, who leads it, and what the figures show before and after.`;
export const lead =
  'What was tried, when, where and by whom. What happened after a programme began is shown where it is known. That it happened after does not show that it happened because of it.';
export const none = (place: string): string => `No programmes are listed for ${place} yet.`;
export const caption = 'Programmes, newest first';
export const COLUMN = { name: 'What', kind: 'Kind', when: 'When', where: 'Where', lead: 'Who leads' };
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
/** "since 3 October 2022" must not be read as "still going on today". */
export const whenLong = (start: string, end: string | null): string =>
  end === null ? `${since(start)}; no end is published` : fromTo(start, end);
export const everywhere = 'everywhere';
export const districts = (n: number, one: string, other: string): string => count(n, one, other);

/* One programme. */

export const programmeDescription = (of: {
  name: string;
  kind: string;
  when: string;
  place: string;
}): string => `${of.name}: ${of.kind}, ${of.when}, ${of.place}.`;
export const LABEL = {
  kind: 'Kind',
  when: 'When',
  where: 'Where',
  lead: 'Lead organisation',
  partners: 'Partners',
  cost: 'Cost as published',
  about: 'About',
  link: 'Source',
};
export const notPublished = 'not published';
export const stream = (label: string, series: string): string => `${label} (${series})`;
export const linkText = 'The publisher’s page';

export const afterTitle = 'What happened after';
export const notBecause =
  'This shows what happened, not why. Other things changed in the same months, places that join a programme differ from those that do not, and no test has been made here of what would have happened without it.';
export const noData = 'No table is published here that this programme is about, so nothing can be shown.';
export const tooEarly =
  'Whole years before and after it began cannot be set side by side: the table does not cover both.';
export const partialTable =
  'The table it is about is partial, so no figures for parts of the place can be made of it.';
export const beforeAfterTitle = 'Before and after, beside the others';
export const beforeAfterLead = (of: { measure: string; before: string; after: string }): string =>
  `${of.measure} in ${period(of.before)}, the table’s last such period that ended before it began, and in ${period(of.after)}, the first that began after.`;
export const others = (of: { n: number; districts: string; by: string }): string =>
  `Over the same periods the middle one of the ${of.n} other comparable ${of.districts} changed by ${of.by}. The others may have had programmes of their own in these months.`;
export const beforeAfterCaption = (measure: string, unit: string): string =>
  `${measure} before and after, ${unit}`;
export const BEFORE_AFTER = { district: 'District', before: 'Before', after: 'After', change: 'Change' };
export const yearsTitle = 'Year by year';
export const placeOnly = (of: { measure: string; place: string }): string =>
  `It applies everywhere, so there are no others to set it beside. ${of.measure} in ${of.place}:`;
export const YEARS = { period: 'Twelve months to', value: 'Figure', phase: 'Beside the programme' };
export const PHASE = { before: 'before', during: 'began in these months', after: 'after it began' };
export const yearsCaption = (measure: string, place: string): string => `${measure}, ${place}, year by year`;
export const measureLink = (measure: string): string => `${measure}: everywhere, all years and its limits`;
export const otherProgrammes = 'Other programmes';
