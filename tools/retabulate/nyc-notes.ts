import { greatest, mean } from 'd3-array';
import { formatMonth, monthOf, yearOf } from '../../src/model/month.ts';
import { forPrograms } from '../../src/model/csv.ts';
import { tonsBetween, type Collected } from './nyc-collection.ts';
import type { PublishedRate } from './nyc-diversion.ts';
import { chinese, english, paperNotes, type PaperGap } from './nyc-paper.ts';

/*
 * The rule by which a district's tonnage is noted. Both tables are the department's; where they disagree on a
 * district far more than on the others, its loads and its residents do not belong together, whatever the cause.
 * The evidence is that disagreement alone: what districts are compared by (how much they sort, how much refuse
 * they have) is none, or those with little of either would be left out for having little of it.
 *
 * In the fiscal years that both tables have: the rate made of the tonnage (all sorted streams ÷ all) minus the
 * department's own monthly rates weighted by the month's collected tons, in points. It is measured in scaled
 * median absolute deviations from the median of all districts: the far-out ones must not move the yardstick.
 * More than 3: not comparable. More than 2: a caveat.
 *
 * A note ends with its evidence. If what is sorted is right, the department's rate means a whole amount of
 * tonnage rate ÷ own rate times what the table has. As long as the district's amount, beside the median
 * district's, has not moved half way from its mean in the shared years to there, the table still attributes
 * loads alike, and the note holds. It is looked at by fiscal years, from the shared ones onwards and backwards,
 * and ends before the first that has; of the running year the months there are count.
 */
const FAR = 3;
const NOTABLE = 2;
const HALF_WAY = 1 / 2;
/** Makes the median absolute deviation estimate the SD of a normal: 1 ÷ Φ⁻¹(3/4). */
const SCALE = 1.4826;

/** Median of a list that is not empty. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new Error('invalid values: none');
  return (low + high) / 2;
}

/** A fiscal year, July to June, named for its end: its first and last month that a table has, and how many. */
interface FiscalYear {
  readonly year: number;
  readonly from: string;
  readonly to: string;
  readonly months: number;
}

/** The fiscal years of a table's rows, oldest first. */
function fiscalYears(rows: readonly { readonly month: string }[]): readonly FiscalYear[] {
  const months = [...new Set(rows.map(({ month }) => monthOf(month)))].sort((a, b) => a - b);
  return [...Map.groupBy(months, (month) => yearOf(month + 6))].map(([year, own]) => ({
    year,
    from: formatMonth(own[0]!),
    to: formatMonth(own.at(-1)!),
    months: own.length,
  }));
}

/** What both tables give for a district over the same months, in percent. */
interface Rates {
  readonly tonnage: number;
  readonly published: number;
}

/** Both rates by district, over the months from `from` to `to` that both tables have of it. */
function ratesBetween(
  rows: readonly Collected[],
  published: readonly PublishedRate[],
  from: string,
  to: string,
): ReadonlyMap<string, Rates> {
  const percents = new Map(
    published.map(({ month, district, percent }) => [`${month} ${district}`, Number(percent)]),
  );
  const sums = new Map<string, { all: number; sorted: number; points: number }>();
  for (const { month, district, tons } of rows) {
    const percent = percents.get(`${month} ${district}`);
    if (month < from || month > to || percent === undefined) continue;
    const all = tons.reduce((sum, value) => sum + Number(value), 0);
    const sum = sums.get(district) ?? { all: 0, sorted: 0, points: 0 };
    sums.set(district, {
      all: sum.all + all,
      sorted: sum.sorted + all - Number(tons[0]),
      points: sum.points + all * percent,
    });
  }
  return new Map(
    [...sums].map(([district, { all, sorted, points }]) => [
      district,
      { tonnage: (100 * sorted) / all, published: points / all },
    ]),
  );
}

/** The whole amount of every district as a multiple of the median district's, over a fiscal year. */
function besideMedian(rows: readonly Collected[], { from, to }: FiscalYear): ReadonlyMap<string, number> {
  const amounts = new Map(
    [...tonsBetween(rows, from, to)].map(([district, { refuse, sorted }]) => [district, refuse + sorted]),
  );
  const middle = median([...amounts.values()]);
  return new Map([...amounts].map(([district, amount]) => [district, amount / middle]));
}

/** The months for which loads are attributed as in the shared years. */
interface Reach {
  readonly from: string;
  readonly to: string;
  /**
   * The furthest move of the amount beside the median district's outside the shared years: -0.07 is 7 % less
   * than in them. Null where the note reaches no other year.
   */
  readonly furthest: number | null;
}

/** What the rule found of a district. */
export interface Evidence {
  readonly district: string;
  /** Over all fiscal years that both tables have. */
  readonly all: Rates;
  /** In the last of them. */
  readonly last: Rates;
  /** Scaled MADs of the disagreement over all of them from the median district's, with its sign. */
  readonly distance: number;
  /** How far the amount would move by the department's own rate: -0.67 is 67 % less. */
  readonly implied: number;
  readonly reach: Reach;
}

/** What the rule found of all districts, sorted by their ids, and the fiscal years it rests on. */
export interface Disagreement {
  readonly first: FiscalYear;
  readonly last: FiscalYear;
  readonly districts: readonly Evidence[];
}

/**
 * What both tables give for every district in the fiscal years they share, and how long it holds. `rows` and
 * `published` may be in any order. Throws `invalid tables: no fiscal year in common`.
 */
