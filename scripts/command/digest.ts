import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** SHA-256 over the names and contents of files; folders are taken whole, in the order of their names. */
export async function digestOf(
  root: string,
  paths: readonly string[],
  more: readonly string[] = [],
): Promise<string> {
  const hash = createHash('sha256');
  for (const text of more) hash.update(`${text}\n`);
  for (const path of paths) {
    const full = join(root, path);
    const files = (await stat(full)).isDirectory()
      ? (await readdir(full, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
      : [full];
    for (const file of files) hash.update(`${file.slice(root.length)}\n`).update(await readFile(file));
  }
  return hash.digest('hex');
}
