import { group } from 'd3-array';
import type { Measure } from '../model/aggregate.ts';
import { districtOf } from '../model/area.ts';
import type { IndicatorCut, PlaceInfo } from '../model/cuts.ts';
import type { District } from '../model/district.ts';
import { memoize } from '../model/memoize.ts';
import { besidePlace } from './beside-place.ts';
import { districtsById, indicatorCut } from './cuts.ts';
import { stripOf, type Strip } from './strip.ts';

/** Fewer values than this are no spread. */
const MIN_VALUES = 3;

/** All comparable districts of one kind on one line, by what is measured. */
export interface SpreadStrip {
  readonly strip: Strip;
  readonly values: { readonly of: number; readonly low: number; readonly high: number };
  /** The value of the whole place; null where it is none to set beside a district. */
  readonly place: number | null;
}

/** One line for all districts of a kind: it is the same on each of their pages. */
const stripsOf = memoize((info: PlaceInfo) =>
  memoize((cut: IndicatorCut): ReadonlyMap<string, SpreadStrip> => {
    const byId = districtsById(info);
    const districtIn = ({ area }: Measure): District => byId.get(districtOf(area)!)!;
    const kinds = group(
      cut.districts.filter(({ comparable, latest }) => comparable && latest.value !== null),
      (measure) => districtIn(measure).class,
    );
    return new Map(
      [...kinds].map(([kind, measures]) => {
        const values = measures.map(({ latest }) => latest.value!);
        const place =
          besidePlace({ info, measures: [cut.place] }, districtIn(measures[0]!), cut)?.latest.value ?? null;
        return [
          kind,
          {
            strip: stripOf(values, place === null ? [] : [place]),
            values: { of: values.length, low: Math.min(...values), high: Math.max(...values) },
            place,
          },
        ];
      }),
    );
  }),
);

/** The line of a measure for districts like this one; null where too few have a comparable figure. */
export function spreadStrip(
  info: PlaceInfo,
  district: District,
  { series, indicator }: Pick<Measure, 'series' | 'indicator'>,
): SpreadStrip | null {
  const found = stripsOf(info)(indicatorCut(info.id, series, indicator)).get(district.class);
  return found && found.values.of >= MIN_VALUES ? found : null;
}
