import type { DistrictsTable, Resource } from '../descriptor/descriptor.ts';
import type { District, Group } from '../model/district.ts';
import { problem, ProblemError } from '../model/problem.ts';
import { parseMonth } from '../model/month.ts';
import { isSlug } from '../model/slug.ts';
import { otherWords, type Text } from '../model/text.ts';
import { numbersOf } from '../cells/formats.ts';
import { MAX_AMOUNT } from '../cells/cells.ts';
import { fromRecords, readRecords, type Record } from './records.ts';
import { shapeOf } from './shape.ts';
import type { Folder } from './folder.ts';

/** Part of the names of files and of charts' permanent addresses. */
const ID = /^(?=.{1,80}$)[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$/;

/** The districts of a place in the order of their ids, and their groups in the order they come in. */
export async function readDistricts(
  folder: Folder,
  resource: Resource,
  table: DistrictsTable,
): Promise<{ districts: District[]; groups: Group[] }> {
  const { columns } = table;
  const file = [resource.path].flat()[0]!;
  const groups = new Map<string, { name: Text; districts: string[] }>();
  const ids = new Set<string>();
  const names = new Set<string>();
  const slugs = new Set<string>();
  const numberOf = numbersOf(resource, table.alsoNamed);
  const numberIn = (record: Record, column: string): number | null => {
    const text = record.get(column);
    const { read, example } = numberOf(column);
    const expected = `a number${example === null ? '' : ` written like ${example}`}`;
    if (text === '') return null;
    const number = read(text);
    return number === undefined || Math.abs(number) >= MAX_AMOUNT ? record.refuse(column, expected) : number;
  };
  /** A number of people or km². */
  const sizeIn = (record: Record, column: string): number | null => {
    const size = numberIn(record, column);
    return size !== null && size < 0 ? record.refuse(column, 'a number of at least 0') : size;
  };
  const monthIn = (record: Record, column: string | undefined): string | null => {
    const text = column ? record.get(column) : '';
    if (text !== '' && parseMonth(text) === null) record.refuse(column!, 'a month like 2016-01');
    return text || null;
  };
  const districts = fromRecords(
    await readRecords(folder, file, { ...shapeOf(resource), alsoNamed: table.alsoNamed }),
    (record): District => {
      const id = record.need(columns.id);
      if (!ID.test(id)) record.refuse(columns.id, 'letters, digits and single hyphens, 80 at most');
      if (ids.has(id)) record.refuse(columns.id, 'each id once', 'repeated', { what: 'id' });
      // On many disks a file is the same in capitals.
      if (names.has(id.toLowerCase())) record.refuse(columns.id, 'ids that differ in more than capitals');
      ids.add(id);
      names.add(id.toLowerCase());
      const slug = record.need(columns.slug);
      if (!isSlug(slug))
        record.refuse(columns.slug, 'small letters, digits and single hyphens, 80 at most', 'no-slug');
      if (slugs.has(slug)) record.refuse(columns.slug, 'each slug once', 'repeated', { what: 'slug' });
      slugs.add(slug);
      const name = textIn(record, columns.name);
      const group = record.need(columns.group);
      if (!isSlug(group))
        record.refuse(columns.group, 'small letters, digits and single hyphens, 80 at most', 'no-slug');
      const groupName = columns.groupName ? textIn(record, columns.groupName) : { en: group };
      const known = groups.get(group) ?? { name: groupName, districts: [] };
      groups.set(group, known);
      known.districts.push(id);
      return {
        id,
        slug,
        name,
        shortName: columns.shortName ? textIn(record, columns.shortName) : name,
        ...(columns.label && { label: textIn(record, columns.label) }),
        group,
        class: columns.class ? record.need(columns.class) : 'district',
        aliases: columns.aliases ? splitList(record.get(columns.aliases)) : [],
        ...(columns.postcodes && { postcodes: splitList(record.get(columns.postcodes)) }),
        population: columns.population
          ? (sizeIn(record, columns.population) ??
            record.refuse(columns.population, 'a number', 'missing-population'))
          : null,
        populationMargin: columns.populationMargin ? sizeIn(record, columns.populationMargin) : null,
        area: columns.area ? sizeIn(record, columns.area) : null,
        context: table.context.map(({ column }) => numberIn(record, column)),
        links: Object.fromEntries(
          Object.entries(columns.links)
            .filter(([, column]) => column !== undefined)
            .map(([link, column]) => [link, record.address(column!)])
            .filter(([, address]) => address !== ''),
        ),
        from: monthIn(record, columns.from),
        to: monthIn(record, columns.to),
        successor: columns.successor ? record.get(columns.successor) || null : null,
      };
    },
  );
  for (const { id, successor } of districts) {
    if (successor !== null && (successor === id || !ids.has(successor)))
      throw new ProblemError(
        problem(
          'wrong-value',
          { file, column: id },
          { expected: 'the id of another district as successor', value: successor },
        ),
      );
  }
  if (districts.length === 0)
    throw new ProblemError(problem('no-rows', { file }, { text: 'no districts below the header' }));
  districts.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    districts,
    groups: [...groups].map(([slug, group]) => ({
      slug,
      name: group.name,
      districts: group.districts.sort(),
    })),
  };
}

const splitList = (text: string): string[] =>
  text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');

function textIn(record: Record, columns: Text): Text {
  const inColumn = (column: string | undefined): string => (column ? record.name(column) : '');
  return {
    en: record.name(columns.en) || record.need(columns.en),
    ...otherWords((language) => inColumn(columns[language])),
  };
}
