import { finite, nonNegative } from './check.ts';
import { deviateOf } from './normal.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'kaplan-meier',
  formula: [
    'S(t) = Π (1 − dᵢ/nᵢ),   limits S^exp(± z √(Σ dᵢ/nᵢ(nᵢ − dᵢ)) ÷ ln S)',
    'median and its limits: where S and its limits pass 0.5; on a level stretch at 0.5, its middle',
  ].join('\n'),
  references: [
    'Kaplan EL, Meier P (1958). Nonparametric estimation from incomplete observations. Journal of the American Statistical Association 53: 457–481.',
    'Kalbfleisch JD, Prentice RL (1980). The Statistical Analysis of Failure Time Data. Wiley.',
    'Brookmeyer R, Crowley J (1982). A confidence interval for the median survival time. Biometrics 38: 29–41.',
  ],
} as const satisfies Method;

/** One time at which cases closed or were last seen open. */
export interface KaplanMeierStep {
  readonly time: number;
  /** Cases still open just before this time. */
  readonly atRisk: number;
  readonly closed: number;
  readonly censored: number;
  /** Share still open after this time, with its pointwise log-log limits (null where it is 1 or 0). */
  readonly open: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface KaplanMeier {
  readonly cases: number;
  readonly closed: number;
  /** Null where half of the cases are not expected to close within the time observed. */
  readonly median: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** In order of time. */
  readonly steps: readonly KaplanMeierStep[];
}

/** Shares that should be equal differ by rounding; R's survival uses the same tolerance. */
const TOLERANCE = Math.sqrt(Number.EPSILON);

/**
 * The time at which a falling curve passes `share`. A curve that runs level exactly at it gives the
 * middle of the level piece, as R's quantile.survfit does.
 */
function timeOf(
  steps: readonly KaplanMeierStep[],
  share: number,
  curve: (step: KaplanMeierStep) => number | null,
): number | null {
  const reached = steps.find((step) => (curve(step) ?? Infinity) <= share + TOLERANCE);
  if (!reached) return null;
  const passed = steps.find((step) => (curve(step) ?? Infinity) < share - TOLERANCE) ?? steps.at(-1)!;
  return (reached.time + passed.time) / 2;
}

/**
 * Kaplan–Meier estimate of the time to close, with the median and its limits. Cases still open are
 * censored at the age they were last seen open: leaving them out makes slow work look fast.
 *
 * `times[i]` is the age at closing, or the age when last seen open; `closed[i]` says which. Any unit of
 * time; the median comes back in it. O(n + k log k) for k different times, so days are cheap.
 *
 * No cases give no median. Throws where a time is missing or negative, the lengths differ, or level is
 * not between 0 and 1.
 */
export function kaplanMeier(times: ArrayLike<number>, closed: ArrayLike<boolean>, level = 0.95): KaplanMeier {
  if (times.length !== closed.length) {
    throw new RangeError(`invalid closed: ${closed.length} values for ${times.length} times`);
  }
  const z = deviateOf(level);
  const byTime = new Map<number, { closed: number; censored: number }>();
  for (let i = 0; i < times.length; i++) {
    const time = nonNegative('time', times[i]!);
    const state = closed[i];
    if (typeof state !== 'boolean') throw new RangeError(`invalid closed: ${String(state)}`);
    let at = byTime.get(time);
    if (!at) byTime.set(time, (at = { closed: 0, censored: 0 }));
    if (state) at.closed++;
    else at.censored++;
  }

  let atRisk = times.length;
  let open = 1;
  let greenwood = 0;
  let total = 0;
  const steps: KaplanMeierStep[] = [];
  for (const [time, at] of [...byTime].sort(([a], [b]) => a - b)) {
    if (at.closed > 0) {
      open *= 1 - at.closed / atRisk;
      greenwood += at.closed / (atRisk * (atRisk - at.closed));
      total += at.closed;
    }
    const limited = open > 0 && open < 1;
    const reach = limited ? (z * Math.sqrt(greenwood)) / Math.abs(Math.log(open)) : 0;
    steps.push({
      time,
      atRisk,
      ...at,
      open,
      lower: limited ? open ** Math.exp(reach) : null,
      upper: limited ? open ** Math.exp(-reach) : null,
    });
    atRisk -= at.closed + at.censored;
  }
  return {
    cases: times.length,
    closed: total,
    median: timeOf(steps, 0.5, (step) => step.open),
    lower: timeOf(steps, 0.5, (step) => step.lower),
    upper: timeOf(steps, 0.5, (step) => step.upper),
    steps,
  };
}

/** The estimated share of cases closed within `time`, or null beyond the time observed. */
export function closedWithin({ steps }: Pick<KaplanMeier, 'steps'>, time: number): number | null {
  finite('time', time);
  const last = steps.at(-1);
  if (!last || (time > last.time && last.open > 0)) return null;
  return 1 - (steps.findLast((step) => step.time <= time)?.open ?? 1);
}
