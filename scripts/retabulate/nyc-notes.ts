import { KILOGRAMS } from '../../src/model/unit.ts';
import { csv } from '../command/csv.ts';
import { tonsBetween, type Collected, type Tons } from './nyc-collection.ts';
import type { Census } from './nyc-districts.ts';
import type { PublishedRate } from './nyc-diversion.ts';
import { paperNotes, type PaperGap } from './nyc-paper.ts';

/*
 * The rule by which a district's tonnage is noted. Both tables are the department's; where they
 * disagree on one district far more than on the others, or where its refuse per resident is far out,
 * its loads and its residents do not belong together, whatever the cause.
 *
 * 1. Fiscal 2019, the last year both tables have: the rate made of the tonnage (all sorted streams ÷
 *    all) minus the department's own monthly rates weighted by the month's collected tons, in points.
 * 2. The last 12 months: the logarithm of refuse per resident, so that twice and half are equally far.
 *
 * Each is measured in scaled median absolute deviations from the median of all districts: the far-out
 * ones must not move the yardstick. More than 3: not comparable. More than 2: a caveat.
 */
const FISCAL_2019 = ['2018-07', '2019-06'] as const;
const LAST_12 = ['2024-11', '2025-10'] as const;
const FAR = 3;
const NOTABLE = 2;
/** Makes the median absolute deviation estimate the SD of a normal: 1 ÷ Φ⁻¹(3/4). */
const SCALE = 1.4826;

/** Median of a list that is not empty. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new Error('invalid values: none');
  return (low + high) / 2;
}

/** How many scaled MADs each value is from the median, with its sign. */
function distances(values: ReadonlyMap<string, number>): (id: string) => number {
  const middle = median([...values.values()]);
  const spread = SCALE * median([...values.values()].map((value) => Math.abs(value - middle)));
  return (id) => ((values.get(id) ?? middle) - middle) / spread;
}

/** What the rule found of one district. Rates in percent, refuse in kg per resident and year. */
export interface Evidence {
  readonly district: string;
  readonly tonnageRate: number;
  readonly publishedRate: number;
  readonly rateDistance: number;
  readonly refuse: number;
  /** Refuse per resident as a multiple of the median district's. */
  readonly refuseTimes: number;
  readonly refuseDistance: number;
}

const rateOf = ({ refuse, sorted }: Tons): number => (100 * sorted) / (sorted + refuse);

/** The evidence for every district, by id. */
export function evidence(
  rows: readonly Collected[],
  published: readonly PublishedRate[],
  people: ReadonlyMap<string, Census>,
): readonly Evidence[] {
  const fiscal = tonsBetween(rows, ...FISCAL_2019);
  const last = tonsBetween(rows, ...LAST_12);
  const ids = [...people.keys()].sort();
  const of = <T>(map: ReadonlyMap<string, T>, id: string): T => {
    const value = map.get(id);
    if (value === undefined) throw new Error(`invalid district: ${id}`);
    return value;
  };

  const monthly = new Map<string, number>();
  for (const { month, district, tons } of rows) {
    if (month >= FISCAL_2019[0] && month <= FISCAL_2019[1]) {
      monthly.set(
        `${month} ${district}`,
        tons.reduce((sum, value) => sum + Number(value), 0),
      );
    }
  }
  const weighted = new Map<string, number>();
  for (const { month, district, percent } of published) {
    const tons = monthly.get(`${month} ${district}`);
    if (tons !== undefined) weighted.set(district, (weighted.get(district) ?? 0) + tons * Number(percent));
  }

  const tonnageRate = new Map(ids.map((id) => [id, rateOf(of(fiscal, id))]));
  const publishedRate = new Map(
    ids.map((id) => [id, of(weighted, id) / (of(fiscal, id).refuse + of(fiscal, id).sorted)]),
  );
  const rateDistance = distances(new Map(ids.map((id) => [id, of(tonnageRate, id) - of(publishedRate, id)])));
  const refuse = new Map(
    ids.map((id) => [id, (of(last, id).refuse * KILOGRAMS['short-ton']) / of(people, id).population]),
  );
  const refuseDistance = distances(new Map(ids.map((id) => [id, Math.log(of(refuse, id))])));
  const middle = median([...refuse.values()]);
  return ids.map((district) => ({
    district,
    tonnageRate: of(tonnageRate, district),
    publishedRate: of(publishedRate, district),
    rateDistance: rateDistance(district),
    refuse: of(refuse, district),
    refuseTimes: of(refuse, district) / middle,
    refuseDistance: refuseDistance(district),
  }));
}

/** `1547` → `1,547` */
const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** The reason in plain words, English and Chinese, with the numbers that are out of the ordinary. */
function reasonOf(found: Evidence): readonly [string, string] {
  const [own, ours] = [found.publishedRate.toFixed(1), found.tonnageRate.toFixed(1)];
  const [kilograms, times] = [grouped(found.refuse.toFixed(0)), found.refuseTimes.toFixed(1)];
  const rate = Math.abs(found.rateDistance) > NOTABLE;
  const refuse = Math.abs(found.refuseDistance) > NOTABLE;
  return [
    [
      ...(rate ? [`In fiscal 2019 the department’s own rate was ${own}%, this table gives ${ours}%.`] : []),
      ...(refuse
        ? [
            `Refuse in the 12 months to October 2025 comes to ${kilograms} kg per resident, ${times} times the median district.`,
          ]
        : []),
      'Loads are probably attributed to districts in different ways; we could not verify how.',
    ].join(' '),
    [
      ...(rate ? [`2019 财年该部门自己公布的分类率为 ${own}%，而按本表计算为 ${ours}%。`] : []),
      ...(refuse
        ? [`截至 2025 年 10 月的 12 个月，人均其他垃圾为 ${kilograms} 公斤，是中位区的 ${times} 倍。`]
        : []),
      '很可能是清运量归入各区的方法不同；我们未能核实。',
    ].join(''),
  ];
}

/**
 * `notes.csv`: one row a district that the rule finds, about all indicators and periods of `collection`; then
 * those about the months whose paper is not in the table.
 */
export const notesCsv = (found: readonly Evidence[], gaps: readonly PaperGap[]): string =>
  csv(
    ['district', 'series', 'indicator', 'period', 'effect', 'reason_en', 'reason_zh', 'source'],
    [
      ...found.flatMap((one) => {
        const distance = Math.max(Math.abs(one.rateDistance), Math.abs(one.refuseDistance));
        if (distance <= NOTABLE) return [];
        const effect = distance > FAR ? 'not-comparable' : 'caveat';
        return [
          [
            one.district,
            'collection',
            '',
            '',
            effect,
            ...reasonOf(one),
            'NYC Open Data ebb7-mvp5 and gaq9-z3hz, compared',
          ],
        ];
      }),
      ...paperNotes(gaps),
    ],
  );
