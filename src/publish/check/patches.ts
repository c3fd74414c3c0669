import type { FaultName } from '../../model/fault.ts';
import type { ReadReport, RejectedKind } from '../../model/read-report.ts';
import { repeatedRows } from '../../read/repeated-rows.ts';
import { dayForm, periodForm, type DateForm } from '../../guess/dates.ts';
import { numberMarks } from '../../guess/numbers.ts';
import { putInto, type Edit } from './descriptor-edit.ts';
import { textsOf, type Readable } from './rescan.ts';

/** What a table should say of itself: entries of its resource, of its dialect and of its `smallMatters`. */
export interface Patch {
  readonly resource?: Entries;
  readonly dialect?: Entries;
  readonly smallMatters?: Entries;
}
type Entries = Readonly<Record<string, unknown>>;

export const both = (a: Patch, b: Patch): Patch => ({
  resource: { ...a.resource, ...b.resource },
  dialect: { ...a.dialect, ...b.dialect },
  smallMatters: { ...a.smallMatters, ...b.smallMatters },
});

/** A raw resource of a descriptor with a patch applied. */
export function patched(raw: Entries, { resource, dialect, smallMatters }: Patch): Entries {
  return {
    ...raw,
    ...resource,
    ...(dialect === undefined ? {} : { dialect: { ...(raw['dialect'] as Entries | undefined), ...dialect } }),
    smallMatters: { ...(raw['smallMatters'] as Entries), ...smallMatters },
  };
}

/** The same as edits of the descriptor's text, the lowest first: so that no paste moves the lines of the next. */
export function editsFor(json: string, index: number, patch: Patch): Edit[] {
  const at = ['resources', index];
  const parts: (readonly [(string | number)[], Entries | undefined])[] = [
    [[...at, 'smallMatters'], patch.smallMatters],
    [[...at, 'dialect'], patch.dialect],
    [at, patch.resource],
  ];
  return parts
    .flatMap(([path, entries]) => (entries === undefined ? [] : putInto(json, path, entries)))
    .sort((a, b) => b.line - a.line);
}

/** What a declaration says, in words. */
export function wordsOf({ resource = {}, dialect = {} }: Patch): string {
  if ('encoding' in resource) return `its letters are written as ${String(resource['encoding'])}`;
  if ('headerRows' in dialect)
    return `the names of the columns are not in row 1 but in row ${String(dialect['headerRows'])}`;
  const mark = dialect['delimiter'] === '\t' ? 'tabs' : `“${String(dialect['delimiter'])}”`;
  return `its cells are separated by ${mark}`;
}

/** What would make the rows of one kind of fault readable. */
export interface Cure {
  readonly patch: Patch;
  /** Why, in a sentence. */
  readonly because: string;
  /** Others that fit as well and say something else. */
  readonly others: readonly Patch[];
}

const DATES: readonly FaultName[] = ['invalid-date', 'invalid-month', 'invalid-period'];

/** What a table should say of itself so that the rows of a kind of fault are read, or null. */
export async function cureOf(
  source: Readable,
  fault: RejectedKind,
  { report, repeated }: { readonly report: ReadReport; readonly repeated: ReadonlySet<string> },
): Promise<Cure | null> {
  const columns = [...new Set(fault.examples.map(({ at }) => at.column))];
  if (fault.code === 'repeated-key') return repeatedCure(source, report, repeated);
  if (fault.code === 'invalid-number') return numberCure(source, columns);
  if (DATES.includes(fault.code)) return dateCure(source, columns);
  return null;
}

async function repeatedCure(
  source: Readable,
  report: ReadReport,
  repeated: ReadonlySet<string>,
): Promise<Cure | null> {
  const { folder, resource, table } = source;
  // A table that is not read to its end is not read once more.
  if (table.repeatedKey !== 'reject' || repeated.size === 0 || report.cut) return null;
  const { rows, same, cut } = await repeatedRows(folder, resource, table, repeated);
  if (same < rows || cut) return null;
  // Those that are not the first are left aside then, and may be more than the table allows.
  const share = rows / (report.rows - report.leftOut.rows);
  const more = share > table.rejectedShare ? { rejectedShare: Math.ceil(share * 100) / 100 } : {};
  return {
    patch: { smallMatters: { repeatedKey: 'first', ...more } },
    because: `Each of them is the same row again, in every cell${[resource.path].flat().length > 1 ? ': the files overlap' : ''}. Use it once`,
    others: [],
  };
}

async function numberCure(source: Readable, columns: readonly string[]): Promise<Cure | null> {
  const { table } = source;
  const all =
    'streams' in table && table.columns.stream === undefined
      ? table.streams.map(({ column }) => column)
      : columns;
  const { doubtful, ...marks } = numberMarks(await textsOf(source, all));
  const { decimalChar, groupChar } = source.resource.dialect ?? {};
  if (doubtful || Object.keys(marks).length === 0) return null;
  if (marks.decimalChar === decimalChar && marks.groupChar === groupChar) return null;
  const named = [
    ...(marks.decimalChar === undefined ? [] : ['a decimal comma']),
    ...(marks.groupChar === undefined ? [] : [`thousands grouped by “${marks.groupChar}”`]),
  ].join(' and ');
  return { patch: { dialect: marks }, because: `These are numbers with ${named}`, others: [] };
}

async function dateCure(source: Readable, columns: readonly string[]): Promise<Cure | null> {
  const { table } = source;
  const texts = await textsOf(source, columns);
  const found = 'period' in table.columns ? periodForm(texts) : dayForm(texts);
  if (found === null) return null;
  const own: DateForm = {
    dateFormat: table.dateFormat,
    ...('frequency' in table ? { frequency: table.frequency } : {}),
  };
  const change = ({ frequency = 'month', dateFormat = 'iso', ...rest }: DateForm): Entries => ({
    ...(dateFormat === own.dateFormat ? {} : { dateFormat }),
    ...(own.frequency === undefined || frequency === own.frequency ? {} : { frequency }),
    ...rest,
  });
  const patch = change(found.form);
  if (Object.keys(patch).length === 0) return null;
  const from = found.from === found.to ? found.from : `${found.from} to ${found.to}`;
  return {
    patch: { smallMatters: patch },
    because: `These are ${'period' in table.columns ? 'periods' : 'dates'} written in another way; read so, they are ${from}`,
    others: found.others.map((form) => ({ smallMatters: change(form) })),
  };
}
