import * as z from 'zod';
import { printCount } from './amount.ts';

/** What a publisher gives once a language: English is required, the rest falls back to it. A language is a key. */
export const inLanguages = <T extends z.ZodType>(kind: T) =>
  z.strictObject({ en: kind, zh: kind.optional() });

/** A publisher's own words, by language. */
export const text = inLanguages(z.string().min(1));
export type Text = z.infer<typeof text>;

/** A language a site can be read in. */
export type Language = keyof Text;

/** The language at the root of the addresses; others stand under their prefix. */
export const ROOT_LANGUAGE: Language = 'en';

/** The languages of publishers' texts but that of the root. */
const OTHERS = (Object.keys(text.shape) as Language[]).filter((language) => language !== ROOT_LANGUAGE);

/** A text's words in the other languages, as far as there are some; '' where there are none. */
export const otherWords = (wordsOf: (language: Language) => string): Partial<Text> =>
  Object.fromEntries(
    OTHERS.map((language) => [language, wordsOf(language)]).filter(([, words]) => words !== ''),
  );

/**
 * Whether an id at the root of the addresses would be taken for a language's prefix: two letters are one,
 * today or later, as addresses stay.
 */
export const isLanguagePrefix = (id: string): boolean => /^[a-z]{2}$/.test(id) || id in text.shape;

/** The folder of a language in addresses and among built files; none, '', of the one at the root. */
export const folderOf = (language: Language): string => (language === ROOT_LANGUAGE ? '' : language);

/** Characters of a text, whatever it is. */
const LONGEST = 5_000;

/**
 * What no text needs: control characters, which break the files it is written to, halves of characters, and
 * marks that turn the order of what stands around it.
 */
const ODD = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/u;

/** What is wrong with a text that is to be published, or null. */
export function textFault(text: string): string | null {
  const odd = ODD.exec(text)?.[0];
  if (odd !== undefined) {
    const code = odd.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return `a text without the invisible character U+${code}: write it anew`;
  }
  return text.length > LONGEST ? `at most ${printCount(LONGEST)} characters` : null;
}

/** Every text of a JSON value with its path; the names in it are its texts too. */
export function* textsIn(
  json: unknown,
  path: readonly string[] = [],
): Generator<{ readonly path: string; readonly text: string }> {
  if (typeof json === 'string') yield { path: path.join('.'), text: json };
  else if (typeof json === 'object' && json !== null)
    for (const [key, value] of Object.entries(json)) {
      if (!Array.isArray(json)) yield { path: path.join('.'), text: key };
      yield* textsIn(value, [...path, key]);
    }
}

/** The words in one language, or the English ones where there are none. */
export const wordsIn = (words: Text, language: Language): string => words[language] ?? words.en;

/** Words of a text that stands in a picture, and its letters. */
const MAX_WORDS = 5;
const MAX_LETTERS = 36;

/** Whether a text is short enough to stand beside a line in a picture. */
export const isBrief = (text: string): boolean =>
  text.split(/\s+/).length <= MAX_WORDS && text.length <= MAX_LETTERS;
