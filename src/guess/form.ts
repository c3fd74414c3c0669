import type { Json, Named } from './named.ts';
import { NO_MARKS, type Marks } from './marks.ts';

/** The resource's parts that are of its form: the same for every kind of table. */
export function formOf(named: Named, used: readonly string[] = [], { missing }: Marks = NO_MARKS): Json {
  const { series, table, files } = named;
  const { delimiter, encoding, header, marks, columns } = table;
  const single = header.rows.length === 1 && header.rows[0] === 1;
  const dialect = {
    ...(delimiter === ',' ? {} : { delimiter }),
    ...(marks.decimalChar === undefined ? {} : { decimalChar: marks.decimalChar }),
    ...(marks.groupChar === undefined ? {} : { groupChar: marks.groupChar }),
    ...(single ? {} : { headerRows: header.rows }),
    ...(header.comments.length === 0 ? {} : { commentRows: header.comments }),
  };
  const published = table.names.filter((text) => named.perFile[text] === undefined);
  const fields = published.map((text) => ({
    name: text || 'unnamed',
    ...(columns.find((column) => column.name === text)?.percent && used.includes(text)
      ? { bareNumber: false }
      : {}),
  }));
  return {
    name: series,
    path: files.length === 1 ? files[0] : files,
    ...(encoding === null ? {} : { encoding }),
    ...(Object.keys(dialect).length === 0 ? {} : { dialect }),
    schema: { fields, ...(missing.length === 0 ? {} : { missingValues: ['', ...missing] }) },
  };
}
