import { readFile } from 'node:fs/promises';
import type * as z from 'zod';
import { InputError } from '../model/fault.ts';
import { issueWords } from './issue-words.ts';
import { sizeOf, within } from './within.ts';

/**
 * What a place's JSON may be at most: it is held in memory whole, and everything found wrong with it too.
 * A descriptor of a hundred tables has some ten thousand values.
 */
const MOST = { megabytes: 4, depth: 64, values: 50_000 } as const;

interface Limits {
  readonly megabytes?: number;
  readonly values?: number;
}

/** The text of a JSON file of a place; an InputError where it is not there, no file, or too large. */
export async function readText(
  root: string,
  file: string,
  { megabytes = MOST.megabytes, values = MOST.values }: Limits = {},
): Promise<string> {
  const path = await within(root, file);
  if ((await sizeOf(path, file)) > megabytes << 20)
    throw new InputError(
      `${file}: larger than ${megabytes} MB: expected a small file, made by hand or by a tool`,
    );
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  const most = measured(text);
  if (most.depth > MOST.depth) throw new InputError(`${file}: nested more than ${MOST.depth} deep`);
  if (most.values > values)
    throw new InputError(`${file}: more than ${values.toLocaleString('en')} values: expected fewer`);
  return text;
}

/** How deep a JSON text is nested, and how many values it has, about; before it is parsed. */
function measured(text: string): { depth: number; values: number } {
  let [depth, deepest, values] = [0, 0, 0];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{]|[\]}]|,/gs)) {
    if (token === ',') values++;
    else if (token === '[' || token === '{') deepest = Math.max(deepest, ++depth);
    else if (token === ']' || token === '}') depth--;
    if (deepest > MOST.depth) break;
  }
  return { depth: deepest, values };
}

/** The same as JSON, with the text. */
export async function readJson(
  root: string,
  file: string,
  limits: Limits = {},
): Promise<{ text: string; json: unknown }> {
  const text = await readText(root, file, limits);
  try {
    return { text, json: JSON.parse(text) as unknown };
  } catch (error) {
    const { line, what } = jsonFault(error as Error, text);
    throw new InputError(`${file}${line === null ? '' : `:${line}`}: not JSON: ${what}`, { cause: error });
  }
}

/** Characters around the fault that a message of the engine shows. */
const AROUND = 10;

/** What breaks the JSON, and its line. The engine tells a position, or shows what stands around it. */
function jsonFault({ message }: Error, text: string): { line: number | null; what: string } {
  const what = message.replace(/ in JSON at position.*$/s, '').slice(0, 300);
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  const [, cut = '', shown] = /, (\.\.\.)?"(.*?)"(?:\.\.\.)? is not valid JSON$/s.exec(message) ?? [];
  const found = shown === undefined ? -1 : text.indexOf(shown);
  const isOne = found >= 0 && text.indexOf(shown!, found + 1) < 0;
  const at = position !== undefined ? Number(position) : isOne && cut ? found + AROUND : null;
  return { what, line: at === null ? null : text.slice(0, at).split('\n').length };
}

/** Faults that are listed. */
const LISTED = 50;

/** What a schema finds wrong with a file, a line each with its path. */
export function faultsIn(file: string, issues: readonly z.core.$ZodIssue[]): InputError {
  const lines = issues
    .slice(0, LISTED)
    .map((issue) => `${file}: ${issue.path.join('.') || '(all)'}: ${issueWords(issue).slice(0, 500)}`);
  if (issues.length > LISTED) lines.push(`${file}: ${issues.length - LISTED} more of these`);
  return new InputError(lines.join('\n'));
}
