import { parseDay } from '../model/day.ts';
import { programmeKind, type Programme } from '../model/programme.ts';
import { otherWords } from '../model/text.ts';
import { isSlug } from '../model/slug.ts';
import { fromRecords, optionalText, readOptionalRecords } from './records.ts';
import type { Folder } from './folder.ts';

/** `programmes.csv` of a place, in the order of their starts. */
export async function readProgrammes(
  folder: Folder,
  { districts, series }: { districts: ReadonlySet<string>; series: ReadonlySet<string> },
): Promise<Programme[]> {
  const ids = new Set<string>();
  const programmes = fromRecords(await readOptionalRecords(folder, 'programmes.csv'), (record): Programme => {
    const id = record.need('id');
    if (!isSlug(id)) record.refuse('id', 'small letters, digits and single hyphens', 'no-slug');
    if (ids.has(id)) record.refuse('id', 'each id once', 'repeated', { what: 'id' });
    ids.add(id);
    const kind = programmeKind.safeParse(record.get('kind'));
    const day = (column: string) =>
      parseDay(record.get(column)) ?? record.refuse(column, 'a date like 2025-04-01', 'no-date');
    const list = (column: string) =>
      record
        .get(column)
        .split(';')
        .map((item) => item.trim())
        .filter((item) => item !== '');
    const where = list('districts');
    if (where.some((id) => !districts.has(id)))
      record.refuse('districts', 'ids of districts separated by semicolons', 'no-such-district');
    const start = day('start');
    const end = record.get('end') === '' ? null : day('end');
    if (end !== null && end < start)
      record.refuse('end', `a date from ${record.get('start')}, when it began`, 'ends-before-it-begins');
    const own = record.optional('series');
    if (own !== '' && !series.has(own))
      record.refuse('series', `nothing, or one of ${[...series].join(', ')}`, 'unknown-choice', {
        choices: [...series],
      });
    const asks = record.optional('asks_en');
    const label = optionalText(record, 'label');
    return {
      id,
      name: {
        en: record.name('name_en') || record.need('name_en'),
        ...otherWords((language) =>
          record.optional(`name_${language}`) === '' ? '' : record.name(`name_${language}`),
        ),
      },
      ...(label ? { label } : {}),
      asks:
        asks === '' ? null : { en: asks, ...otherWords((language) => record.optional(`asks_${language}`)) },
      kind: kind.success
        ? kind.data
        : record.refuse('kind', `one of ${programmeKind.options.join(', ')}`, 'unknown-choice', {
            choices: programmeKind.options,
          }),
      start,
      end,
      districts: where,
      lead: record.get('lead'),
      partners: list('partners'),
      cost: record.optional('cost'),
      link: record.address('link') || null,
      series: own || null,
      stream: record.optional('stream') || null,
    };
  });
  return programmes.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}
