import { number } from '../common.ts';

/** Under a scale that does not begin at zero; `from` as it prints on the scale. */
export const scaleBegins = (from: string): string => `The scale begins at ${from}, not at 0`;

/** Percentage points in a title, where what they are of is said: "6.1 points". */
export const points = (value: number, digits: number): string => `${number(value, digits)} points`;

/** What a picture's hairlines mark, as a sentence of its alt text; none where there are none. */
export const marked = (events: readonly string[]): string[] =>
  events.length === 0 ? [] : [`Marked as events: ${events.map((event) => `“${event}”`).join(', ')}.`];

/** Words of a title, a name as one of them: what is longer is read by nobody. */
const MAX_WORDS = 12;

/** The first of the titles that is short enough, or the last; `names` stand in them, however long they are. */
export const shortest = (names: readonly string[], ...titles: readonly string[]): string =>
  titles.find(
    (title) => names.reduce((text, name) => text.replaceAll(name, '¶'), title).split(' ').length <= MAX_WORDS,
  ) ?? titles.at(-1)!;
