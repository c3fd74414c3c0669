import { parseDay } from '../model/day.ts';
import { otherWords } from '../model/text.ts';
import type { Correction } from '../model/read-report.ts';
import { fromRecords, readOptionalRecords } from './records.ts';
import type { Folder } from './folder.ts';

/** `corrections.csv` of a place: known faults of its publisher, with the reason and the source of each. */
export async function readCorrections(folder: Folder, tables: ReadonlySet<string>): Promise<Correction[]> {
  return fromRecords(await readOptionalRecords(folder, 'corrections.csv'), (record) => {
    if (!tables.has(record.get('table')))
      record.refuse('table', `one of ${[...tables].join(', ')}`, 'unknown-table', {
        choices: [...tables],
      });
    const date = record.need('date');
    if (parseDay(date) === null) record.refuse('date', 'a date like 2025-04-01', 'no-date');
    return {
      table: record.get('table'),
      key: record.need('key'),
      field: record.need('field'),
      published: record.get('published'),
      corrected: record.get('corrected'),
      reason: {
        en: record.need('reason_en'),
        ...otherWords((language) => record.optional(`reason_${language}`)),
      },
      source: record.need('source'),
      date,
    };
  });
}
