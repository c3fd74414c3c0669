import { MAX_FIRST_DAY, MAX_YEARS_BEFORE } from '../model/programme-context.ts';
import type { Rules } from '../model/methods.ts';
import { MIN_COMPARED, MAX_SHARED } from '../model/shared-verdict.ts';
import { MIN_RECORDER_CASES } from '../model/recorder-pace.ts';
import { MIN_CLUSTERS, REPLICATES } from '../stats/cluster-bootstrap.ts';
import { FUNNEL_LEVELS } from '../stats/funnel.ts';
import { MAX_VALUES, MIN_VALUES, MIN_VALUES_TWO } from '../stats/turning-point.ts';
import { BYAR_FROM } from '../stats/poisson-rate.ts';
import { MIN_OTHERS, MIN_REACHED } from './programme-context.ts';
import { MIN_CHANGES } from './change.ts';
import { MIN_VARIANCE } from '../stats/whiten.ts';
import { MIN_CHANGES as ERROR_MIN, WINDOW as ERROR_WINDOW } from '../stats/yearly-error.ts';
import { MIN_COMPARED_PEERS, OLD } from './compare.ts';
import { MIN_MONTHS as CONTROL_FEWEST, JUDGED, LEVEL, SEASON, WINDOW } from './control.ts';
import {
  NEWS_LIMIT,
  NEWS_MIN_CASES,
  NEWS_MIN_MONTHS,
  NEWS_MIN_YEARS,
  NEWS_TIMES,
  NEWS_WINDOW,
} from './news.ts';
import { MIN_RECORD } from './course.ts';
import { ALIKE, MIN_PEERS, MAX_PEERS, WITHIN_LIMIT } from './peers.ts';
import { MAX_COINCIDENCES } from './published-together.ts';
import { MARGIN_LEVEL, MIN_IN_COMMON, WHOLE_DAY } from './ranks.ts';
import { MAX_COMMON, MIN_WIDTH_RATIO } from './shared.ts';
import { QUARTER, TENTH } from './standing.ts';

/** The numbers districts are compared by, for the methods page to print. */
export const RULES: Rules = {
  oldAfterMonths: OLD,
  fewestCompared: MIN_COMPARED,
  tenth: TENTH,
  quarter: QUARTER,
  mostShared: MAX_SHARED,
  widthRatio: MIN_WIDTH_RATIO,
  levels: FUNNEL_LEVELS,
  byarFrom: BYAR_FROM,
  peers: {
    fewest: MIN_PEERS,
    most: MAX_PEERS,
    withinLimit: WITHIN_LIMIT,
    alike: ALIKE,
    minVariance: MIN_VARIANCE,
    coincidences: MAX_COINCIDENCES,
    fewestCompared: MIN_COMPARED_PEERS,
  },
  change: { fewest: MIN_CHANGES },
  ranks: {
    window: ERROR_WINDOW,
    minChanges: ERROR_MIN,
    minInCommon: MIN_IN_COMMON,
    marginLevel: MARGIN_LEVEL,
    wholeDay: WHOLE_DAY,
  },
  course: { fewest: MIN_VALUES, most: MAX_VALUES, two: MIN_VALUES_TWO, record: MIN_RECORD },
  control: {
    season: SEASON,
    fewest: CONTROL_FEWEST,
    window: WINDOW,
    judged: JUDGED,
    level: LEVEL,
    common: MAX_COMMON,
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
    mostShare: MAX_COMMON,
  },
};
