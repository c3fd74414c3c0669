import { ROOT_LANGUAGE } from '../model/text.ts';
import type * as z from 'zod';

type Issue = z.core.$ZodIssue;

/** Keys whose value is a text in several languages. */
const TEXTS = ['title', 'label', 'one', 'other', 'outcome', 'caveat', 'coverageReason', 'name', 'shortName'];

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a number, without quotation marks',
  int: 'a whole number, without quotation marks',
  boolean: 'true or false, without quotation marks',
  array: 'a list in square brackets: [ … ]',
  object: 'words in curly brackets: { … }',
  record: 'words in curly brackets: { … }',
};

/** What is expected, or, where that is not known, what is wrong. */
export type Said = { readonly expected: string } | { readonly text: string };

const choice = (values: readonly unknown[]): Said => ({
  expected: `${values.length === 1 ? '' : 'one of '}${values.map(String).join(', ')}`.slice(0, LENGTH),
});

/** Characters of what is expected: a choice may be long. */
const LENGTH = 500;

/** Whether words in one or several languages are expected. */
export const isTexts = (issue: Issue): boolean =>
  issue.code === 'invalid_type' && issue.expected === 'object' && TEXTS.includes(String(issue.path.at(-1)));

/** What a schema finds wrong, for somebody who knows the file and not the schema. */
export function issueWords(issue: Issue): Said {
  const { message } = issue;
  switch (issue.code) {
    // Our own schemas say what they expect.
    case 'custom':
      return { expected: message };
    case 'invalid_type':
      return {
        expected: isTexts(issue)
          ? `{ "${ROOT_LANGUAGE}": "the words" }`
          : (EXPECTED[issue.expected] ?? issue.expected),
      };
    case 'invalid_value':
      return choice(issue.values);
    case 'unrecognized_keys':
      return {
        text: `${issue.keys.map((key) => `“${key}”`).join(', ')}: no such word is known here`.slice(
          0,
          LENGTH,
        ),
      };
    case 'invalid_union': {
      // Of a role or a measure, the schema names what may stand there.
      const options = 'options' in issue ? (issue.options ?? []) : [];
      if (options.length > 0) return choice(options);
      const [first] = issue.errors.flat();
      return first ? issueWords(first) : { text: message };
    }
    case 'too_small':
      return {
        expected:
          issue.origin === 'string' ? 'something: it may not be empty' : `at least ${String(issue.minimum)}`,
      };
    case 'too_big':
      return { expected: `at most ${String(issue.maximum)}` };
    case 'invalid_format':
      return { expected: issue.format === 'url' ? 'an address like https://example.org' : message };
    default:
      return { text: message };
  }
}
