import type { Rules } from '../model/methods.ts';
import { FUNNEL_LEVELS } from '../stats/funnel.ts';
import { BYAR_FROM } from '../stats/poisson-rate.ts';
import { FIRM_FROM, LIMIT, RUN, SCREEN } from '../stats/xmr.ts';
import { FEWEST as ERROR_FEWEST, WINDOW as ERROR_WINDOW } from '../stats/yearly-error.ts';
import { FEWEST_CHANGES, FEWEST_PAIRS, TIMES, YEARS as CHANGE_YEARS } from './change.ts';
import { FEWEST_PEERS, OLD } from './compare.ts';
import { FEWEST as CONTROL_FEWEST, JUDGED, SEASON, WINDOW } from './control.ts';
import { CLEAR, DEPENDENT_OVER, FEWEST_MONTHS, FEWEST_YEARS, YEARS as DIRECTION_YEARS } from './direction.ts';
import { ALIKE, FEWEST, MOST, WITHIN_LIMIT } from './peers.ts';
import { WHOLE_DAY } from './ranks.ts';
import { MAX_SHARED, MIN_WIDTH_RATIO } from './shared.ts';
import { FEWEST_COMPARED, QUARTER, TENTH } from './standing.ts';

/** The numbers districts are compared by, for the methods page to print. */
export const RULES: Rules = {
  oldAfterMonths: OLD,
  fewestCompared: FEWEST_COMPARED,
  tenth: TENTH,
  quarter: QUARTER,
  mostShared: MAX_SHARED,
  widthRatio: MIN_WIDTH_RATIO,
  levels: FUNNEL_LEVELS,
  byarFrom: BYAR_FROM,
  peers: {
    fewest: FEWEST,
    most: MOST,
    withinLimit: WITHIN_LIMIT,
    alike: ALIKE,
    fewestCompared: FEWEST_PEERS,
  },
  ranks: { window: ERROR_WINDOW, fewestMonths: ERROR_FEWEST, wholeDay: WHOLE_DAY },
  change: { years: CHANGE_YEARS, fewest: FEWEST_CHANGES, fewestPairs: FEWEST_PAIRS, ...TIMES },
  direction: {
    years: DIRECTION_YEARS,
    fewestMonths: FEWEST_MONTHS,
    fewestYears: FEWEST_YEARS,
    dependentOver: DEPENDENT_OVER,
    clear: CLEAR,
  },
  control: {
    season: SEASON,
    fewest: CONTROL_FEWEST,
    window: WINDOW,
    judged: JUDGED,
    limit: LIMIT,
    screen: SCREEN,
    run: RUN,
    firmFrom: FIRM_FROM,
  },
};
