import type { Fault, FaultName } from '../../model/fault.ts';
import type { ReadReport, RejectedKind } from '../../model/read-report.ts';
import { dayForm, periodForm } from '../../guess/dates.ts';
import { amount, printCount } from '../../model/amount.ts';
import { lineOfPath } from '../json-text.ts';
import { putFirst, putInto } from './descriptor-edit.ts';
import { FAULT_WORDS } from './fault-words.ts';
import { caseOf, finding, reworded, step, type Finding, type Step } from './finding.ts';
import { cureOf, editsFor, type Cure, type Patch } from './patches.ts';
import { headerOf, rowsAt, textsOf, type Readable } from './rescan.ts';
import { linesFor } from './small-lines.ts';

/** A table that could be read, with what became of its rows. */
export interface ReadOnce extends Readable {
  /** The descriptor's text, and where this table stands in it. */
  readonly json: string;
  readonly index: number;
  readonly report: ReadReport;
  readonly repeated: ReadonlySet<string>;
}

/** Faults of a row that a correction can fix: its key is right, and another cell is not. */
const CORRECTABLE: readonly FaultName[] = [
  'negative-number',
  'wrong-order',
  'invalid-date',
  'passed-more-than-inspected',
];
const PERIODS: readonly FaultName[] = ['invalid-date', 'invalid-month', 'invalid-period'];
/** More than these are no slips. */
const SLIPS = 20;

/**
 * The rows not used, a finding a kind of fault. Where they are more than the table may have, the most
 * frequent kinds stop the place, as many as must go.
 */
export async function faultFindings(source: ReadOnce): Promise<Finding[]> {
  const { report, table } = source;
  const rows = report.rows - report.leftOut.rows;
  const allowed = table.rejectedShare * rows;
  const findings: Finding[] = [];
  let left = report.rejected.rows;
  for (const kind of report.rejected.kinds) {
    const stops = left > allowed;
    left -= kind.rows;
    findings.push(await faultFinding(source, kind, stops ? { rows, isLast: left <= allowed } : null));
  }
  return findings;
}

async function faultFinding(
  source: ReadOnce,
  kind: RejectedKind,
  stop: { readonly rows: number; readonly isLast: boolean } | null,
): Promise<Finding> {
  const { report, table } = source;
  const { code, rows, examples } = kind;
  const isUsual = code === 'repeated-key' && table.repeatedKey !== 'reject';
  const cure = await cureOf(source, kind, source);
  const fix = cure === null ? await fixOf(source, kind) : cureSteps(source, cure);
  const allowsMore = cure?.patch.smallMatters?.['rejectedShare'] !== undefined;
  return finding({
    kind: code,
    stops: stop !== null,
    series: report.series,
    rows,
    title: `${FAULT_WORDS[code].title}: ${amount(rows, 'row')}${stop === null ? '' : ` of ${printCount(stop.rows)}`}, not used${isUsual ? `; the ${table.repeatedKey} one of each is, as declared` : ''}`,
    cases: examples.map((example) => caseOf(example)),
    more: rows - examples.length,
    fix: [...fix, ...(stop?.isLast && !allowsMore ? shareSteps(source, stop.rows) : [])],
  });
}

/** What to declare so that the rows are read, with why, and what else they may mean. */
function cureSteps({ json, index }: ReadOnce, { patch, because, others }: Cure): Step[] {
  const stepsOf = (own: Patch): Step[] => editsFor(json, index, own).map((edit) => edit.step);
  return [
    ...stepsOf(patch).map((own, at) => (at === 0 ? reworded(own, `${because}. ${own.text}`) : own)),
    ...others.flatMap(stepsOf).map((own) => reworded(own, `Or, if they mean that instead: ${own.text}`)),
  ];
}

/** What to do where no declaration is known to help. */
async function fixOf(source: ReadOnce, kind: RejectedKind): Promise<Step[]> {
  const { json, index, table } = source;
  const at = ['resources', index, 'smallMatters'];
  const words = FAULT_WORDS[kind.code].fix(table);
  if (words === '') return [];
  if (kind.code === 'future-date')
    return [
      step(
        `${await newest(source, kind)}${words} It stands in datapackage.json at line ${lineOfPath(json, [...at, 'retrieved'])}, after "retrieved".`,
      ),
    ];
  if (kind.code === 'repeated-key')
    return [withEdit(words, putInto(json, at, { repeatedKey: 'last' })[0]!.step)];
  if (kind.code === 'unknown-stream' && 'streams' in table)
    return [
      withEdit(
        `${words} Write true for "sorted" where it is sorted waste, false where it is not:`,
        putFirst(json, [...at, 'streams'], streamsOf(kind.examples)).step,
      ),
    ];
  const marks = kind.code === 'invalid-number' ? markSteps(source, kind.examples) : [];
  if (marks.length > 0) return marks;
  const footnotes = PERIODS.includes(kind.code) ? await footnoteSteps(source, kind.examples) : [];
  if (footnotes.length > 0) return footnotes;
  return [
    step(words),
    ...(CORRECTABLE.includes(kind.code) && kind.rows <= SLIPS
      ? await correctionSteps(source, kind.examples)
      : []),
  ];
}

