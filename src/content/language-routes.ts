import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { LANGUAGES } from '../i18n/index.ts';
import { ROOT_LANGUAGE } from '../model/text.ts';

const PAGES = fileURLToPath(new URL('../pages/', import.meta.url));

/**
 * Every page in every other language too, from the same file under the language's prefix. Hosts know one
 * page for what is not found, and files (the `.ts` among the pages) have no language.
 */
export const languageRoutes = (): AstroIntegration => ({
  name: 'language-routes',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      const pages = globSync('**/*.astro', { cwd: PAGES, exclude: ['404.astro'] });
      for (const language of Object.keys(LANGUAGES).filter((id) => id !== ROOT_LANGUAGE))
        for (const page of pages)
          injectRoute({
            pattern: `/${language}/${page.replace(/(index)?\.astro$/, '')}`,
            entrypoint: `${PAGES}${page}`,
          });
    },
  },
});
