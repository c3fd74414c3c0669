import type { IndicatorInfo } from '../../../model/indicator.ts';
import { an, count, figure, list, number, period } from '../common.ts';

/** The reader’s guide: one page for someone who knows no statistics, with one example carried through. */

export const title = 'How to read this';
export const description = (place: string): string =>
  `What ranges, expected ranges, comparisons with similar ones and rank ranges mean, with one example from ${place}.`;
export const lead = (place: string): string =>
  `A few ideas are enough to read every page of ${place}. Each is shown here with one and the same figure.`;
export const leadAlone = (place: string): string =>
  `A few ideas are enough to read every page of ${place}. No figure there has all that an example needs, so there is none.`;

export const exampleTitle = 'The example';
/** "Brooklyn 17 had 2.3 … per 1,000 residents in the 12 months to July 2026." */
export const sentence = (statement: string, key: string): string => `${statement} in ${period(key)}.`;
export const whole = (place: string, value: number, info: IndicatorInfo): string =>
  `For all of ${place} the figure is ${figure({ ...info, value })}.`;
/** What residents call the district, where its official name is another, and why it was chosen. */
export const chosen = (districts: string, known: string, official: string | null): string =>
  `${official === null ? '' : `${official} is ${known}. `}It was chosen by rule: of the ${districts} with everything this page explains, its figure is the one nearest to being higher than four in five of the others.`;

/* Ranges. */

interface Reach {
  readonly name: string;
  readonly cases: number;
  readonly value: number;
  readonly high: number;
}
const above = ({ value, high }: Reach): string => `${number((100 * (high - value)) / value)}%`;

export const range = {
  title: 'The range of a figure',
  counted:
    'A count is never quite the same twice. Had the same year come again with nothing changed, there would have been some cases more or some fewer. The 95% range, or interval, says how far that goes: of 100 ranges made this way, about 95 hold the figure that lies behind the count.',
  example: (facts: {
    name: string;
    cases: number;
    value: number;
    low: number;
    high: number;
    info: IndicatorInfo;
  }): string =>
    `${facts.name} counts ${count(facts.cases, 'case', 'cases')}. Its figure is ${figure({ ...facts.info, value: facts.value })}, and its range runs from ${number(facts.low, facts.info.digits)} to ${number(facts.high, facts.info.digits)}.`,
  /** Ranges beside their figures: `high` over `value`. */
  fewest: (few: Reach, own: Reach): string =>
    `The fewer the cases, the further a range reaches: that of ${few.name}, with ${count(few.cases, 'case', 'cases')}, to ${above(few)} above its figure, that of ${own.name} to ${above(own)}.`,
  massToo:
    'Weighed or recorded amounts, such as waste or volunteer hours, have no such range: every load and hour on record is in them. They are told beside how much they usually move.',
  mass: 'This figure has no range of that kind: every load or hour on record is in it, and nothing was left to a sample. That does not make it exact; what was never recorded is not in it. It is told beside the other figures, and beside how much it usually moves.',
};

/* What is expected. */

