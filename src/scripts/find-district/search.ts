/** Finding a district by what somebody types: names, neighbourhoods, postcodes, initials, one slip forgiven. */

/** A district with the texts it is found by. */
export interface Findable {
  /** Its names and neighbourhoods, as they are written. */
  readonly names: readonly string[];
  /** Words that may be typed beside a name and find nothing alone: its borough, its place. */
  readonly beside: readonly string[];
  readonly postcodes: readonly string[];
}

export interface Found<T extends Findable> {
  readonly entry: T;
  /** The name or postcode that was meant, as it is written; null where several words were. */
  readonly by: string | null;
}

/** At most so many are shown. */
export const MAX_FOUND = 6;
/** In words of fewer letters no slip is forgiven: too many others are as near. */
const MIN_LETTERS = 4;

/** Small letters without accents, words and numbers apart: "Queens CB1" → "queens cb 1". */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'.]/g, '')
    .replace(/(\p{L})(\d)|(\d)(\p{L})/gu, '$1$3 $2$4')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** Whether one letter too many, too few, another or two changed about make one word of the other. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

const hasSpaces = (term: string): boolean => /^[\u0000-\u024f]+$/.test(term);

/** Whether a typed word begins a word of a name; a number is the whole of one. */
function begins(term: string, word: string): boolean {
  if (/^\d+$/.test(term)) return term === word;
  return hasSpaces(term) ? word.startsWith(term) : word.includes(term);
}

/** The same with one slip: against words as long, one longer or one shorter. */
const nearlyBegins = (term: string, word: string): boolean =>
  term.length >= MIN_LETTERS &&
  !/\d/.test(term) &&
  [-1, 0, 1].some((more) => isOneSlip(term, word.slice(0, term.length + more)));

const initials = (words: readonly string[]): string => words.map(([letter]) => letter).join('');

/** What is typed without what districts are called besides: "cb 1 queens" → "1 queens". */
function termsOf(typed: string, alsoCalled: readonly string[]): string[] {
  let text = ` ${fold(typed)} `;
  for (const called of alsoCalled) text = text.replaceAll(` ${fold(called)} `, ' ');
  return text.split(' ').filter((term) => term !== '');
}

/** How well a district fits what was typed, from 0, the best; null where it does not. */
function fit<T extends Findable>(entry: T, terms: readonly string[]): (Found<T> & { rank: number }) | null {
  const typed = terms.join(' ');
  const postcode = entry.postcodes.find((code) => fold(code) === typed);
  if (postcode) return { entry, by: postcode, rank: 0 };
  const names = entry.names.map((name) => ({ name, words: fold(name).split(' ') }));
  const best = (test: (words: readonly string[]) => boolean): string | undefined =>
    names.find(({ words }) => test(words))?.name;
  const whole = best((words) => words.join(' ') === typed);
  if (whole) return { entry, by: whole, rank: 0 };
  const start = best((words) => terms.every((term, index) => words[index] && begins(term, words[index])));
  if (start) return { entry, by: start, rank: 1 };
  const first = terms.length === 1 && best((words) => words.length > 1 && initials(words) === typed);
  if (first) return { entry, by: first, rank: 1 };
  const all = [
    ...names.flatMap(({ words }) => words),
    ...entry.beside.flatMap((text) => fold(text).split(' ')),
  ];
  const within = (test: (term: string, word: string) => boolean): boolean =>
    terms.every((term) => all.some((word) => test(term, word)));
  const ofOne = (test: (term: string, word: string) => boolean): string | null =>
    best((words) => terms.every((term) => words.some((word) => test(term, word)))) ?? null;
  if (within(begins)) return { entry, by: ofOne(begins), rank: 2 };
  // One slip in one word: the others must be right.
  const slipped = terms.filter((term) => !all.some((word) => begins(term, word)));
  const forgiving = (term: string, word: string): boolean =>
    begins(term, word) || (slipped.length === 1 && term === slipped[0] && nearlyBegins(term, word));
  return within(forgiving) ? { entry, by: ofOne(forgiving), rank: 3 } : null;
}

/** The districts that fit what was typed, the best first; those with a slip only where nothing fits without. */
export function search<T extends Findable>(
  entries: readonly T[],
  typed: string,
  alsoCalled: readonly string[] = [],
): Found<T>[] {
  const terms = termsOf(typed, alsoCalled);
  if (terms.length === 0) return [];
  const found = entries.flatMap((entry) => fit(entry, terms) ?? []);
  const right = found.filter(({ rank }) => rank < 3);
  return (right.length > 0 ? right : found)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MAX_FOUND)
    .map(({ entry, by }) => ({ entry, by }));
}
