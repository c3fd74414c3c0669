import type { SeriesTableBase } from '../model/descriptor/table.ts';
import type { TableFile } from '../model/descriptor/table-file.ts';
import type { Field } from '../model/descriptor/values.ts';
import type { PatternOptions } from '../model/date-pattern.ts';
import type { Day } from '../model/day.ts';
import { dateExample, dateReader, numberReader, readChoice, type NumberReader } from './cells.ts';
import { namesOf, type AlsoNamed } from './columns.ts';
import { periodReader, type PeriodReader } from './periods.ts';

/** How the cells of one table are written, by column, as its descriptor declares. */
export interface Formats {
  readonly number: (column: string) => NumberReader;
  readonly date: (column: string) => {
    readonly read: (text: string) => Day | undefined;
    readonly example: string;
  };
  readonly period: (column: string) => PeriodReader;
  /** Yes or no. */
  readonly choice: (column: string) => {
    readonly read: (text: string) => boolean | undefined;
    readonly expected: string;
  };
  /** Marks for a number that the publisher withholds. */
  readonly suppressed: ReadonlySet<string>;
}

type Described = Pick<TableFile, 'schema' | 'dialect'>;

/** The formats of a series' table. What a field says of itself goes before what its table says. */
export function formatsOf(resource: Described, table: SeriesTableBase): Formats {
  const { alsoNamed, monthNames, twoDigitYearsFrom, eras } = table;
  const options: PatternOptions = { monthNames, twoDigitYearsFrom, eras };
  const field = fieldsOf(resource, alsoNamed);
  const format = (column: string): string => {
    if (table.wide?.period === column && table.wide.pattern !== undefined) return table.wide.pattern;
    const own = field(column)?.format;
    return own?.includes('%') ? own : table.dateFormat;
  };
  return {
    number: numbersOf(resource, alsoNamed),
    date: (column) => ({
      read: dateReader(format(column), options),
      example: dateExample(format(column), options),
    }),
    period: (column) => periodReader({ frequency: 'month', ...table, dateFormat: format(column) }),
    choice(column) {
      const { trueValues, falseValues } = field(column) ?? {};
      if (!trueValues && !falseValues) return { read: readChoice, expected: 'yes, no or nothing' };
      const [yes, no] = [trueValues ?? ['yes'], falseValues ?? ['no']];
      return {
        read: (text) => (yes.includes(text) ? true : no.includes(text) ? false : undefined),
        expected: `${[...yes, ...no].join(', ')} or nothing`,
      };
    },
    suppressed: new Set(table.suppressedValues),
  };
}

/** Readers of numbers by column. */
export function numbersOf(resource: Described, alsoNamed: AlsoNamed = {}): (column: string) => NumberReader {
  const field = fieldsOf(resource, alsoNamed);
  const { decimalChar, groupChar } = resource.dialect ?? {};
  return (column) => {
    const own = field(column);
    return numberReader({
      decimalChar: own?.decimalChar ?? decimalChar,
      groupChar: own?.groupChar ?? groupChar,
      around: own?.bareNumber === false ? (own.smallMatters?.around ?? ['%']) : [],
    });
  };
}

/** The schema's field of a column, under any of its names. */
function fieldsOf({ schema }: Described, alsoNamed: AlsoNamed): (column: string) => Field | undefined {
  return (column) => schema.fields.find(({ name }) => namesOf(column, alsoNamed).includes(name));
}
