import type * as z from 'zod';
import { printCount } from '../model/amount.ts';
import { problem, ProblemError, type Problem } from '../model/problem.ts';
import { SLUG } from '../model/slug.ts';
import { INSIDE } from '../model/descriptor/values.ts';
import { issueWords, isTexts } from './issue-words.ts';
import { likelyEncoding, markOf } from './detect-encoding.ts';
import { surveyJson, type JsonFaultCode, type JsonSurvey } from './survey-json.ts';
import { allBytes, openFile, type Folder } from './folder.ts';

/**
 * What a place's JSON may be at most: it is held in memory whole, and everything found wrong with it too.
 * A descriptor of a hundred tables has some ten thousand values.
 */
const MAX = { megabytes: 4, depth: 64, values: 50_000 } as const;

interface Limits {
  readonly megabytes?: number;
  readonly values?: number;
}

/** The text of a JSON file of a place; an InputError where it is not there, no file, or too large. */
export const readText = async (folder: Folder, file: string): Promise<string> =>
  (await surveyed(folder, file)).text;

async function surveyed(
  folder: Folder,
  file: string,
  { megabytes = MAX.megabytes, values = MAX.values }: Limits = {},
): Promise<{ text: string; survey: JsonSurvey }> {
  const bytes = await openFile(folder, file);
  if (bytes.size > megabytes << 20)
    throw new ProblemError(
      problem(
        'too-large',
        { file },
        {
          text: `larger than ${megabytes} MB`,
          expected: 'a small file, made by hand or by a tool',
        },
      ),
    );
  const text = textOf(await allBytes(bytes), file);
  const survey = surveyJson(text, MAX.depth);
  if (survey.depth > MAX.depth)
    throw new ProblemError(problem('too-large', { file }, { text: `nested more than ${MAX.depth} deep` }));
  if (survey.values > values)
    throw new ProblemError(
      problem('too-large', { file }, { text: `more than ${printCount(values)} values`, expected: 'fewer' }),
    );
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
  throw new ProblemError(
    problem(
      'wrong-encoding',
      { file, ...placeOf(text, wrong) },
      { text: `not ${encoding}: ${reads} save it as UTF-8` },
    ),
  );
}

function isText(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The line and the character of a position in a text, both from 1. */
function placeOf(text: string, position: number): { line: number; character: number } {
  const before = text.slice(0, position);
  return { line: before.split('\n').length, character: position - before.lastIndexOf('\n') };
}

/** The same as JSON, with the text, and the first name that stands twice in one object. */
export async function readJson(
  folder: Folder,
  file: string,
  limits: Limits = {},
): Promise<{ text: string; json: unknown } & Pick<JsonSurvey, 'repeated'>> {
  const { text, survey } = await surveyed(folder, file, limits);
  const [fault] = survey.faults;
  if (fault !== undefined)
    throw new ProblemError(
      problem(
        'not-json',
        { file, line: fault.line, character: fault.column },
        { text: `not JSON: ${FAULT_WORDS[fault.code](fault.token)}` },
      ),
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

/** What a schema finds wrong with a file, each with its path. */
export function faultsIn(file: string, issues: readonly z.core.$ZodIssue[], json: unknown): ProblemError {
  const problems = issues.slice(0, LISTED).map((issue) => problemOf(file, issue, json));
  if (issues.length > LISTED)
    problems.push(problem('wrong-value', { file }, { text: `${issues.length - LISTED} more of these` }));
  return new ProblemError(problems);
}

function problemOf(file: string, issue: z.core.$ZodIssue, json: unknown): Problem {
  const at = { file, path: issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)) };
  const said = issueWords(issue);
  if (issue.code === 'unrecognized_keys') return problem('unknown-key', at, { ...said, keys: issue.keys });
  if (valueAt(json, at.path) === undefined && issue.code !== 'custom')
    return problem('missing-key', at, { text: 'missing', ...said, isText: isTexts(issue) });
  if (issue.code === 'invalid_format' && issue.format === 'regex') {
    if (issue.pattern === String(SLUG)) return problem('no-slug', at, said);
    if (issue.pattern === String(INSIDE)) return problem('outside-folder', at, said);
  }
  const isDay = issue.code === 'custom' && issue.params?.['code'] === 'no-date';
  return problem(isDay ? 'no-date' : 'wrong-value', at, said);
}

const valueAt = (json: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], json);
