import type { Note } from '../model/note.ts';
import { readOptionalRecords } from './records.ts';

/** `notes.csv` of a place; a note about an unknown district or series is refused. */
export async function readNotes(
  root: string,
  known: { districts: ReadonlySet<string>; series: ReadonlySet<string> },
): Promise<Note[]> {
  return (await readOptionalRecords(root, 'notes.csv')).map((record) => {
    const effect = record.get('effect');
    if (!known.districts.has(record.get('district'))) record.refuse('district', 'the id of a district');
    if (!known.series.has(record.get('series')))
      record.refuse('series', `one of ${[...known.series].join(', ')}`);
    const zh = record.get('reason_zh');
    return {
      district: record.get('district'),
      series: record.get('series'),
      indicator: record.get('indicator') || null,
      period: record.get('period') || null,
      effect:
        effect === 'caveat' || effect === 'not-comparable'
          ? effect
          : record.refuse('effect', 'caveat or not-comparable'),
      reason: { en: record.need('reason_en'), ...(zh ? { zh } : {}) },
      source: record.get('source'),
    };
  });
}
