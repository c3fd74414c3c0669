import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { PATHS } from '../../scripts/command/paths.ts';
import { accented } from './accented.ts';

/** Files of a project by their path from its root. */
export interface Files {
  readonly [path: string]: string;
}
/** The language's key, in addresses and in publishers' texts. */
export const SECOND = 'xx';

const read = (path: string): Promise<string> => readFile(join(PATHS.root, path), 'utf8');

/** A text with another behind a mark that stands in it once. */
function withBehind(text: string, mark: string, more: string): string {
  if (text.split(mark).length !== 2) throw new Error(`invalid mark: ${mark}`);
  return text.replace(mark, () => mark + more);
}

/** What CONTRIBUTING says of a new language, done: a folder beside `en/`, a line and a key. */
export const languageFiles = async (): Promise<Files> => ({
  'src/i18n/index.ts': withBehind(
    withBehind(
      await read('src/i18n/index.ts'),
      "import * as en from './en/index.ts';\n",
      `import * as ${SECOND} from './${SECOND}/index.ts';\n`,
    ),
    '= { en',
    `, ${SECOND}`,
  ),
  'src/model/text.ts': withBehind(
    await read('src/model/text.ts'),
    'zh: kind.optional()',
    `, ${SECOND}: kind.optional()`,
  ),
  [`src/i18n/${SECOND}/accented.ts`]: await read('tests/i18n/accented.ts'),
  [`src/i18n/${SECOND}/index.ts`]: await exportsOf(),
  [`src/i18n/${SECOND}/compare-page.ts`]: `import { compareWords as en } from '../en/compare-page.ts';
import { accented } from './accented.ts';
export const compareWords = accented(en);
`,
});

/** The exports of `en/`, each in the other language. */
async function exportsOf(): Promise<string> {
  const en = (await import('../../src/i18n/en/index.ts')) as Record<string, unknown>;
  return [
    "import * as en from '../en/index.ts';",
    "import { accented } from './accented.ts';",
    `export const language = '${SECOND}';`,
    `export const htmlLang = '${SECOND}';`,
    'export const locale = en.locale;',
    ...Object.keys(en)
      .filter((name) => !['language', 'htmlLang', 'locale'].includes(name))
      .map((name) => `export const ${name} = accented(en.${name});`),
    '',
  ].join('\n');
}

type Row = Record<string, string>;
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema?: { readonly fields: { name: string }[] };
  readonly smallMatters: { readonly role: string; readonly columns?: Record<string, unknown> };
}

/** Every text of a descriptor in the second language too; of columns, the name of one that holds it. */
function translated(json: unknown, isColumn = false): unknown {
  if (Array.isArray(json)) return json.map((value: unknown) => translated(value, isColumn));
  if (typeof json !== 'object' || json === null) return json;
  const entries = Object.entries(json).map(([key, value]): [string, unknown] => [
    key,
    translated(value, isColumn || key === 'columns'),
  ]);
  const { en } = json as { en?: unknown };
  if (typeof en === 'string') entries.push([SECOND, isColumn ? `${en}_${SECOND}` : accented(en)]);
  return Object.fromEntries(entries);
}

/** Columns of texts in English, by which others in the second language are made. */
const textColumns = ({ smallMatters: { columns = {} } }: Resource): string[] =>
  Object.values(columns).flatMap((column) =>
    typeof column === 'object' && column !== null && 'en' in column ? [String(column.en)] : [],
  );

/**
 * A place of the folder of another, with its texts in the second language too; of its districts those that
 * are `kept`.
 */
export async function placeInTwo(
  folder: string,
  name: string,
  kept: (district: string) => boolean = () => true,
): Promise<Files> {
  const files = new Map<string, string>();
  const descriptor = JSON.parse(await read(join(folder, 'datapackage.json'))) as {
    resources: Resource[];
    smallMatters: { boundaries?: string };
  };
  for (const file of (await readdir(join(PATHS.root, folder))).filter((entry) => entry.endsWith('.csv'))) {
    const { data, meta } = Papa.parse<Row>(await read(join(folder, file)), {
      header: true,
      skipEmptyLines: true,
    });
    const resource = descriptor.resources.find(({ path }) => path === file);
    const isDistricts = resource?.smallMatters.role === 'districts';
    const named = [
      ...(resource ? textColumns(resource) : []).map((column) => [column, `${column}_${SECOND}`]),
      ...(meta.fields ?? [])
        .filter((field) => field.endsWith('_en') && !isDistricts)
        .map((field) => [field, field.replace(/_en$/, `_${SECOND}`)]),
    ] as [string, string][];
    resource?.schema?.fields.push(...named.map(([, column]) => ({ name: column })));
    const rows = data
      .filter((row) => {
        if (row['key'] !== undefined)
          return row['key'].split('|').every((key) => !/^\d{4}$/.test(key) || kept(key));
        const district = isDistricts ? row['id'] : row['district'];
        return district === undefined || district === '' || kept(district);
      })
      .map((row) => {
        const districts = row['districts']?.split(';').filter(kept).join(';');
        return {
          ...row,
          ...(districts === undefined ? {} : { districts }),
          ...Object.fromEntries(
            named.map(([from, to]) => [to, row[from] === '' ? '' : accented(row[from]!)]),
          ),
        };
      });
    files.set(file, `${Papa.unparse(rows, { newline: '\n', delimiter: meta.delimiter })}\n`);
  }
  const { boundaries } = descriptor.smallMatters;
  if (boundaries) {
    const topology = JSON.parse(await read(join(folder, boundaries))) as {
      objects: { districts: { geometries: { id: string | number }[] } };
    };
    const { districts } = topology.objects;
    districts.geometries = districts.geometries.filter(({ id }) => kept(String(id)));
    files.set(boundaries, JSON.stringify(topology));
  }
  files.set('datapackage.json', JSON.stringify({ ...(translated(descriptor) as object), name }, null, 2));
  return Object.fromEntries([...files].map(([file, text]) => [`data/${name}/${file}`, text]));
}
