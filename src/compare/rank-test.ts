import { bisectLeft, bisectRight, mean, sum } from 'd3-array';
import type { Values } from '../model/aggregate.ts';
import type { RankTest } from '../model/comparison.ts';
import type { IndicatorInfo } from '../model/indicator.ts';
import { commonChanges, errorOf, ranksOf } from './ranks.ts';

/** A district's years, and the relative error of its population. */
interface History {
  readonly id: string;
  readonly years: Values['years'];
  readonly population: number | null;
}

/**
 * How often a district's rank of the next year lies in the range that was given it the year before: from
 * every year but the last, as if no later one were known. A district whose next year is not known is not
 * looked at then. Null where no range could be given in any year but the last.
 *
 * The next year's rank is not the true one of the year before, part of its movement is real; but it is what
 * a range is read as.
 */
export function rankTest(info: IndicatorInfo, histories: readonly History[]): RankTest | null {
  const periods = [...new Set(histories.flatMap(({ years }) => years.map(({ period }) => period)))].sort();
  // Of each pair of years by themselves: none of them knows of a later one.
  const common = commonChanges(histories.map(({ years }) => years));
  const tested = periods.slice(0, -1).flatMap((period, index) => {
    const next = periods[index + 1]!;
    const cases = histories.flatMap(({ id, years, population }) => {
      const at = years.findIndex((year) => year.period === period);
      const [year, after] = [years[at], years[at + 1]];
      if (year?.value == null || after?.value == null || after.period !== next) return [];
      const error = errorOf(info, years.slice(0, at + 1), common, population);
      return [{ id, value: year.value, next: after.value, error }];
    });
    const ranks = ranksOf(cases);
    if (ranks.size === 0) return [];
    // Sorted once: a place of thousands is not looked through for each of its districts.
    const ordered = Float64Array.from(cases, (entry) => entry.next).sort();
    const found = cases.flatMap((entry) => {
      const range = ranks.get(entry.id)?.own;
      if (!range) return [];
      const notHigher = bisectRight(ordered, entry.next);
      const lower = bisectLeft(ordered, entry.next);
      // Of equal values each may hold any of their ranks.
      const [first, last] = [cases.length - notHigher + 1, cases.length - lower];
      return [{ inside: first <= range.to && last >= range.from, width: range.to - range.from + 1 }];
    });
    return [{ period, next, compared: cases.length, found }];
  });
  if (tested.length === 0) return null;
  const all = tested.flatMap(({ found }) => found);
  return {
    from: tested[0]!.period,
    to: tested.at(-1)!.next,
    years: tested.length,
    tested: all.length,
    inside: sum(all, ({ inside }) => Number(inside)),
    width: mean(all, ({ width }) => width)!,
    of: mean(tested, ({ compared }) => compared)!,
  };
}
