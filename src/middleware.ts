import { defineMiddleware } from 'astro:middleware';
import { languageAt, pathsOf, urlsOf, type Paths } from './content/links.ts';
import { wordsOf, type Words } from './i18n/index.ts';
import type { Language } from './model/text.ts';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Astro names what pages share so
  namespace App {
    /** What pages and components take as `Astro.locals`. */
    interface Locals {
      language: Language;
      words: Words;
      /** Paths of this language from the site's root. */
      paths: Paths;
      /** The same as addresses, with the base. */
      urls: Paths;
    }
  }
}

/** A page takes its language from its address, and from that its words and the addresses it links to. */
export const onRequest = defineMiddleware(({ url, locals }, next) => {
  const language = languageAt(url.pathname);
  Object.assign(locals, {
    language,
    words: wordsOf(language),
    paths: pathsOf(language),
    urls: urlsOf(language),
  } satisfies App.Locals);
  return next();
});
