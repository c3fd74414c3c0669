import type { Difference } from '../../../model/comparison.ts';
import { printedDifference } from '../../../model/figure.ts';
import type { IndicatorInfo, Nature } from '../../../model/indicator.ts';
import { figure, list, number, periodTitle } from '../common.ts';
import { INDICATOR } from '../indicators.ts';
import { changeUnit } from '../comparison.ts';
import type { Named } from './compare.ts';

/** Words of the differences between two districts each, on the page on which a reader chooses them. */

export const differences = {
  title: (name: string): string => `Each beside ${name}`,
  all: (n: number): string => (n === 1 ? 'The pair as a table' : `All ${number(n)} pairs as a table`),
  caption: (name: string, key: string): string => `Every pair: ${name}, ${periodTitle(key)}`,
  pair: 'Pair',
  pairName: (a: string, b: string): string => `${a} beside ${b}`,
  value: { points: 'Difference, percentage points', ratio: 'Ratio of the two rates', plain: 'Difference' },
  interval: '95% interval',
  says: 'What the data say',
  way: 'Which way',
  one: (text: string): string => `Choose another ${text} to see what lies between them.`,
  noLimit: 'no limit',
};
/** What kind of difference stands here, and what its range covers: labelled before any number. */
export const KIND: Record<Nature, string> = {
  share:
    'Differences of two shares in percentage points, with Newcombe’s 95% interval. The interval covers the chance in counting cases, not other reasons for which they differ. Each stands alone: of twenty such intervals about one misses.',
  count:
    'Ratios of two rates with their exact 95% interval. The interval covers the chance in counting events, not other reasons for which they differ, such as who reports. Each stands alone: of twenty such intervals about one misses.',
  mass: 'Plain differences, with no interval: weighed or recorded whole, not sampled.',
  duration:
    'Plain differences of two medians, with no interval: how sure a difference is cannot be told. Each median has its own interval in the table.',
};
export const WAY = {
  higher: 'higher',
  lower: 'lower',
  same: 'the same figure',
  unclear: 'cannot be told apart',
};

/** Ratios need more digits the closer they are to 1; both ends of a range have the same. */
const ratio = (value: number, beside = value): string => number(value, Math.min(value, beside) < 2 ? 2 : 1);
const percent = (value: number): string => number(value, value < 10 ? 1 : 0);

/** "1.40 to 1.90", "at least 1.40": the limits of a ratio. */
export const ratioRange = (low: number, high: number | null): string =>
  high === null ? `${ratio(low)} to no limit` : `${ratio(low)} to ${ratio(high, low)}`;
export const ratioValue = (value: number | null): string =>
  value === null ? differences.noLimit : ratio(value);

interface Against {
  readonly a: Named;
  readonly b: Named;
  readonly difference: Difference;
  readonly indicator: IndicatorInfo;
  /** The series' title in a sentence. */
  readonly what: string;
}

/** One district beside another, one plain sentence. Measure and period stand in the heading over it. */
export function against(facts: Against): string {
  switch (facts.difference.kind) {
    case 'points':
      return inPoints(facts, facts.difference);
    case 'ratio':
      return asRatio(facts, facts.difference);
    case 'plain':
      return plainly(facts);
  }
}

function inPoints({ a, b, indicator }: Against, { low, high }: Difference & { kind: 'points' }): string {
  const { digits } = indicator;
  const points = (value: number): string => figure({ value: Math.abs(value), unit: 'points', digits });
  const values = `(${figure({ ...indicator, value: a.value })} beside ${figure({ ...indicator, value: b.value })})`;
  if (low > 0)
    return `${a.name} was ${number(low, digits)} to ${points(high)} higher than ${b.name} ${values}.`;
  if (high < 0)
    return `${a.name} was ${number(-high, digits)} to ${points(low)} lower than ${b.name} ${values}.`;
  return `The data cannot tell ${a.name} and ${b.name} apart: ${a.name} could be anything from ${points(low)} lower to ${points(high)} higher ${values}.`;
}

function asRatio({ a, b, indicator, what }: Against, { low, high }: Difference & { kind: 'ratio' }): string {
  const things = `${INDICATOR[indicator.id].counted?.(what) ?? what} per resident`;
  const values = `(${figure({ ...indicator, value: a.value })} beside ${number(b.value, indicator.digits)})`;
  if (low > 1) {
    const times = high === null ? `at least ${ratio(low)}` : `${ratio(low)} to ${ratio(high, low)}`;
    return `${a.name} had ${times} times as many ${things} as ${b.name} ${values}.`;
  }
  if (high !== null && high < 1) {
    const [least, most] = [percent(100 * (1 - high)), percent(100 * (1 - low))];
    return `${a.name} had ${low === 0 ? `at least ${least}%` : `${least} to ${most}%`} fewer ${things} than ${b.name} ${values}.`;
  }
  const could =
    high === null
      ? 'there are too few cases to say which had more'
      : `${a.name} could have had anything from ${ratio(low)} to ${ratio(high, low)} times as many ${things}`;
  return `The data cannot tell ${a.name} and ${b.name} apart: ${could} ${values}.`;
}

function plainly({ a, b, indicator }: Against): string {
  const by = printedDifference(a.value, b.value, indicator.digits);
  const print = (value: number): string => figure({ ...indicator, value });
  if (by === 0) return `${a.name} and ${b.name} had the same figure, ${print(a.value)}.`;
  const size = figure({ value: Math.abs(by), unit: changeUnit(indicator.unit), digits: indicator.digits });
  const values = `(${print(a.value)} beside ${print(b.value)})`;
  return indicator.unit === 'days'
    ? `${a.name} took ${size} ${by > 0 ? 'longer' : 'less'} than ${b.name} ${values}.`
    : `${a.name} was ${size} ${by > 0 ? 'higher' : 'lower'} than ${b.name} ${values}.`;
}

/** Why nothing is said between two districts. */
export const noDifference = {
  'no-figure': (names: readonly string[]): string => `no figure for ${list(names)}`,
  'not-comparable': (names: readonly string[]): string =>
    `${list(names)} ${names.length === 1 ? 'is' : 'are'} marked not comparable`,
  uncounted: (): string => 'the counts behind the figures are not published',
  class: (districts: string): string => `they are different kinds of ${districts}, which are never compared`,
};
export const noneBetween = (a: string, b: string, why: string): string =>
  `Nothing is said between ${a} and ${b}: ${why}.`;
