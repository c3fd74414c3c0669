import { parseDay } from '../model/day.ts';
import { programmeKind, type Programme } from '../model/programme.ts';
import { readOptionalRecords } from './records.ts';

/** `programmes.csv` of a place, in the order of their starts. */
export async function readProgrammes(root: string, districts: ReadonlySet<string>): Promise<Programme[]> {
  const programmes = (await readOptionalRecords(root, 'programmes.csv')).map((record): Programme => {
    const kind = programmeKind.safeParse(record.get('kind'));
    const day = (column: string) =>
      parseDay(record.get(column)) ?? record.refuse(column, 'a date like 2025-04-01');
    const list = (column: string) =>
      record
        .get(column)
        .split(';')
        .map((item) => item.trim())
        .filter((item) => item !== '');
    const where = list('districts');
    if (where.some((id) => !districts.has(id)))
      record.refuse('districts', 'ids of districts separated by semicolons');
    const zh = record.get('name_zh');
    return {
      id: record.need('id'),
      name: { en: record.need('name_en'), ...(zh ? { zh } : {}) },
      kind: kind.success ? kind.data : record.refuse('kind', `one of ${programmeKind.options.join(', ')}`),
      start: day('start'),
      end: record.get('end') === '' ? null : day('end'),
      districts: where,
      lead: record.get('lead'),
      partners: list('partners'),
      cost: record.get('cost'),
      link: record.get('link') || null,
      series: record.get('series') || null,
      stream: record.get('stream') || null,
    };
  });
  return programmes.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}
