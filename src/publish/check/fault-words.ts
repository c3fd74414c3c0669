import type { FaultName } from '../../model/fault.ts';
import type { SeriesTable } from '../../descriptor/descriptor.ts';

interface Words {
  readonly title: string;
  /** What to do, from what stands there; nothing where nothing needs to be done. */
  readonly fix: (table: SeriesTable) => string;
}

/** Kinds of fault in plain words: what it is, and what to do next. */
export const FAULT_WORDS: Readonly<Record<FaultName, Words>> = {
  'wrong-width': {
    title: 'Rows with more or fewer cells than the header',
    fix: () =>
      'Open the file at these lines. Most often a text with the separator in it does not stand in quotes, or a line was broken in two.',
  },
  'missing-value': {
    title: 'Cells that are empty and must not be',
    fix: () => 'Ask the publisher for the missing values; until then these rows are in no figure.',
  },
  'invalid-number': {
    title: 'Cells that should be a number',
    fix: () => 'Look at these cells: a unit, a remark or a mark stands beside the number.',
  },
  'negative-number': {
    title: 'Numbers below zero',
    fix: () =>
      'An amount cannot be less than nothing; often it is a later correction of another row. Ask the publisher.',
  },
  'invalid-month': {
    title: 'Cells that should be a month',
    fix: (table) =>
      table.dateFormat === 'iso'
        ? 'Look at these cells. Where they are months, written in another way than 2025-10, say how with "dateFormat": "%B %Y" is October 2025, "%Y年%m月" 2025年10月, "%b-%y" Oct-25. Words for months in another language go under "monthNames", years of an era (民國113年, 令和5年) under "eras".'
        : 'They are no month, or written in another way than the rest. Rows of totals or remarks can be left out with "totals", "leaveOut" or "footnotes".',
  },
  'invalid-period': {
    title: 'Cells that should be a year, a fiscal year or a quarter',
    fix: () =>
      'Years are written 2014, fiscal years 2014-15, quarters 2014-Q1, as "frequency" in this table’s smallMatters says. See whether it says the right one; a fiscal year that is a single year needs "fiscalNamed". Years with other signs (2023년, 民國113年, 令和5年度) need "dateFormat" ("%Y년", "%E年度"), and those of an era "eras".',
  },
  'invalid-date': {
    title: 'Cells that should be a date',
    fix: () => 'No such day exists, or it is written in another way than the rest. Ask the publisher.',
  },
  'future-date': {
    title: 'Dates after the day the file was taken (“retrieved”)',
    fix: (table) =>
      `By datapackage.json the file was taken on ${table.retrieved}. If that is right, these dates are slips: ask the publisher. If you took it later, write that day.`,
  },
  'wrong-order': {
    title: 'Closed or answered before it was opened',
    fix: () => 'One of the two dates is a slip. Ask the publisher.',
  },
  'invalid-choice': {
    title: 'Cells that should say yes or no',
    fix: () => 'Only yes, no or nothing is understood there.',
  },
  'passed-more-than-inspected': {
    title: 'More passed than were inspected',
    fix: () => 'The two columns may be the wrong way round in "columns"; otherwise ask the publisher.',
  },
  'more-than-total': {
    title: 'Parts that are more than their total',
    fix: () =>
      'Trained hours are part of the hours, returning people part of the people. The two columns may be the wrong way round in "columns"; otherwise ask the publisher.',
  },
  'rate-out-of-range': {
    title: 'Percentages below 0 or above 100',
    fix: () => 'A rate is a percentage from 0 to 100. See whether "columns" names the right column.',
  },
  'unknown-stream': {
    title: 'Kinds of waste that the descriptor does not name',
    fix: () => 'Add each under "streams" in this table’s smallMatters, saying whether it is sorted waste.',
  },
  'repeated-header': {
    title: 'The header again, in the middle of the file',
    fix: () => '',
  },
  'repeated-key': {
    title: 'Rows that come more than once',
    fix: (table) =>
      table.repeatedKey === 'reject'
        ? 'They differ, so none of them is used. Ask the publisher which is right. Where later rows correct earlier ones, the last is:'
        : '',
  },
};
