import { isTable } from '../tables.ts';
import { problem } from '../../model/problem.ts';
import { caseOf, finding, step, type Finding } from './finding.ts';

/** A folder without a descriptor: which tables are in it, and how it comes to one. */
export function noDescriptor(place: string, all: readonly string[]): Finding {
  const files = all.filter(isTable);
  const inFolder = files.filter((file) => !file.includes('/'));
  return finding({
    kind: 'stops',
    stops: true,
    title: 'Nothing says yet what is in this folder: there is no datapackage.json',
    cases: files.map((file) => caseOf(problem('no-descriptor', { file }, {}))),
    fix: (inFolder.length > 0
      ? [
          `It can be drafted from the tables. In the browser: click Actions, then Publish, then Run workflow. In a terminal: npm run new-place -- data/${place}`,
          'What the tables do not say stands in the draft as a question, for you to answer.',
        ]
      : files.length > 0
        ? [`The tables lie in a folder within data/${place}. Put them into data/${place} itself.`]
        : [
            'There are no tables in it either. Upload them as files that end in .csv, or delete the folder. Of a workbook, save each sheet as a CSV.',
          ]
    ).map((text) => step(text)),
  });
}
