import { surveyJson } from '../../read/survey-json.ts';
import { step, type Step } from './finding.ts';

const CURLY = /^[“”„«‘’]|[“”„«‘’]\s*[:,]?\s*$/;

/** What is most often wrong with a text that is no JSON, at the line it breaks at; with the line itself. */
export function jsonSteps(json: string): Step[] {
  const lines = json.split('\n');
  const { faults } = surveyJson(json);
  const curly = faults.find(
    ({ code, token }) => (code === 'InvalidSymbol' || code === 'UnexpectedEndOfString') && CURLY.test(token),
  );
  if (curly !== undefined)
    return [
      at(curly.line, lines, 'has curly quotation marks. Write straight ones ("), as everywhere else:'),
      step('A text editor for programs does not make them curly; a word processor does.'),
    ];
  const [fault] = faults;
  if (fault === undefined) return [step(ELSE)];
  const { line } = fault;
  const before = previous(lines, line - 1);
  const [own, above] = [lines[line - 1]!.trim(), before < 0 ? '' : lines[before]!.trim()];
  if (/,$/.test(above) && /^[}\]]/.test(own))
    return [at(before + 1, lines, 'ends in a comma, and nothing follows. Take the comma away:')];
  if (/[^,{[:]$/.test(above) && /^["{[]/.test(own))
    return [at(before + 1, lines, 'needs a comma at its end:')];
  const unclosed = faults.filter(
    ({ code }) => code === 'CloseBraceExpected' || code === 'CloseBracketExpected',
  ).length;
  if (unclosed > 0 && line >= lines.length - 2)
    return [
      step(
        `${unclosed === 1 ? 'A closing bracket is' : `${unclosed} closing brackets are`} missing, most likely at the very end: for each { there is a }, and for each [ a ].`,
      ),
    ];
  return [at(line, lines, 'or the one before it is where it breaks:'), step(ELSE)];
}

const ELSE =
  'A comma, a bracket or a quotation mark is missing or too many, most often just before this. An online “JSON validator” shows where.';

const previous = (lines: readonly string[], index: number): number => {
  for (let at = index - 1; at >= 0; at--) if (lines[at]!.trim() !== '') return at;
  return -1;
};

const at = (line: number, lines: readonly string[], what: string): Step =>
  step(`Open datapackage.json: line ${line} ${what}`, [lines[line - 1]!.trim().slice(0, 200)]);
