import { amount, printCount } from '../../model/amount.ts';
import { explained } from '../../model/problem.ts';
import type { Case, Examined, Finding, TableCount } from './finding.ts';

/** Of each kind so many cases are printed; `--json` has more. */
const SHOWN = 12;

/** A text of a file as it is printed: it may be a whole file. */
const LENGTH = 500;
const shortened = (text: string): string => (text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text);

/** `complaints.csv:2182:opened: “2024-09-31”: expected …` */
function printCase({ problem, rows }: Case, stops: boolean): string {
  const { at, value, found, hint } = problem;
  const where = [at.file, at.line, at.column].filter((part) => part !== null && part !== '').join(':');
  const what = [
    value === null ? null : value === '' ? '(empty)' : `“${shortened(value)}”`,
    rows === null ? null : amount(rows, 'row'),
  ].filter((part) => part !== null);
  // What may be declared of rows is said once, below them.
  const why = [explained(problem), found === null ? null : `the file has ${found}`, stops ? hint : null];
  return [where, what.join(', '), shortened(why.filter(Boolean).join('; '))]
    .filter((part) => part !== '')
    .join(': ');
}

/** What is to be done has a number, what is only to be known has none. */
function printFinding({ title, cases, more, fix, kind }: Finding, number: number | null): string[] {
  const rest = more + Math.max(0, cases.length - SHOWN);
  return [
    `  ${number === null ? '·' : `${number}.`} ${title}`,
    ...cases.slice(0, SHOWN).map((entry) => `     ${printCase(entry, kind === 'stops')}`),
    ...(rest > 0 ? [`     and ${amount(rest, kind.startsWith('unknown-') ? 'spelling' : 'case')} more`] : []),
    ...fix.flatMap(({ text, paste }) => [`     → ${text}`, ...paste.map((line) => `         ${line}`)]),
    '',
  ];
}

function printTable({
  series,
  file,
  rows,
  used,
  unplaced,
  rejected,
  leftOut,
  asIs,
  cut,
}: TableCount): string {
  const all = used === rows;
  const rest = `${printCount(used)} used, ${printCount(unplaced)} in no district, ${printCount(rejected)} not used${leftOut > 0 ? `, ${printCount(leftOut)} left out as declared` : ''}`;
  return `${series} (${file})${asIs ? '' : ', once that is put right'}: ${cut ? 'the first ' : ''}${amount(rows, 'row')}${all ? ', all used' : `: ${rest}`}`;
}

/** What was found out about a place, for somebody who publishes data and writes no code. */
export function printExamined({
  place,
  publishable,
  districts,
  notes,
  programmes,
  tables,
  findings,
}: Examined): string {
  let number = 0;
  const printedOf = (own: readonly Finding[]): string[] =>
    own.flatMap((finding) =>
      printFinding(finding, finding.stops || finding.fix.length > 0 ? ++number : null),
    );
  const stops = findings.filter((finding) => finding.stops);
  const others = findings.filter((finding) => !finding.stops);
  const todo = others.filter(({ fix }) => fix.length > 0).length;
  const counts = [
    amount(districts, 'district'),
    amount(tables.filter(({ asIs }) => asIs).length, 'table'),
    amount(notes, 'note'),
    amount(programmes, 'programme'),
  ].join(', ');
  return [
    publishable
      ? `${place}: can be published. ${todo === 0 ? 'There is nothing to do.' : `${amount(todo, 'thing')} to look at.`}`
      : `${place}: CANNOT be published yet. ${amount(stops.length, 'thing')} must be put right first.`,
    districts > 0 ? `Read: ${counts}.` : 'Nothing else can be looked at before that.',
    '',
    ...(stops.length > 0 ? ['Must be put right:', '', ...printedOf(stops)] : []),
    ...tables.flatMap((table) => [
      printTable(table),
      '',
      ...printedOf(others.filter(({ series }) => series === table.series)),
    ]),
    ...printedOf(others.filter(({ series }) => !tables.some((table) => table.series === series))),
    ...(pastes(findings) > 1
      ? [
          'Lines of datapackage.json are counted as they are now: paste at the highest number first, or check again after each.',
          '',
        ]
      : []),
    ...(tables.some(({ rejected }) => rejected > 0)
      ? [
          'Rows that are not used are in no figure. The site names them, and why, on its page about data quality.',
          '',
        ]
      : []),
  ].join('\n');
}

/** How many steps paste into the descriptor: each moves the lines below it. */
const pastes = (findings: readonly Finding[]): number =>
  findings.flatMap(({ fix }) => fix).filter(({ movesLines }) => movesLines).length;
