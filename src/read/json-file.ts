import { readFile } from 'node:fs/promises';
import type * as z from 'zod';
import { InputError } from '../model/fault.ts';
import { issueWords } from './issue-words.ts';
import { likelyEncoding, markOf } from './detect-encoding.ts';
import { surveyJson, type JsonFaultCode, type JsonSurvey } from './survey-json.ts';
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
export const readText = async (root: string, file: string): Promise<string> =>
  (await surveyed(root, file)).text;

async function surveyed(
  root: string,
  file: string,
  { megabytes = MOST.megabytes, values = MOST.values }: Limits = {},
): Promise<{ text: string; survey: JsonSurvey }> {
  const path = await within(root, file);
  if ((await sizeOf(path, file)) > megabytes << 20)
    throw new InputError(
      `${file}: larger than ${megabytes} MB: expected a small file, made by hand or by a tool`,
    );
  const text = textOf(await readFile(path), file);
  const survey = surveyJson(text, MOST.depth);
  if (survey.depth > MOST.depth) throw new InputError(`${file}: nested more than ${MOST.depth} deep`);
  if (survey.values > values)
    throw new InputError(`${file}: more than ${values.toLocaleString('en')} values: expected fewer`);
  return { text, survey };
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

/** The same as JSON, with the text, and the first name that stands twice in one object. */
export async function readJson(
  root: string,
  file: string,
  limits: Limits = {},
): Promise<{ text: string; json: unknown } & Pick<JsonSurvey, 'repeated'>> {
  const { text, survey } = await surveyed(root, file, limits);
  const [fault] = survey.faults;
  if (fault !== undefined)
    throw new InputError(
      `${file}:${fault.line}:${fault.column}: not JSON: ${FAULT_WORDS[fault.code](fault.token)}`,
    );
  return { text, json: JSON.parse(text) as unknown, repeated: survey.repeated };
}

/** What breaks a JSON text, in words. */
const FAULT_WORDS: Readonly<Record<JsonFaultCode, (token: string) => string>> = {
  InvalidSymbol: unexpected,
  InvalidNumberFormat: unexpected,
  PropertyNameExpected: () => 'expected a name in quotation marks',
  ValueExpected: () => 'expected a value',
  ColonExpected: () => 'expected a colon after the name',
  CommaExpected: () => 'expected a comma or a closing bracket',
  CloseBraceExpected: () => 'expected a closing bracket }',
  CloseBracketExpected: () => 'expected a closing bracket ]',
  EndOfFileExpected: () => 'expected its end after the last bracket',
  InvalidCommentToken: unexpected,
  UnexpectedEndOfComment: unexpected,
  UnexpectedEndOfString: () => 'a text is not closed: expected a quotation mark',
  UnexpectedEndOfNumber: () => 'a number is not whole',
  InvalidUnicode: () => 'expected four digits after \\u',
  InvalidEscapeCharacter: () => 'expected no such letter after a backslash',
  InvalidCharacter: () => 'expected no tabs or other control characters in a text',
  '<unknown ParseErrorCode>': unexpected,
};

function unexpected(token: string): string {
  return `Unexpected token '${String.fromCodePoint(token.codePointAt(0) ?? 0x20)}'`;
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
