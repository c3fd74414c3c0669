import { PRESENCE, type Coverage, type Presence } from '../model/coverage.ts';
import { kindOfTable } from '../kinds/index.ts';
import { formatMonth, type Month } from '../model/month.ts';
import { whyNone } from './measures.ts';
import type { PlaceLedger, SeriesLedger } from './place.ts';

/**
 * The calendar of every series that is published by district and period. In tables of single cases a month
 * without any is a true zero, and what is missing cannot be seen; partial tables say nothing by district.
 */
export const coverageOf = ({ series, districts }: PlaceLedger): Coverage[] =>
  series.filter(hasCalendar).map(({ table, ledger, complete: { from, to } }) => {
    const kind = kindOfTable(table);
    // A district that the table is not about, or that was none then, has nothing to report.
    const presenceOf = (row: number, month: Month): Presence => {
      const found = kind.presence(ledger, row, month);
      const span = { from: month - ledger.step + 1, to: month };
      return found === 'missing' && whyNone({ table }, districts[row]!, span) ? 'not-applicable' : found;
    };
    const periods = Array.from(
      { length: (to - from + 1) / ledger.step },
      (_, index) => from + ledger.step * (index + 1) - 1,
    );
    return {
      series: table.series,
      from: formatMonth(from),
      to: formatMonth(to),
      step: ledger.step,
      districts: districts.map(({ id }, row) => ({
        id,
        marks: periods.map((month) => PRESENCE[presenceOf(row, month)]).join(''),
      })),
    };
  });

const hasCalendar = ({ table }: SeriesLedger): boolean =>
  table.coverage === 'full' && !kindOfTable(table).caseByCase;
