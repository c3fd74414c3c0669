import { copyFile, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forPrograms } from '../../model/csv.ts';
import { InputError } from '../../model/fault.ts';
import { draftColumns } from './districts-table.ts';
import type { Json } from '../../guess/named.ts';
import type { PlaceDistricts } from './place-districts.ts';

/** Writes a place's folder: its tables as they are, a draft of districts, and last the descriptor. */
export async function writePlace(
  root: string,
  {
    source,
    copied,
    draft,
    json,
  }: {
    readonly source: string;
    readonly copied: readonly string[];
    readonly draft: PlaceDistricts['draft'];
    readonly json: Json;
  },
): Promise<void> {
  await mkdir(root, { recursive: true });
  if ((await realpath(root)) !== (await realpath(source)))
    for (const file of copied) await copyTable(join(source, file), join(root, file), file);
  if (draft && !(await stat(join(root, draft.path)).catch(() => null)))
    await writeFile(
      join(root, draft.path),
      forPrograms(
        draftColumns(draft.districts),
        draft.districts.map((drafted) => [
          ...[drafted.id, drafted.slug, drafted.name, drafted.group, drafted.groupName],
          ...(drafted.kind === null ? [] : [drafted.kind]),
          drafted.population ?? null,
        ]),
      ),
    );
  await writeFile(join(root, 'datapackage.json'), `${JSON.stringify(json, null, 2)}\n`);
}

/** Copies a table; one of the same name with other contents is never written over. */
async function copyTable(from: string, to: string, file: string): Promise<void> {
  const there = await stat(to).catch(() => null);
  if (there === null) return copyFile(from, to);
  const { size } = await stat(from);
  if (size !== there.size || !(await readFile(from)).equals(await readFile(to)))
    throw new InputError(
      `${file}: another file of this name is in the place’s folder: it is not written over`,
    );
}
