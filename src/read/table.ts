import { join } from 'node:path';
import { dayOf } from '../model/day.ts';
import type { Resource, SeriesRole } from '../model/descriptor.ts';
import { InputError, type Fault, type FaultName, type PlacedFault } from '../model/fault.ts';
import type { Observation } from '../model/observation.ts';
import type { Correction, ReadReport } from '../model/read-report.ts';
import { columnsOf, type Columns } from './columns.ts';
import { keyColumns } from './keys.ts';
import { fault, isFault, type RowContext, type RowReader } from './row.ts';
import { countsRow } from './rows/counts.ts';
import { eventsRow } from './rows/events.ts';
import { inspectionsRow } from './rows/inspections.ts';
import { massRow } from './rows/mass.ts';
import { rateRow } from './rows/rate.ts';
import { shiftsRow } from './rows/shifts.ts';
import { scan, type Dialect } from './scan.ts';
import { Tally } from './tally.ts';

/** Of each kind of fault, the first cases are kept. */
const EXAMPLES = 5;

function rowReader(role: SeriesRole, context: RowContext): RowReader {
  switch (role.measure) {
    case 'mass':
      return massRow(role, context);
    case 'rate':
      return rateRow(role, context);
    case 'inspections':
      return inspectionsRow(role, context);
    case 'counts':
      return countsRow(role, context);
    case 'events':
      return eventsRow(role, context);
    case 'shifts':
      return shiftsRow(role, context);
  }
}

/** The dialect a resource declares. */
export function dialectOf(resource: Resource): Dialect {
  return {
    encoding: resource.encoding,
    gzip: resource.compression === 'gz' || [resource.path].flat()[0]!.endsWith('.gz'),
    delimiter: resource.dialect?.delimiter ?? ',',
    quote: resource.dialect?.quoteChar ?? '"',
  };
}

export interface ReadOptions {
  /** The place's folder. */
  readonly root: string;
  /** Ids of the place's districts. */
  readonly districts: ReadonlySet<string>;
  readonly corrections?: readonly Correction[];
}

/**
 * Reads one series' table row by row and hands each used or unplaced row to `observe`. Every row ends
 * as used, unplaced or rejected; the report says how many and why. Throws an InputError where the
 * file cannot be read at all, or where more of its rows are rejected than the descriptor allows.
 */
export async function readTable(
  resource: Resource,
  role: SeriesRole,
  options: ReadOptions,
  observe: (observation: Observation) => void,
): Promise<ReadReport> {
  const dialect = dialectOf(resource);
  const files = [resource.path].flat();
  const missing = new Set(resource.schema.missingValues);
  const keyed = keyColumns(role);
  const winners =
    keyed && role.repeatedKey !== 'first'
      ? await winningRows(files, options.root, dialect, keyed, role.repeatedKey === 'last')
      : null;
  const corrections = correctionsByKey(options.corrections ?? []);

  const notStated = { rows: 0 };
  const unknownDistricts = new Tally();
  const unknownWords = { topic: new Tally(), kind: new Tally(), activity: new Tally() };
  const kinds = new Map<FaultName, { rows: number; examples: PlacedFault[] }>();
  const seen = new Set<string>();
  const corrected: Correction[] = [];
  let rows = 0;
  let used = 0;
  let unplaced = 0;

  const district = districtReader(role, options.districts);
  const word = wordReader(role);

  for (const file of files) {
    let columns: Columns | null = null;
    let read: RowReader;
    let keyAt: readonly number[] = [];
    // A row is judged whole before its district or words are counted, so these wait for the verdict.
    let placed: { published: string; id: string | null } | null = null;
    const strange: ['topic' | 'kind' | 'activity', string][] = [];

    const reject = (what: Fault, line: number): void => {
      const kind = kinds.get(what.fault) ?? { rows: 0, examples: [] };
      kinds.set(what.fault, kind);
      kind.rows++;
      if (kind.examples.length < EXAMPLES) kind.examples.push({ ...what, file, line });
    };

    await scan(join(options.root, file), file, dialect, (cells, line) => {
      if (columns === null) {
        columns = columnsOf(cells, file);
        keyAt = keyed?.map(columns.at) ?? [];
        read = rowReader(role, {
          columns,
          retrieved: dayOf(role.retrieved),
          district(published) {
            const id = district(published);
            placed = { published, id: id ?? null };
            return id ?? null;
          },
          word(of, published) {
            const id = word(of, published);
            if (id === undefined) strange.push([of, published]);
            return id ?? null;
          },
        });
        return;
      }
      rows++;
      if (cells.length !== columns.width) {
        reject(
          fault('wrong-width', 'row', `${cells.length} cells`, `${columns.width} cells, as in the header`),
          line,
        );
        return;
      }
      let row = cells;
      for (let at = 0; at < row.length; at++) {
        const cell = row[at]!;
        const bare = cell.trim();
        if (bare !== cell || (bare !== '' && missing.has(bare))) {
          if (row === cells) row = [...cells];
          (row as string[])[at] = missing.has(bare) ? '' : bare;
        }
      }
      if (keyed) {
        const key = keyAt.length === 1 ? row[keyAt[0]!]! : keyAt.map((at) => row[at]).join('|');
        const repeated = winners ? winners.get(key) !== `${file}:${line}` : seen.has(key);
        if (repeated) {
          const rule = { first: 'the first is used', last: 'the last is used', reject: 'none is used' }[
            role.repeatedKey
          ];
          reject(fault('repeated-key', keyed.join('|'), key, `each key once; ${rule}`), line);
          return;
        }
        if (!winners) seen.add(key);
        for (const correction of corrections.get(key) ?? []) {
          const at = columns.at(correction.field);
          if (row[at] !== correction.published) {
            throw new InputError(
              `corrections.csv: ${correction.table} ${key}: ${correction.field} is ${row[at]}, not ${correction.published} any more; take the correction out`,
            );
          }
          row = row.with(at, correction.corrected);
          corrected.push(correction);
        }
      }
      placed = null;
      strange.length = 0;
      const result = read(row);
      if (isFault(result)) {
        reject(result, line);
        return;
      }
      for (const [of, published] of strange) unknownWords[of].add(published);
      if (result.district === null) {
        unplaced++;
        const { published } = placed! as { published: string };
        if (published === '' || role.values.district?.[published] === null) notStated.rows++;
        else unknownDistricts.add(published);
      } else {
        used++;
      }
      observe(result);
    });
    if (columns === null) throw new InputError(`${file}: empty: expected a header and rows`);
  }

  const idle = (options.corrections ?? []).find((correction) => !corrected.includes(correction));
  if (idle)
    throw new InputError(
      `corrections.csv: ${idle.table} ${idle.key}: no such row; expected ${keyed?.join('|') ?? 'a table with keys'}`,
    );

  const rejectedRows = rows - used - unplaced;
  const report: ReadReport = {
    series: role.series,
    file: files.join(', '),
    rows,
    used,
    unplaced: { rows: unplaced, notStated: notStated.rows, unknown: unknownDistricts.forms() },
    rejected: {
      rows: rejectedRows,
      kinds: [...kinds].map(([name, kind]) => ({ fault: name, ...kind })).sort((a, b) => b.rows - a.rows),
    },
    unknownWords: (['topic', 'kind', 'activity'] as const).flatMap((column) =>
      unknownWords[column].forms().map((form) => ({ column, ...form })),
    ),
    corrected,
  };
  if (rows === 0) throw new InputError(`${report.file}: no rows below the header`);
  return report;
}

