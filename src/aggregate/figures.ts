import { areaKey } from '../model/area.ts';
import type { Measure } from '../model/aggregate.ts';
import type { IndicatorCut, PlaceInfo } from '../model/cuts.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';
import { besideDistrict, notComparedIn } from '../indicators/not-compared.ts';
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
  'without',
] as const;

/**
 * Every published figure of a place, one a row, with what it was made of. `without` names the streams that
 * districts are compared without; the place stands with them, and beside its districts once more without.
 */
export function figuresTable(info: PlaceInfo, cuts: readonly IndicatorCut[]): TidyTable {
  const rows = cuts.flatMap((cut) => {
    const series = info.series.find(({ id }) => id === cut.series)!;
    const left = notComparedIn(series, cut.indicator)
      .map(({ id }) => id)
      .join(' ');
    const rowsOf = ({ area, years, latest, comparable }: Measure, without: string) =>
      years.map((year) => [
        cut.series,
        cut.indicator,
        areaKey(area),
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
        year === latest ? (comparable ? 'yes' : 'no') : '',
        without,
      ]);
    return [
      ...rowsOf(cut.place, ''),
      ...(cut.place.alike ? rowsOf(besideDistrict(cut.place), left) : []),
      ...cut.groups.flatMap((measure) => rowsOf(measure, '')),
      ...cut.districts.flatMap((measure) => rowsOf(measure, left)),
    ];
  });
  return tidyTable('figures', { synthetic: info.synthetic, columns: COLUMNS, rows });
}
