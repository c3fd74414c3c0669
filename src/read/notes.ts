import { INDICATORS } from '../indicators/index.ts';
import type { Note } from '../model/note.ts';
import { otherWords } from '../model/text.ts';
import { periodOf } from '../model/period.ts';
import { fromRecords, optionalText, readOptionalRecords } from './records.ts';
import type { Folder } from './folder.ts';

const INDICATOR_IDS: readonly string[] = INDICATORS.map(({ id }) => id);

/** `notes.csv` of a place; a note about an unknown district or series is refused. */
export async function readNotes(
  folder: Folder,
  known: { districts: ReadonlySet<string>; series: ReadonlySet<string> },
): Promise<Note[]> {
  return fromRecords(await readOptionalRecords(folder, 'notes.csv'), (record) => {
    const effect = record.get('effect');
    if (!known.districts.has(record.get('district')))
      record.refuse('district', 'the id of a district', 'no-such-district');
    if (!known.series.has(record.get('series')))
      record.refuse('series', `one of ${[...known.series].join(', ')}`, 'unknown-choice', {
        choices: [...known.series],
      });
    const indicator = record.get('indicator');
    if (indicator !== '' && !INDICATOR_IDS.includes(indicator))
      record.refuse('indicator', `nothing, or one of ${INDICATOR_IDS.join(', ')}`, 'unknown-choice', {
        choices: INDICATOR_IDS,
      });
    const period = record.get('period');
    if (period !== '' && !isPeriod(period))
      record.refuse(
        'period',
        'nothing, or a period like 2025, 2025-10, 2024-11/2025-10 or FY2025-04',
        'no-period',
        {
          mayBeEmpty: true,
        },
      );
    const label = optionalText(record, 'label');
    return {
      district: record.get('district'),
      series: record.get('series'),
      indicator: indicator || null,
      period: period || null,
      effect:
        effect === 'caveat' || effect === 'not-comparable'
          ? effect
          : record.refuse('effect', 'caveat or not-comparable', 'unknown-effect'),
      reason: {
        en: record.need('reason_en'),
        ...otherWords((language) => record.optional(`reason_${language}`)),
      },
      ...(label ? { label } : {}),
      source: record.get('source'),
    };
  });
}

function isPeriod(key: string): boolean {
  try {
    return periodOf(key).key === key;
  } catch {
    return false;
  }
}