/** A sentence that ends in a colon, with the edit it leads to. */
const withEdit = (words: string, own: Step): Step => reworded(own, `${words} ${own.text}`);

/** Where many rows are of later, to when they go: the table is newer than the descriptor says. */
async function newest(source: ReadOnce, { rows, examples }: RejectedKind): Promise<string> {
  if (rows <= SLIPS) return '';
  const texts = await textsOf(source, [examples[0]!.at.column]);
  const found = 'period' in source.table.columns ? periodForm(texts) : dayForm(texts);
  return found === null ? '' : `The table goes on to ${found.to}. `;
}

/** Lines under a table that are no rows of it. */
const FOOTNOTE = /^([*†(]|notes?\b|source|quelle|fonte|fuente|注|资料来源)/i;

/** What looks like a footnote is left out by how it begins, where it stands in the first column. */
async function footnoteSteps(source: ReadOnce, cases: readonly Fault[]): Promise<Step[]> {
  const { json, index } = source;
  const [first] = (await headerOf(source)) ?? [];
  const notes = cases.filter(({ at, value }) => at.column === first && FOOTNOTE.test(value));
  if (notes.length === 0) return [];
  const begins = [...new Set(notes.map(({ value }) => FOOTNOTE.exec(value)![0]))];
  const edit = putFirst(json, ['resources', index, 'smallMatters', 'footnotes'], begins);
  return [withEdit('Footnotes are left out by how they begin.', edit.step)];
}

const streamsOf = (cases: readonly Fault[]): unknown[] =>
  [...new Set(cases.map(({ value }) => value))].map((value) => ({
    id: idFrom(value),
    column: value,
    label: { en: value },
    sorted: true,
    blank: 'not-reported',
  }));

/** A published word as an id: `Rifiuti organici` → `rifiuti-organici`. */
export const idFrom = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80) || 'its-id';

const WITHHELD = /^([<≤].*|\*+)$/;

/** What to declare of marks in place of numbers; nothing where there are numbers among them. */
function markSteps({ json, index }: ReadOnce, cases: readonly Fault[]): Step[] {
  const values = [...new Set(cases.map(({ value }) => value))];
  const dots = values.every((value) => /^[1-9]\d{0,2}(\.\d{3})+$/.test(value));
  if (dots && values.length > 0)
    return putInto(json, ['resources', index, 'dialect'], { decimalChar: ',', groupChar: '.' }).map((edit) =>
      withEdit(`If “${values[0]}” means ${values[0]!.replaceAll('.', ',')}, say so.`, edit.step),
    );
  if (!values.every((value) => !/\d/.test(value) || WITHHELD.test(value))) return [];
  const quoted = (own: readonly string[]): string => own.map((mark) => `“${mark}”`).join(', ');
  const means = (own: readonly string[]): string => (own.length === 1 ? 'means' : 'mean');
  const withheld = values.filter((mark) => WITHHELD.test(mark));
  const missing = values.filter((mark) => !WITHHELD.test(mark));
  const at = ['resources', index];
  const suppressed = (marks: readonly string[]): Step =>
    putFirst(json, [...at, 'smallMatters', 'suppressedValues'], marks).step;
  return [
    ...(missing.length > 0
      ? [
          withEdit(
            `If ${quoted(missing)} ${means(missing)} “no value”:`,
            putFirst(json, [...at, 'schema', 'missingValues'], missing).step,
          ),
          withEdit('If instead a number is withheld there because it is small:', suppressed(missing)),
        ]
      : []),
    ...(withheld.length > 0
      ? [
          withEdit(
            `If ${quoted(withheld)} ${means(withheld)} that a small number is withheld:`,
            suppressed(withheld),
          ),
        ]
      : []),
  ];
}

/** Lines for corrections.csv, where somebody knows what is right. */
async function correctionSteps(source: ReadOnce, cases: readonly Fault[]): Promise<Step[]> {
  const { folder, resource, table } = source;
  const rows = new Map(
    (
      await rowsAt(
        source,
        cases.map(({ at }) => ({ file: at.file, line: at.line! })),
      )
    ).map((row) => [`${row.file}:${row.line}`, row]),
  );
  const lines = cases.flatMap(({ at, value }) => {
    const row = rows.get(`${at.file}:${at.line}`);
    if (row === undefined) return [];
    return [
      {
        table: resource.name,
        key: row.key,
        field: at.column,
        published: value,
        corrected: 'RIGHT VALUE',
        reason_en: 'Why it is wrong',
        source: 'Who says so',
        date: table.retrieved,
      },
    ];
  });
  if (lines.length === 0) return [];
  return [await linesFor(folder, 'corrections.csv', { text: 'Where you know what is right', rows: lines })];
}

/** Where few rows are too many, more may be allowed. */
function shareSteps({ json, index, report }: ReadOnce, rows: number): Step[] {
  const share = report.rejected.rows / rows;
  if (share > 0.1) return [];
  const next = Math.ceil(share * 100) / 100;
  const edit = putInto(json, ['resources', index, 'smallMatters'], { rejectedShare: next })[0]!;
  return [
    withEdit(
      `If these rows are really of no use, up to ${Math.round(next * 100)} in 100 rows can be allowed to be left aside:`,
      edit.step,
    ),
  ];
}
