import type { Change, ChangeSpread } from '../../../model/comparison.ts';
import { printedDifference, roundTo } from '../../../model/figure.ts';
import type { IndicatorInfo } from '../../../model/indicator.ts';
import { figure, number, period } from '../common.ts';
import { changeUnit } from './units.ts';

const SIDE: Record<NonNullable<Change['side']>, string> = {
  above: 'above the middle half',
  within: 'in the middle half',
  below: 'below the middle half',
};

/**
 * Where a change lies among those of all, short: "above the middle half"; that two years of counted things
 * cannot be told apart, where they cannot and that is not so nearly everywhere; null where too few have changes.
 */
export const changeShort = ({ side, distinct, distinctShared }: Change): string | null =>
  distinct !== false ? side && SIDE[side] : distinctShared ? null : 'too close to tell';

/** Rates of fewer than this many counted things are told by how many there were. */
const FEW = 50;
/** Digits from which on a difference of one in the last is not worth a number. */
const FINE = 2;

/** What is counted: people who volunteer, or cases. */
const counted = (n: number, { subject }: IndicatorInfo): string =>
  subject === 'volunteers'
    ? `${number(n)} ${n === 1 ? 'person' : 'people'}`
    : `${number(n)} ${n === 1 ? 'case' : 'cases'}`;

/** How many there were and how many the year before, of rates of few counted things; null of others. */
export function fewCounts({ counts }: Change, info: IndicatorInfo): { now: string; before: string } | null {
  if (counts === null || Math.max(counts.from, counts.to) >= FEW) return null;
  return { now: counted(counts.to, info), before: number(counts.from) };
}

/** Whether a printed difference is too small to be told as a number: 0, or 0.01. */
export const isTrifle = (by: number, { digits }: Pick<IndicatorInfo, 'digits'>): boolean =>
  by === 0 || (digits >= FINE && roundTo(Math.abs(by), digits) <= 10 ** -digits);

/** With its sign, of 0 without: "+1.2", "−0.4", "0.0". */
const signed = (value: number, digits: number): string => {
  const printed = roundTo(value, digits);
  return `${printed > 0 ? '+' : ''}${number(printed, digits)}`;
};

/** What the middle half of districts did: "rose by 0.8 to 3.0 percentage points". */
export function middleChanges({ q25, q75 }: ChangeSpread, info: IndicatorInfo): string {
  const { digits } = info;
  const unit = changeUnit(info.unit);
  const [low, high] = [roundTo(q25, digits), roundTo(q75, digits)];
  if (low === 0 && high === 0)
    return `changed by less than ${figure({ value: 10 ** -digits, unit, digits })}`;
  if (low <= 0 && high >= 0) {
    const end = figure({ value: Math.abs(high), unit, digits });
    return `changed by ${signed(low, digits)} to ${high > 0 ? '+' : ''}${end}`;
  }
  const [small, large] = low > 0 ? [low, high] : [-high, -low];
  const by = figure({ value: large, unit, digits });
  return `${low > 0 ? 'rose' : 'fell'} by ${small === large ? by : `${number(small, digits)} to ${by}`}`;
}

/** How a value changed on the year before, and what half of the comparable districts did in the same time. */
export function change(facts: Change, info: IndicatorInfo, districts: string | null): string {
  const unit = changeUnit(info.unit);
  const few = fewCounts(facts, info);
  if (few) return `${few.now}, after ${few.before} in ${period(facts.before)}.`;
  const before = `${period(facts.before)} (${figure({ ...info, value: facts.from })})`;
  // Two figures that print alike are called the same, whatever lies behind the last digit.
  const by = printedDifference(facts.from + facts.by, facts.from, info.digits);
  const moved = figure({ value: Math.abs(by), unit, digits: info.digits });
  const [up, down] = info.unit === 'days' ? ['more', by === -1 ? 'less' : 'fewer'] : ['higher', 'lower'];
  const first =
    by === 0
      ? `The same as in ${before}.`
      : isTrifle(by, info)
        ? `About the same as in ${before}.`
        : `${moved} ${by > 0 ? up : down} than in ${before}.`;
  const unclear =
    facts.distinct === false && !facts.distinctShared && !isTrifle(by, info)
      ? ' The two years are too close to tell apart.'
      : '';
  const others =
    facts.among === null || districts === null
      ? ''
      : ` In the same time half of the ${number(facts.among.of)} comparable ${districts} ${middleChanges(facts.among, info)}.`;
  return `${first}${unclear}${others}`;
}
