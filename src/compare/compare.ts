import { group, quantile } from 'd3-array';
import { districtOf, type Measure, type Monthly, type Values } from '../model/aggregate.ts';
import type { Control, Course, Ranks, Standing } from '../model/comparison.ts';
import type { IndicatorCut } from '../model/cuts.ts';
import { monthOfDay, type Day } from '../model/day.ts';
import { roundTo } from '../model/figure.ts';
import { INDICATOR_INFO, isCounted, type IndicatorInfo } from '../model/indicator.ts';
import { formatMonth, monthOf } from '../model/month.ts';
import { speaksOf, type Note } from '../model/note.ts';
import { periodOf } from '../model/period.ts';
import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import { empiricalBayes } from '../stats/empirical-bayes.ts';
import { changeOf, changeSpread } from './change.ts';
import { controlAlone, controlOf } from './control.ts';
import { courseOf, spreadsBack } from './course.ts';
import { countedOf, expectedAmong, expectedStandings, funnelLimits, type Counted } from './expected.ts';
import { errorOf, ranksOf } from './ranks.ts';
import { standings } from './standing.ts';

/** Figures more than this many months old never lead a page. */
export const OLD = 24;
/** Fewer comparable peers than this are no group to stand among. */
export const FEWEST_PEERS = 5;

/** What districts are compared by that is not in their values. */
export interface Setting {
  readonly notes: readonly Note[];
  readonly asOf: Day;
  readonly classOf: (district: string) => string;
  /** Ids of the districts that are like this one; none where it has no peers. */
  readonly peersOf: (district: string) => readonly string[];
}

/** A comparable district: its values with those of periods that a note takes out made empty. */
interface Compared extends Values {
  readonly id: string;
  readonly value: number;
  /** As printed: values that print the same are not told apart. */
  readonly printed: number;
}

/** What comparing the districts of one class gives each of them. */
interface Comparison {
  readonly standing: Standing | null;
  readonly peerStanding: Standing | null;
  readonly ranks: Ranks | null;
  readonly course: Course | null;
  readonly control: Control | null;
}

const ALONE: Comparison = { standing: null, peerStanding: null, ranks: null, course: null, control: null };

/** One indicator of one series over all areas, compared. */
export function compareIndicator(values: readonly Values[], setting: Setting): IndicatorCut {
  const { series, indicator } = values[0]!;
  const info = INDICATOR_INFO[indicator];
  const { notes, asOf, classOf } = setting;
  const isBarred = (district: string, period: string): boolean =>
    notes.some(
      (note) => note.effect === 'not-comparable' && speaksOf(note, { district, series, indicator, period }),
    );

  const comparable = values.flatMap((one): Compared[] => {
    const id = districtOf(one.area);
    const latest = one.years.at(-1)!;
    if (id === null || latest.value === null || isBarred(id, latest.period)) return [];
    const years = one.years.map((year) => (isBarred(id, year.period) ? { ...year, value: null } : year));
    const months = one.months && withoutBarred(one.months, (period) => isBarred(id, period));
    return [{ ...one, years, months, id, value: latest.value, printed: roundTo(latest.value, info.digits) }];
  });
  const classes = group(comparable, ({ id }) => classOf(id));
  const changesOf = new Map(
    [...classes].map(([kind, alike]) => [kind, changeSpread(alike.map((one) => one.years))]),
  );
  const comparisons = new Map(
    [...classes.values()].flatMap((alike) => [...compareAlike(info, alike, setting.peersOf)]),
  );
  const fairOf = new Map(comparable.map((one) => [one.id, one]));
  // Over districts of several classes nothing is expected, and there is no spread of values or changes.
  const only = classes.size === 1 ? [...classes.values()][0]! : null;
  const changes = only && changesOf.get(classOf(only[0]!.id))!;

  const measure = (one: Values): Measure => {
    const id = districtOf(one.area);
    const latest = one.years.at(-1)!;
    const fair = id === null ? one : fairOf.get(id);
    const comparison =
      id === null
        ? { ...ALONE, course: courseOf(one.years, null), control: controlOfItself(one) }
        : (comparisons.get(id) ?? { ...ALONE, control: controlOf(controlAlone(one.months), null) });
    return {
      ...one,
      latest,
      ...comparison,
      change: changeOf(info, (fair ?? one).years, id !== null && fair ? changesOf.get(classOf(id))! : null),
      comparable: fair !== undefined,
      old: monthOfDay(asOf) - periodOf(latest.period).to > OLD,
    };
  };
  return {
    series,
    indicator,
    place: measure(values.find(({ area }) => area === 'place')!),
    groups: values.filter(({ area }) => area.startsWith('group:')).map(measure),
    districts: values.filter((one) => districtOf(one.area) !== null).map(measure),
    changes,
    spread: only && spreadOf(only.map(({ value }) => value)),
    funnel: only && isCounted(info) ? funnelLimits(info, only.flatMap(toCounted)) : null,
    smoothed: info.nature === 'count' ? smoothed([...classes.values()]) : null,
  };
}

