import { CommandError, problem } from '../../model/problem.ts';
import { forPrograms } from '../../model/csv.ts';
import { allBytes, openFile, type Folder } from '../../read/folder.ts';
import type { WritableFolder } from '../writable-folder.ts';
import { draftColumns } from './districts-table.ts';
import type { Json } from '../../guess/named.ts';
import type { PlaceDistricts } from './place-districts.ts';

/** Writes a place's folder: its tables as they are, a draft of districts, and last the descriptor. */
export async function writePlace(
  target: WritableFolder,
  {
    source,
    copied,
    draft,
    json,
  }: {
    /** Where the tables are copied from; null where they lie in the place's folder already. */
    readonly source: Folder | null;
    readonly copied: readonly string[];
    readonly draft: PlaceDistricts['draft'];
    readonly json: Json;
  },
): Promise<void> {
  if (source !== null) for (const file of copied) await copyTable(source, target, file);
  if (draft && (await target.open(draft.path)) === null)
    await target.write(
      draft.path,
      forPrograms(
        draftColumns(draft.districts),
        draft.districts.map((drafted) => [
          ...[drafted.id, drafted.slug, drafted.name, drafted.group, drafted.groupName],
          ...(drafted.kind === null ? [] : [drafted.kind]),
          drafted.population ?? null,
        ]),
      ),
    );
  await target.write('datapackage.json', `${JSON.stringify(json, null, 2)}\n`);
}

/** Copies a table; one of the same name with other contents is never written over. */
async function copyTable(source: Folder, target: WritableFolder, file: string): Promise<void> {
  const table = await openFile(source, file);
  const there = await target.open(file);
  if (there === null) return target.write(file, table.stream());
  const [own, other] = table.size === there.size ? await Promise.all([allBytes(table), allBytes(there)]) : [];
  if (own === undefined || !own.every((byte, at) => byte === other![at]))
    throw new CommandError(
      problem('would-overwrite', { file }, { text: 'the place’s folder has another file of this name' }),
    );
}
