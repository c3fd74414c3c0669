import { join } from 'node:path';
import { expect } from 'vitest';
import { diskFolder } from '../../../scripts/command/disk.ts';
import { examine } from '../../../src/publish/check/examine.ts';
import type { Examined, Finding } from '../../../src/publish/check/finding.ts';
import {
  csvOf,
  descriptorOf,
  DISTRICTS_CSV,
  folderOf,
  HEADERS,
  monthsFrom,
  rawResource,
  type Kind,
} from '../../small-place.ts';
import { explained } from '../../../src/model/problem.ts';
import { obey } from './clerk.ts';

type Json = Readonly<Record<string, unknown>>;

/** Checks a place of these tables; its folder is called as it calls itself. */
export async function checked(
  tables: { readonly [K in Kind]?: readonly (readonly unknown[])[] | string },
  {
    roles = {},
    resources = {},
    smallMatters = {},
    files = {},
    change = (text: string) => text,
  }: {
    roles?: { readonly [K in Kind]?: Json };
    resources?: { readonly [K in Kind]?: Json };
    smallMatters?: Json;
    files?: { readonly [path: string]: string };
    change?: (descriptor: string) => string;
  } = {},
): Promise<Examined> {
  const kinds = Object.keys(tables) as Kind[];
  const completeTo = JSON.stringify(tables).includes('2023') ? '2023-12' : '2022-12';
  const raw = kinds.map((kind) =>
    rawResource(kind, { ...resources[kind], table: { completeTo, ...roles[kind] } }),
  );
  const descriptor = change(JSON.stringify(descriptorOf(raw, smallMatters), null, 2));
  const all: Record<string, string> = {
    'datapackage.json': descriptor,
    'districts.csv': DISTRICTS_CSV,
    ...Object.fromEntries(
      kinds.map((kind, index) => {
        const rows = tables[kind]!;
        return [String(raw[index]!['path']), typeof rows === 'string' ? rows : csvOf(HEADERS[kind], rows)];
      }),
    ),
    ...files,
  };
  const root = await folderOf(
    Object.fromEntries(Object.entries(all).map(([path, text]) => [`smallville/${path}`, text])),
  );
  return examine(diskFolder(join(root, 'smallville')));
}

/** The steps of a finding, as they are printed. */
export const steps = ({ fix }: Finding): string =>
  fix.flatMap(({ text, paste }) => [text, ...paste]).join('\n');
/** The cases of a finding, each with its place, what stands there and what is said of it side by side. */
export const casesOf = ({ cases }: Finding) =>
  cases.map(({ problem, rows }) => {
    const { file, line, column } = problem.at;
    return { file, line, column, value: problem.value, rows, text: explained(problem) };
  });
/** The kinds of its findings. */
export const kinds = ({ findings }: Examined): string[] => findings.map(({ kind }) => kind);
/** The one finding of a kind. */
export const findingOf = (examined: Examined, kind: string): Finding => {
  const found = examined.findings.filter((all) => all.kind === kind);
  expect(found).toHaveLength(1);
  return found[0]!;
};
/** So many right rows that a few wrong ones stop nothing. */
export const right = (from: string, rows = 24): (readonly unknown[])[] =>
  monthsFrom(from, rows).map((month) => [month, 'a', 5]);
/** Of a table most of whose rows may be wrong. */
export const many = { rejectedShare: 0.9 };

/** Checks a place, does what it says, and checks again. */
export async function followed(...args: Parameters<typeof checked>): Promise<Examined> {
  const [tables, options = {}] = args;
  const first = await checked(tables, options);
  return checked(tables, {
    ...options,
    change: (text) =>
      obey({ 'datapackage.json': (options.change ?? ((same: string) => same))(text) }, first)[
        'datapackage.json'
      ]!,
  });
}
