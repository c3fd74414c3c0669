import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { PATHS } from '../scripts/command/paths.ts';

export interface Finished {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A copy of the project with places of its own, in which commands run as a publisher runs them. */
export interface ProjectCopy {
  readonly root: string;
  readonly run: (script: string, ...args: string[]) => Promise<Finished>;
}

/**
 * Copies the code, or the parts that are named; `files` are added by their path from the copy's root. Gone
 * after the test.
 */
export async function projectCopy(
  files: { readonly [path: string]: string | Uint8Array },
  parts: readonly string[] = ['scripts', 'src', 'package.json'],
): Promise<ProjectCopy> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'small-matters-')));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const part of parts) await cp(join(PATHS.root, part), join(root, part), { recursive: true });
  await symlink(join(PATHS.root, 'node_modules'), join(root, 'node_modules'), 'junction');
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return {
    root,
    run: (script, ...args) =>
      new Promise((finished) => {
        const child = execFile(
          process.execPath,
          [join('scripts', script), ...args],
          { cwd: root, maxBuffer: 1 << 26 },
          (_error, stdout, stderr) => finished({ status: child.exitCode ?? -1, stdout, stderr }),
        );
      }),
  };
}
