import Papa from 'papaparse';
import { forPrograms } from '../../model/csv.ts';
import { readText } from '../../read/json-file.ts';
import { step, type Step } from './finding.ts';
import type { Folder } from '../../read/folder.ts';

type Row = Readonly<Record<string, string>>;

export const HEADERS = {
  'corrections.csv': ['table', 'key', 'field', 'published', 'corrected', 'reason_en', 'source', 'date'],
  'notes.csv': ['district', 'series', 'indicator', 'period', 'effect', 'reason_en', 'source'],
  'programmes.csv': [
    'id',
    'name_en',
    'kind',
    'start',
    'end',
    'districts',
    'lead',
    'partners',
    'cost',
    'link',
    'series',
    'stream',
  ],
  'redirects.csv': ['from', 'to', 'kind', 'reason'],
} as const;

/**
 * Lines for one of a place's small tables: in the order of its own columns where it is there, with a header
 * where it is not.
 */
export async function linesFor(
  folder: Folder,
  file: keyof typeof HEADERS,
  { text, rows }: { readonly text: string; readonly rows: readonly Row[] },
): Promise<Step> {
  const present = await readText(folder, file).catch(() => null);
  const header =
    present === null ? HEADERS[file] : (Papa.parse<string[]>(present, { preview: 1 }).data[0] ?? []);
  const names = header.map((name) => name.trim());
  const lines = forPrograms(
    names,
    rows.map((row) => names.map((name) => row[name] ?? null)),
  )
    .trimEnd()
    .split('\n');
  return present === null
    ? step(`${text}: put into a file ${file} in the place’s folder, its first line once:`, lines)
    : step(`${text}: add below the last line of ${file}:`, lines.slice(1));
}
