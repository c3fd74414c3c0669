import { forPrograms } from '../../src/model/csv.ts';
import { SORTING } from './effects.ts';
import { slip } from './sorting.ts';

/** `notes.csv`: where a figure does not describe the residents, or not fully. */
export function notesTable(): string {
  const { market, notReported } = SORTING;
  return forPrograms(
    ['district', 'series', 'indicator', 'period', 'effect', 'reason_en', 'reason_zh', 'source'],
    [
      [
        market.district,
        'collection',
        null,
        null,
        'not-comparable',
        'The food waste of a wholesale market is counted here, about twice what its households give.',
        '农产品批发市场的厨余垃圾计入此处，约为居民产生量的两倍。',
        'Invented data',
      ],
      [
        notReported.district,
        'collection',
        null,
        null,
        'caveat',
        'Nothing was reported for May and November 2025.',
        '2025年5月和11月未报送数据。',
        'Invented data',
      ],
    ],
  );
}

/** `corrections.csv`: the decimal slip in `sorting.csv`. */
export function correctionsTable(): string {
  const { district, field, month } = SORTING.slip;
  const { corrected, published } = slip();
  return forPrograms(
    ['table', 'key', 'field', 'published', 'corrected', 'reason_en', 'reason_zh', 'source', 'date'],
    [
      [
        'sorting',
        `${month}|${district}`,
        field,
        published,
        corrected,
        'The decimal point is missing: ten times the months before and after.',
        '漏写小数点：为前后各月的十倍。',
        'Invented data',
        '2026-07-01',
      ],
    ],
  );
}
