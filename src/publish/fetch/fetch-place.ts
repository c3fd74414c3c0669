import type { Descriptor, Resource } from '../../descriptor/descriptor.ts';
import { InputError } from '../../model/fault.ts';
import { CommandError, problem, ProblemError } from '../../model/problem.ts';
import { readDescriptor } from '../../read/descriptor.ts';
import type { Folder } from '../../read/folder.ts';
import { readText } from '../../read/json-file.ts';
import { aboutPersons } from '../../read/read.ts';
import { notATable } from '../../read/not-a-table.ts';
import { amount, printCount } from '../../model/amount.ts';
import { accept } from './accept.ts';
import { contentIn, type Content } from './content.ts';
import { DownloadFault, faultOf } from './download-fault.ts';
import { download, type Network, type Patience } from './download.ts';
import { replaceText } from '../json-text.ts';
import type { WritableFolder } from '../writable-folder.ts';
import { readState, writeState, type Fetched } from './state.ts';

/** What became of one table. */
export interface TableResult {
  readonly table: string;
  readonly outcome: 'unchanged' | 'new' | 'failed';
  /** Why, or what is in it. */
  readonly text: string;
}

export interface FetchOptions extends Network {
  /** The day to be written as `retrieved` beside new bytes. */
  readonly today: string;
  /** Takes a file that is less than half as long as the one before, or has less than half of its rows. */
  readonly smaller?: boolean;
  readonly patience?: Partial<Patience>;
  readonly progress?: { readonly step: (name: string) => void; readonly tell: (text: string) => void };
}

interface Place {
  readonly folder: WritableFolder;
  readonly descriptor: Descriptor;
}

/** Where downloaded files lie until they are accepted. */
const STAGED = '.fetch';

/** A file shorter than this share of the one before it is not taken for the whole. */
const SMALLER = 0.5;

/**
 * Downloads the tables of a place whose descriptor says where. A table's files take the place of the old
 * ones only when all of them are there and were read as the build reads them; otherwise the old ones
 * stay. One table's failure is not another's.
 */
export async function fetchPlace(folder: WritableFolder, options: FetchOptions): Promise<TableResult[]> {
  const descriptor = await readDescriptor(folder);
  const named = descriptor.resources.filter(({ smallMatters }) => smallMatters.download !== undefined);
  if (named.length === 0)
    throw new CommandError(
      problem(
        'no-download',
        { file: 'datapackage.json' },
        {
          text: 'no table says where it is downloaded',
          hint: 'add "download": "https://…" to its smallMatters',
        },
      ),
    );
  // The others are read by the districts.
  named.sort((a, b) => Number(isDistricts(b)) - Number(isDistricts(a)));
  const results: TableResult[] = [];
  for (const resource of named) {
    options.progress?.step(`fetch ${descriptor.name}/${resource.name}`);
    try {
      await folder.remove(STAGED);
      results.push(await fetchTable({ folder, descriptor }, resource, options));
    } catch (error) {
      const { message } = error instanceof InputError ? error : faultOf(error);
      results.push({ table: resource.name, outcome: 'failed', text: message });
    } finally {
      await folder.remove(STAGED);
    }
  }
  return results;
}

const isDistricts = ({ smallMatters }: Resource): boolean => smallMatters.role === 'districts';

