import { createReadStream, type Dirent } from 'node:fs';
import { lstat, mkdir, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { problem, ProblemError } from '../../src/model/problem.ts';
import type { Places, WritableFolder } from '../../src/publish/writable-folder.ts';
import type { FileBytes } from '../../src/read/folder.ts';

/** Bytes handled at a time. */
const CHUNK = 1 << 18;

/** A folder on this machine's disk. */
export function diskFolder(path: string): WritableFolder {
  const root = resolve(path);
  return {
    name: basename(root),
    async list({ deep = false } = {}) {
      const entries = await readdir(root, { recursive: deep, withFileTypes: true });
      return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .sort();
    },
    async open(file) {
      const at = join(root, file);
      const [folder, real] = await Promise.all([root, at].map((there) => realpath(there).catch(() => null)));
      const refused = (text: string): ProblemError =>
        new ProblemError(problem('not-a-file', { file }, { text: text }));
      if (real == null || folder == null) {
        const isThere = await lstat(at).catch(() => null);
        if (isThere === null) return null;
        throw refused('a link to nothing: expected a file');
      }
      if (real !== folder && !real.startsWith(folder + sep))
        throw refused('a link out of the place’s folder: expected a file in it');
      const entry = await stat(real);
      // A pipe never ends.
      if (!entry.isFile())
        throw refused(`${entry.isDirectory() ? 'a folder' : 'a device or a pipe'}: expected a file`);
      return fileBytes(real, entry.size, entry.mtimeMs);
    },
    async write(file, content) {
      const at = join(root, file);
      await mkdir(dirname(at), { recursive: true });
      const next = `${at}.new`;
      try {
        await writeFile(next, content);
        await rename(next, at);
      } catch (error) {
        await rm(next, { force: true });
        throw error;
      }
    },
    async move(from, to) {
      await mkdir(dirname(join(root, to)), { recursive: true });
      await rename(join(root, from), join(root, to));
    },
    remove: (file) => rm(join(root, file), { recursive: true, force: true }),
  };
}

/** The folder of places on this machine's disk. */
export function diskPlaces(data: string): Places {
  const names = async (wanted: (entry: Dirent) => boolean): Promise<string[]> =>
    (await readdir(data, { withFileTypes: true }))
      .filter(wanted)
      .map(({ name }) => name)
      .sort();
  return {
    list: () => names((entry) => entry.isDirectory()),
    files: () => names((entry) => entry.isFile()),
    place: (name) => diskFolder(join(data, name)),
    rename: (from, to) => rename(join(data, from), join(data, to)),
  };
}

const fileBytes = (path: string, size: number, lastModified: number): FileBytes => {
  const stream = () => createReadStream(path, { highWaterMark: CHUNK });
  return {
    size,
    lastModified,
    stream,
    unpacked: () => pipeline(stream(), createGunzip({ chunkSize: CHUNK }), () => {}),
  };
};
