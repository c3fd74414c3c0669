import { parseArgs } from 'node:util';
import { InputError } from '../../src/model/fault.ts';

/** An option of a command: a flag, or, with `value`, one that takes a value of that name. */
export interface Option {
  readonly help: string;
  readonly value?: string;
  readonly default?: string;
  readonly required?: true;
  /** Whether it may be given several times. */
  readonly many?: true;
}

/** A command, as it is typed and as `--help` tells it. */
export interface Command {
  readonly name: string;
  /** What it does, in a sentence. */
  readonly does: string;
  /** What is named behind it: one, or, where `many`, any number, none included. */
  readonly takes: { readonly name: string; readonly help: string; readonly many?: true } | null;
  readonly options: Readonly<Record<string, Option>>;
  /** What may stand behind the command. */
  readonly examples: readonly string[];
  /** Lines below the options. */
  readonly more?: readonly string[];
}

type ValueOf<O extends Option> = O extends { readonly value: string }
  ? O extends { readonly many: true }
    ? readonly string[]
    : O extends { readonly required: true } | { readonly default: string }
      ? string
      : string | undefined
  : boolean;

/** What was typed behind a command. */
export interface Typed<C extends Command> {
  /** What it takes, where that is one; else the first. */
  readonly named: readonly string[];
  readonly options: { readonly [name in keyof C['options']]: ValueOf<C['options'][name]> };
}

const typed = ({ name }: Command, rest: string): string =>
  `npm run ${name}${rest === '' ? '' : ` -- ${rest}`}`;

const argumentOf = ({ takes }: Command): string =>
  takes === null ? '' : takes.many ? `[<${takes.name}> …]` : `<${takes.name}>`;

/** `npm run count -- <table.csv> --out <totals.csv> [options]` */
function usageLine(command: Command): string {
  const required = Object.entries(command.options).flatMap(([name, { value, required: isRequired }]) =>
    isRequired ? [`--${name} <${value!}>`] : [],
  );
  const hasOthers = Object.keys(command.options).length > required.length;
  return typed(
    command,
    [argumentOf(command), ...required, hasOthers ? '[options]' : ''].filter((part) => part !== '').join(' '),
  );
}

/** What `--help` says of a command. */
export function helpOf(command: Command): string {
  const { does, takes, options, examples, more = [] } = command;
  const rows = [
    ...(takes === null ? [] : [[`<${takes.name}>`, takes.help] as const]),
    ...Object.entries(options).map(
      ([name, { value, help, default: usual }]) =>
        [
          `--${name}${value === undefined ? '' : ` <${value}>`}`,
          usual === undefined ? help : `${help} (${usual} where it is not said)`,
        ] as const,
    ),
    ['--help', 'say this'] as const,
  ];
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return [
    does,
    '',
    `Type: ${usageLine(command)}`,
    '',
    ...rows.map(([name, help]) => `  ${name.padEnd(width)}${help}`),
    '',
    ...(more.length > 0 ? [...more, ''] : []),
    examples.length === 1 ? 'Example:' : 'Examples:',
    ...examples.map((rest) => `  ${typed(command, rest)}`),
    '',
  ].join('\n');
}

/** What was typed behind a command; null where it is asked what it does. An InputError says what to type instead. */
export function typedBehind<C extends Command>(command: C, args: readonly string[]): Typed<C> | null {
  const { options, takes } = command;
  const refused = (what: string): InputError =>
    new InputError(`${what}\nType: ${usageLine(command)}\nMore: ${typed(command, '--help')}`);
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value }]) => [
        name,
        { type: value === undefined ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const named: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') named.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (name === 'help') return null;
    const option = options[name];
    if (option === undefined) throw refused(`${rawName}: no such option`);
    if (option.value === undefined && value !== undefined) throw refused(`${rawName}: takes no value`);
    if (option.value !== undefined && !value) throw refused(`${rawName}: needs a value, <${option.value}>`);
    given.set(name, [...(given.get(name) ?? []), value ?? '']);
  }
  const most = takes === null ? 0 : takes.many ? Infinity : 1;
  if (named.length > most) throw refused(`${named[most]!}: one too many`);
  if (takes !== null && !takes.many && named.length === 0) throw refused(`<${takes.name}> is missing`);
  const missing = Object.entries(options).find(([name, { required }]) => required && !given.has(name));
  if (missing !== undefined) throw refused(`--${missing[0]} is missing`);
  const valueOf = (name: string, option: Option): unknown => {
    const values = given.get(name);
    if (option.value === undefined) return values !== undefined;
    return option.many ? (values ?? []) : (values?.at(-1) ?? option.default);
  };
  return {
    named,
    options: Object.fromEntries(
      Object.entries(options).map(([name, option]) => [name, valueOf(name, option)]),
    ) as Typed<C>['options'],
  };
}
