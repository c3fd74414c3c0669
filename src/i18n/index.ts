import type { Language } from '../model/text.ts';
import type { compareWords } from './en/compare-page.ts';
import * as en from './en/index.ts';

/** A part of a language's words with its sentences left open: what English says is one way to fill it. */
type Open<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends boolean
      ? boolean
      : T extends (...args: infer Args) => infer Said
        ? (...args: Args) => Open<Said>
        : { readonly [Name in keyof T]: Open<T[Name]> };

/** All words of one language. A language is a folder with the exports of `en/`, and a line in `LANGUAGES`. */
export interface Words extends Open<Omit<typeof en, 'language'>> {
  readonly language: Language;
}

/** The words of `compare-page.ts` in a language's folder, which a reader's browser loads. */
export type CompareWords = Open<typeof compareWords>;

/** The languages that pages are written in. English stands at the root of the addresses. */
export const LANGUAGES: { readonly [language in Language]?: Words } = { en };

/** The words of a language. Throws where pages are not written in it. */
export function wordsOf(language: Language): Words {
  const words = LANGUAGES[language];
  if (!words) throw new Error(`invalid language: ${language}`);
  return words;
}
