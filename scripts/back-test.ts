/**
 * `node scripts/back-test.ts`: what the news rule would have told in New York's last five years →
 * `scripts/back-test/news.json`, which the methods page prints. It is kept in the repository, so that a build
 * need not wait for it; a test does it again and fails where the file is no longer what it finds.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPlace } from '../src/aggregate/place.ts';
import { backTestNews } from './back-test/news.ts';
import { PATHS } from './command/paths.ts';
import { progressOn } from './command/progress.ts';
import { run } from './command/run.ts';

await run(async () => {
  const progress = progressOn(process.stdout);
  progress.step('back-test');
  const found = backTestNews(await readPlace(join(PATHS.data, 'nyc')));
  await writeFile(PATHS.newsBackTest, `${JSON.stringify(found, null, 2)}\n`);
  progress.done(`${found.alerts} of ${found.districtMonths} district-months have news`);
});
