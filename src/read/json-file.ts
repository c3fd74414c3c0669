import { readFile } from 'node:fs/promises';
import type * as z from 'zod';
import { InputError } from '../model/fault.ts';
import { issueWords } from './issue-words.ts';
import { likelyEncoding, markOf } from './detect-encoding.ts';
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
  const text = textOf(await readFile(path), file);
  const most = measured(text);
  if (most.depth > MOST.depth) throw new InputError(`${file}: nested more than ${MOST.depth} deep`);
  if (most.values > values)
    throw new InputError(`${file}: more than ${values.toLocaleString('en')} values: expected fewer`);
  return text;
}

/** JSON is UTF-8; a byte-order mark may say otherwise. */
function textOf(bytes: Uint8Array, file: string): string {
  const encoding = markOf(bytes) ?? 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  // A NUL is in no JSON: it is UTF-16 without saying so. � may stand there, and be no fault.
  const wrong = text.search(/[\0\ufffd]/);
  if (wrong < 0 || (text[wrong] !== '\0' && isText(bytes, encoding))) return text;
  const likely = likelyEncoding(bytes);
  const reads = likely === null || likely === encoding ? 'is it a text at all?' : `it reads as ${likely};`;
  throw new InputError(`${file}:${placeOf(text, wrong)}: not ${encoding}: ${reads} save it as UTF-8`);
}

function isText(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** `line:column` of a position in a text, both from 1. */
function placeOf(text: string, position: number): string {
  const before = text.slice(0, position);
  return `${before.split('\n').length}:${position - before.lastIndexOf('\n')}`;
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
    const { at, what } = jsonFault((error as Error).message, text);
    throw new InputError(`${file}:${placeOf(text, at)}: not JSON: ${what}`, { cause: error });
  }
}

/** What breaks the JSON, and where: the engine tells a position, or shows what stands around it. */
function jsonFault(message: string, text: string): { at: number; what: string } {
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  const [, token] = /^Unexpected token (.*?), ("|\.\.\.)/su.exec(message) ?? [];
  if (token === undefined)
    return {
      at: position === undefined ? text.length : Number(position),
      what: message.replace(/ in JSON at position.*$/s, '').slice(0, 300),
    };
  // The text up to the token only ends too soon; with it, the token is unexpected.
  let [good, bad] = [0, text.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUnexpected(text.slice(0, middle))) bad = middle;
    else good = middle;
  }
  return { at: bad - 1, what: `Unexpected token ${token}` };
}

function isUnexpected(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    return (error as Error).message.startsWith('Unexpected token');
  }
}

/** The first name that stands twice in one object of a JSON text, with its line: a parser takes the last. */
export function repeatedName(json: string): { readonly name: string; readonly line: number } | null {
  const open: Set<string>[] = [];
  for (const { 0: token, 1: text, index } of json.matchAll(
    /("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}]/g,
  )) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (text !== undefined) {
      const name = JSON.parse(text) as string;
      if (open.at(-1)!.has(name)) return { name, line: json.slice(0, index).split('\n').length };
      open.at(-1)!.add(name);
    }
  }
  return null;
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
