import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewsBackTest } from '../model/news.ts';

/** What `node scripts/back-test.ts` found; a test holds it to the rule. */
export const newsBackTest = (): NewsBackTest =>
  JSON.parse(readFileSync(join(process.cwd(), 'scripts', 'back-test', 'news.json'), 'utf8')) as NewsBackTest;
