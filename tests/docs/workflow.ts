import { execFile, execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { PATHS } from '../../scripts/command/paths.ts';

/** The workflow as it is written, and its commands run as the host runs them, each job in a clone of its own. */

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly if?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Job {
  readonly needs?: string;
  readonly if?: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

export const workflow = parse(
  await readFile(join(PATHS.root, '.github', 'workflows', 'publish.yml'), 'utf8'),
) as {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: { readonly draft: Job; readonly publish: Job };
};

/** What steps that are not ours give: by the id of the step, or whether it fails. */
export type Given = Readonly<Record<string, Readonly<Record<string, string>> | 'failure'>>;

export interface Ran {
  /** Steps that were begun, by name, command or action, in order. */
  readonly steps: readonly string[];
  /** Whether all of them ended well. */
  readonly ok: boolean;
  /** What is shown on the page of the run. */
  readonly summary: string;
}

/** Commands that take minutes, and what they do is tested elsewhere: they are begun and do nothing. */
const LONG = /^npm (ci|run build)$/;

const temporary = async (): Promise<string> => realpath(await mkdtemp(join(tmpdir(), 'small-matters-')));

const labelOf = ({ name, run, uses }: Step): string => name ?? run ?? uses!.replace(/@.*/, '');

/** A project on a host: a repository that is cloned, worked in and pushed to. */
export class Hosted {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** A repository with the project's code and these files. */
  static async with(files: { readonly [path: string]: string | Uint8Array }): Promise<Hosted> {
    const hosted = new Hosted(await temporary());
    onTestFinished(() => rm(hosted.#folder, { recursive: true, force: true }));
    await cp(await (Hosted.#code ??= Hosted.#ofCode()), hosted.#folder, { recursive: true });
    await hosted.commit(await hosted.clone(), files);
    return hosted;
  }

  /** A folder with a repository of the code alone, which every other begins as a copy of. */
  static async #ofCode(): Promise<string> {
    const hosted = new Hosted(await temporary());
    process.once('exit', () => rmSync(hosted.#folder, { recursive: true, force: true }));
    hosted.#git('.', 'init', '--quiet', '--bare', '--initial-branch', 'main', 'origin.git');
    const work = await temporary();
    hosted.#git('.', 'clone', '--quiet', 'origin.git', work);
    for (const part of ['scripts', 'src', 'package.json', '.gitignore'])
      execFileSync('cp', ['-r', join(PATHS.root, part), join(work, part)]);
    await hosted.commit(work, {});
    await rm(work, { recursive: true });
    return hosted.#folder;
  }
  static #code: Promise<string> | null = null;

  /** A new clone of the branch as it is, in which commands find what is installed. */
  async clone(): Promise<string> {
    const work = await mkdtemp(join(this.#folder, 'work-'));
    this.#git('.', 'clone', '--quiet', '--depth', '1', `file://${this.#folder}/origin.git`, work);
    await symlink(join(PATHS.root, 'node_modules'), join(work, 'node_modules'), 'junction');
    return work;
  }

  /** Writes files, null ones away, as somebody does in the browser. */
  async commit(work: string, files: { readonly [path: string]: string | Uint8Array | null }): Promise<void> {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(work, path)), { recursive: true });
      if (content === null) await rm(join(work, path));
      else await writeFile(join(work, path), content);
    }
    this.#git(work, 'add', '--all');
    this.#git(work, '-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qm', 'files');
    this.#git(work, 'push', '--quiet', 'origin', 'HEAD:main');
  }

  /** The subjects of the branch's commits since the code, newest first. */
  history(): string[] {
    return this.#git('origin.git', 'log', '--format=%s', 'main').trim().split('\n').slice(0, -1);
  }

  /** A file of the branch. */
  file(path: string): string {
    return this.#git('origin.git', 'show', `main:${path}`);
  }

  /** Runs a job's steps in a clone; `between` is done before the step of this name. */
  async run(
    job: Job,
    given: Given = {},
    between: { readonly [step: string]: () => Promise<void> } = {},
  ): Promise<Ran> {
    const work = await this.clone();
    const temp = await mkdtemp(join(this.#folder, 'temp-'));
    const [summary, output] = [join(temp, 'summary.md'), join(temp, 'output')];
    await appendFile(summary, '');
    const outputs: Record<string, string> = {};
    for (const [step, values] of Object.entries(given)) {
      outputs[`steps.${step}.outcome`] = values === 'failure' ? 'failure' : 'success';
      for (const [name, value] of Object.entries(values === 'failure' ? {} : values))
        outputs[`steps.${step}.outputs.${name}`] = value;
    }
    const valueOf = (name: string): string => outputs[name.trim()] ?? '';
    const isWanted = ({ if: condition }: Step): boolean => {
      if (condition === undefined) return true;
      const [, name, value] = /^(steps\.[\w.]+) == '(\w+)'$/.exec(condition)!;
      return valueOf(name!) === value;
    };
    const steps: string[] = [];
    let ok = true;
    for (const step of job.steps) {
      if (!isWanted(step)) continue;
      const label = labelOf(step);
      await between[label]?.();
      steps.push(label);
      if (step.run === undefined || LONG.test(step.run)) continue;
      await writeFile(output, '');
      const env = Object.fromEntries(
        Object.entries(step.env ?? {}).map(([name, value]) => [
          name,
          value.replace(/\$\{\{(.*?)\}\}/g, (_, inner: string) => valueOf(inner)),
        ]),
      );
      ok = await new Promise<boolean>((ended) => {
        // As the host runs a step that names no shell.
        const child = execFile('bash', ['-e', '-c', step.run!], {
          cwd: work,
          env: {
            ...process.env,
            ...env,
            GITHUB_STEP_SUMMARY: summary,
            GITHUB_OUTPUT: output,
            GITHUB_REF_NAME: 'main',
            GITHUB_SERVER_URL: 'https://github.com',
            GITHUB_REPOSITORY: 'somebody/site',
            RUNNER_TEMP: temp,
          },
        });
        child.on('close', (code) => ended(code === 0));
      });
      for (const line of (await readFile(output, 'utf8')).split('\n').filter(Boolean))
        outputs[`steps.${step.id}.outputs.${line.split('=')[0]}`] = line.slice(line.indexOf('=') + 1);
      if (!ok) break;
    }
    return { steps, ok, summary: await readFile(summary, 'utf8') };
  }

  #git(folder: string, ...args: string[]): string {
    return execFileSync('git', args, { cwd: resolve(this.#folder, folder), encoding: 'utf8', stdio: 'pipe' });
  }
}
