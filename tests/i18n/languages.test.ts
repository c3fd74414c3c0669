import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('no code but the words names a language or takes a locale of its own', () => {
  const own = /(['`])en(-[A-Z]{2})?\1|toLocale|localeCompare|new Intl\./;
  const found = globSync('{src,scripts,tools}/**/*.{ts,astro}')
    .filter((file) => !/^src\/i18n\//.test(file))
    .filter((file) => own.test(readFileSync(file, 'utf8')));
  expect(found.sort()).toEqual([
    // What commands and problems say is English.
    'src/model/amount.ts',
    // Numbers, in a locale that is given.
    'src/model/figure.ts',
    // The language at the root of the addresses.
    'src/model/text.ts',
    // In the language of the page.
    'src/scripts/sort-rows.ts',
  ]);
});
