import type { Area } from '../model/aggregate.ts';
import type { IndicatorCut, PlaceInfo } from '../model/cuts.ts';
import { INDICATOR_INFO } from '../model/indicator.ts';
import { plain, tidyTable, type TidyTable } from './tidy.ts';

const COLUMNS = [
  'series',
  'indicator',
  'area',
  'period',
  'value',
  'unit',
  'low',
  'high',
  'numerator',
  'denominator',
  'months_used',
  'months_expected',
  'empty',
  'reason',
  'compared',
] as const;

const areaKey = (area: Area): string => area.replace(':', '/');

/** Every published figure of a place, one a row, with what it was made of. */
export function figuresTable(info: PlaceInfo, cuts: readonly IndicatorCut[]): TidyTable {
  const rows = cuts.flatMap((cut) =>
    [cut.place, ...cut.groups, ...cut.districts].flatMap((measure) =>
      measure.years.map((year) => [
        cut.series,
        cut.indicator,
        areaKey(measure.area),
        year.period,
        plain(year.value),
        INDICATOR_INFO[cut.indicator].unit,
        plain(year.low),
        plain(year.high),
        plain(year.numerator),
        plain(year.denominator),
        year.used,
        year.expected,
        year.empty ?? '',
        year.reason ?? '',
        year === measure.latest ? (measure.comparable ? 'yes' : 'no') : '',
      ]),
    ),
  );
  return tidyTable('figures', { synthetic: info.synthetic, columns: COLUMNS, rows });
}
