import type { NewsBackTest } from '../model/news.ts';
import found from './news-back-test.json' with { type: 'json' };

/** What `npm run back-test` found; a test holds it to the rule. */
export const newsBackTest = found as NewsBackTest;
