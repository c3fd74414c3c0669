import type { SeriesRole } from '../../src/model/descriptor.ts';
import type { PlacedFault } from '../../src/model/fault.ts';

interface Words {
  readonly title: string;
  /** What to do, from what stands there. */
  readonly mend: (of: { readonly cases: readonly PlacedFault[]; readonly role: SeriesRole }) => string;
}

/** How each named order of dates looks, and which parts of it are the month and the day. */
const ORDERS: readonly (readonly [name: string, example: string, RegExp])[] = [
  ['iso', '2025-10-31', /^\d{4}-(?<month>\d{2})-(?<day>\d{2})$/],
  ['us', '10/31/2025', /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/\d{4}$/],
  ['european', '31/10/2025', /^(?<day>\d{1,2})[/.](?<month>\d{1,2})[/.]\d{4}$/],
  ['slashes', '2025/10/31', /^\d{4}\/(?<month>\d{1,2})\/(?<day>\d{1,2})$/],
  ['serial', 'the number of a day in a spreadsheet', /^[34]\d{4}(\.\d+)?$/],
];

/** The orders that all of these texts may be dates in. */
const ordersOf = (values: readonly string[]): typeof ORDERS =>
  ORDERS.filter(([, , pattern]) =>
    values.every((value) => {
      const found = pattern.exec(value);
      const { month = 1, day = 1 } = found?.groups ?? {};
      return found !== null && Number(month) <= 12 && Number(day) <= 31;
    }),
  );

/** Marks that nearly always stand for a number that is withheld. */
const WITHHELD = /^([<≤].*|\*+)$/;