/** Published district → its id; null where it is not stated, undefined where it is unknown. */
function districtReader(
  role: SeriesRole,
  districts: ReadonlySet<string>,
): (published: string) => string | null | undefined {
  const values = new Map(Object.entries(role.values.district ?? {}));
  return (published) => {
    if (published === '') return null;
    const meant = values.get(published);
    if (meant !== undefined) return meant;
    return districts.has(published) ? published : undefined;
  };
}

/** Published word → the descriptor's id; null where it is not stated, undefined where it is unknown. */
function wordReader(
  role: SeriesRole,
): (of: 'topic' | 'kind' | 'activity', published: string) => string | null | undefined {
  const lists = {
    topic: 'topics' in role ? role.topics : [],
    kind: 'kinds' in role ? role.kinds : [],
    activity: 'activities' in role ? role.activities : [],
  };
  const maps = Object.fromEntries(
    (['topic', 'kind', 'activity'] as const).map((of) => [
      of,
      new Map<string, string | null>([
        ...lists[of].map(({ id }): [string, string] => [id, id]),
        ...Object.entries(role.values[of] ?? {}),
      ]),
    ]),
  ) as Record<'topic' | 'kind' | 'activity', Map<string, string | null>>;
  return (of, published) => (published === '' ? null : maps[of].get(published));
}

/** The row that stands for each key: the last one, or none where a key that comes twice names no row. */
async function winningRows(
  files: readonly string[],
  root: string,
  dialect: Dialect,
  keyed: readonly string[],
  lastWins: boolean,
): Promise<Map<string, string | null>> {
  const rows = new Map<string, string | null>();
  for (const file of files) {
    let at: readonly number[] | null = null;
    await scan(join(root, file), file, dialect, (cells, line) => {
      if (at === null) {
        at = keyed.map(columnsOf(cells, file).at);
        return;
      }
      const key = at.map((index) => (cells[index] ?? '').trim()).join('|');
      rows.set(key, lastWins || !rows.has(key) ? `${file}:${line}` : null);
    });
  }
  return rows;
}

function correctionsByKey(corrections: readonly Correction[]): Map<string, Correction[]> {
  const byKey = new Map<string, Correction[]>();
  for (const correction of corrections) {
    byKey.set(correction.key, [...(byKey.get(correction.key) ?? []), correction]);
  }
  return byKey;
}

/** Whether more rows were rejected than the descriptor allows; the message says how many and which first. */
export function tooManyRejected(report: ReadReport, allowed: number): string | null {
  const share = report.rejected.rows / report.rows;
  if (share <= allowed) return null;
  return `${report.file}: ${report.rejected.rows} of ${report.rows} rows rejected, more than the ${allowed * 100} % allowed (rejectedShare)`;
}
