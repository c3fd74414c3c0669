import type { Control } from '../../../model/comparison.ts';
import { formatMonth, monthOf } from '../../../model/month.ts';
import { list, month, number } from '../common.ts';

/** Months beyond this many are counted, not named. */
const NAMED = 3;

const SIDES = [
  ['high', 'above'],
  ['low', 'below'],
] as const;

/** Which of the judged months lie outside: "above the limits of usual movement in May and June 2025". */
export const outsideLimits = ({ outside }: Pick<Control, 'outside'>): string =>
  SIDES.flatMap(([side, word]) => {
    const months = outside.filter((other) => other.side === side).map((entry) => entry.month);
    if (months.length === 0) return [];
    const when =
      months.length > NAMED
        ? `in ${number(months.length)} months from ${month(months[0]!)} to ${month(months.at(-1)!)}`
        : `in ${list(months.map(month))}`;
    return [`${word} the limits of usual movement ${when}`];
  }).join('; ');

/** Which of the judged months lie outside, one sentence, the season taken out; null where that is no finding. */
export function control(facts: Control): string | null {
  if (facts.finding !== 'own') return null;
  const start = month(formatMonth(monthOf(facts.from) + facts.baseline));
  return `Compared with the ${number(facts.baseline)} months before ${start}, and allowing for the season, it was ${outsideLimits(facts)}.`;
}
