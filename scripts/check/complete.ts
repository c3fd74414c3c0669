import { median } from 'd3-array';
import type { SeriesLedger } from '../../src/aggregate/place.ts';
import type { District } from '../../src/model/district.ts';
import { formatMonth, type Month } from '../../src/model/month.ts';
import { putInto } from './descriptor-edit.ts';
import { finding, step, type Finding } from './finding.ts';

/** A month with so many of the districts that usually report is whole. */
const MOST = 0.9;
/** So many months before say how many usually do. */
const BEFORE = 24;

/**
 * The last month that is whole, of how many districts have figures in each, newest first: the last with as
 * many as usual, or nearly. Null where there are none.
 */
export function lastWhole(reporting: ReadonlyMap<Month, number>): { month: Month; usual: number } | null {
  const usual = median([...reporting.values()].slice(0, BEFORE)) ?? 0;
  const whole = [...reporting].find(([, count]) => count > 0 && count >= MOST * usual);
  return whole === undefined ? null : { month: whole[0], usual };
}

/**
 * A table that does not say to which month it is complete: one cut short would go unnoticed, and a last month
 * of which half is there would be told as a fall. The month is proposed: the last for which most districts
 * have figures.
 */
export function openEnds(
  { role, ledger, complete, report }: SeriesLedger,
  districts: readonly District[],
  { json, index }: { readonly json: string; readonly index: number },
): Finding[] {
  if (role.completeTo !== undefined) return [];
  const names = ledger.names().filter((name) => !name.startsWith('withheld'));
  const reporting = (month: Month): number =>
    districts.filter((_, row) =>
      names.some((name) => !Number.isNaN(ledger.grid(name)?.get(row, month) ?? NaN)),
    ).length;
  const counts = new Map<Month, number>();
  for (let month = complete.to; month >= complete.from; month -= ledger.step)
    counts.set(month, reporting(month));
  const { month: whole, usual } = lastWhole(counts) ?? { month: complete.to, usual: 0 };
  const last = formatMonth(complete.to);
  const few =
    whole < complete.to
      ? ` ${last} has figures of ${reporting(complete.to)} districts, the months before it of ${usual}.`
      : '';
  return [
    finding({
      kind: 'complete-to',
      series: report.series,
      title: `It is not said to which month this table is complete: if a file came cut off, nobody would notice.${few}`,
      mend: putInto(json, ['resources', index, 'smallMatters'], { completeTo: formatMonth(whole) }).map(
        (edit) =>
          step(
            `The last month that most districts have is ${formatMonth(whole)}. ${edit.step.text}`,
            edit.step.paste,
          ),
      ),
    }),
  ];
}
