import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { PATHS } from '../../scripts/command/paths.ts';

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: {
    readonly test: {
      readonly strategy: { readonly matrix: { readonly os: readonly string[] } };
      readonly steps: readonly { readonly run?: string; readonly uses?: string }[];
    };
  };
}

const read = (...path: string[]): Promise<string> => readFile(join(PATHS.root, ...path), 'utf8');

test('the README’s test command is what runs on Linux, macOS and Windows after every push and for pull requests', async () => {
  const { on, permissions, jobs } = parse(await read('.github', 'workflows', 'test.yml')) as Workflow;
  const [, command] = /## Test it\n\n```sh\n(.+)\n```/.exec(await read('README.md'))!;
  expect(jobs.test.steps.flatMap(({ run }) => run ?? [])).toEqual([command]);
  expect(Object.keys(on)).toEqual(['push', 'pull_request']);
  expect(permissions).toEqual({ contents: 'read' });
  expect(jobs.test.strategy.matrix.os.map((os) => os.split('-')[0])).toEqual(['ubuntu', 'macos', 'windows']);
});

test('no command of the project needs a shell of one system', async () => {
  const { scripts } = JSON.parse(await read('package.json')) as { scripts: Record<string, string> };
  for (const [name, line] of Object.entries(scripts))
    expect(line, name).not.toMatch(/[$`;|*'"\\]|\.sh\b|\b(rm|cp|mv|bash|sh|export)\b/);
});

test('what CI runs before a change lands begins with the same command', async () => {
  expect(await read('.ci', 'run')).toContain("bash -c 'npm ci && npm test &&");
});
