import { resource as resourceSchema, type SeriesTable } from '../../descriptor/descriptor.ts';
import type { ShiftObservation } from '../../kinds/shifts/rows.ts';
import { CommandError, problem, ProblemError } from '../../model/problem.ts';
import type { ReadReport } from '../../model/read-report.ts';
import type { Folder } from '../../read/folder.ts';
import { faultsIn } from '../../read/json-file.ts';
import { readTable, tooManyRejected } from '../../read/table.ts';
import { amount } from '../../model/amount.ts';
import { ALL, Totals, type Total } from './totals.ts';
import { YearlyPeople, type YearOfPeople } from './yearly-people.ts';

/** A table about persons: where it lies, and which of its columns says what. */
export interface Shifts {
  readonly folder: Folder;
  readonly file: string;
  readonly columns: {
    readonly date: string;
    readonly district: string;
    readonly person: string;
    readonly hours: string;
    readonly kind?: string | undefined;
    readonly trained?: string | undefined;
  };
  readonly dateFormat: string;
  /** What dates need beside their format, as the descriptor says it. */
  readonly monthNames?: readonly (readonly string[])[];
  readonly twoDigitYearsFrom?: number;
  readonly eras?: Readonly<Record<string, number>>;
  readonly delimiter: string;
  readonly encoding: string;
  /** What else a descriptor says of how the table is written: decimal commas, the row of the header. */
  readonly dialect?: { readonly [key: string]: unknown };
  /** What means yes and no in the column of the trained: `trueValues`, `falseValues`. */
  readonly choices?: { readonly [key: string]: unknown };
  /** The day the table is of: later dates are slips. */
  readonly retrieved: string;
}

/** A kind of organisation is one of a few; more are names of organisations, or of persons. */
const MAX_KINDS = 50;
const FEW_DISTRICTS = 20;

/** The totals of a table about persons, by month and by year, and how many of its rows were read and left out. */
export async function countShifts(shifts: Shifts): Promise<{
  readonly months: readonly Total[];
  readonly years: readonly YearOfPeople[];
  readonly rows: number;
  readonly leftOut: readonly string[];
}> {
  const given = columnsIn(shifts.columns);
  const twice = given.find((column, at) => given.indexOf(column) !== at);
  if (twice !== undefined) throw wrongColumn('columns', twice, null, 'each column once');

  // First which districts and kinds there are; the reader places only those it knows.
  const first = await read(shifts, { districts: [], kinds: [] }, () => {});
  const districts = first.unplaced.unknown.map(({ value }) => value);
  const kinds = first.unknownWords.filter(({ column }) => column === 'kind').map(({ value }) => value);
  if ([...districts, ...kinds].includes(ALL))
    throw new CommandError(
      problem(
        'name-of-totals',
        { file: shifts.file },
        {
          text: `“${ALL}” stands for the totals`,
          hint: 'give this district or kind another name',
        },
      ),
    );

  const totals = new Totals({ byKind: shifts.columns.kind !== undefined });
  const yearly = new YearlyPeople();
  const people = new Set<string>();
  const report = await read(shifts, { districts, kinds }, (observation) => {
    people.add(observation.person);
    yearly.add(observation, observation.district ?? '');
    totals.add(observation, {
      district: observation.district ?? '',
      organisation:
        observation.organisation === null ? '' : kinds[Number(observation.organisation.slice(1))]!,
    });
  });
  if (kinds.length > MAX_KINDS)
    throw wrongColumn(
      'kind',
      shifts.columns.kind,
      `${kinds.length} different ones`,
      `at most ${MAX_KINDS}: kinds of organisation, not their names`,
    );
  if (districts.length > FEW_DISTRICTS && districts.length >= people.size)
    throw wrongColumn(
      'district',
      shifts.columns.district,
      `${districts.length} different ones, as many as people`,
      'a column of districts',
    );
  return { months: totals.months(), years: yearly.years(), rows: report.rows, leftOut: leftOut(report) };
}

/** A column that cannot be the one of an option; its name is the command's own, and no cell. */
const wrongColumn = (
  option: string,
  value: string | undefined,
  text: string | null,
  expected: string,
): CommandError =>
  new CommandError(
    problem('wrong-column', { column: `--${option}` }, { value: value ?? null, text, expected }),
  );

const columnsIn = (columns: Shifts['columns']): string[] =>
  Object.values(columns).filter((column) => column !== undefined);

/** Reads the table as the build reads its tables. No message repeats a cell: it may hold a name. */
async function read(
  { folder, file, columns, delimiter, encoding, dialect = {}, choices = {}, retrieved, ...dates }: Shifts,
  known: { readonly districts: readonly string[]; readonly kinds: readonly string[] },
  observe: (observation: ShiftObservation) => void,
): Promise<ReadReport> {
  const declared = {
    name: 'shifts',
    path: file,
    encoding,
    dialect: { delimiter, ...dialect },
    schema: {
      fields: columnsIn(columns).map((column) => ({
        name: column,
        ...(column === columns.trained ? choices : {}),
      })),
    },
    smallMatters: {
      role: 'volunteers',
      measure: 'shifts',
      series: 'shifts',
      title: { en: 'shifts' },
      publisher: 'unpublished',
      retrieved,
      personal: true,
      ...dates,
      columns,
      kinds: known.kinds.map((label, index) => ({ id: `k${index}`, label: { en: label } })),
      values: { kind: Object.fromEntries(known.kinds.map((label, index) => [label, `k${index}`])) },
    },
  };
  const parsed = resourceSchema.safeParse(declared);
  if (!parsed.success) throw faultsIn(file, parsed.error.issues, declared).withoutCells();
  try {
    const table = parsed.data.smallMatters as SeriesTable;
    const districts = new Set(known.districts);
    const report = await readTable(parsed.data, table, { folder, districts }, (observation) =>
      observe(observation as ShiftObservation),
    );
    const refused = tooManyRejected(report, table.rejectedShare);
    if (refused) throw new ProblemError(refused);
    return report;
  } catch (error) {
    throw error instanceof ProblemError ? error.withoutCells() : error;
  }
}

/** The rows left out by kind, with their lines, and nothing of what stands in them. */
const leftOut = (report: ReadReport): string[] =>
  report.rejected.kinds.map(
    ({ code, rows, examples }) =>
      `${code}: ${amount(rows, 'row')}, the first at ${examples.map(({ at }) => `line ${at.line}: ${at.column}`).join(', ')}`,
  );
