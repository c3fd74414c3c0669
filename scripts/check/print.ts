import { amount } from '../command/amount.ts';
import type { Case, Examined, Finding, TableCount } from './finding.ts';

/** Of each kind so many cases are printed; `--json` has more. */
const SHOWN = 12;

/** `complaints.csv:2182:opened: “2024-09-31”: expected …` */
function printCase({ file, line, column, value, rows, text }: Case): string {
  const where = [file, line, column].filter((part) => part !== null && part !== '').join(':');
  const what = [
    value === null ? null : value === '' ? '(empty)' : `“${value}”`,
    rows === null ? null : amount(rows, 'row'),
  ].filter((part) => part !== null);
  return [where, what.join(', '), text].filter((part) => part !== null && part !== '').join(': ');
}

function printFinding({ title, cases, more, mend, paste, kind }: Finding, number: number): string[] {
  const rest = more + Math.max(0, cases.length - SHOWN);
  return [
    `  ${number}. ${title}`,
    ...cases.slice(0, SHOWN).map((one) => `     ${printCase(one)}`),
    ...(rest > 0 ? [`     and ${amount(rest, kind.startsWith('unknown-') ? 'spelling' : 'case')} more`] : []),
    ...mend.flatMap((step) => [
      `     → ${step}`,
      // A step that ends in a colon is followed by what it speaks of.
      ...(step.endsWith(':') ? paste.map((line) => `         ${line}`) : []),
    ]),
    '',
  ];
}

function printTable({ series, file, rows, used, unplaced, rejected, leftOut, cut }: TableCount): string {
  const all = used === rows;
  const rest = `${used.toLocaleString('en')} used, ${unplaced.toLocaleString('en')} in no district, ${rejected.toLocaleString('en')} not used${leftOut > 0 ? `, ${leftOut.toLocaleString('en')} left out as declared` : ''}`;
  return `${series} (${file}): ${cut ? 'the first ' : ''}${amount(rows, 'row')}${all ? ', all used' : `: ${rest}`}`;
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
  const of = (own: readonly Finding[]): string[] => own.flatMap((one) => printFinding(one, ++number));
  const stops = findings.filter((one) => one.stops);
  const others = findings.filter((one) => !one.stops);
  const todo = others.filter(({ mend }) => mend.length > 0).length;
  const counts = [
    amount(districts, 'district'),
    amount(tables.length, 'table'),
    amount(notes, 'note'),
    amount(programmes, 'programme'),
  ].join(', ');
  return [
    publishable
      ? `${place}: can be published. ${todo === 0 ? 'There is nothing to do.' : `${amount(todo, 'thing')} to look at.`}`
      : `${place}: CANNOT be published yet. ${amount(stops.length, 'thing')} must be put right first.`,
    `Read: ${counts}.`,
    '',
    ...(stops.length > 0 ? ['Must be put right:', '', ...of(stops)] : []),
    ...tables.flatMap((table) => [
      printTable(table),
      '',
      ...of(others.filter(({ series }) => series === table.series)),
    ]),
    ...of(others.filter(({ series }) => !tables.some((table) => table.series === series))),
    ...(tables.some(({ rejected }) => rejected > 0)
      ? [
          'Rows that are not used are in no figure. The site names them, and why, on its page about data quality.',
          '',
        ]
      : []),
  ].join('\n');
}
