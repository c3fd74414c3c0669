import { formatDay } from '../model/day.ts';
import type { PlaceInfo, SeriesInfo } from '../model/cuts.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';
import type { IndicatorId } from '../model/indicator.ts';
import type { Programme } from '../model/programme.ts';

/** A programme's days as texts. */
export const datesOf = ({ start, end }: Programme): { start: string; end: string | null } => ({
  start: formatDay(start),
  end: end === null ? null : formatDay(end),
});

/** Where a programme is: whole groups by their id, and the single districts beyond them. */
export function whereOf(
  { districts }: Programme,
  info: PlaceInfo,
): { groups: readonly string[]; districts: readonly string[] } {
  const own = new Set(districts);
  const groups = info.groups.filter((group) => group.districts.every((id) => own.has(id)));
  const inGroups = new Set(groups.flatMap((group) => group.districts));
  return { groups: groups.map(({ slug }) => slug), districts: districts.filter((id) => !inGroups.has(id)) };
}

/**
 * The measure that tells what happened around a programme: of its series, the first that says whether
 * things went better or worse; the first of all where none does.
 */
export function measureAround({ indicators }: SeriesInfo): IndicatorId | null {
  return indicators.find((id) => INDICATOR_INFO[id].polarity !== 'neutral') ?? indicators[0] ?? null;
}
