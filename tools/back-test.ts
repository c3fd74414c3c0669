/**
 * `npm run back-test`: what the news rule would have told in New York's last five years →
 * `src/content/news-back-test.json`, which the methods page prints. It is kept in the repository, so that a build
 * need not wait for it; a test does it again and fails where the file is no longer what it finds.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPlace } from '../src/aggregate/place.ts';
import { backTestNews } from './back-test/news.ts';
import { diskFolder } from '../scripts/command/disk.ts';
import { PATHS } from '../scripts/command/paths.ts';
import { progressOn } from '../scripts/command/progress.ts';
import { run } from '../scripts/command/run.ts';
import { TOOLS } from './commands.ts';

await run(TOOLS['back-test'], async () => {
  const progress = progressOn(process.stdout);
  progress.step('back-test');
  const found = backTestNews(await readPlace(diskFolder(join(PATHS.data, 'nyc'))));
  await writeFile(
    join(PATHS.root, 'src', 'content', 'news-back-test.json'),
    `${JSON.stringify(found, null, 2)}\n`,
  );
  progress.done(`${found.alerts} of ${found.districtMonths} district-months have news`);
});
