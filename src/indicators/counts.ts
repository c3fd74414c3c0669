import { BLANK, WITHHELD, wholeOf, withheldOf } from '../model/ledger.ts';
import { stepsIn, type Coverage, type Question } from './indicator.ts';

/** A sum of a grid over a question's districts and months. */
export interface Sum extends Coverage {
  readonly sum: number;
  /** Residents × months used; null without residents. */
  readonly residentMonths: number | null;
}

/**
 * Adds up one grid. In a table of single cases or shifts a month without any is a true zero, as long
 * as it lies in the months the table covers; in a table of counts it is not reported, and neither is one
 * in which the number of any topic is blank. Where a total of the whole place is published, it is taken.
 */
export function sumOf(name: string, { ledger, rows, unplaced, span, residents }: Question): Sum {
  const grid = ledger.grid(name);
  const caseByCase = ledger.table.measure === 'events' || ledger.table.measure === 'shifts';
  let sum = 0;
  // Of a table of totals one number may be withheld beside another that is not.
  const withheldIn = ledger.grid(ledger.table.measure === 'totals' ? withheldOf(name) : WITHHELD);
  const wholeIn = unplaced ? ledger.grid(wholeOf(name)) : undefined;
  const blankIn = ledger.grid(BLANK);
  let used = 0;
  let withheld = 0;
  let residentMonths = 0;
  for (let month = span.from; month <= span.to; month++) {
    const whole = wholeIn?.get(ledger.districts, month) ?? NaN;
    if (!Number.isNaN(whole)) {
      sum += whole;
      used += rows.length;
      for (const row of rows) residentMonths += (residents?.[row] ?? 0) * ledger.step;
      continue;
    }
    const covered = month >= ledger.span.from && month <= ledger.span.to;
    for (const row of rows) {
      if (withheldIn && withheldIn.get(row, month) > 0) {
        withheld++;
        continue;
      }
      if (blankIn && blankIn.get(row, month) > 0) continue;
      const amount = grid?.get(row, month) ?? NaN;
      if (Number.isNaN(amount) && !(caseByCase && covered)) continue;
      used++;
      residentMonths += (residents?.[row] ?? 0) * ledger.step;
      if (!Number.isNaN(amount)) sum += amount;
    }
    const rest = unplaced ? (grid?.get(ledger.districts, month) ?? NaN) : NaN;
    if (!Number.isNaN(rest)) sum += rest;
  }
  return {
    sum,
    residentMonths: residents && residentMonths,
    used,
    expected: rows.length * stepsIn(ledger, span),
    withheld,
    districts: rows.length,
  };
}
