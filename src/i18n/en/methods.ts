import type { MethodId } from '../../stats/methods.ts';

interface MethodWords {
  /** A title. */
  readonly name: string;
  /** What it is used for on this site. */
  readonly purpose: string;
  /** What it does not do, and what it takes for granted. */
  readonly limits: string;
}

/** Every statistic in words. Its formula and references stand in `src/stats/`. */
export const METHOD: Record<MethodId, MethodWords> = {
  wilson: {
    name: 'Wilson’s interval of a share',
    purpose:
      'The 95% range beside every share of counted cases: closed on time, inspections passed, volunteers who came again.',
    limits:
      'It takes cases for independent of each other. Where one event brings in many cases, the true range is wider.',
  },
  'poisson-rate': {
    name: 'Interval of a rate of events',
    purpose:
      'The 95% range beside every rate of counted events or people per 1,000 residents: the exact interval below 10 events, Byar’s from 10.',
    limits:
      'The number of residents is taken as known; its own error comes on top. Events are taken for independent of each other.',
  },
  'exact-poisson': {
    name: 'Exact interval of a count',
    purpose: 'The range of a count below 10 events.',
    limits: 'It is a little wider than it need be: at least 95% sure, often more.',
  },
  byar: {
    name: 'Byar’s interval of a count',
    purpose: 'The range of a count from 10 events on.',
    limits: 'An approximation, good from 10 events on. Below that it is not used.',
  },
  'kaplan-meier': {
    name: 'Kaplan–Meier median',
    purpose:
      'Days to close: the time by which half of the cases are closed, with its 95% range. Cases still open count as “longer than until the table was retrieved” instead of being left out.',
    limits:
      'It takes the open cases for no slower and no faster than others that waited as long. Where half are not expected to close within the time seen, there is no median; often there is no upper limit.',
  },
  'cluster-bootstrap': {
    name: 'Intervals by drawing those who recorded anew',
    purpose:
      'Days to close and shares of cases where the table names who recorded each: the 95% range of the figure when the same number of them is drawn again and again with replacement, each with all its cases.',
    limits:
      'It takes those who record for independent of each other and like those who do not. With fewer than ten there is no range, and with few more it is still somewhat short.',
  },
  newcombe: {
    name: 'Newcombe’s interval of a difference',
    purpose:
      'One district’s share against another’s: the difference in percentage points with its 95% range.',
    limits: 'It holds for one pair that was chosen beforehand, not for the two that differ most out of many.',
  },
  'rate-ratio': {
    name: 'Exact ratio of two rates',
    purpose: 'One district’s rate of events against another’s: how many times as high, with its 95% range.',
    limits:
      'It holds for one pair that was chosen beforehand. Where the second has no events there is no ratio, only a lower limit.',
  },
  'funnel-proportion': {
    name: 'Expected range of a share',
    purpose:
      'Whether a share is outside what is expected of a district with so many cases (a funnel), at 95% and 99.8%, and its p-value.',
    limits:
      'What is expected is what these districts have together. It is not a target, and does not say what would be good.',
  },
  'funnel-poisson': {
    name: 'Expected range of a rate',
    purpose:
      'Whether a rate of events is outside what is expected of a district with so many residents (a funnel), at 95% and 99.8%, and its p-value.',
    limits:
      'What is expected is what these districts have together. It is not a target. With few events the limits are steps, which the drawn curve smooths.',
  },
  'poisson-p': {
    name: 'p-value of a count',
    purpose:
      'How far a count is from what is expected, as a number between 0 and 1: below 0.05 exactly where what is expected lies outside the 95% interval of the count.',
    limits: 'The p-value says how surprising a count is, not how large or how important the difference is.',
  },
  overdispersion: {
    name: 'Differences beyond chance',
    purpose:
      'Districts differ more than chance alone would have it. τ² is the variance of these usual differences, and widens every expected range.',
    limits:
      'It is judged without the outermost tenth at each end, so that a few unusual districts do not hide themselves; what that takes from the variance of a normal is given back (÷ 0.6787). With few districts it is rough.',
  },
  prediction: {
    name: 'Prediction interval',
    purpose:
      'How far a further district may lie from all together, where what is expected and how much districts differ are themselves known from a few of them only: so the range is wider, the fewer they are.',
    limits:
      'It takes the differences of districts for roughly normal. With five to eight of them it is wide.',
  },
  'benjamini-hochberg': {
    name: 'Benjamini–Hochberg adjustment',
    purpose:
      'When many districts are judged at once, some stand out for no reason. Lists of districts that stand out use p-values adjusted for that: of those listed, about 1 in 20 is listed wrongly in the long run.',
    limits: 'It holds for the list as a whole. It does not say which one of the list is the wrong one.',
  },
  'empirical-bayes': {
    name: 'Empirical-Bayes rate',
    purpose:
      'Colours of maps of rates of events: each rate is drawn towards that of all districts, the more so the fewer residents it has. Tables and sentences keep the rate as it is.',
    limits: 'A small district that truly differs is drawn towards the others too.',
  },
  'rank-ranges': {
    name: 'Rank ranges of all at once',
    purpose:
      'The ranks districts may hold, for a table of all. Every district gets a range so wide that all of them together are 95% sure to hold the true ranks.',
    limits: 'The ranges are careful: most are wider than they need be. They take the errors for independent.',
  },
  'marginal-rank-ranges': {
    name: 'Rank range of one',
    purpose:
      'From which rank to which one district may stand, for its own page: 95% sure of this district, whichever it is, and not of all at once.',
    limits:
      'It takes the errors for independent, known and normal. Errors are put into classes to find the critical value, which can widen a range by a little and never narrows it.',
  },
  'yearly-error': {
    name: 'Error of a yearly amount',
    purpose:
      'For rank ranges of weighed or recorded amounts, which are counted whole: how much a twelve-month figure moves by itself from year to year, beside what moves all.',
    limits:
      'A rule of this site. Seven or eight changes tell it only roughly, and a change that was real (a new service) counts as movement and widens the range.',
  },
  nearest: {
    name: 'Nearest districts',
    purpose: 'Which districts are alike in what is published about them, never in their results.',
    limits:
      'Columns that go together are counted once, by how they go together in all districts; what no column describes is not seen.',
  },
  seasonal: {
    name: 'Season taken out',
    purpose:
      'Before months are judged on a control chart, the usual rise and fall within the year is taken out.',
    limits: 'The season is taken to be the same every year. A gap stays a gap.',
  },
  'robust-limits': {
    name: 'Robust limits (median and median absolute deviation)',
    purpose: 'Whether a new month is far from the months before it, of which some may be far out themselves.',
    limits:
      'Limits for one new value, not for many at once. Where the level is moving they lag behind it, so that more months pass them.',
  },
  'ar1-limits': {
    name: 'Control limits for months that depend on each other',
    purpose:
      'Whether a month lies outside of what earlier ones make likely: limits from their own spread, widened for how much a deviation lasts to the next month and for how many months are judged.',
    limits:
      'Slow to see a small lasting change, since only single months are judged. A step among the earlier months widens the limits.',
  },
  'turning-point': {
    name: 'Lines that turn',
    purpose: 'Whether yearly values went one way on the whole, or turned once or twice, and in which years.',
    limits:
      'It sees two turns at most, and is held back: only what nearly all of the movement fits is told. Where nothing is told, there may still be a shape.',
  },
  'staggered-differences': {
    name: 'Differences with not yet reached districts',
    purpose:
      'How much more districts that a programme reached changed than those it had not yet reached, and how the two moved apart before.',
    limits:
      'It takes it that both would have changed alike without the programme, which must be shown, not assumed. Its error takes districts as independent: where a programme reached whole groups at once, it is too small and is not told.',
  },
};