/** The same months, those that a note takes out made empty. */
const withoutBarred = (months: Monthly, isBarred: (period: string) => boolean): Monthly => ({
  from: months.from,
  values: months.values.map((value, index) =>
    isBarred(formatMonth(monthOf(months.from) + index)) ? null : value,
  ),
});

function controlOfItself({ months }: Values): Control | null {
  const alone = controlAlone(months);
  return controlOf(alone, alone && alone.p);
}

function toCounted({ id, printed, years }: Compared): Counted[] {
  const counted = countedOf(years.at(-1)!);
  return counted ? [{ id, printed, ...counted }] : [];
}

/** Everything that takes all comparable districts of one class together. */
function compareAlike(
  info: IndicatorInfo,
  alike: readonly Compared[],
  peersOf: Setting['peersOf'],
): Map<string, Comparison> {
  const counted = new Map(
    isCounted(info) ? alike.flatMap(toCounted).map((one) => [one.id, one] as const) : [],
  );
  const inSpread = (some: readonly Compared[], fewest?: number) =>
    standings(
      some.map(({ id, printed }) => ({ id, value: printed })),
      fewest,
    );
  const standing: ReadonlyMap<string, Standing> = isCounted(info)
    ? expectedStandings(info, [...counted.values()])
    : inSpread(alike);
  const ranks = ranksOf(alike.map((one) => ({ id: one.id, value: one.value, error: errorOf(info, one) })));
  const byId = new Map(alike.map((one) => [one.id, one]));
  const amongPeers = (one: Compared): Standing | null => {
    const peers = peersOf(one.id).flatMap((id) => byId.get(id) ?? []);
    if (peers.length < FEWEST_PEERS) return null;
    if (!isCounted(info)) return inSpread([one, ...peers], FEWEST_PEERS).get(one.id)!;
    const own = counted.get(one.id);
    const others = peers.flatMap(({ id }) => counted.get(id) ?? []);
    return own && others.length >= FEWEST_PEERS ? expectedAmong(info, own, others) : null;
  };
  const back = spreadsBack(alike.map(({ years }) => years));
  const controls = alike.map(({ months }) => controlAlone(months));
  const adjustedOf = adjustedBy(controls);
  return new Map(
    alike.map((one, index) => [
      one.id,
      {
        standing: standing.get(one.id) ?? null,
        peerStanding: amongPeers(one),
        ranks: ranks.get(one.id) ?? null,
        course: courseOf(one.years, back),
        control: controlOf(controls[index]!, adjustedOf[index]!),
      },
    ]),
  );
}

/** p-values adjusted for how many are judged at once, in their order; null where there is none. */
function adjustedBy(judged: readonly ({ readonly p: number } | null)[]): (number | null)[] {
  const adjusted = benjaminiHochberg(judged.flatMap((one) => (one ? [one.p] : []))).values();
  return judged.map((one) => (one ? adjusted.next().value! : null));
}

function spreadOf(values: readonly number[]): NonNullable<IndicatorCut['spread']> {
  const ordered = [...values].sort((a, b) => a - b);
  const at = (share: number): number => quantile(ordered, share)!;
  return {
    of: ordered.length,
    min: at(0),
    q10: at(0.1),
    q25: at(0.25),
    median: at(0.5),
    q75: at(0.75),
    q90: at(0.9),
    max: at(1),
  };
}

/** Rates per 1,000 residents, each drawn towards that of its class the more so the fewer residents it has. */
function smoothed(classes: readonly (readonly Compared[])[]): Record<string, number> {
  return Object.fromEntries(
    classes.flatMap((alike) => {
      const cases = alike.flatMap(toCounted);
      if (cases.length === 0) return [];
      const { estimates } = empiricalBayes(
        cases.map(({ count }) => count),
        cases.map(({ size }) => size),
      );
      return cases.map(({ id }, index) => [id, 1000 * estimates[index]!]);
    }),
  );
}
