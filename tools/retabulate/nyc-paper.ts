import { mean } from 'd3-array';
import type { Collected } from './nyc-collection.ts';

/*
 * For years before 2004 the tonnage table has hardly any paper of Manhattan, of Staten Island and of two
 * districts of Brooklyn, where both before and after it has as much as elsewhere: the paper was not
 * collected in these years, or went where its weight was not put into this table. Which, it does not say.
 *
 * A month is without paper where it has less than a quarter of the median month of 2005, the first whole
 * year after it. The span of a district is its longest run of such months, with no more than six others
 * in a row within it, if it is two years or longer.
 */
const PAPER = 1;
const YEAR_AFTER = '2005';
const LEAST = 1 / 4;
const OTHERS = 6;
const MONTHS = 24;

/** The months for which a district has hardly any paper in the table. */
export interface PaperGap {
  readonly district: string;
  readonly from: string;
  readonly to: string;
  /** Paper a month in these months, as a share of that of the year after. */
  readonly share: number;
}

/** The gap of each district that has one, in the order of their ids; `rows` in the order of their months. */
export function paperGaps(rows: readonly Collected[]): readonly PaperGap[] {
  const byDistrict = Map.groupBy(rows, ({ district }) => district);
  return [...byDistrict]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([district, own]) => {
      const months = own.map(({ month, tons }) => ({ month, paper: Number(tons[PAPER]) }));
      const after = months
        .filter(({ month }) => month.startsWith(YEAR_AFTER))
        .map(({ paper }) => paper)
        .sort((a, b) => a - b);
      const usual = after[6];
      // Where sorting paper began, it grew for years: that is no gap.
      const first = months.findIndex(({ paper }) => paper >= LEAST * (usual ?? Infinity));
      const last = months.findIndex(({ month }) => month.startsWith(YEAR_AFTER));
      if (usual === undefined || first < 0) return [];
      let longest = { from: 0, to: -1 };
      let run = { from: 0, to: -Infinity };
      for (let at = first; at < last; at++) {
        if (months[at]!.paper >= LEAST * usual) continue;
        run = at - run.to <= OTHERS + 1 ? { from: run.from, to: at } : { from: at, to: at };
        if (run.to - run.from > longest.to - longest.from) longest = run;
      }
      const within = months.slice(longest.from, longest.to + 1);
      if (within.length < MONTHS) return [];
      return [
        {
          district,
          from: within[0]!.month,
          to: within.at(-1)!.month,
          share: mean(within.map(({ paper }) => paper))! / mean(after)!,
        },
      ];
    });
}

const NAMES = 'January February March April May June July August September October November December'.split(
  ' ',
);
/** `2019-06` → June 2019 */
export const english = (month: string): string => `${NAMES[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
/** `2019-06` → 2019 年 6 月 */
export const chinese = (month: string): string => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`;

/** Rows of `notes.csv` about the gaps: what is sorted is not comparable in these months, residual waste is. */
export const paperNotes = (gaps: readonly PaperGap[]): readonly (readonly string[])[] =>
  gaps.flatMap(({ district, from, to, share }) =>
    ['sorting-rate', 'sorted-per-resident'].map((indicator) => [
      district,
      'collection',
      indicator,
      `${from}/${to}`,
      'not-comparable',
      `From ${english(from)} to ${english(to)} the table has hardly any paper of this district: ${percent(share)}% of a month’s amount in 2005. What it gives as sorted lacks the paper; why, it does not say.`,
      `${chinese(from)}至 ${chinese(to)}，该表几乎没有本区的废纸数据，月均仅为 2005 年的 ${percent(share)}%，因此分类量不含废纸；表中未说明原因。`,
      'NYC Open Data ebb7-mvp5',
    ]),
  );

const percent = (share: number): string => (100 * share).toFixed(1);
