import type { Unit } from '../../../model/unit.ts';
import { capital, count, day, list, periodTitle, UNIT } from '../common.ts';

export const contributions = {
  /** `beyond`: the stream moved further than the whole, and others against it. */
  title: (facts: { stream: string; part: string; whole: string; rose: boolean; beyond: boolean }) => {
    if (facts.beyond)
      return `${capital(facts.stream)} ${facts.rose ? 'added' : 'took'} ${facts.part} points, others ${facts.rose ? 'fell' : 'rose'}: the rate ${facts.rose ? 'gained' : 'lost'} ${facts.whole}`;
    return facts.rose
      ? `${capital(facts.stream)} made ${facts.part} of the ${facts.whole} points the sorting rate gained`
      : `The sorting rate lost ${facts.whole} points; ${facts.stream} made ${facts.part}`;
  },
  flat: (rate: string) => `The sorting rate stayed at ${rate}`,
  subtitle: (now: string, before: string) =>
    `Change of each sorted stream’s share of all collected waste, percentage points, ${periodTitle(now)} against ${periodTitle(before)}`,
  alt: (rows: readonly { name: string; points: string }[]) =>
    `Bars by stream, in percentage points: ${rows.map(({ name, points }) => `${name} ${points}`).join('; ')}.`,
  note: 'Shares of all waste. Before rounding, all streams add up to the change of the sorting rate.',
  folded: (n: number, under: string) =>
    `Not drawn: ${count(n, 'stream', 'streams')} that moved it by less than ${under} points.`,
  columns: {
    stream: 'Stream',
    share: (key: string) => `Share, %, ${periodTitle(key)}`,
    points: 'Change, points',
  },
};

export const sameMonths = {
  title: (facts: {
    stream: string;
    before: string;
    now: string;
    unit: string;
    from: string;
    to: string;
    year: string;
  }) =>
    `${capital(facts.stream)}: ${facts.now} ${facts.unit} in ${facts.from}–${facts.to} ${facts.year}, ${facts.before} a year before`,
  subtitle: (stream: string, unit: Unit, programme: string, start: string) =>
    `${capital(stream)} collected, ${UNIT[unit]} a month, since “${programme}” (${day(start)}) and in the same months a year before`,
  alt: (facts: { rows: readonly { month: string; before: string; now: string }[] }) =>
    `Pairs of bars by month. ${facts.rows.map(({ month: name, before, now }) => `${name}: ${before}, a year later ${now}`).join('; ')}.`,
  note: 'What happened after, not because of: other things changed in these months too.',
  also: (programmes: readonly { name: string; start: string }[]) =>
    `Between the two years there also began ${list(programmes.map(({ name, start }) => `“${name}” (${day(start)})`))}; what each of them added cannot be told apart.`,
  keys: { before: 'a year before', now: 'since it began' },
  columns: {
    month: 'Month',
    before: (unit: Unit) => `A year before, ${UNIT[unit]}`,
    now: (unit: Unit) => `Since it began, ${UNIT[unit]}`,
  },
};
