import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PATHS } from '../../scripts/command/paths.ts';
import { runReferenceCases } from '../../scripts/command/reference-cases.ts';
import { METHOD } from '../../src/i18n/en/methods.ts';
import * as say from '../../src/i18n/en/pages/methods.ts';
import { METHODS } from '../../src/stats/methods.ts';

const places = await readdir(PATHS.aggregates);
const results = new Map((await runReferenceCases(PATHS.references)).map(({ id, sets }) => [id, sets]));

/** What a page says, without its tags. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

test.each(places)(
  'the methods page of %s holds every statistic with what it was checked by',
  async (place) => {
    const page = textOf(await readFile(join(PATHS.dist, place, 'methods', 'index.html'), 'utf8'));
    for (const { id, formula, references } of METHODS) {
      const { name, purpose, limits } = METHOD[id];
      const sets = results.get(id)!;
      const told = [
        name,
        purpose,
        limits,
        // Low letters are ordinary ones there, set low.
        ...formula
          .replace(/[\u1d62-\u1d6a\u2080-\u209c\u2c7c]+/g, (low) => low.normalize('NFKD'))
          .split('\n'),
        ...references,
        say.checkedTitle(sets),
        ...sets.map(say.checked),
      ];
      expect(told.filter((text) => !page.includes(text))).toEqual([]);
    }
  },
);
