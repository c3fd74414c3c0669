import { day, periodTitle } from '../common.ts';

/** "Source: …" below every chart. */
export const source = (of: { publisher: string; dataset: string | null; retrieved: string }): string =>
  `Source: ${of.publisher}${of.dataset ? `, ${of.dataset}` : ''}, retrieved ${day(of.retrieved)}`;
export const population = (publisher: string, key: string): string =>
  `Population: ${publisher}, ${periodTitle(key)}.`;
export const licence = (title: string): string => (title ? `Licence: ${title}` : '');
