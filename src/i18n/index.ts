import type { Language } from '../model/text.ts';
import * as en from './en/index.ts';

/** All words of one language. A language is a folder with the same exports. */
export type Words = typeof en;

/** The words of a language; English until the others are written. */
export const wordsOf = (_language: Language): Words => en;