export function evidence(rows: readonly Collected[], published: readonly PublishedRate[]): Disagreement {
  const years = fiscalYears(rows);
  const known = new Set(fiscalYears(published).flatMap(({ year, months }) => (months === 12 ? [year] : [])));
  const shared = years.filter(({ year, months }) => months === 12 && known.has(year));
  const [first, last] = [shared[0], shared.at(-1)];
  if (!first || !last) throw new Error('invalid tables: no fiscal year in common');
  const later = years.filter(({ year }) => year > last.year);
  const earlier = years.filter(({ year }) => year < first.year).reverse();

  const ratesOfAll = ratesBetween(rows, published, first.from, last.to);
  const ratesOfLast = ratesBetween(rows, published, last.from, last.to);
  const disagreements = [...ratesOfAll.values()].map(({ tonnage, published: own }) => tonnage - own);
  const middle = median(disagreements);
  const spread = SCALE * median(disagreements.map((value) => Math.abs(value - middle)));

  const besideOf = new Map(years.map((year) => [year, besideMedian(rows, year)]));
  const besideIn = (year: FiscalYear, district: string): number | null =>
    besideOf.get(year)!.get(district) ?? null;
  const reachOf = (district: string, implied: number): Reach => {
    const usual = mean(shared, (year) => besideIn(year, district) ?? undefined)!;
    /** The years, in this order, before the first that the table does not have or that has moved half way. */
    const alike = (side: readonly FiscalYear[]) => {
      const moves = side.map((year) => {
        const times = besideIn(year, district);
        return { year, move: times === null ? Infinity : times / usual - 1 };
      });
      const end = moves.findIndex(({ move }) => move === Infinity || move / implied >= HALF_WAY);
      return end < 0 ? moves : moves.slice(0, end);
    };
    const [before, after] = [alike(earlier), alike(later)];
    return {
      from: (before.at(-1)?.year ?? first).from,
      to: (after.at(-1)?.year ?? last).to,
      furthest: greatest([...before, ...after], ({ move }) => Math.abs(move))?.move ?? null,
    };
  };
  return {
    first,
    last,
    districts: [...ratesOfAll.keys()].sort().map((district) => {
      const all = ratesOfAll.get(district)!;
      const implied = all.tonnage / all.published - 1;
      return {
        district,
        all,
        last: ratesOfLast.get(district)!,
        distance: (all.tonnage - all.published - middle) / spread,
        implied,
        reach: reachOf(district, implied),
      };
    }),
  };
}

const whole = (percent: number): string => percent.toFixed(0);
const size = (share: number): string => whole(100 * Math.abs(share));

/** The reason in plain words, English and Chinese: the two rates, what the other would change, why it holds. */
function reasonOf(found: Evidence, { first, last }: Disagreement): readonly [string, string] {
  const { all, implied, reach } = found;
  const [own, ours] = [all.published.toFixed(1), all.tonnage.toFixed(1)];
  const [ownLast, oursLast] = [whole(found.last.published), whole(found.last.tonnage)];
  const isMore = implied > 0;
  return [
    [
      `In fiscal ${first.year} to ${last.year} the department’s own rate was ${own}%, this table gives ${ours}%; in ${last.year} it would be ${ownLast}% by the department’s own count instead of ${oursLast}%.`,
      'Loads are probably attributed to districts in different ways; we could not verify how.',
      ...(reach.furthest === null
        ? []
        : [
            `By the department’s rate there would be ${size(implied)}% ${isMore ? 'more' : 'less'} waste here. Beside the median district’s the amount moved by ${size(reach.furthest)}% at most${reach.furthest > 0 === isMore ? '' : ', and the other way,'} from ${english(reach.from)} to ${english(reach.to)}, so the two probably differ in all these years.`,
          ]),
    ].join(' '),
    [
      `${first.year} 至 ${last.year} 财年该部门自己公布的分类率为 ${own}%，而按本表计算为 ${ours}%；${last.year} 财年按该部门自己的统计应为 ${ownLast}%，而不是 ${oursLast}%。`,
      '很可能是清运量归入各区的方法不同；我们未能核实。',
      ...(reach.furthest === null
        ? []
        : [
            `按该部门的分类率，本区垃圾总量应${isMore ? '多' : '少'} ${size(implied)}%；自 ${chinese(reach.from)}至 ${chinese(reach.to)}，本区总量与中位区之比最多变动 ${size(reach.furthest)}%${reach.furthest > 0 === isMore ? '' : '，且方向相反'}，因此这些年份两种统计很可能都不一致。`,
          ]),
    ].join(''),
  ];
}

/**
 * `notes.csv`: a row a district that the rule finds, about all indicators of `collection`; then those about the
 * months whose paper is not in the table.
 */
export const notesCsv = (found: Disagreement, gaps: readonly PaperGap[]): string =>
  forPrograms(
    ['district', 'series', 'indicator', 'period', 'effect', 'reason_en', 'reason_zh', 'source'],
    [
      ...found.districts
        .filter(({ distance }) => Math.abs(distance) > NOTABLE)
        .map((noted) => [
          noted.district,
          'collection',
          '',
          `${noted.reach.from}/${noted.reach.to}`,
          Math.abs(noted.distance) > FAR ? 'not-comparable' : 'caveat',
          ...reasonOf(noted, found),
          'NYC Open Data ebb7-mvp5 and gaq9-z3hz, compared',
        ]),
      ...paperNotes(gaps),
    ],
  );
