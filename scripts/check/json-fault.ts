import { step, type Step } from './finding.ts';

/** What is most often wrong with a text that is no JSON, at the line it breaks at; with the line itself. */
export function jsonSteps(json: string, line: number): Step[] {
  const lines = json.split('\n');
  const curly = lines.findIndex((text) =>
    /^\s*[“”„«‘’]|[“”„«‘’]\s*[:,]?\s*$|:\s*[“”„«‘’]/.test(text.replace(/"(?:[^"\\]|\\.)*"/g, '""')),
  );
  if (curly >= 0)
    return [
      at(curly + 1, lines, 'has curly quotation marks. Write straight ones ("), as everywhere else:'),
      step('A text editor for programs does not make them curly; a word processor does.'),
    ];
  if (!Number.isFinite(line)) return [step(ELSE)];
  const before = previous(lines, line - 1);
  const [own, above] = [lines[line - 1]!.trim(), before < 0 ? '' : lines[before]!.trim()];
  if (/,$/.test(above) && /^[}\]]/.test(own))
    return [at(before + 1, lines, 'ends in a comma, and nothing follows. Take the comma away:')];
  if (/[^,{[:]$/.test(above) && /^["{[]/.test(own))
    return [at(before + 1, lines, 'needs a comma at its end:')];
  const open = (json.match(/[{[]/g) ?? []).length - (json.match(/[}\]]/g) ?? []).length;
  if (open > 0 && line >= lines.length - 2)
    return [
      step(
        `${open === 1 ? 'A closing bracket is' : `${open} closing brackets are`} missing, most likely at the very end: for each { there is a }, and for each [ a ].`,
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
