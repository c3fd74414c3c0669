import { districtOf } from '../model/area.ts';
import type { Measure } from '../model/aggregate.ts';
import type { Standing } from '../model/comparison.ts';
import type { DistrictCut, IndicatorCut, PlaceInfo } from '../model/cuts.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';
import { plain, tidyTable, type TidyTable } from './tidy.ts';

/** Columns of a standing, the same among all and among peers. */
const standingColumns = (among: string): string[] => [
  `${among}_of`,
  `${among}_below`,
  `${among}_standing`,
  `${among}_target`,
  `${among}_low_95`,
  `${among}_high_95`,
  `${among}_low_998`,
  `${among}_high_998`,
  `${among}_p`,
];

const COLUMNS = [
  'series',
  'indicator',
  'district',
  'class',
  'period',
  'value',
  'unit',
  'low',
  'high',
  'months_used',
  'months_expected',
  'compared',
  'not_compared_because',
  ...standingColumns('all'),
  'all_p_adjusted',
  'place_value',
  'place_difference',
  'place_by',
  'place_low',
  'place_high',
  'place_side',
  'place_p_adjusted',
  'peers',
  ...standingColumns('peers'),
  'standard_error',
  'rank_from',
  'rank_to',
  'rank_of',
  'own_rank_from',
  'own_rank_to',
  'change',
  'change_from_period',
  'change_q25',
  'change_median',
  'change_q75',
  'change_of',
  'change_side',
  'change_distinct',
  'course',
  'course_first',
  'course_last',
  'turned_in',
  'turned_again_in',
  'record',
  'record_since',
  'change_5_years',
  'change_10_years',
] as const;

/** Columns that hold numbers, for the schema. */
export const COMPARISON_NUMBERS: readonly string[] = COLUMNS.filter((column) =>
  /^(value|low|high|months_|standard_error|rank_|own_rank_|change$|change_q|change_median|change_of$|change_\d+_years|(all|peers)_(?!standing)|place_(?!difference|side))/.test(
    column,
  ),
);

const standingCells = (standing: Standing | null): (string | number)[] => {
  if (!standing) return ['', '', '', '', '', '', '', '', ''];
  const { of: total, below } = standing;
  if (standing.kind === 'spread') return [total, below, standing.position, '', '', '', '', '', ''];
  const { expectation, target, inner, outer, p } = standing;
  return [
    total,
    below,
    expectation,
    ...[target, inner.low, inner.high, outer.low, outer.high].map(plain),
    exact(p),
  ];
};

/** Beside the whole place: a ratio of rates or a difference in points, with its interval. */
const placeCells = (standing: Standing | null): (string | number)[] => {
  if (standing?.kind !== 'spread' || !standing.place) return ['', '', '', '', '', '', ''];
  const { value, difference, side, adjusted } = standing.place;
  const [low, high] = difference.kind === 'plain' ? [null, null] : [difference.low, difference.high];
  return [
    plain(value),
    difference.kind,
    plain(difference.by),
    plain(low),
    plain(high),
    side ?? '',
    exact(adjusted),
  ];
};

/** Small probabilities keep their digits. */
const exact = (value: number): string => String(Number(value.toPrecision(6)));

/** Why a district is not compared: a note, or no figure and why. */
function whyNot({ comparable, latest }: Measure): string {
  if (comparable) return '';
  return latest.value === null ? (latest.reason ?? latest.empty ?? 'not-reported') : 'note';
}

/** How every district's last figure of every indicator compares, one a row: what pages say, to be checked. */
export function comparisonsTable(
  info: PlaceInfo,
  cuts: readonly IndicatorCut[],
  districts: readonly DistrictCut[],
): TidyTable {
  const peers = new Map(districts.map((cut) => [cut.district.id, cut.peers?.peers ?? []]));
  const classes = new Map(info.districts.map((district) => [district.id, district.class]));
  const rows = cuts.flatMap((cut) =>
    cut.districts.map((measure) => {
      const { area, latest, standing, peerStanding, ranks, change, course } = measure;
      const id = districtOf(area)!;
      return [
        cut.series,
        cut.indicator,
        id,
        classes.get(id)!,
        latest.period,
        plain(latest.value),
        INDICATOR_INFO[cut.indicator].unit,
        plain(latest.low),
        plain(latest.high),
        latest.used,
        latest.expected,
        measure.comparable ? 'yes' : 'no',
        whyNot(measure),
        ...standingCells(standing),
        standing?.kind === 'expected' ? exact(standing.adjusted) : '',
        ...placeCells(standing),
        peers
          .get(id)!
          .map((peer) => peer.id)
          .join(' '),
        ...standingCells(peerStanding),
        plain(ranks?.error),
        ranks?.joint.from ?? '',
        ranks?.joint.to ?? '',
        ranks?.of ?? '',
        ranks?.own.from ?? '',
        ranks?.own.to ?? '',
        plain(change?.by),
        change?.before ?? '',
        plain(change?.among?.q25),
        plain(change?.among?.median),
        plain(change?.among?.q75),
        change?.among?.of ?? '',
        change?.side ?? '',
        change?.distinct == null ? '' : change.distinct ? 'yes' : 'no',
        course?.way ?? '',
        course?.first ?? '',
        course?.last ?? '',
        course?.turns[0] ?? '',
        course?.turns[1] ?? '',
        course?.record?.kind ?? '',
        course?.record?.since ?? '',
        ...[5, 10].map((back) => plain(course?.since.find(({ years }) => years === back)?.by)),
      ];
    }),
  );
  return tidyTable('comparisons', { synthetic: info.synthetic, columns: COLUMNS, rows });
}
