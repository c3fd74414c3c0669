import type * as z from 'zod';
import { counts } from './counts/index.ts';
import { events } from './events/index.ts';
import { inspections } from './inspections/index.ts';
import { mass } from './mass/index.ts';
import { rate } from './rate/index.ts';
import { shifts } from './shifts/index.ts';
import type { TableKind } from './table-kind.ts';
import { totals } from './totals/index.ts';

/** Every kind of table. A new one is a folder and a line here. */
export const KINDS = [mass, rate, inspections, counts, events, shifts, totals] as const;

type Registered = (typeof KINDS)[number];

/** The id of a kind: what a descriptor says under `measure`. */
export type KindId = Registered['id'];
/** A series' table as its descriptor says it, of any kind. */
export type SeriesTable = z.output<Registered['schema']>;

const byId = new Map<string, TableKind>(KINDS.map((kind) => [kind.id, kind]));

/** The kind of a series' table. */
export const kindOfTable = ({ measure }: Pick<SeriesTable, 'measure'>): TableKind => byId.get(measure)!;
