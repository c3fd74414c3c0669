import { lastDayOf } from '../model/day.ts';
import { isOfCases, type CasesLedger, type ToldOfCase } from '../model/ledger.ts';
import type { Case } from '../model/cases.ts';
import { clusteredShareLimits } from '../stats/cluster-bootstrap.ts';
import { wilson } from '../stats/wilson.ts';
import { sumOf } from './counts.ts';
import { gapOf, notApplicable, type Indicator } from './indicator.ts';

/** Of the complaints it is about, whether one counts; null where it is not about this one. */
type Judge = (entry: Case, retrieved: number) => boolean | null;

/** A share of complaints opened in the period, with its Wilson interval. */
function caseShare<Id extends string>(
  id: Id,
  place: Pick<Indicator, 'lead' | 'outcome'>,
  told: ToldOfCase,
  judge: Judge,
): Indicator<Id, 'share', CasesLedger> {
  return {
    id,
    subject: 'complaints',
    unit: 'percent',
    digits: 1,
    polarity: 'higher',
    nature: 'share',
    ...place,
    months: null,
    ofPartial: true,
    givenBy: (ledger): ledger is CasesLedger => isOfCases(ledger) && ledger.tells.has(told),
    evaluate(question) {
      const { ledger, rows, unplaced, span } = question;
      const covered = sumOf(ledger.opened, question);
      const gap = gapOf(covered);
      if (gap) return gap;
      const { used, expected } = covered;
      const first = lastDayOf(span.from - 1) + 1;
      const last = lastDayOf(span.to);
      let yes = 0;
      let all = 0;
      const recorders = new Map<number, { yes: number; all: number }>();
      for (const row of unplaced ? [...rows, ledger.districts] : rows) {
        for (const entry of ledger.cases[row]!) {
          if (entry.opened < first || entry.opened > last) continue;
          const verdict = judge(entry, ledger.retrieved);
          if (verdict === null) continue;
          all++;
          if (verdict) yes++;
          if (entry.recorder === null) continue;
          let own = recorders.get(entry.recorder);
          if (!own) recorders.set(entry.recorder, (own = { yes: 0, all: 0 }));
          own.all++;
          if (verdict) own.yes++;
        }
      }
      const share = shareOf(yes, all, { used, expected });
      return recorders.size === 0 ? share : { ...share, ...limitsByRecorder([...recorders.values()]) };
    },
  };
}

/** The interval where the table names who recorded the cases: those are drawn anew, not single cases. */
function limitsByRecorder(recorders: readonly { readonly yes: number; readonly all: number }[]) {
  const { lower, upper } = clusteredShareLimits(
    recorders.map(({ yes }) => yes),
    recorders.map(({ all }) => all),
  );
  return {
    low: lower === null ? null : 100 * lower,
    high: upper === null ? null : 100 * upper,
    recorders: recorders.length,
  };
}

/** A share in percent with its Wilson interval. */
export function shareOf(yes: number, all: number, coverage: { used: number; expected: number }) {
  const parts = { numerator: yes, denominator: all, ...coverage };
  if (all === 0) return notApplicable('no-cases', parts);
  const { lower, upper } = wilson(yes, all);
  return { value: (100 * yes) / all, ...parts, low: 100 * lower, high: 100 * upper };
}

/**
 * Closed by the due date ÷ all whose due date had passed when the table was retrieved; overdue open ones
 * are late. Those not yet due are left out even where closed: the open ones beside them cannot count yet.
 */
export const onTime: Indicator<'on-time', 'share', CasesLedger> = caseShare(
  'on-time',
  { lead: { rank: 3 }, outcome: 3 },
  'due',
  ({ due, closed }, retrieved) =>
    due === null || due >= retrieved ? null : closed !== null && closed <= due,
);
/** Answered ÷ all. */
export const responseRate: Indicator<'response-rate', 'share', CasesLedger> = caseShare(
  'response-rate',
  { lead: null },
  'responded',
  ({ responded }) => responded !== null,
);
/** Resolved ÷ answered where that is stated. */
export const resolvedShare: Indicator<'resolved-share', 'share', CasesLedger> = caseShare(
  'resolved-share',
  { lead: null, outcome: 1 },
  'resolved',
  ({ resolved }) => resolved,
);
/** Satisfied ÷ asked. */
export const satisfied: Indicator<'satisfied', 'share', CasesLedger> = caseShare(
  'satisfied',
  { lead: null },
  'satisfied',
  (entry) => entry.satisfied,
);
