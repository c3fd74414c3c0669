import type { Measure } from './aggregate.ts';
import type { SeriesInfo } from './cuts.ts';
import type { IndicatorId } from './indicator.ts';
import type { Text } from './text.ts';

/** A stream that districts are compared without, and why. */
export interface NotCompared {
  readonly id: string;
  readonly label: Text;
  readonly reason: Text;
}

/** Indicators of masses, and which streams they are made of. */
const MADE_OF: Partial<Record<IndicatorId, readonly boolean[]>> = {
  'sorting-rate': [true, false],
  'sorted-per-resident': [true],
  'residual-per-resident': [false],
};

/** The streams an indicator is made of that are not compared between districts. */
export const notComparedIn = (
  { streams }: Pick<SeriesInfo, 'streams'>,
  indicator: IndicatorId | null,
): NotCompared[] =>
  streams.flatMap(({ id, label, sorted, notCompared }) =>
    notCompared && indicator !== null && MADE_OF[indicator]?.includes(sorted)
      ? [{ id, label, reason: notCompared }]
      : [],
  );

/** The whole place as it is set beside one of its districts: made of the same streams. */
export const besideDistrict = (place: Measure): Measure =>
  place.alike
    ? { ...place, years: place.alike.years, months: place.alike.months, latest: place.alike.years.at(-1)! }
    : place;
