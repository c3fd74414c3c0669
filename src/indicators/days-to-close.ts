import { INDICATOR_INFO } from '../model/indicator.ts';
import { dayOf, lastDayOf } from '../model/day.ts';
import { kaplanMeier } from '../stats/kaplan-meier.ts';
import { sumOf } from './counts.ts';
import { gapOf, notApplicable, type Indicator } from './indicator.ts';

/**
 * Kaplan–Meier median of the days from opened to closed, of complaints opened in the period. A
 * complaint still open when the table was retrieved counts as "longer than until then"; leaving it
 * out would make slow places look fast.
 */
export const daysToClose: Indicator = {
  ...INDICATOR_INFO['days-to-close'],
  monthly: false,
  ofPartial: true,
  givenBy: (role) => role.measure === 'events' && role.columns.closed !== undefined,
  evaluate(question) {
    const { ledger, rows, unplaced, span } = question;
    const all = sumOf('opened', question);
    const gap = gapOf(all);
    if (gap) return gap;
    const { used, expected } = all;
    const retrieved = dayOf(ledger.role.retrieved);
    const first = lastDayOf(span.from - 1) + 1;
    const last = lastDayOf(span.to);
    const days: number[] = [];
    const closed: boolean[] = [];
    for (const row of unplaced ? [...rows, ledger.districts] : rows) {
      const cases = ledger.cases[row]!;
      for (let at = 0; at < cases.length; at++) {
        const opened = cases.opened(at);
        if (opened < first || opened > last) continue;
        const end = cases.closed(at);
        days.push((end ?? retrieved) - opened);
        closed.push(end !== null);
      }
    }
    const parts = { numerator: closed.filter(Boolean).length, denominator: days.length, used, expected };
    if (days.length === 0) return notApplicable('no-cases', parts);
    const { median, lower, upper } = kaplanMeier(days, closed);
    return median === null
      ? { ...notApplicable('open', parts), low: lower, high: null }
      : { value: median, ...parts, low: lower, high: upper };
  },
};
