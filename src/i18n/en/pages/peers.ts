import type { Nature } from '../../../model/indicator.ts';
import { capital, list, number } from '../common.ts';

export const title = (other: string) => `Similar ${other}`;
/** A column districts are likened by, and the years it is of. */
interface Column {
  readonly label: string;
  readonly years: string;
}
export const lead = (facts: { n: number; name: string; other: string; columns: readonly Column[] }) =>
  `The ${number(facts.n)} ${facts.other} most like ${facts.name}, going by: ${byYears(facts.columns)}. The results on this page play no part in the choice.`;
/** "under 18, 65 and over (2019–2023); below the poverty line (2012–2016)". */
const byYears = (columns: readonly Column[]): string =>
  [...Map.groupBy(columns, ({ years }) => years)]
    .map(([years, kind]) => `${list(kind.map(({ label }) => label))} (${years})`)
    .join('; ');
/** Figures that a census area gives to two districts at once. */
export const together = (facts: { name: string; others: readonly string[]; columns: readonly string[] }) =>
  `${capital(list(facts.columns))}: the same figure for ${list([facts.name, ...facts.others])}, published for ${facts.others.length === 1 ? 'both' : 'all of them'} together. It does not count towards their likeness.`;
export const shared = (columns: readonly string[]) => `Most alike in ${list(columns)}.`;
export const distances = (all: readonly { name: string; distance: number }[]) =>
  `Distance in standard deviations, nearest first: ${all.map(({ name, distance }) => `${name} (${number(distance, 1)})`).join(', ')}.`;
export const none = (facts: { name: string; other: string; limit: number }) =>
  `${facts.name} has no close match: fewer than five ${facts.other} are within ${number(facts.limit, 1)} standard deviations of it, the distance in which nine of ten find five.`;
export const unknown = (name: string, other: string) =>
  `${name} has no similar ${other} here, because what they are found by is not known of it.`;
/** `said` is the sentence of the standing among peers. */
export const stands = (facts: { what: string; period: string; said: string }) =>
  `${facts.what}, ${facts.period}: ${facts.said.charAt(0).toLowerCase()}${facts.said.slice(1)}`;
export const against = (name: string) => `${name} against each of them`;
/** How the differences in the table are to be read, by the kinds of data in it. */
export const how = (name: string, natures: readonly Nature[]) =>
  [
    `How far ${name} is above (+) or below (−) the one named in the row.`,
    natures.includes('share') &&
      'Of percentages, the difference in percentage points with its 95% range: where the range holds 0, the two cannot be told apart.',
    natures.includes('count') &&
      `Of counts, how many times the other’s rate with its 95% range: “1.50 times” is half as much again, and where the range holds 1, the two cannot be told apart.`,
    natures.some((nature) => nature === 'mass' || nature === 'duration') &&
      'Of amounts weighed or recorded, and of days, the plain difference.',
  ]
    .filter(Boolean)
    .join(' ');
export const caption = (name: string, other: string) => `${other} similar to ${name}`;
export const foldFigures = (n: number, other: string) => `The figures of these ${number(n)} ${other}`;
