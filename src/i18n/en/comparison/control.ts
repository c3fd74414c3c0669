import type { Control, Signal } from '../../../model/comparison.ts';
import { formatMonth, monthOf } from '../../../model/month.ts';
import { list, month, monthName, number } from '../common.ts';

/** "in March 2025", "from March to August 2025". */
const when = (from: string, to: string): string =>
  from === to
    ? `in ${month(from)}`
    : `from ${from.slice(0, 4) === to.slice(0, 4) ? monthName(from) : month(from)} to ${month(to)}`;

/** Months beyond this many are counted, not named. */
const NAMED = 3;

/** What changed and when: "below its earlier average from March to August 2025 (in May 2025 outside the limits …)". */
export function signal(of: Signal): string {
  const span = when(of.from, of.to);
  switch (of.kind) {
    case 'rising':
      return `rising every month ${span}`;
    case 'falling':
      return `falling every month ${span}`;
    case 'high':
    case 'low': {
      const level = of.kind === 'high' ? 'above' : 'below';
      if (of.outside.length === 0) return `${level} its earlier average ${span}`;
      if (of.from === of.to) return `${level} the limits of usual movement ${span}`;
      const months =
        of.outside.length > NAMED
          ? `in ${number(of.outside.length)} of these months`
          : `in ${list(of.outside.map(month))}`;
      return `${level} its earlier average ${span} (${months} outside the limits of usual movement)`;
    }
  }
}
/** What changed in the months that are judged, and when, one sentence; the season is taken out. */
export function control(of: Control): string {
  const judged = of.observed.length - of.baseline;
  const first = monthOf(of.from) + of.baseline;
  const [start, end] = [first, first + judged - 1].map((one) => month(formatMonth(one)));
  return of.signals.length === 0
    ? `Allowing for the season, none of the ${number(judged)} months to ${end} stands out from the ${number(of.baseline)} before.`
    : `Compared with the ${number(of.baseline)} months before ${start}, and allowing for the season, it was ${of.signals.map(signal).join('; ')}.`;
}