export const expected = {
  title: 'What is expected, and why size matters',
  counted: (text: string, districts: string): string =>
    `Is a figure out of the ordinary? It is set against what is expected for ${an(text)} of its size. That takes in what all comparable ${districts} have together, how much a count of that size moves by chance, and how much ${districts} differ anyway. In a small one a few cases move the figure far, so more is allowed.`,
  lies: (facts: {
    name: string;
    size: number;
    by: 'cases' | 'residents';
    low: number;
    high: number;
    value: number;
    info: IndicatorInfo;
  }): string =>
    `${facts.name} has ${number(facts.size)} ${facts.by}, and from ${number(facts.low, facts.info.digits)} to ${figure({ ...facts.info, value: facts.high })} is expected for that size. It stands at ${number(facts.value, facts.info.digits)}.`,
  sizes: (facts: {
    small: { name: string; size: number; low: number; high: number };
    large: { name: string; size: number; low: number; high: number };
    by: 'cases' | 'residents';
    one: string;
    districts: string;
    info: IndicatorInfo;
  }): string => {
    const range = ({ low, high }: { low: number; high: number }): string =>
      `between ${number(low, facts.info.digits)} and ${number(high, facts.info.digits)}`;
    const isWider = facts.small.high - facts.small.low > 1.1 * (facts.large.high - facts.large.low);
    const meaning = isWider
      ? `The smaller the ${facts.one}, the wider the range.`
      : `The two hardly differ here: how much ${facts.districts} differ anyway counts for more than size.`;
    return `The smallest, ${facts.small.name} with ${number(facts.small.size)} ${facts.by}, is expected to lie ${range(facts.small)}; the largest, ${facts.large.name} with ${number(facts.large.size)}, ${range(facts.large)}. ${meaning}`;
  },
  spreadTitle: 'Where a figure stands among the others',
  place: (place: string, districts: string): string =>
    `The ${districts} differ so much that their size explains little of it. So a figure is set beside that of ${place}: how many times its rate it is, or how many points apart, with the 95% interval of that, and how many comparable ${districts} have more. “Clearly” above or below is said where chance would seldom put it so far away, allowing for how many are judged at once.`,
  spread: (districts: string): string =>
    `The comparable ${districts} are put in order and cut into parts: the lowest tenth, the lower quarter, the middle half, the upper quarter and the highest tenth. A page says in which part a figure lies, because neighbours in the order often hardly differ.`,
};

/* Peers. */

export const peers = {
  title: (districts: string): string => `Similar ${districts}`,
  general: (districts: string, columns: readonly string[]): string =>
    `A comparison is fair among ${districts} in like conditions. Similar ones are found by what is declared of each (${list(columns)}); their results play no part in the choice.`,
  example: (name: string, names: readonly string[]): string =>
    `The ${number(names.length)} most like ${name} are ${list(names)}.`,
  beside: (name: string, sentence: string): string => `${name} beside them: ${sentence}`,
  noneClose: (name: string): string =>
    `${name} has no close match, and is set beside all comparable ones only.`,
  noneHere: (place: string, districts: string): string =>
    `In ${place} nothing is published by which similar ${districts} could be found, so every figure is set beside all comparable ones.`,
};

/* Ranks. */

export const ranks = {
  title: 'Ranks are ranges',
  example: (name: string, sentence: string): string => `${name}: ${sentence}`,
  none: 'No rank range can be made of this figure: it is not known how much it moves of itself.',
};

/* Changes. */

export const change = {
  title: 'A change, beside the others',
  general: (districts: string): string =>
    `Every figure moves from year to year. A change is therefore set beside those of all comparable ${districts} over the same two years: in what range the middle half of them lies.`,
  example: (name: string, key: string, sentence: string): string => `${name} in ${period(key)}: ${sentence}`,
  none: (name: string): string => `Of ${name} there is no year before to set this one beside.`,
};

export const course = {
  title: 'Over years',
  general:
    'One year makes no trend. Of eight years or more it is told whether a figure went one way on the whole, or turned once or twice, where nearly all of its movement fits that; whether the last year is the highest or lowest; and how far it is from five and ten years before.',
  example: (name: string, sentence: string): string => `${name}: ${sentence}`,
  none: (name: string): string => `Of ${name} none is told: it takes eight years without a gap.`,
};

/* Warnings. */

export const not = {
  title: 'How not to read it',
  league:
    'Not as a league table. Where two rank ranges overlap, the table does not say who is first; to set one beside another, compare the two.',
  cause: 'Not as a reason. The figures say where and when something differs, never why.',
  inside:
    'Not as an all-clear. A figure within what is expected does not show that nothing is wrong, and one outside it does not show that someone is at fault.',
  mixed:
    'Not across months. Each figure names its own period; tables that end at different times do not mix.',
  complaints: 'Not as blame. Many complaints may mean many problems, or people who report what they see.',
};

export const on = {
  title: 'Where to go from here',
  measure: (name: string, districts: string): string => `${name}: all ${districts}`,
  district: (name: string): string => `Everything about ${name}`,
  districts: (districts: string): string => `Find your own among all ${districts}`,
  methods: 'How every figure is computed, with references',
};
