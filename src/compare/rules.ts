import { MAX_FIRST_DAY, MAX_YEARS_BEFORE } from '../model/around-programme.ts';
import type { Rules } from '../model/methods.ts';
import { MIN_RECORDER_CASES } from '../model/recorder-pace.ts';
import { MIN_CLUSTERS, REPLICATES } from '../stats/cluster-bootstrap.ts';
import { FUNNEL_LEVELS } from '../stats/funnel.ts';
import { BYAR_FROM } from '../stats/poisson-rate.ts';
import { FEWEST as ERROR_FEWEST, WINDOW as ERROR_WINDOW } from '../stats/yearly-error.ts';
import { MIN_OTHERS, MIN_REACHED } from './around-programme.ts';
import { MIN_CHANGES } from './change.ts';
import { FEWEST_PEERS, OLD } from './compare.ts';
import { FEWEST as CONTROL_FEWEST, JUDGED, LEVEL, SEASON, WINDOW } from './control.ts';
import { CLEAR, DEPENDENT_OVER, FEWEST_MONTHS, FEWEST_YEARS, YEARS as DIRECTION_YEARS } from './direction.ts';
import {
  NEWS_LIMIT,
  NEWS_MAX_SHARE,
  NEWS_MIN_CASES,
  NEWS_MIN_MONTHS,
  NEWS_MIN_YEARS,
  NEWS_TIMES,
  NEWS_WINDOW,
} from './news.ts';
import { ALIKE, FEWEST, MOST, WITHIN_LIMIT } from './peers.ts';
import { WHOLE_DAY } from './ranks.ts';
import { FEWEST_COMPARED, QUARTER, TENTH } from './standing.ts';

/** The numbers districts are compared by, for the methods page to print. */
export const RULES: Rules = {
  oldAfterMonths: OLD,
  fewestCompared: FEWEST_COMPARED,
  tenth: TENTH,
  quarter: QUARTER,
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
  change: { fewest: MIN_CHANGES },
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
    level: LEVEL,
  },
  recorders: { fewest: MIN_CLUSTERS, replicates: REPLICATES, minCases: MIN_RECORDER_CASES },
  programmes: {
    minReached: MIN_REACHED,
    minOthers: MIN_OTHERS,
    maxFirstDay: MAX_FIRST_DAY,
    maxYearsBefore: MAX_YEARS_BEFORE,
  },
  news: {
    limit: NEWS_LIMIT,
    window: NEWS_WINDOW,
    fewestMonths: NEWS_MIN_MONTHS,
    fewestCases: NEWS_MIN_CASES,
    times: NEWS_TIMES,
    fewestYears: NEWS_MIN_YEARS,
    mostShare: NEWS_MAX_SHARE,
  },
};
