import { median, sum } from 'd3-array';
import type { SeriesLedger } from '../../aggregate/place.ts';
import type { District } from '../../model/district.ts';
import { dayOf, lastDayOf, monthOfDay } from '../../model/day.ts';
import { kindOfTable } from '../../kinds/index.ts';
import { formatMonth, type Month } from '../../model/month.ts';
import { amount } from '../../model/amount.ts';
import { problem } from '../../model/problem.ts';
import { putInto } from './descriptor-edit.ts';
import { finding, reworded, type Finding } from './finding.ts';

/** A month with so many of the districts that usually report is whole. */
const MAX_SHARE = 0.9;
/** A month with less than this of the usual amount may be told before it is over. */
const HALF = 0.5;
/** So many months before say how many usually do. */
const BEFORE = 24;

/**
 * The last month that is whole, of how many districts have figures in each, newest first: the last with as
 * many as usual, or nearly. Null where there are none.
 */
export function lastWhole(reporting: ReadonlyMap<Month, number>): { month: Month; usual: number } | null {
  const usual = median([...reporting.values()].filter((count) => count > 0).slice(0, BEFORE)) ?? 0;
  const whole = [...reporting].find(([, count]) => count > 0 && count >= MAX_SHARE * usual);
  return whole === undefined ? null : { month: whole[0], usual };
}

/**
 * A table that does not say to which month it is complete: one cut short would go unnoticed, and a last month
 * of which half is there would be told as a fall. The month is proposed: the last for which most districts
 * have figures. So it is where that is a later one than the table says: its newest months are in no figure.
 */
export function openEnds(
  { table, ledger, complete, report }: SeriesLedger,
  districts: readonly District[],
  { json, index }: { readonly json: string; readonly index: number },
): Finding[] {
  const amounts = kindOfTable(table)
    .amounts(ledger, table)
    .map(({ amounts: { given } }) => given);
  const reporting = (month: Month): number =>
    districts.filter((_, row) => amounts.some((given) => !Number.isNaN(given.get(row, month)))).length;
  const last =
    table.completeTo === undefined ? complete.to : Math.min(ledger.span.to, overBy(table.retrieved));
  const months: Month[] = [];
  for (let month = ledger.span.to; month >= ledger.span.from; month -= ledger.step)
    if (month <= last) months.push(month);
  // Cases come in late: a month may have some of every district and be far from whole.
  const amountIn = (month: Month): number => sum(amounts, (given) => sum(given.at(month) ?? []));
  const { completeTo } = table;
  const usually =
    completeTo === undefined ? months : months.filter((month) => month <= complete.to).slice(0, BEFORE);
  const least = (completeTo === undefined ? HALF : MAX_SHARE) * (median(usually, amountIn) ?? 0);
  const counts = new Map(months.map((month) => [month, amountIn(month) < least ? 0 : reporting(month)]));
  const { month: whole, usual } = lastWhole(counts) ?? { month: complete.to, usual: 0 };
  if (table.completeTo !== undefined && whole <= complete.to) return [];
  const few =
    whole < last
      ? ` ${formatMonth(last)} has figures of ${amount(reporting(last), 'district')}, the months before it of ${usual}.`
      : '';
  const said = putInto(json, ['resources', index, 'smallMatters'], { completeTo: formatMonth(whole) });
  return [
    finding({
      kind: 'complete-to',
      series: report.series,
      problem: problem(
        'complete-to',
        { file: report.file, series: report.series },
        { month: formatMonth(whole) },
      ),
      title:
        table.completeTo === undefined
          ? `It is not said to which month this table is complete: if a file came cut off, nobody would notice.${few}`
          : `The months after ${table.completeTo} are in no figure: the table says it is complete to then.`,
      fix: said.map((edit) =>
        reworded(
          edit.step,
          `The last month that most districts have is ${formatMonth(whole)}. ${edit.step.text}`,
        ),
      ),
    }),
  ];
}

/** The last month that is over on a day. */
export function overBy(date: string): Month {
  const day = dayOf(date);
  const month = monthOfDay(day);
  return lastDayOf(month) === day ? month : month - 1;
}
