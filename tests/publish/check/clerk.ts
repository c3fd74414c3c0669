import type { Examined } from '../../../src/publish/check/finding.ts';

/** Files of a place by name, as a clerk has them open. */
export type Files = Readonly<Record<string, string>>;

/**
 * Does what the steps of a check say, word for word, as somebody would who knows nothing else: pastes what is
 * to be pasted, and writes what is to be written. What has to be decided is left alone. From the end of the
 * descriptor to its beginning, so that no line moves.
 */
export function obey(files: Files, { findings }: Pick<Examined, 'findings'>): Files {
  const steps = findings.flatMap(({ fix }) => fix);
  const lines = files['datapackage.json']!.split('\n');
  const edits = steps
    .flatMap(({ text, paste }) => {
      const [, line] = /Open datapackage\.json (?:and paste below|at) line (\d+)/.exec(text) ?? [];
      return line === undefined ? [] : [{ at: Number(line) - 1, text, paste }];
    })
    .sort((a, b) => b.at - a.at);
  for (const { at, text, paste } of edits) {
    const [, now, before] = / and write (.*) in place of (.*?)\.(?: |$)/.exec(text) ?? [];
    const [, after] = /paste right after (.*?[{[])(?: of the table|:)/.exec(text) ?? [];
    if (now !== undefined) lines[at] = lines[at]!.replace(before!, now);
    else if (after !== undefined) lines[at] = lines[at]!.replace(after, `${after}\n${paste.join('\n')}`);
    else if (paste.length > 0) lines.splice(at + 1, 0, ...paste);
  }
  const result: Record<string, string> = { ...files, 'datapackage.json': lines.join('\n') };
  for (const { text, paste } of steps) {
    const [, below] = /add below the last line of ([\w.]+):$/.exec(text) ?? [];
    const [, into] = /put into a file ([\w.]+) in the place/.exec(text) ?? [];
    if (below !== undefined) result[below] = `${result[below]!.trimEnd()}\n${paste.join('\n')}\n`;
    if (into !== undefined)
      result[into] = `${result[into] ?? `${paste[0]!}\n`}${paste.slice(1).join('\n')}\n`;
  }
  return result;
}
