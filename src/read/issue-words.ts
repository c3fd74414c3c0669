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

const choice = (values: readonly unknown[]): string =>
  `expected ${values.length === 1 ? '' : 'one of '}${values.map(String).join(', ')}`;

/** Whether words in one or several languages are expected. */
export const isTexts = (issue: Issue): boolean =>
  issue.code === 'invalid_type' && issue.expected === 'object' && TEXTS.includes(String(issue.path.at(-1)));

/**
 * What a schema finds wrong, for somebody who knows the file and not the schema: `missing; expected a text in
 * quotation marks`. What a schema says in its own words stays as it is.
 */
export function issueWords(issue: Issue): string {
  const { message } = issue;
  if (message.startsWith('expected')) return message;
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${isTexts(issue) ? '{ "en": "the words" }' : (EXPECTED[issue.expected] ?? issue.expected)}`;
    case 'invalid_value':
      return choice(issue.values);
    case 'unrecognized_keys':
      return `${issue.keys.map((key) => `“${key}”`).join(', ')}: no such word is known here`;
    case 'invalid_union': {
      // Of a role or a measure, the schema names what may stand there.
      const options = 'options' in issue ? (issue.options ?? []) : [];
      if (options.length > 0) return choice(options);
      const [first] = issue.errors.flat();
      return first ? issueWords(first) : message;
    }
    case 'too_small':
      return issue.origin === 'string'
        ? 'expected something: it may not be empty'
        : `expected at least ${String(issue.minimum)}`;
    case 'too_big':
      return `expected at most ${String(issue.maximum)}`;
    case 'invalid_format':
      return issue.format === 'url' ? 'expected an address like https://example.org' : message;
    default:
      return message;
  }
}
