import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../scripts/command/commands.ts';
import { PATHS } from '../../scripts/command/paths.ts';
import { helpOf, typedBehind, type Command } from '../../scripts/command/usage.ts';
import { TOOLS } from '../../tools/commands.ts';

const run = promisify(execFile);

const ALL: readonly (readonly [script: string, Command])[] = [
  ...Object.values(COMMANDS).map((command) => [`scripts/${command.name}.ts`, command] as const),
  ...Object.values(TOOLS).map((command) => [`tools/${command.name}.ts`, command] as const),
];

test.each(ALL)(
  '%s --help says how it is used, each option, and an example, and does nothing else',
  async (script, command) => {
    const { stdout, stderr } = await run(process.execPath, [script, '--help'], { cwd: PATHS.root });
    expect(stdout).toBe(helpOf(command));
    expect(stderr).toBe('');
    expect(stdout).toContain(`Type: npm run ${command.name}`);
    for (const [option, { help }] of Object.entries(command.options)) {
      expect(stdout).toContain(`--${option}`);
      expect(stdout).toContain(help);
    }
    expect(stdout).toMatch(/Examples?:\n {2}npm run /);
  },
);

test('every script is a command of the table', async () => {
  const scripts = (await readdir(join(PATHS.root, 'scripts'))).filter((file) => file.endsWith('.ts'));
  expect(scripts.map((file) => basename(file, '.ts')).sort()).toEqual(Object.keys(COMMANDS).sort());
  const text = await readFile(join(PATHS.root, 'package.json'), 'utf8');
  const npm = (JSON.parse(text) as { scripts: Record<string, string> }).scripts;
  for (const [script, { name }] of ALL) if (name !== 'methods') expect(npm[name], name).toContain(script);
});

test('the examples of a command are what it takes', () => {
  for (const [, command] of ALL)
    for (const example of command.examples) {
      const args = example === '' ? [] : example.replaceAll('"', '').split(/ (?!BY|4)/);
      expect(typedBehind(command, args), example).not.toBeNull();
    }
});

test('options are told apart: flags, values, several values, and what stands in their place', () => {
  const typed = typedBehind(COMMANDS['new-place'], ['../t', '--answer', 'a=1', '--yes', '--answer=b=2']);
  expect(typed).toEqual({
    named: ['../t'],
    options: { id: undefined, title: undefined, answer: ['a=1', 'b=2'], yes: true, force: false },
  });
  expect(typedBehind(COMMANDS.count, ['s.csv', '--out', 't.csv'])!.options).toMatchObject({
    out: 't.csv',
    by: 'month',
  });
  expect(typedBehind(COMMANDS.check, ['nyc', 'demo'])!.named).toEqual(['nyc', 'demo']);
});

test.each([
  ['an option there is not', ['s.csv', '--out', 't', '--colour', 'red'], '--colour: no such option'],
  ['a value that is missing', ['s.csv', '--out'], '--out: needs a value, <totals.csv>'],
  ['an option that is missing', ['s.csv'], '--out is missing'],
  ['what it takes missing', ['--out', 't'], '<table.csv> is missing'],
  ['more than it takes', ['s.csv', 'more.csv', '--out', 't'], 'more.csv: one too many'],
])('%s is refused with what to type instead', (_, args, words) => {
  expect(() => typedBehind(COMMANDS.count, args)).toThrow(
    `${words}\nType: npm run count -- <table.csv> --out <totals.csv> [options]\nMore: npm run count -- --help`,
  );
});

test('a flag takes no value', () => {
  expect(() => typedBehind(COMMANDS.check, ['--json=yes'])).toThrow('--json: takes no value');
});
