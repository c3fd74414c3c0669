import type { Amounts, Grid } from '../model/ledger.ts';
import { stepsIn, type Coverage, type Question } from './indicator.ts';

/** A sum of amounts over a question's districts and months. */
export interface Sum extends Coverage {
  readonly sum: number;
  /** Residents × months used; null without residents. */
  readonly residentMonths: number | null;
}

/**
 * Adds up amounts. In a table of single cases or shifts a month without any is a true zero, as long
 * as it lies in the months the table covers; in a table of counts it is not reported, and neither is one
 * in which the number of any topic is blank. Where a total of the whole place is published, it is taken.
 */
export function sumOf(amounts: Amounts, { ledger, rows, unplaced, span, residents }: Question): Sum {
  const { given, caseByCase } = amounts;
  let sum = 0;
  const hidden = filled(amounts.hidden);
  const wholeIn = unplaced ? filled(amounts.whole?.given) : null;
  const blankIn = filled(amounts.blank);
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
      if (hidden && hidden.get(row, month) > 0) {
        withheld++;
        continue;
      }
      if (blankIn && blankIn.get(row, month) > 0) continue;
      const amount = given.get(row, month);
      if (Number.isNaN(amount) && !(caseByCase && covered)) continue;
      used++;
      residentMonths += (residents?.[row] ?? 0) * ledger.step;
      if (!Number.isNaN(amount)) sum += amount;
    }
    const rest = unplaced ? given.get(ledger.districts, month) : NaN;
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

/** A grid, or null where there is nothing in it to look for. */
const filled = (grid: Grid | undefined): Grid | null => (grid && !grid.isEmpty ? grid : null);
