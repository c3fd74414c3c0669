import * as common from './common.ts';
import { spread } from './charts/spread.ts';
import { difference as between, ranksShort, standingShort } from './comparison.ts';
import * as say from './pages/compare.ts';

/** What is drawn and said in a reader's browser, and no more: all words of pages would make it thrice as heavy. */
export const compareWords = {
  ...common,
  keys: spread.keys,
  median: spread.median,
  apartNote: spread.notes.apart,
  between,
  ranksShort,
  standingShort,
  say,
};
