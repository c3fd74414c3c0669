import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PATHS } from '../../scripts/command/paths.ts';
import { byName, newsWords } from '../../src/content/news.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { districtOf } from '../../src/model/area.ts';
import type { PlaceCut } from '../../src/model/cuts.ts';

const { info, news } = JSON.parse(
  await readFile(join(PATHS.aggregates, 'nyc', 'place.json'), 'utf8'),
) as PlaceCut;
const pageOf = (...path: string[]): Promise<string> =>
  readFile(join(PATHS.dist, 'nyc', ...path, 'index.html'), 'utf8');

test('the page of a district tells its news before anything else, and of others says nothing', async () => {
  expect(news.some(({ area }) => districtOf(area) === '401')).toBe(true);
  for (const { id, slug } of info.districts) {
    const page = await pageOf('districts', slug);
    const own = news.filter(({ area }) => districtOf(area) === id);
    expect(page.includes('class="news'), slug).toBe(own.length > 0);
    for (const entry of own) {
      const at = page.indexOf(newsWords(wordsOf('en'), info, entry).sentence);
      expect(at).toBeGreaterThan(0);
      expect(at).toBeLessThan(page.indexOf('class="rows'));
    }
  }
});

test('the home of a place tells the newest news of districts by name', async () => {
  const page = await pageOf();
  const own = byName(news.filter(({ area }) => area.kind === 'district')).slice(0, 3);
  expect(own.length).toBeGreaterThan(0);
  for (const entry of own) expect(page).toContain(newsWords(wordsOf('en'), info, entry).sentence);
});
