import { mean } from 'd3-array';
import { compareIndicator, type Setting } from '../../src/compare/compare.ts';
import { districtOf } from '../../src/model/area.ts';
import type { Measure, Values } from '../../src/model/aggregate.ts';
import type { Note } from '../../src/model/note.ts';
import { monthOf } from '../../src/model/month.ts';
import type { Effect, Simulations } from '../../src/model/simulations.ts';
import { benjaminiHochberg } from '../../src/stats/benjamini-hochberg.ts';
import { rateRatio } from '../../src/stats/rate-ratio.ts';
import { staggeredDifferences } from '../../src/stats/staggered-differences.ts';
import { FIRST_DAY, FIRST_MONTH, LAST_DAY, MONTHS, SECOND_YEAR } from '../demo/calendar.ts';
import { SUBDISTRICTS } from '../demo/city.ts';
import { RESOLVED, type Case } from '../demo/complaints.ts';
import { COMPLAINTS, EDUCATION, SHIFTS, SMART_BINS, SORTING, TWINS } from '../demo/effects.ts';
import { plainControls } from '../demo/planted.ts';
import { anlan, type Anlan } from './anlan.ts';
import { estimate } from './estimate.ts';

const RUNS = 50;
const CLEAR = 0.05;

/** The one district that the published notes take out of comparisons. */
const MARKET: Note = {
  district: SORTING.market.district,
  series: 'collection',
  indicator: null,
  period: null,
  effect: 'not-comparable',
  reason: { en: 'market' },
  source: '',
};
const SETTING: Setting = {
  notes: [MARKET],
  asOf: LAST_DAY,
  classOf: () => 'district',
  peersOf: () => [],
};

/** Anlan drawn anew from many seeds: how often what was planted is found, and anything else is. */
export function planted(): Simulations['planted'] {
  const runs = Array.from({ length: RUNS }, (_, run) => findsIn(anlan(`run ${run}`)));
  const find = (foundIn: (run: Finds) => readonly string[], id: string) => ({
    found: estimate(runs.map((run) => foundIn(run).includes(id))),
    wrong: estimate(runs.map((run) => foundIn(run).some((other) => other !== id))),
  });
  const effect = (planted: number, foundIn: (run: Finds) => EffectFound): Effect => ({
    planted,
    estimated: estimate(runs.map((run) => foundIn(run).value)),
    found: estimate(runs.map((run) => isClear(foundIn(run)))),
  });
  const { slow, grown } = COMPLAINTS;
  return {
    districts: SUBDISTRICTS.length,
    slow: { ...find(({ slowest }) => slowest, slow.district), factor: slow.closingFactor },
    resolved: {
      ...find(({ resolved }) => resolved, slow.district),
      share: RESOLVED.slow,
      usual: RESOLVED.usual,
    },
    retention: {
      ...find(({ retention }) => retention, SHIFTS.lowRetention.district),
      share: SHIFTS.lowRetention.share,
      usual: [SHIFTS.retention.low, SHIFTS.retention.high],
    },
    topic: { ...find(({ topics }) => topics, grown.topic), factor: grown.factor },
    doorToDoorSorting: effect(EDUCATION.sortingPoints, ({ doorToDoorSorting }) => doorToDoorSorting),
    doorToDoorInspections: effect(EDUCATION.inspectionPoints, (run) => run.doorToDoorInspections),
    smartBins: effect(SMART_BINS.sortingPoints, ({ smartBins }) => smartBins),
  };
}

/** What the published comparisons say of one Anlan: ids of districts or topics, and effects. */
export type Finds = ReturnType<typeof findsIn>;

export function findsIn(place: Anlan) {
  return {
    slowest: named(place.daysToClose, ({ ranks }) => ranks?.joint.from === 1 && ranks.joint.to === 1),
    resolved: named(place.resolvedShare, isListed),
    retention: named(place.retention, isListed),
    topics: changedTopics(place.cases),
    doorToDoorSorting: effectOf(place.sorted, EDUCATION, controls),
    doorToDoorInspections: effectOf(place.passed, EDUCATION, controls),
    smartBins: effectOf(
      place.sorted,
      SMART_BINS,
      controls.filter((id) => !(SMART_BINS.districts as readonly string[]).includes(id)),
    ),
  };
}

/** Ids of the districts of which something is said once all are compared. */
function named(values: readonly Values[], says: (measure: Measure) => boolean): string[] {
  return compareIndicator(values, SETTING)
    .districts.filter(says)
    .map(({ area }) => districtOf(area)!);
}

const isListed = ({ standing }: Measure): boolean =>
  standing?.kind === 'expected'
    ? standing.adjusted <= CLEAR
    : standing?.place?.side === 'above' || standing?.place?.side === 'below';

/** Topics of which the second year had more or fewer complaints than the first. */
function changedTopics(cases: readonly Case[]): string[] {
  const topics = [...Map.groupBy(cases, ({ topic }) => topic)];
  const p = topics.map(([, kind]) => {
    const before = kind.filter(({ opened }) => opened < SECOND_YEAR).length;
    return rateRatio(kind.length - before, LAST_DAY + 1 - SECOND_YEAR, before, SECOND_YEAR - FIRST_DAY).p;
  });
  return benjaminiHochberg(p).flatMap((adjusted, index) => (adjusted <= CLEAR ? [topics[index]![0]] : []));
}

/** Untouched districts with all months; of the twins, who have the same figures, one. */
const controls = plainControls().filter((id) => id !== SORTING.notReported.district && id !== TWINS[1]);

interface EffectFound {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Whether the 95 % interval leaves out that there is no effect. */
export const isClear = ({ low, high }: EffectFound): boolean => low > 0 || high < 0;

/** Whole years from the programme's beginning and before it, as pages set them side by side. */
function effectOf(
  monthly: ReadonlyMap<string, readonly (number | null)[]>,
  { districts, start }: { readonly districts: readonly string[]; readonly start: string },
  controls: readonly string[],
): EffectFound {
  const first = monthOf(start) - FIRST_MONTH;
  const before = Math.floor(first / 12);
  const after = Math.floor((MONTHS.length - first) / 12);
  const yearsOf = (id: string): number[] =>
    Array.from({ length: before + after }, (_, year) => {
      const from = first + 12 * (year - before);
      return mean(monthly.get(id)!.slice(from, from + 12) as readonly number[])!;
    });
  const { value, low, high } = staggeredDifferences([...districts, ...controls].map(yearsOf), [
    ...districts.map(() => before),
    ...controls.map(() => null),
  ]);
  return { value: value!, low: low!, high: high! };
}
