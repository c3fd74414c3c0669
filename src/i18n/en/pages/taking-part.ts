import { capital, count, figure, month, period } from '../common.ts';

export const title = 'Taking part';
export const description = (place: string): string =>
  `Who takes part in ${place}: volunteer hours and people by kind of organisation and activity, or what is not published.`;

/* A place with volunteer data. */

export const lead = 'Who gives their time, through which kind of organisation, and for what.';
export const hours = (facts: {
  place: string;
  hours: number;
  period: string;
  perThousand: string | null;
}): string =>
  `Volunteers gave ${count(Math.round(facts.hours), 'hour', 'hours')} in ${facts.place} in ${period(facts.period)}${facts.perThousand ? `: ${facts.perThousand}` : ''}.`;
export const largest = (label: string, share: number): string =>
  `${capital(label)} gave the largest part, ${figure({ value: share, unit: 'percent', digits: 0 })} of the hours.`;
export const kindsTitle = 'By kind of organisation';
export const activitiesTitle = 'By activity';
export const MIX = {
  kinds: 'Kind of organisation',
  activities: 'Activity',
  hours: 'Hours',
  share: 'Share, %',
  before: 'Hours a year before',
};
export const mixCaption = (kind: 'kinds' | 'activities', key: string): string =>
  `Volunteer hours by ${kind === 'kinds' ? 'kind of organisation' : 'activity'}, ${period(key)}`;
export const notStated = 'not stated';
export const limitsTitle = 'What these figures do not tell';
export const limits =
  'Only recorded hours are counted. Much help between neighbours is never recorded, and what is recorded differs between organisations. Few hours do not mean that people do not care.';
export const helpTitle = 'Take part';
export const volunteerLink = 'Where to volunteer';

/* A place without. */

export const missingLead = (place: string): string =>
  `How many hours volunteers give in ${place}, and with whom, is not published in a form that can be shown here by district.`;
export const notLooked = (place: string): string =>
  `There is no table of volunteer hours for ${place} here yet, and no record of one having been looked for.`;
export const lookedTitle = 'What was looked for';
export const lookedFor =
  'A table of volunteer hours, or of the people who gave them, by district and month or year, in any open format.';
export const whereTitle = 'Where, and when';
export const when = (key: string): string => `Looked for in ${month(key)}, in:`;
export const resultTitle = 'What was found';
export const sinceThen = (key: string): string =>
  `It may have been published since ${month(key)}. If you know of it, please say so: a table is all it takes.`;
export const templateTitle = 'The table that would fill this page';
export const templateLead =
  'One row for each month, district and kind of organisation, and one for all kinds together. Totals only, no row about a person:';
export const templateCaption = 'Template: three example rows, invented';
/** By the template's columns. */
export const TEMPLATE_COLUMNS: Readonly<Record<string, string>> = {
  month: 'The month, as 2026-01.',
  district: 'The district, by its id; “all” for all districts together.',
  organisation:
    'The kind of organisation: residents’ committee, school, enterprise, agency, volunteer team, …; “all” for all kinds together.',
  hours: 'Hours given, all volunteers together.',
  people:
    'How many different people gave them. From 1 to 4 people, write “<5”; write “suppressed” where a “<5” could be worked out from it.',
  trained_hours:
    'Of the hours, those given by volunteers who were trained; for all kinds of organisation together.',
};
export const templateFile = (file: string): string => `Download it as a file to fill in: ${file}`;
export const templateWhy =
  'From such a table this page would show, for each district, the hours and the volunteers of a month for every 1,000 residents, how much trained volunteers give, and which kinds of organisation carry the work.';
export const templateYears =
  'How many different people took part in a year, and how many came again, cannot be added up from months. A second, smaller table says it:';
export const instead = 'Where to volunteer and where to attend stands on the page of each district.';
export const findYours = (district: string): string => `Find your ${district}.`;
export const askTitle = 'Ask for it';
export const ask = (place: string): string =>
  `Anyone can ask the offices of ${place} for this table. The template above says exactly what is needed.`;
