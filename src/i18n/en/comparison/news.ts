import type { News } from '../../../model/news.ts';
import { formatMonth } from '../../../model/month.ts';
import { periodOf } from '../../../model/period.ts';
import type { IndicatorInfo } from '../../../model/indicator.ts';
import { figure, month, number, period } from '../common.ts';

/** Words for what is new: one dated sentence, and what is not known of it. */

export const newsTitle = (news: News): string => `New in ${month(formatMonth(periodOf(news.period).to))}`;

/** The figure whose measure is named before it: “Refuse per resident: 309 kg”. */
function firstFigure(value: number, info: IndicatorInfo): string {
  if (info.unit === 'kg-per-resident') return figure({ value, unit: 'kg', digits: info.digits });
  return info.unit === 'per-1000' || info.unit === 'hours-per-1000'
    ? number(value, info.digits)
    : figure({ value, unit: info.unit, digits: info.digits });
}

/**
 * The newest figure beside the same month a year before and the most extreme one so far. `what` is what
 * is counted ("rat sightings reported to 311"), `name` what the measure is called.
 */
export function newsSentence(
  news: News,
  { what, name, info }: { what: string; name: string; info: IndicatorInfo },
): string {
  const isYear = news.rules.includes('year-record');
  const print = (value: number): string =>
    info.unit === 'percent' && news.of === 'figure'
      ? figure({ value, unit: info.unit, digits: info.digits })
      : number(value, news.of === 'cases' ? 0 : info.digits);
  const first =
    news.of === 'cases'
      ? `${print(news.value)} ${what} in ${period(news.period)}`
      : `${name}: ${firstFigure(news.value, info)} in ${period(news.period)}`;
  const before = news.yearBefore && `, ${print(news.yearBefore.value)} a year before`;
  if (!isYear && !news.rules.includes('month-record')) return `${first}${before}.`;
  const more =
    news.of === 'cases' ? (news.way === 'high' ? 'more' : 'fewer') : news.way === 'high' ? 'more' : 'less';
  const never = `never ${more} than ${print(news.record.value)} in a ${isYear ? 'year' : 'month'} since ${Math.floor(periodOf(news.since).from / 12)}`;
  // Where the year before was the record, its number stands once.
  return news.record.period === news.yearBefore?.period
    ? `${first}, ${never}.`
    : `${first}${before ?? ''}, ${never}.`;
}

/** What is not known of some news: of reports to a hotline, whether they are of many people or of one. */
export const newsUnknown = (news: readonly News[]): string => {
  const cases = news.filter(({ of: kind }) => kind === 'cases').length;
  const repeats = 'how many are repeats: one person may report many times.';
  if (cases === 0) return 'What is behind it is not published.';
  return cases === news.length
    ? `What is behind it is not published, nor ${repeats}`
    : `What is behind it is not published; of reports it is not known ${repeats}`;
};

/** Heads the names of districts with news. */
export const newsListTitle = 'New';
export const newsMore = (n: number): string => `And ${number(n)} more, on their own pages.`;