async function fetchTable(place: Place, resource: Resource, options: FetchOptions): Promise<TableResult> {
  const { folder, descriptor } = place;
  const table = resource.smallMatters;
  if ('personal' in table && table.personal && !descriptor.smallMatters.synthetic)
    throw new ProblemError(aboutPersons(resource));
  const paths = [resource.path].flat();
  const urls = [table.download!].flat();
  if (paths.length !== urls.length)
    throw new CommandError(
      problem(
        'other-addresses',
        { column: 'download' },
        {
          text: `${urls.length} addresses`,
          expected: `${paths.length}, one for each file of its path, in the same order`,
        },
      ),
    );
  const state = await readState(folder);
  const changed: { path: string; bytes: number }[] = [];
  for (const [index, path] of paths.entries()) {
    const url = urls[index]!;
    try {
      const { entry, isNew } = await fetchFile(
        {
          folder,
          url,
          path,
          gzip: isGzip(resource, path),
          retrieved: table.retrieved,
        },
        state[path] ?? null,
        options,
      );
      state[path] = entry;
      if (isNew) changed.push({ path, bytes: entry.bytes });
    } catch (error) {
      const page = resource.sources.find(({ path: at }) => at !== undefined)?.path;
      throw new DownloadFault(
        `${url}: ${faultOf(error).message}${page ? `; the page of the table is ${page}` : ''}`,
      );
    }
  }
  if (changed.length === 0) {
    await writeState(folder, state);
    return { table: resource.name, outcome: 'unchanged', text: `since ${state[paths[0]!]!.retrieved}` };
  }
  const isChanged = (path: string): boolean => changed.some((other) => other.path === path);
  const staged: Folder = {
    ...folder,
    open: (path) => folder.open(isChanged(path) ? `${STAGED}/${path}` : path),
  };
  const found = await accept(place, resource, {
    staged,
    retrieved: options.today,
    smaller: options.smaller ?? false,
  });
  for (const { path } of changed) await folder.move(`${STAGED}/${path}`, path);
  await stampRetrieved(folder, resource.name, options.today);
  await writeState(folder, state);
  const files = changed.map(({ path, bytes }) => `${path}, ${amount(bytes, 'byte')}`).join('; ');
  return { table: resource.name, outcome: 'new', text: `${files}; ${found}` };
}

const isGzip = ({ compression }: Resource, path: string): boolean =>
  compression === 'gz' || path.endsWith('.gz');

/** One file, into the staging folder where it is another than the one that is there. */
async function fetchFile(
  what: { folder: WritableFolder; url: string; path: string; gzip: boolean; retrieved: string },
  known: Fetched | null,
  { today, smaller = false, patience = {}, progress, ...network }: FetchOptions,
): Promise<{ entry: Fetched; isNew: boolean }> {
  const { folder, url, path, gzip } = what;
  const old = await contentIn(folder, path, gzip, network.digest());
  // "Only if it has changed" may be asked only where the bytes it is about are still there.
  const have = known && old && known.url === url && known.digest === old.digest ? known : null;
  const got = await download({
    folder,
    url,
    to: `${STAGED}/${path}`,
    network,
    gzip,
    have,
    patience,
    tell: progress?.tell,
  });
  if (got === null) return { entry: have!, isNew: false };
  const { content, ...marks } = got;
  refuseOther(content, old, smaller);
  const isNew = old?.digest !== content.digest;
  const retrieved = isNew ? today : (have?.retrieved ?? what.retrieved);
  return {
    entry: { url, ...marks, digest: content.digest, bytes: content.bytes, retrieved },
    isNew,
  };
}

/** Stops at what is no table, or not all of it. */
function refuseOther({ bytes, head }: Content, old: Content | null, smaller: boolean): void {
  if (bytes === 0) throw new DownloadFault('the file is empty');
  const other = notATable(head);
  if (other) throw new DownloadFault(`${other.what} came instead of a table`);
  if (old && bytes < SMALLER * old.bytes && !smaller)
    throw new DownloadFault(
      `${printCount(bytes)} bytes, less than half of the ${printCount(old.bytes)} before; where that is right, run it again with --smaller`,
    );
}

/** Writes the day into the descriptor, which otherwise stays as it was written. */
async function stampRetrieved(folder: WritableFolder, name: string, today: string): Promise<void> {
  const text = await readText(folder, 'datapackage.json');
  const { resources } = JSON.parse(text) as { resources: { name: string }[] };
  const index = resources.findIndex((resource) => resource.name === name);
  const next = replaceText(text, ['resources', index, 'smallMatters', 'retrieved'], today);
  if (next !== text) await folder.write('datapackage.json', next);
}
