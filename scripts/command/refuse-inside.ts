import { realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { InputError } from '../../src/model/fault.ts';
import { readDescriptor } from '../../src/read/descriptor.ts';
import { diskFolder } from './disk.ts';

/**
 * Ends with an InputError where a table about persons lies inside the project, by whatever way it is
 * reached: what lies there is published sooner or later. Invented persons may.
 */
export async function refuseInside(input: string, project: string): Promise<void> {
  const file = await realpath(input).catch(() => {
    throw new InputError(`${input}: no such file`);
  });
  const root = await realpath(project);
  const [data, place] = relative(root, file).split(sep);
  if (data === '..' || relative(root, file).startsWith('..')) return;
  if (data === 'data' && place) {
    const descriptor = await readDescriptor(diskFolder(join(root, data, place))).catch(() => null);
    if (descriptor?.smallMatters.synthetic) return;
  }
  throw new InputError(
    `${input}: rows about persons must not lie inside this project: move the file out of it, and count it from there`,
  );
}
