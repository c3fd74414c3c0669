import { extent, nice } from 'd3-array';
import type { Measure } from '../model/aggregate.ts';
import type { IndicatorCut, PlaceInfo } from '../model/cuts.ts';
import type { District } from '../model/district.ts';
import { groupOf } from '../model/area.ts';
import { measuresByDistrict } from './cuts.ts';
import { countBefore, countOf } from './reportable.ts';

/** One district of an indicator, as a dot with its figures. */
export interface DistrictDot {
  readonly district: District;
  readonly measure: Measure;
  /** Its figure or, where cases are told without a rate, how many there were; null where neither is known. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The last years, oldest first, as `value`. */
  readonly years: readonly (number | null)[];
}

/** A borough or province with its districts, in the order of the place. */
export interface DotGroup {
  readonly slug: string;
  /** Its own value, where it has one. */
  readonly value: number | null;
  readonly dots: readonly DistrictDot[];
}

/** All districts of an indicator on one scale. */
export interface DistrictDots {
  readonly groups: readonly DotGroup[];
  /** Ends of the scale, in round numbers. */
  readonly from: number;
  readonly to: number;
  /** The whole place's value, which lies on the scale; null where it has none, and of numbers of cases. */
  readonly whole: number | null;
  /** The districts with the lowest and the highest comparable value; null where fewer than two are compared. */
  readonly ends: readonly [DistrictDot, DistrictDot] | null;
}

/** Years in the small line of a district. */
export const YEARS = 10;

function dotOf(district: District, measure: Measure): DistrictDot {
  const cases = countOf(measure);
  const { value, low, high } = measure.latest;
  const years = measure.years.slice(-YEARS);
  return {
    district,
    measure,
    value: cases ?? value,
    low: cases === null && value !== null ? (low ?? null) : null,
    high: cases === null && value !== null ? (high ?? null) : null,
    years: years.map((year) => (cases === null ? year.value : year.numerator)),
  };
}

/** Whether all are compared with one another: districts of several classes are not. */
const isOneKind = ({ classes }: PlaceInfo): boolean => Object.keys(classes).length < 2;

/** The districts of an indicator that its table speaks of, by group. */
export function districtDots(info: PlaceInfo, cut: IndicatorCut): DistrictDots {
  const measures = measuresByDistrict(cut);
  const all = info.districts.flatMap((district) => {
    const measure = measures.get(district.id);
    return measure ? [dotOf(district, measure)] : [];
  });
  const known = all.filter(({ value }) => value !== null);
  const isCounted = countOf(cut.place) !== null;
  const whole = isCounted ? null : cut.place.latest.value;
  const [least = 0, most = 1] = extent(
    [...known.flatMap(({ value, low, high }) => [value, low, high]), whole].filter((value) => value !== null),
  );
  // From zero, unless all lie so far from it that their differences would be lost.
  const [from, to] = nice(least > 0 && least >= most / 2 ? least : Math.min(0, least), most, 10);
  const compared = known
    .filter(({ measure }) => measure.comparable && isOneKind(info))
    .sort((a, b) => a.value! - b.value!);
  return {
    groups: info.groups.flatMap(({ slug }) => {
      const dots = all.filter(({ district }) => district.group === slug);
      const own = cut.groups.find(({ area }) => groupOf(area) === slug);
      return dots.length === 0 ? [] : [{ slug, value: own?.latest.value ?? null, dots }];
    }),
    from,
    to,
    whole,
    ends: compared.length < 2 ? null : [compared[0]!, compared.at(-1)!],
  };
}

/** Where a value lies on the scale, in per cent of its length. */
export const placeOnScale = ({ from, to }: Pick<DistrictDots, 'from' | 'to'>, value: number): number =>
  Math.round((1000 * (value - from)) / (to - from)) / 10;

/** How many cases a dot stands for, and how many a year before; null of rates. */
export const casesOf = ({ measure }: DistrictDot): { now: number; before: number | null } | null => {
  const now = countOf(measure);
  return now === null ? null : { now, before: countBefore(measure) };
};
