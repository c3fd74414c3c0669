import { lengthOf } from '../model/period.ts';
import type { Question } from './indicator.ts';

/** A sum of a grid over a question's districts and months. */
export interface Sum {
  readonly sum: number;
  /** Residents × months used; null without residents. */
  readonly residentMonths: number | null;
  readonly used: number;
  readonly expected: number;
}

/**
 * Adds up one grid. In a table of single cases or shifts a month without any is a true zero, as long
 * as it lies in the months the table covers; in a table of counts it is not reported.
 */
export function sumOf(name: string, { ledger, rows, unplaced, span, residents }: Question): Sum {
  const grid = ledger.grid(name);
  const caseByCase = ledger.role.measure === 'events' || ledger.role.measure === 'shifts';
  let sum = 0;
  let used = 0;
  let residentMonths = 0;
  for (let month = span.from; month <= span.to; month++) {
    const covered = month >= ledger.span.from && month <= ledger.span.to;
    for (const row of rows) {
      const amount = grid?.get(row, month) ?? NaN;
      if (Number.isNaN(amount) && !(caseByCase && covered)) continue;
      used++;
      residentMonths += residents?.[row] ?? 0;
      if (!Number.isNaN(amount)) sum += amount;
    }
    const rest = unplaced ? (grid?.get(ledger.districts, month) ?? NaN) : NaN;
    if (!Number.isNaN(rest)) sum += rest;
  }
  return { sum, residentMonths: residents && residentMonths, used, expected: rows.length * lengthOf(span) };
}
