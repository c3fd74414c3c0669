import { measurePlace } from '../../src/aggregate/measures.ts';
import type { PlaceLedger, SeriesLedger } from '../../src/aggregate/place.ts';
import { OLD } from '../../src/compare/compare.ts';
import { newsAmong } from '../../src/compare/news.ts';
import { districtOf } from '../../src/model/area.ts';
import { dayOf } from '../../src/model/day.ts';
import { formatMonth } from '../../src/model/month.ts';
import type { News, NewsBackTest, NewsRule } from '../../src/model/news.ts';
import { periodOf } from '../../src/model/period.ts';
import { ascending, group } from 'd3-array';

/** Months that are judged, one after another, each from those before it alone. */
export const BACK_TEST_MONTHS = 60;

/**
 * Runs the news rule over the last five years of a place's monthly tables as if each month were the newest:
 * its tables end with it, and figures and limits are made of what they then held. The rows are those of today:
 * what publishers have corrected since cannot be told. Notes are those of today, too.
 */
export function backTestNews(place: PlaceLedger): NewsBackTest {
  const monthly = place.series.filter(({ table, ledger }) => table.coverage === 'full' && ledger.step === 1);
  const classes = new Map(place.districts.map(({ id, class: kind }) => [id, kind]));
  const asked = new Set<string>();
  const news: News[] = [];
  const last = Math.max(...monthly.map(({ complete }) => complete.to));
  const first = last - BACK_TEST_MONTHS + 1;
  for (let to = first; to <= last; to++) {
    const series = monthly
      .filter(({ complete }) => complete.to >= to)
      .map((seriesLedger): SeriesLedger => ({ ...seriesLedger, complete: { ...seriesLedger.complete, to } }));
    const values = measurePlace({ ...place, series });
    for (const own of group(values, (value) => value.series).values()) {
      for (const { area, years } of own)
        if (districtOf(area) !== null && years.at(-1)!.value !== null) asked.add(`${districtOf(area)} ${to}`);
      const setting = {
        notes: place.notes,
        asOf: dayOf(`${formatMonth(to)}-01`),
        classOf: (district: string) => classes.get(district)!,
      };
      for (const all of group(own, ({ indicator }) => indicator).values())
        news.push(...newsAmong(all, setting, OLD).filter(({ area }) => districtOf(area) !== null));
    }
  }
  const monthOf = ({ period }: News): number => periodOf(period).to;
  news.sort((a, b) => monthOf(a) - monthOf(b) || ascending(districtOf(a.area)!, districtOf(b.area)!));
  const alerted = new Set(news.map((entry) => `${districtOf(entry.area)} ${monthOf(entry)}`));
  const byRule = (rule: NewsRule): number => news.filter(({ rules }) => rules.includes(rule)).length;
  return {
    place: place.descriptor.name,
    from: formatMonth(first),
    to: formatMonth(last),
    districts: place.districts.length,
    districtMonths: asked.size,
    alerts: alerted.size,
    byRule: {
      'month-record': byRule('month-record'),
      twice: byRule('twice'),
      'year-record': byRule('year-record'),
    },
    news: news.map(({ series, indicator, area, period, way, value, rules }) => ({
      series,
      indicator,
      district: districtOf(area)!,
      period,
      way,
      value,
      rules,
    })),
  };
}
