import * as z from 'zod';

/** A language a site can be read in. The first is the one at the root of the addresses. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A publisher's own words, by language. English is required, the rest falls back to it. */
export const text = z.strictObject({ en: z.string().min(1), zh: z.string().min(1).optional() });
export type Text = z.infer<typeof text>;

/** The words in one language, or the English ones where there are none. */
export const wordsIn = (words: Text, language: Language): string => words[language] ?? words.en;
