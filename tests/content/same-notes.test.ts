import { expect, test } from 'vitest';
import { sameNotes } from '../../src/content/same-notes.ts';
import type { Note } from '../../src/model/note.ts';

const note = (district: string, indicator: string | null, reason = 'A market.'): Note => ({
  district,
  series: 'waste',
  indicator,
  period: null,
  effect: 'caveat',
  reason: { en: reason },
  source: 'The office',
});

test('a note on several measures of a district stands once, and so does one on several districts', () => {
  const found = sameNotes([
    note('a', 'sorting-rate'),
    note('a', 'sorted-per-resident'),
    note('b', 'sorting-rate'),
    note('b', 'sorted-per-resident'),
    note('c', 'sorting-rate'),
    note('a', null, 'Another.'),
  ]);
  expect(
    found.map(({ note: { reason }, all, indicators }) => [
      reason.en,
      all.map(({ district }) => district).join(),
      indicators,
    ]),
  ).toEqual([
    ['A market.', 'a,b', ['sorting-rate', 'sorted-per-resident']],
    ['A market.', 'c', ['sorting-rate']],
    ['Another.', 'a', [null]],
  ]);
});
