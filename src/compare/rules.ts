import type { Rules } from '../model/methods.ts';
import { FUNNEL_LEVELS } from '../stats/funnel.ts';
import { MAX_VALUES, MIN_VALUES } from '../stats/turning-point.ts';
import { BYAR_FROM } from '../stats/poisson-rate.ts';
import { FEWEST as ERROR_FEWEST, WINDOW as ERROR_WINDOW } from '../stats/yearly-error.ts';
import { MIN_CHANGES } from './change.ts';
import { FEWEST_PEERS, OLD } from './compare.ts';
import { FEWEST as CONTROL_FEWEST, JUDGED, LEVEL, SEASON, WINDOW } from './control.ts';
import { MIN_RECORD } from './course.ts';
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
  course: { fewest: MIN_VALUES, most: MAX_VALUES, record: MIN_RECORD },
  control: {
    season: SEASON,
    fewest: CONTROL_FEWEST,
    window: WINDOW,
    judged: JUDGED,
    level: LEVEL,
  },
};