/** What to declare of marks in place of numbers: a small number withheld is not the same as none reported. */
function markMend(marks: readonly string[]): string {
  const quoted = (own: readonly string[]): string => list(own.map((mark) => `“${mark}”`));
  const written = (own: readonly string[]): string => own.map((mark) => JSON.stringify(mark)).join(', ');
  const withheld = marks.filter((mark) => WITHHELD.test(mark));
  const missing = marks.filter((mark) => !WITHHELD.test(mark));
  return [
    missing.length > 0
      ? `If ${quoted(missing)} ${missing.length === 1 ? 'means' : 'mean'} “no value”, add ${list(missing.map((mark) => JSON.stringify(mark)))} to "missingValues" in this table’s "schema"${withheld.length > 0 ? '.' : '; if it means a number that is withheld, to "suppressedValues" in its smallMatters.'}`
      : '',
    withheld.length > 0
      ? `If ${quoted(withheld)} ${withheld.length === 1 ? 'means' : 'mean'} that a small number is withheld, write "suppressedValues": [${written(withheld)}] into its "smallMatters".`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Kinds of fault in plain words: what it is, and what to do next. */
export const FAULT_WORDS: { readonly [fault: string]: Words } = {
  'wrong-width': {
    title: 'Rows with more or fewer cells than the header',
    mend: () =>
      'Open the file at these lines. Most often a text with the separator in it does not stand in quotes, or a line was broken in two.',
  },
  'missing-value': {
    title: 'Cells that are empty and must not be',
    mend: () => 'Ask the publisher for the missing values; until then these rows are in no figure.',
  },
  'invalid-number': {
    title: 'Cells that should be a number',
    mend: ({ cases }) => {
      const values = [...new Set(cases.map(({ value }) => value))];
      if (values.every((value) => /^-?\d{1,3}(\.\d{3})*,\d+$|^-?\d+,\d+$/.test(value))) {
        const grouped = values.some((value) => value.includes('.'));
        return `These are numbers with a decimal comma. Write "decimalChar": ","${grouped ? ' and "groupChar": "."' : ''} into this table’s "dialect".`;
      }
      const marks = values.filter((value) => !/\d/.test(value) || /^[<≤]/.test(value));
      if (marks.length === values.length) return markMend(marks);
      return 'Look at these cells: a unit, a remark or a mark stands beside the number.';
    },
  },
  'negative-number': {
    title: 'Numbers below zero',
    mend: () =>
      'An amount cannot be less than nothing; often it is a later correction of another row. Ask the publisher; a known mistake can be put right in corrections.csv.',
  },
  'invalid-month': {
    title: 'Cells that should be a month',
    mend: ({ cases, role }) =>
      role.dateFormat === 'iso' && cases.every(({ value }) => /\d/.test(value))
        ? 'Months are written 2025-10 unless "dateFormat" in this table’s smallMatters says otherwise: "%B %Y" is October 2025, "%Y年%m月" 2025年10月, "%b-%y" Oct-25. Words for months in another language go under "monthNames", years of an era (民國113年, 令和5年) under "eras".'
        : 'They are written otherwise than "dateFormat" in this table’s smallMatters says, or are no months: rows of totals or remarks can be left out with "totals", "leaveOut" or "footnotes".',
  },
  'invalid-period': {
    title: 'Cells that should be a year, a fiscal year or a quarter',
    mend: () =>
      'Years are written 2014, fiscal years 2014-15, quarters 2014-Q1, as "frequency" in this table’s smallMatters says. See whether it says the right one; a fiscal year that is a single year needs "fiscalNamed". Years with other signs (2023년, 民國113年, 令和5年度) need "dateFormat" ("%Y년", "%E年度"), and those of an era "eras".',
  },
  'invalid-date': {
    title: 'Cells that should be a date',
    mend: ({ cases, role }) => {
      const other = ordersOf(cases.map(({ value }) => value)).filter(([name]) => name !== role.dateFormat);
      return other.length > 0
        ? `These are dates in another order. Write ${list(
            other.map(([name, example]) => `"dateFormat": "${name}" (${example})`),
            'or',
          )} into this table’s smallMatters.`
        : 'No such day exists, or it is written in another way than the rest. A known mistake can be put right in corrections.csv.';
    },
  },
  'future-date': {
    title: 'Dates after the day the file was taken',
    mend: ({ role }) =>
      `The descriptor says the file was taken on ${role.retrieved}. If it is newer, write the right day as "retrieved"; otherwise these dates are slips.`,
  },
  'wrong-order': {
    title: 'Closed or answered before it was opened',
    mend: () =>
      'One of the two dates is a slip. Ask the publisher; a known mistake can be put right in corrections.csv.',
  },
  'invalid-choice': {
    title: 'Cells that should say yes or no',
    mend: () => 'Only yes, no or nothing is understood there.',
  },
  'passed-more-than-inspected': {
    title: 'More passed than were inspected',
    mend: () => 'The two columns may be the wrong way round in "columns"; otherwise ask the publisher.',
  },
  'more-than-total': {
    title: 'Parts that are more than their total',
    mend: () =>
      'Trained hours are part of the hours, returning people part of the people. The two columns may be the wrong way round in "columns"; otherwise ask the publisher.',
  },
  'rate-out-of-range': {
    title: 'Percentages below 0 or above 100',
    mend: () => 'A rate is a percentage from 0 to 100. See whether "columns" names the right column.',
  },
  'unknown-stream': {
    title: 'Kinds of waste that the descriptor does not name',
    mend: () => 'Add each under "streams" in this table’s smallMatters, saying whether it is sorted waste.',
  },
  'repeated-header': {
    title: 'The header again, in the middle of the file',
    mend: () => 'Nothing needs to be done: several exports stand one below the other.',
  },
  'repeated-key': {
    title: 'Rows that come more than once',
    mend: ({ role }) =>
      role.repeatedKey === 'reject'
        ? 'Now none of them is used. If you know which is right, write "repeatedKey": "first" or "last" into this table’s smallMatters.'
        : `The ${role.repeatedKey} one is used, as the descriptor says; the others are not.`,
  },
};

function list(items: readonly string[], last = 'and'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}
