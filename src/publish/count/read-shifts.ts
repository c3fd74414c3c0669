import { CommandError, problem, ProblemError } from '../../model/problem.ts';
import type { Folder } from '../../read/folder.ts';
import { choiceOf } from '../../guess/choices.ts';
import { tableOf, type Column, type Table } from '../../guess/columns.ts';
import type { DateForm } from '../../guess/dates.ts';
import type { Meaning } from '../../guess/lexicon.ts';
import { withMeaning } from '../../guess/roles.ts';
import { sampleOf } from '../new-place/sample.ts';
import type { Shifts } from './count-shifts.ts';

/** What is said of a table about persons; the rest its rows show. */
export interface Said {
  readonly columns: { readonly [part in keyof Shifts['columns']]?: string | undefined };
  readonly dates?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly encoding?: string | undefined;
}

/** What the columns that are always needed are called, and may be. */
const NEEDED = { date: 'opened', district: 'district', person: 'person', hours: 'hours' } as const;

/**
 * How a table about persons is written and which of its columns says what, as far as nobody said it. Throws
 * a CommandError that says what to type where the table does not show it; none repeats a cell.
 */
export async function readShifts(
  folder: Folder,
  file: string,
  said: Said,
): Promise<Omit<Shifts, 'folder' | 'file' | 'retrieved'>> {
  const table = tableOf(
    await sampleOf(folder, file).catch((error: unknown) => {
      throw error instanceof ProblemError ? error.withoutCells() : error;
    }),
  );
  const columnOf = (name: string): Column | undefined => table.columns.find((column) => column.name === name);
  const columns = Object.fromEntries(
    Object.entries(NEEDED).map(([part, meaning]) => {
      const given = said.columns[part as keyof typeof NEEDED];
      const found = given ?? (columnOf(part) ? part : only(candidates(table, part, meaning))?.name);
      if (found === undefined)
        throw new CommandError(
          problem(
            'which-column',
            { file, line: 1, column: part },
            { text: 'no such column', hint: `say which it is: --${part} "its name"` },
          ),
        );
      return [part, found];
    }),
  ) as { [part in keyof typeof NEEDED]: string };
  const {
    marks: { decimalChar, groupChar },
    header: { rows },
  } = table;
  const { kind, trained } = said.columns;
  const choice = trained === undefined ? undefined : columnOf(trained);
  return {
    columns: { ...columns, kind, trained },
    ...(said.dates === undefined ? datesOf(columnOf(columns.date), file) : { dateFormat: said.dates }),
    delimiter: said.delimiter ?? table.delimiter,
    encoding: said.encoding ?? table.encoding ?? 'utf-8',
    dialect: {
      ...(decimalChar === undefined ? {} : { decimalChar }),
      ...(groupChar === undefined ? {} : { groupChar }),
      ...(rows.length === 1 && rows[0] === 1 ? {} : { headerRows: rows }),
    },
    choices: (choice && choiceOf(choice)) ?? {},
  };
}

const candidates = (table: Table, part: string, meaning: Meaning): readonly Column[] =>
  part === 'date'
    ? table.columns.filter(({ day }) => day !== null)
    : withMeaning(table, meaning).filter(({ name }) => part !== 'person' || !HALF.test(name));

/** Half of a name: several people share it. */
const HALF = /first|last|sur|fore|vor|nach|pr[ée]nom|^nom|cognome|^nome|apellido|^nombre/i;

const only = (columns: readonly Column[]): Column | undefined =>
  columns.length === 1 ? columns[0] : undefined;

function datesOf(column: Column | undefined, file: string): DateForm & { readonly dateFormat: string } {
  const { form, others } = column?.day ?? { form: {}, others: [] };
  if (others.length > 0)
    throw new CommandError(
      problem(
        'which-dates',
        { file, column: column!.name },
        {
          text: 'its dates can be read in two ways',
          hint: 'say which: --dates european (day first) or --dates us (month first)',
        },
      ),
    );
  return { dateFormat: 'iso', ...form };
}
