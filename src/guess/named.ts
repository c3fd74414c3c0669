import type { Table } from './columns.ts';

export type Json = { [key: string]: unknown };

/** What all tables of a place share. */
export interface Common {
  readonly publisher: string;
  readonly retrieved: string;
}

/** A table with its names; several files where they are one table. */
export interface Named {
  /** What questions about it are called by, after its file. */
  readonly name: string;
  /** Its name in the descriptor, and that of its figures. */
  readonly series: string;
  /** What it is, as answers name it. */
  readonly kind: string;
  readonly table: Table;
  readonly files: readonly string[];
  /** Columns whose empty cells have what stands above them. */
  readonly fillDown: readonly string[];
  /** A column of periods that stand in the names of the files alone, and which is whose. */
  readonly perFile: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Names that columns have in other files. */
  readonly alsoNamed: Readonly<Record<string, readonly string[]>>;
}

/** Where the district of a row stands: a column, or two that give it together. */
export interface Where {
  readonly column: string | null;
  readonly parts: readonly string[];
  /** Names of rows that are sums of all others. */
  readonly sums: readonly string[];
  /** Such rows that name no district, by another column: `{ "Authority": ["England total"] }`. */
  readonly leaveOut: Readonly<Record<string, readonly string[]>>;
}

/** A published table's resource, and what to say of it. */
export interface Described {
  readonly resource: Json;
  readonly said: readonly string[];
}
