import { sum } from 'd3-array';
import { massesOf } from '../indicators/masses.ts';
import type { SameMonths } from '../model/cuts.ts';
import { monthOfDay } from '../model/day.ts';
import { isOfMasses } from '../model/ledger.ts';
import { formatMonth } from '../model/month.ts';
import { areasOf, questionOf } from './measures.ts';
import type { PlaceLedger } from './place.ts';

/** Fewer months than this since a programme began say nothing yet. */
const MIN_MONTHS = 3;

/**
 * For each programme about one stream everywhere in the place: the stream's masses in the months
 * since it began, at most twelve, and in the same months a year before. What happened, not why.
 */
export function sameMonthsOf(place: PlaceLedger): SameMonths[] {
  const [whole] = areasOf(place);
  return place.programmes.flatMap((programme): SameMonths[] => {
    const series = place.series.find(({ table }) => table.series === programme.series);
    if (
      !series ||
      !isOfMasses(series.ledger) ||
      series.ledger.step !== 1 ||
      !programme.stream ||
      programme.districts.length > 0
    )
      return [];
    const { ledger } = series;
    const stream = ledger.streams.findIndex(({ id }) => id === programme.stream);
    if (stream < 0) return [];
    const start = monthOfDay(programme.start);
    const end = Math.min(series.complete.to, start + 11);
    if (end - start + 1 < MIN_MONTHS || start - 12 < series.complete.from) return [];
    const months = Array.from({ length: end - start + 1 }, (_, index) => start + index);
    const massIn = (month: number): number =>
      massesOf({ ...questionOf(place, series, whole!, { from: month, to: month }), ledger }).byStream[
        stream
      ] ?? 0;
    const before = months.map((month) => massIn(month - 12));
    if (sum(before) === 0) return [];
    return [
      {
        programme: programme.id,
        series: series.table.series,
        stream: programme.stream,
        months: months.map(formatMonth),
        now: months.map(massIn),
        before,
      },
    ];
  });
}
