import { amount } from '../../model/amount.ts';
import type { Draft } from './draft-places.ts';

/** Where the project lies: `https://github.com/<owner>/<name>` and its branch; null where it is not known. */
export interface Repository {
  readonly address: string;
  readonly branch: string;
}

/** A table of Markdown; what stands in the cells is shown as it is. */
const table = (header: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`);
const cell = (text: string): string =>
  /^(---|\[.*\]\(\S+\))$/.test(text) ? text : text.replace(/[\\|<>*_`[\]#&]/g, '\\$&').replaceAll('\n', ' ');
const code = (text: string): string => `\`${text.replaceAll('`', '’')}\``;

/** What was drafted, as Markdown, for somebody who works in the browser. Empty where there was nothing to do. */
export function printDrafts(
  drafts: readonly Draft[],
  { stray, repository }: { stray: readonly string[]; repository: Repository | null },
): string {
  return [
    ...drafts.flatMap((draft) => printDraft(draft, repository)),
    ...(stray.length > 0
      ? [
          '## Tables without a folder',
          '',
          `${stray.map(code).join(', ')}: nothing reads what lies in ${code('data')} itself. Put the tables into a folder on your computer, and upload the folder.`,
          '',
        ]
      : []),
  ].join('\n');
}

function printDraft(draft: Draft, repository: Repository | null): string[] {
  const { folder, place, found, refused, mend, guessed, questions } = draft;
  const file = `data/${place}/datapackage.json`;
  const at = (kind: 'blob' | 'edit', anchor = ''): string | null =>
    repository && `${repository.address}/${kind}/${repository.branch}/${file}${anchor}`;
  const link = (text: string, to: string | null): string => (to === null ? text : `[${text}](${to})`);
  const isNamedAnew = place !== folder && refused === null;
  return [
    refused === null
      ? `## ${code(file)} was drafted from the tables`
      : `## ${code(`data/${folder}`)}: nothing could be drafted`,
    '',
    ...(refused === null
      ? [
          questions.length > 0
            ? `${amount(questions.length, 'question')} ${questions.length === 1 ? 'is' : 'are'} open. Until all are answered, this place is not on the site; the other places are, as before.`
            : 'No question is open.',
        ]
      : [
          `**${refused.replace(/[*_`<>]/g, '\\$&')}** ${mend.join(' ')}`,
          '',
          'This place is not on the site; the other places are, as before.',
        ]),
    '',
    ...(isNamedAnew
      ? [
          `The folder ${code(folder)} is called ${code(place)} from here on: its name stands in addresses.`,
          '',
        ]
      : []),
    ...printPersons(draft),
    ...(found.length > 0 ? ['What was found:', '', '~~~~text', ...found, '~~~~', ''] : []),
    ...(draft.workbooks.length > 0
      ? [
          `Not read: ${draft.workbooks.map(code).join(', ')}. In the spreadsheet program, save each sheet as “CSV UTF-8”, and upload that.`,
          '',
        ]
      : []),
    ...(questions.length > 0
      ? [
          '### What to do next',
          '',
          `1. Open ${link(file, at('edit'))}. (If you see no field to write in, click the pencil.)`,
          '2. Each text that begins with `QUESTION: ` stands for an answer. Write the answer in its place, between the quotation marks.',
          '3. Click **Commit changes…**, and once more **Commit changes**. All is then checked and built anew.',
          '',
          ...table(
            ['line', 'about', 'what is asked'],
            questions.map(({ line, file: about, text }) => [
              link(String(line), at('blob', `#L${line}`)),
              about ?? 'all tables',
              text,
            ]),
          ),
          '',
        ]
      : []),
    ...(guessed.length > 0
      ? [
          'These were guessed. Look whether they are right; what is not can be changed in the same file.',
          '',
          ...table(['what', 'guess'], guessed),
          '',
        ]
      : []),
  ];
}

function printPersons({ place, persons }: Draft): string[] {
  if (persons.length === 0) return [];
  return [
    `> **Delete ${persons.map(code).join(', ')}: there are rows about persons in it, and anyone can read them.** Open the file in ${code(`data/${place}`)}, click the three dots **⋯**, then **Delete file**, and commit.`,
    '>',
    '> It was not used. But the history of the project keeps it even when it is deleted. To be rid of it, delete the whole project (Settings, at the bottom of the page) and begin anew without this file. Publish totals instead: the guide says how to make them.',
    '',
  ];
}
