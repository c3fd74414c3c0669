import { INDICATOR_INFO } from './index.ts';
import type { Measure } from '../model/aggregate.ts';
import type { SeriesInfo } from '../model/cuts.ts';
import type { IndicatorId } from '../model/indicator.ts';
import type { Text } from '../model/text.ts';

/** A stream that districts are compared without, and why. */
export interface NotCompared {
  readonly id: string;
  readonly label: Text;
  readonly reason: Text;
}

/** The streams of a table that are not compared between districts. */
export const notComparedStreams = ({ streams }: Pick<SeriesInfo, 'streams'>): NotCompared[] =>
  streams.flatMap(({ id, label, notCompared }) => (notCompared ? [{ id, label, reason: notCompared }] : []));

/** Those of them that an indicator is made of. */
export const notComparedIn = (
  { streams }: Pick<SeriesInfo, 'streams'>,
  indicator: IndicatorId | null,
): NotCompared[] => {
  const madeOf = indicator === null ? undefined : INDICATOR_INFO[indicator].madeOf;
  return notComparedStreams({
    streams: streams.filter(({ sorted }) => madeOf?.includes(sorted ? 'sorted' : 'residual')),
  });
};

/** The whole place as it is set beside one of its districts: made of the same streams. */
export const besideDistrict = (place: Measure): Measure =>
  place.alike
    ? { ...place, years: place.alike.years, months: place.alike.months, latest: place.alike.years.at(-1)! }
    : place;
