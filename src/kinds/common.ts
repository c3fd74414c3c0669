import type { Presence } from '../model/coverage.ts';
import { NOT_STATED, type Amounts, type Parts } from '../model/ledger.ts';
import type { Month } from '../model/month.ts';
import { sumOf } from '../indicators/counts.ts';
import { gapOf, type Question } from '../indicators/indicator.ts';
import type { MixParts, TidyLayout } from './table-kind.ts';

/** What several kinds of tables share. */

/** The columns that name a row of a table by period: its period, its district, and these where it has them. */
export const keyedByPeriod = (
  { period, district }: { readonly period: string; readonly district: string },
  ...more: readonly (string | undefined)[]
): readonly string[] => [period, district, ...more.filter((column) => column !== undefined)];

/** What there is of amounts that stand alone. */
export function presenceOf({ given, hidden, blank }: Amounts, row: number, month: Month): Presence {
  if (hidden.get(row, month) > 0) return 'withheld';
  if (blank.get(row, month) > 0) return 'missing';
  const value = given.get(row, month);
  return Number.isNaN(value) ? 'missing' : value === 0 ? 'zero' : 'reported';
}

/** A total and its parts, largest first; null where too few months are there. */
export function mixOf(total: Amounts, parts: Parts, question: Question): MixParts | null {
  const all = sumOf(total, question);
  if (gapOf(all)) return null;
  const amount = (amounts: Amounts | undefined): number => (amounts ? sumOf(amounts, question).sum : 0);
  return {
    total: all.sum,
    notStated: amount(parts.get(NOT_STATED)),
    parts: [...parts]
      .filter(([id]) => id !== NOT_STATED)
      .map(([id, amounts]) => ({ id, amount: amount(amounts) }))
      .filter((part) => part.amount > 0)
      .sort((a, b) => b.amount - a.amount || (a.id < b.id ? -1 : 1)),
  };
}

/** The parts of a total as rows of a tidy table, by their names. */
export const tidyParts = (parts: Parts, named = (part: string): string => part): TidyLayout['rows'] =>
  [...parts]
    .map(([id, amounts]) => ({ part: named(id || 'not stated'), amounts }))
    .sort((a, b) => (a.part < b.part ? -1 : 1));
