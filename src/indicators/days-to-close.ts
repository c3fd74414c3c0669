import { sum } from 'd3-array';
import { lastDayOf } from '../model/day.ts';
import { isOfCases, type CasesLedger } from '../model/ledger.ts';
import { MIN_RECORDER_CASES, type RecorderPace } from '../model/recorder-pace.ts';
import { clusteredMedian, clusteredMedianLimits, type ClusterTimes } from '../stats/cluster-bootstrap.ts';
import { kaplanMeier } from '../stats/kaplan-meier.ts';
import { sumOf } from './counts.ts';
import { gapOf, notApplicable, type Indicator, type Question } from './indicator.ts';

/** Cases opened in the span: days to the end, or until the table was retrieved where still open. */
function* casesOf({ ledger, rows, unplaced, span }: Question<CasesLedger>) {
  const { retrieved } = ledger;
  const first = lastDayOf(span.from - 1) + 1;
  const last = lastDayOf(span.to);
  for (const row of unplaced ? [...rows, ledger.districts] : rows) {
    const cases = ledger.cases[row]!;
    for (let at = 0; at < cases.length; at++) {
      const opened = cases.opened(at);
      if (opened < first || opened > last) continue;
      const end = cases.closed(at);
      yield { days: (end ?? retrieved) - opened, closed: end !== null, recorder: cases.recorder(at) };
    }
  }
}

/** Cases by days, a tally for each who recorded some; null where the table does not name them. */
function timesByRecorder(question: Question<CasesLedger>): Map<number, ClusterTimes> | null {
  if (!question.ledger.tells.has('recorder')) return null;
  const times = new Map<number, { closed: Map<number, number>; censored: Map<number, number> }>();
  for (const { days, closed, recorder } of casesOf(question)) {
    let own = times.get(recorder!);
    if (!own) times.set(recorder!, (own = { closed: new Map(), censored: new Map() }));
    const counts = closed ? own.closed : own.censored;
    counts.set(days, (counts.get(days) ?? 0) + 1);
  }
  return times;
}

/**
 * How many of those who recorded at least `MIN_RECORDER_CASES` cases in both spans took longer in the later
 * one, and how many less long, by the Kaplan–Meier median of each; one that is not reached is the longest.
 * Null where the table does not name them, or nobody recorded so many.
 */
function recorderPace(
  now: Question<CasesLedger>,
  before: Question<CasesLedger>,
): Omit<RecorderPace, 'period' | 'before'> | null {
  const later = timesByRecorder(now);
  const earlier = timesByRecorder(before);
  if (!later || !earlier) return null;
  const size = ({ closed, censored }: ClusterTimes): number => sum(closed.values()) + sum(censored.values());
  const median = (times: ClusterTimes): number => clusteredMedian([times])([1]) ?? Infinity;
  const medians = [...later].flatMap(([recorder, times]) => {
    const then = earlier.get(recorder);
    if (!then || Math.min(size(times), size(then)) < MIN_RECORDER_CASES) return [];
    return [{ now: median(times), before: median(then) }];
  });
  return medians.length === 0
    ? null
    : {
        of: medians.length,
        minCases: MIN_RECORDER_CASES,
        slower: medians.filter((other) => other.now > other.before).length,
        faster: medians.filter((other) => other.now < other.before).length,
        open: medians.filter((other) => other.now === Infinity && other.before === Infinity).length,
      };
}

/**
 * Kaplan–Meier median of the days from opened to closed, of complaints opened in the period. A
 * complaint still open when the table was retrieved counts as "longer than until then"; leaving it
 * out would make slow places look fast. Where the table names who recorded each, its limits come from drawing
 * those anew: one office that closes in bulk moves thousands of cases at once.
 */
export const daysToClose: Indicator<'days-to-close', 'duration', CasesLedger> = {
  id: 'days-to-close',
  subject: 'complaints',
  unit: 'days',
  digits: 0,
  polarity: 'lower',
  nature: 'duration',
  lead: { rank: 2 },
  months: null,
  outcome: 2,
  ofPartial: true,
  pace: recorderPace,
  givenBy: (ledger): ledger is CasesLedger => isOfCases(ledger) && ledger.tells.has('closed'),
  evaluate(question) {
    const all = sumOf(question.ledger.opened, question);
    const gap = gapOf(all);
    if (gap) return gap;
    const { used, expected } = all;
    const days: number[] = [];
    const closed: boolean[] = [];
    for (const entry of casesOf(question)) {
      days.push(entry.days);
      closed.push(entry.closed);
    }
    const parts = { numerator: closed.filter(Boolean).length, denominator: days.length, used, expected };
    if (days.length === 0) return notApplicable('no-cases', parts);
    const { median, lower, upper } = kaplanMeier(days, closed);
    const recorders = timesByRecorder(question);
    const limits = recorders ? clusteredMedianLimits([...recorders.values()]) : { lower, upper };
    return {
      ...(median === null ? notApplicable('open', parts) : { value: median, ...parts }),
      low: limits.lower,
      high: median === null ? null : limits.upper,
      ...(recorders && { recorders: recorders.size }),
    };
  },
};
