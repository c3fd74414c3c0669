import { isOfComplaints } from '../../model/ledger.ts';
import { measurePlace } from '../../aggregate/measures.ts';
import type { PlaceLedger } from '../../aggregate/place.ts';
import { OLD } from '../../compare/compare.ts';
import { newsAmong } from '../../compare/news.ts';
import { districtOf } from '../../model/area.ts';
import { dayOf } from '../../model/day.ts';
import { monthOf } from '../../model/month.ts';
import { amount } from '../../model/amount.ts';
import { caseOf, finding, step, type Finding } from './finding.ts';
import { rowsOf } from './rescan.ts';
import type { Folder } from '../../read/folder.ts';
import { problem } from '../../model/problem.ts';

/**
 * What the site will tell as news of the numbers of cases of the newest month. It is true of the table, and the
 * publisher is asked before readers are told whether it is true of the place: a question, and no fault.
 */
export async function newsQuestions(folder: Folder, place: PlaceLedger): Promise<Finding[]> {
  const ids = new Set(place.districts.map(({ id }) => id));
  const classes = new Map(place.districts.map(({ id, class: kind }) => [id, kind]));
  const counted = place.series.filter(
    ({ table, ledger }) => isOfComplaints(ledger) && table.coverage === 'full' && ledger.step === 1,
  );
  const findings = await Promise.all(
    counted.map(async (series): Promise<Finding[]> => {
      const { table, resource, report } = series;
      const setting = {
        notes: place.notes,
        asOf: dayOf(table.retrieved),
        classOf: (district: string) => classes.get(district)!,
      };
      const rates = measurePlace({ ...place, series: [series] }).filter(({ counts }) => counts != null);
      const news = newsAmong(rates, setting, OLD).filter(
        ({ area, of: kind }) => kind === 'cases' && districtOf(area) !== null,
      );
      if (news.length === 0) return [];
      const wanted = news.map(({ area, period }) => ({
        district: districtOf(area)!,
        month: monthOf(period),
      }));
      const rows = await rowsOf({ folder, resource, table }, ids, wanted);
      return [
        finding({
          kind: 'news',
          series: report.series,
          title: `The newest month is news in ${amount(news.length, 'district')}, and the site will say so: is it right?`,
          cases: news.map(({ area, period, value, way, record, yearBefore, rules }) => {
            const district = districtOf(area)!;
            const row = rows.find((other) => other.district === district && other.month === monthOf(period));
            const before = rules.includes('month-record')
              ? `where at ${way === 'high' ? 'most' : 'least'} ${record.value} was seen before`
              : `where the same month a year before had ${yearBefore!.value}`;
            const column = 'count' in table.columns ? table.columns.count : null;
            const { file = report.file, line = null } = row ?? {};
            return caseOf(
              problem(
                'news',
                { file, line, column, series: report.series },
                {
                  value: String(value),
                  district,
                  month: period,
                  text: `district ${district}, ${period}: ${value} ${before}: ${way === 'high' ? 'are there repeats?' : 'is the month complete?'}`,
                },
              ),
            );
          }),
          fix: [
            step(
              'Ask the publisher: many reports may be of one person or of one place. What really was so needs nothing; what is known of it is said in notes.csv.',
            ),
          ],
        }),
      ];
    }),
  );
  return findings.flat();
}
