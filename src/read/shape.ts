import type { Field, Resource, SeriesTable } from '../descriptor/descriptor.ts';
import { periodReader } from '../cells/periods.ts';
import type { Dialect } from './scan.ts';

/** How the records of a file become rows with named columns: all that a descriptor declares of it. */
export interface Shape {
  readonly dialect: Dialect;
  /** Rows the names stand in; null is the first, `[]` none: then the fields' names are the columns. */
  readonly headerRows: readonly number[] | null;
  readonly headerJoin: string;
  readonly headerFill: boolean;
  readonly commentRows: readonly number[];
  readonly commentChar: string | null;
  readonly fields: readonly Field[];
  readonly missingValues: readonly string[];
  readonly alsoNamed: Readonly<Record<string, readonly string[]>>;
  /** Columns made of others, joined by a space. */
  readonly joined: Readonly<Record<string, readonly string[]>>;
  /** Columns whose empty cells have what stands above them. */
  readonly fillDown: readonly string[];
  /** Columns that a file does not have, and what stands in them, by file. */
  readonly perFile: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Values of rows that are left out, by column. */
  readonly leaveOut: Readonly<Record<string, readonly string[]>>;
  /** How the first cell of a row begins that is left out. */
  readonly footnotes: readonly string[];
  /** Where periods are columns: which are, and the columns their names and cells then stand in. */
  readonly wide: {
    readonly isPeriod: (name: string) => boolean;
    readonly period: string;
    readonly value: string;
  } | null;
}

/** A plain CSV in UTF-8 with one header row: what a place's small tables are. */
export const PLAIN: Shape = {
  dialect: { encoding: null, gzip: false, delimiter: ',', quote: '"' },
  headerRows: null,
  headerJoin: ' ',
  headerFill: false,
  commentRows: [],
  commentChar: null,
  fields: [],
  missingValues: [],
  alsoNamed: {},
  joined: {},
  fillDown: [],
  perFile: {},
  leaveOut: {},
  footnotes: [],
  wide: null,
};

/** The shape a resource declares, its role's part apart. */
export function shapeOf({ dialect, encoding, compression, path, schema }: Resource): Shape {
  return {
    ...PLAIN,
    dialect: {
      encoding: encoding ?? null,
      gzip: compression === 'gz' || [path].flat()[0]!.endsWith('.gz'),
      delimiter: dialect?.delimiter ?? ',',
      quote: dialect?.quoteChar ?? '"',
      escape: dialect?.escapeChar,
    },
    headerRows: dialect?.header === false ? [] : (dialect?.headerRows ?? null),
    headerJoin: dialect?.headerJoin ?? ' ',
    commentRows: dialect?.commentRows ?? [],
    commentChar: dialect?.commentChar ?? null,
    fields: schema.fields,
    missingValues: schema.missingValues,
  };
}

/** The whole shape of a series' table. */
export function tableShape(resource: Resource, table: SeriesTable): Shape {
  const { wide } = table;
  const format = { frequency: 'month', ...table } as const;
  const { read } = periodReader({ ...format, dateFormat: wide?.pattern ?? table.dateFormat });
  return {
    ...shapeOf(resource),
    headerFill: table.headerFill,
    alsoNamed: table.alsoNamed,
    joined: table.joined,
    fillDown: table.fillDown,
    perFile: table.perFile,
    leaveOut:
      table.totals.length === 0
        ? table.leaveOut
        : {
            ...table.leaveOut,
            [table.columns.district]: [...table.totals, ...(table.leaveOut[table.columns.district] ?? [])],
          },
    footnotes: table.footnotes,
    wide: wide ? { ...wide, isPeriod: (name) => read(name) !== undefined } : null,
  };
}
