import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { problem, ProblemError } from '../model/problem.ts';

/** The path of a file in a place's folder. A link that leads out of the folder is refused. */
export async function within(root: string, file: string): Promise<string> {
  const path = join(root, file);
  const [folder, real] = await Promise.all([realpath(root), realpath(path).catch(() => null)]);
  if (real !== null && real !== folder && !real.startsWith(folder + sep))
    throw new ProblemError(
      problem('not-a-file', { file }, 'a link out of the place’s folder: expected a file in it'),
    );
  return path;
}

/** Bytes of a file; an InputError where there is none, or what has the name is no file: a pipe never ends. */
export async function sizeOf(path: string, name: string): Promise<number> {
  const entry = await stat(path).catch(() => null);
  if (entry === null) throw new ProblemError(problem('missing-file', { file: name }, 'no such file'));
  if (!entry.isFile())
    throw new ProblemError(
      problem(
        'not-a-file',
        { file: name },
        `${entry.isDirectory() ? 'a folder' : 'a device or a pipe'}: expected a file`,
      ),
    );
  return entry.size;
}
