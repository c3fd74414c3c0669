import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { PATHS } from '../../scripts/command/paths.ts';
import { SOURCES } from '../../scripts/command/sources.ts';

/** What one build took. */
export interface Build {
  readonly seconds: number;
  /** Processor seconds of all its threads: what it would take on one core. */
  readonly processor: number;
  /** The most memory it held at once, in bytes. */
  readonly memory: number;
  /** HTML pages of the site. */
  readonly pages: number;
}

/** A copy of the project with no place in it, so that what is measured never touches what is built. */
export interface ProjectCopy {
  readonly root: string;
  /** Builds places as `npm run build` does, in a process of its own. */
  readonly build: (...args: readonly string[]) => Promise<Build>;
  readonly remove: () => Promise<void>;
}

/** What a site is built from, and what the builder needs to run. */
const PARTS = [...new Set([...SOURCES, 'scripts', 'tsconfig.json', 'package.json'])];

export async function projectCopy(): Promise<ProjectCopy> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'small-matters-bench-')));
  for (const part of PARTS) await cp(join(PATHS.root, part), join(root, part), { recursive: true });
  await symlink(join(PATHS.root, 'node_modules'), join(root, 'node_modules'), 'junction');
  await mkdir(join(root, 'data'));
  return {
    root,
    build: async (...args) => {
      const started = performance.now();
      const used = await run(root, args);
      const seconds = (performance.now() - started) / 1000;
      const files = await readdir(join(root, 'dist'), { recursive: true });
      return { ...used, seconds, pages: files.filter((file) => file.endsWith('.html')).length };
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** Runs the build and gives what it used. Throws with what it says where it fails. */
function run(root: string, args: readonly string[]): Promise<Pick<Build, 'processor' | 'memory'>> {
  const usage = join(root, 'usage.json');
  const child = spawn(
    process.execPath,
    ['--import', join(root, 'tools', 'bench', 'usage.ts'), join(root, 'scripts', 'build.ts'), ...args],
    { cwd: root, env: { ...process.env, USAGE: usage }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(readFile(usage, 'utf8').then((text) => JSON.parse(text)));
      else reject(new Error(`the build ended with status ${status}:\n${said}`));
    });
  });
}
