import { group } from 'd3-array';
import { districtOf } from '../model/area.ts';
import type { Aggregate, Measure, Monthly, Values } from '../model/aggregate.ts';
import type { ExpectedStanding, SpreadStanding, Standing } from '../model/comparison.ts';
import type { IndicatorCut } from '../model/cuts.ts';
import { monthOfDay, type Day } from '../model/day.ts';
import { roundTo } from '../model/figure.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';
import { isCounted, type IndicatorInfo } from '../model/indicator.ts';
import { formatMonth, monthOf } from '../model/month.ts';
import { isNotComparable, type Note } from '../model/note.ts';
import { spreadOf } from '../model/spread.ts';
import { periodOf } from '../model/period.ts';
import { MIN_COMPARED, isShared } from '../model/shared-verdict.ts';
import { empiricalBayes } from '../stats/empirical-bayes.ts';
import { changeOf, changesAmong, changeSpread } from './change.ts';
import { controlOfOne, controlsAmong, controlUnjudged } from './control.ts';
import { againstPlace } from './against-place.ts';
import { courseOf, spreadsBack } from './course.ts';
import { countedOf, expectedAmong, expectedStandings, funnelLimits, type Counted } from './expected.ts';
import { newsAmong } from './news.ts';
import { commonChanges, errorOf, ranksOf } from './ranks.ts';
import { rankTest } from './rank-test.ts';
import { tellsApart, unlessShared } from './shared.ts';
import { standings } from './standing.ts';

/** Figures more than this many months old never lead a page. */
export const OLD = 24;
/** Fewer comparable peers than this are no group to stand among. */
export const MIN_COMPARED_PEERS = 5;

/** What districts are compared by that is not in their values. */
export interface Setting {
  readonly notes: readonly Note[];
  readonly asOf: Day;
  readonly classOf: (district: string) => string;
  /** Ids of the districts that are like this one; none where it has no peers. */
  readonly peersOf: (district: string) => readonly string[];
  /** Relative standard error of a district's population; null, or left out, where no margin is published. */
  readonly populationErrorOf?: (district: string) => number | null;
}

/** A comparable district: its values with those of periods that a note takes out made empty. */
interface Compared extends Values {
  readonly id: string;
  readonly value: number;
  /** As printed: values that print the same are not told apart. */
  readonly printed: number;
}

/** What comparing the districts of one class gives each of them. */
type Comparison = Pick<
  Measure,
  'standing' | 'unplaced' | 'peerStanding' | 'ranks' | 'change' | 'course' | 'control'
>;

/** What can be said of an area that is not compared. */
const alone = (info: IndicatorInfo, { years }: Values): Omit<Comparison, 'control'> => ({
  standing: null,
  unplaced: null,
  peerStanding: null,
  ranks: null,
  change: changeOf(info, years, null),
  course: null,
});

/** One indicator of one series over all areas, compared. */
export function compareIndicator(values: readonly Values[], setting: Setting): IndicatorCut {
  const { series, indicator } = values[0]!;
  const info = INDICATOR_INFO[indicator];
  const { notes, asOf, classOf } = setting;
  const isBarred = (district: string, period: string): boolean =>
    isNotComparable(notes, { district, series, indicator, period });

  const comparable = values.flatMap((value): Compared[] => {
    const id = districtOf(value.area);
    const latest = value.years.at(-1)!;
    if (id === null || latest.value === null || isBarred(id, latest.period)) return [];
    const years = value.years.map((year) => (isBarred(id, year.period) ? { ...year, value: null } : year));
    const months = value.months && withoutBarred(value.months, (period) => isBarred(id, period));
    return [
      { ...value, years, months, id, value: latest.value, printed: roundTo(latest.value, info.digits) },
    ];
  });
  const classes = group(comparable, ({ id }) => classOf(id));
  const whole = values.find(({ area }) => area.kind === 'place')?.years.at(-1);
  const comparisons = new Map(
    [...classes.values()].flatMap((alike) => [...compareAlike(info, alike, setting, whole)]),
  );
  // Over districts of several classes nothing is expected, and there is no spread of values or changes.
  const only = classes.size === 1 ? [...classes.values()][0]! : null;

  const measure = (district: Values): Measure => {
    const id = districtOf(district.area);
    const latest = district.years.at(-1)!;
    const compared = id === null ? undefined : comparisons.get(id);
    const comparison =
      id === null
        ? {
            ...alone(info, district),
            course: courseOf(district.years, null),
            control: controlOfOne(district.months),
          }
        : (compared ?? { ...alone(info, district), control: controlUnjudged(district.months) });
    return {
      ...district,
      latest,
      ...comparison,
      comparable: id === null || compared !== undefined,
      old: monthOfDay(asOf) - periodOf(latest.period).to > OLD,
    };
  };
  return {
    series,
    indicator,
    place: measure(values.find(({ area }) => area.kind === 'place')!),
    groups: values.filter(({ area }) => area.kind === 'group').map(measure),
    districts: values.filter((value) => districtOf(value.area) !== null).map(measure),
    changes: only && changeSpread(only.map(({ years }) => years)),
    spread: only && spreadOf(only.map(({ value }) => value)),
    funnel: only && isCounted(info) ? funnelLimits(info, only.flatMap(toCounted)) : null,
    smoothed: info.nature === 'count' ? smoothed([...classes.values()]) : null,
    news: newsAmong(values, setting, OLD),
    rankTest:
      only &&
      rankTest(
        info,
        only.map(({ id, years }) => ({ id, years, population: setting.populationErrorOf?.(id) ?? null })),
      ),
  };
}

