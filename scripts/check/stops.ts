import { InputError } from '../../src/model/fault.ts';
import { QUESTION } from '../../src/model/question.ts';
import { amount } from '../command/amount.ts';
import { lineAt, lineOfPath, nodeAt, stepsOf, tableName } from '../command/json-text.ts';
import { caseOf, finding, type Case, type Finding, type Step } from './finding.ts';
import type { Around } from './stop-mends.ts';
import { stepsFor } from './stop-words.ts';

/** Does some work; what is wrong with the input becomes findings that stop the build. */
export async function attempt<T>(
  stops: Finding[],
  around: Around,
  work: () => Promise<T>,
): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    stops.push(...stopsOf(messagesOf(error), around));
    return null;
  }
}

/** The faults an error tells, without the examples under them. */
export const messagesOf = ({ message }: InputError): string[] =>
  message.split('\n').filter((line) => !line.startsWith(' '));

const MESSAGE = /^((?:[^:,]+\.\w+)(?:, [^:,]+\.\w+)*)(?::(\d+)(?::\d+)?)?: (.*)$/s;

/** A message of the reader, taken apart. */
export function caseIn(message: string, json: string): Case {
  const [, file = '', line, text = message] = MESSAGE.exec(message) ?? [];
  if (file === 'datapackage.json') return descriptorCase(json, line, text);
  const [, column, value, expected] = /^([^:]+): (.*?): (expected .*)$/s.exec(text) ?? [];
  if (line !== undefined && column !== undefined)
    return caseOf(file, {
      line: Number(line),
      column,
      value: value === '(empty)' ? '' : value!,
      text: expected!,
    });
  return caseOf(file, { line: line === undefined ? null : Number(line), text });
}

/** Findings of what stops the build, one a file, from the reader's own messages. */
export function stopsOf(
  messages: readonly string[],
  around: Around,
  series: string | null = null,
): Finding[] {
  const told = messages.map((message) => ({ message, at: caseIn(message, around.json) }));
  return [...Map.groupBy(told, ({ at }) => at.file)].map(([file, own]) =>
    stop(
      file,
      own.map(({ at }) => at),
      stepsFor(
        own.map(({ message }) => message),
        around,
      ),
      series,
    ),
  );
}

export const stop = (
  file: string,
  cases: readonly Case[],
  mend: readonly Step[],
  series: string | null = null,
): Finding =>
  finding({
    kind: 'stops',
    stops: true,
    series,
    title: `${file || 'The place'} cannot be used as it is${cases.length > 1 ? `: ${amount(cases.length, 'fault')}` : ''}`,
    cases,
    mend,
  });

/** A fault of the descriptor: its line, what stands there, and where that is, in words. */
function descriptorCase(json: string, line: string | undefined, text: string): Case {
  const [path = ''] = text.split(': ');
  const file = 'datapackage.json';
  if (line !== undefined || !/^[\w$.-]+$/.test(path) || path === 'series')
    return caseOf(file, { line: line === undefined ? seriesLine(json, text) : Number(line), text });
  const steps = stepsOf(path);
  const { value } = nodeAt(json, steps) ?? {};
  return caseOf(file, {
    line: lineOfPath(json, steps),
    column: wordsOf(json, steps),
    value: value === undefined || String(value).startsWith(QUESTION) ? null : String(value),
    text: text.slice(path.length + 2),
  });
}

/** The line at which a series is named that a message speaks of. */
function seriesLine(json: string, text: string): number | null {
  const [, series] = /^series ([^:]+):/.exec(text) ?? [];
  if (series === undefined) return null;
  const at = json.indexOf(`"series": ${JSON.stringify(series)}`);
  return at < 0 ? null : lineAt(json, at);
}

/** `unit of the table “sorting”`. */
function wordsOf(json: string, [first, index, ...rest]: (string | number)[]): string {
  const inside = (path: readonly (string | number)[]): string =>
    path
      .filter((part) => part !== 'smallMatters')
      .map((part) => (typeof part === 'number' ? `no. ${part + 1}` : part))
      .join(' → ');
  if (first !== 'resources' || typeof index !== 'number')
    return inside([first!, index!, ...rest].filter((part) => part !== undefined));
  const name = tableName(json, index) ?? `no. ${index + 1}`;
  const own = inside(rest);
  return `${own === '' ? '' : `${own} of `}the table “${name}”`;
}
