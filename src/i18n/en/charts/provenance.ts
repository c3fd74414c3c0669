import { day, periodTitle } from '../common.ts';

/** "Source: …" below every chart. */
export const source = (facts: { publisher: string; dataset: string | null; retrieved: string }): string =>
  `Source: ${facts.publisher}${facts.dataset ? `, ${facts.dataset}` : ''}, retrieved ${day(facts.retrieved)}`;
export const population = (publisher: string, key: string): string =>
  `Population: ${publisher}, ${periodTitle(key)}.`;
export const licence = (title: string): string => (title ? `Licence: ${title}` : '');

/** Headings of what stands in every row of a chart's CSV. */
export const csvColumns = { source: 'source', licence: 'licence', caveat: 'caveat', note: 'note' };