/** The same months, those that a note takes out made empty. */
const withoutBarred = (months: Monthly, isBarred: (period: string) => boolean): Monthly => ({
  from: months.from,
  values: months.values.map((value, index) =>
    isBarred(formatMonth(monthOf(months.from) + index)) ? null : value,
  ),
});

function toCounted({ id, printed, years }: Compared): Counted[] {
  const counted = countedOf(years.at(-1)!);
  return counted ? [{ id, printed, ...counted }] : [];
}

/** Everything that takes all comparable districts of one class together. */
function compareAlike(
  info: IndicatorInfo,
  alike: readonly Compared[],
  { peersOf, populationErrorOf }: Setting,
  whole: Aggregate | undefined,
): Map<string, Comparison> {
  const counted = new Map(
    isCounted(info) ? alike.flatMap(toCounted).map((entry) => [entry.id, entry] as const) : [],
  );
  const inSpread = (some: readonly Compared[], fewest?: number) =>
    standings(
      some.map(({ id, printed }) => ({ id, value: printed })),
      fewest,
    );
  const common = commonChanges(alike.map(({ years }) => years));
  const ranks = unlessShared(
    ranksOf(
      alike.map(({ id, value, years }) => ({
        id,
        value,
        error: errorOf(info, years, common, populationErrorOf?.(id) ?? null),
      })),
    ),
    ({ own: { from, to } }) => `${from} to ${to}`,
  );
  const cases = [...counted.values()];
  const expected = expectedStandings(info, cases);
  const bySize = isCounted(info) && tellsApart(cases, expected);
  const standing = bySize ? expected : placed(info, unlessShared(inSpread(alike), positionOf), cases, whole);
  const byId = new Map(alike.map((compared) => [compared.id, compared]));
  const peers = new Map(alike.map(({ id }) => [id, peersOf(id).flatMap((text) => byId.get(text) ?? [])]));
  const withPeers = alike.filter(({ id }) => peers.get(id)!.length >= MIN_COMPARED_PEERS);
  const amongPeers = (compared: Compared): ExpectedStanding | null => {
    const own = counted.get(compared.id);
    const others = peers.get(compared.id)!.flatMap(({ id }) => counted.get(id) ?? []);
    return own && others.length >= MIN_COMPARED_PEERS ? expectedAmong(info, own, others) : null;
  };
  const judged = bySize
    ? withPeers.flatMap((compared) => {
        const found = amongPeers(compared);
        return found ? [[compared.id, found] as const] : [];
      })
    : [];
  const peerStanding: ReadonlyMap<string, Standing> =
    judged.length > 0 && !isShared(judged.map(([, { expectation }]) => expectation))
      ? new Map(judged)
      : unlessShared(
          new Map(
            withPeers.map((compared) => [
              compared.id,
              inSpread([compared, ...peers.get(compared.id)!], MIN_COMPARED_PEERS).get(compared.id)!,
            ]),
          ),
          positionOf,
        );
  const changes = changesAmong(
    info,
    alike.map(({ years }) => years),
  );
  const back = spreadsBack(alike.map(({ years }) => years));
  const controls = controlsAmong(alike.map(({ months }) => months));
  return new Map(
    alike.map((compared, index) => [
      compared.id,
      {
        standing: standing.get(compared.id) ?? null,
        unplaced: standing.size > 0 ? null : alike.length < MIN_COMPARED ? 'few' : 'alike',
        peerStanding: peerStanding.get(compared.id) ?? null,
        ranks: ranks.get(compared.id) ?? null,
        change: changes[index]!,
        course: courseOf(compared.years, back),
        control: controls[index]!,
      },
    ]),
  );
}

const positionOf = ({ position }: SpreadStanding): string => position;

/** Standings in the spread, of counted things with where they stand beside the whole place. */
function placed(
  info: IndicatorInfo,
  standing: ReadonlyMap<string, SpreadStanding>,
  cases: readonly Counted[],
  whole: Aggregate | undefined,
): ReadonlyMap<string, Standing> {
  if (cases.length === 0 || whole?.value == null) return standing;
  const places = againstPlace(info, cases, { ...whole, value: whole.value });
  return new Map([...standing].map(([id, district]) => [id, { ...district, place: places.get(id) ?? null }]));
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
