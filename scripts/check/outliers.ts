import { median } from 'd3-array';
import type { SeriesLedger } from '../../src/aggregate/place.ts';
import type { District } from '../../src/model/district.ts';
import { formatMonth, type Month } from '../../src/model/month.ts';
import type { Note } from '../../src/model/note.ts';
import { KILOGRAMS } from '../../src/model/unit.ts';
import { amount } from '../command/amount.ts';
import { finding, type Finding } from './finding.ts';

/** A month is compared with so many before and after it. */
const AROUND = 6;
/** So many of them must be known. */
const ENOUGH = 8;
/** A month so many times those around it, and so many of their usual differences away, may be a slip. */
const TIMES = 5;
const USUAL = 10;
/** Counts below this vary by themselves. */
const LEAST_COUNT = 20;
/** A district so many times the middle one, and so far out among all, asks for a word. */
const TIMES_MIDDLE = 3;
const SPREADS = 4;
/** Makes the median absolute deviation comparable to a standard deviation. */
const MAD_SCALE = 1.4826;

/** An amount that adds up over months, by its column and the unit of the file. */
interface Amounts {
  readonly name: string;
  readonly column: string | null;
  readonly unit: number;
  readonly least: number;
}

function amountsOf({ role }: SeriesLedger): Amounts[] {
  switch (role.measure) {
    case 'mass':
      return role.streams.map(({ id, column }) => ({
        name: `stream:${id}`,
        column,
        unit: KILOGRAMS[role.unit],
        least: 0,
      }));
    case 'counts':
      return [{ name: 'opened', column: role.columns.count, unit: 1, least: LEAST_COUNT }];
    case 'events':
      return [{ name: 'opened', column: null, unit: 1, least: LEAST_COUNT }];
    case 'shifts':
    case 'totals':
      return [{ name: 'hours', column: role.columns.hours ?? null, unit: 1, least: LEAST_COUNT }];
    default:
      return [];
  }
}

const spread = (values: readonly number[], middle: number): number =>
  MAD_SCALE * (median(values, (value) => Math.abs(value - middle)) ?? 0);
const times = (ratio: number): string =>
  ratio >= 1 ? `${ratio.toFixed(1)} times` : `${(100 * ratio).toFixed(0)} % of`;

/** Months far from those around them: a slip of the decimal point, or something that happened. */
export function oddMonths(series: SeriesLedger, districts: readonly District[]): Finding[] {
  const { ledger, report, complete } = series;
  const cases = amountsOf(series).flatMap(({ name, column, unit, least }) =>
    districts.flatMap(({ id }, row) => {
      const at = (month: Month): number => ledger.grid(name)?.get(row, month) ?? NaN;
      const found = [];
      for (let month = complete.from; month <= complete.to; month++) {
        const value = at(month);
        const around = Array.from({ length: 2 * AROUND + 1 }, (_, index) =>
          at(month - AROUND + index),
        ).filter((one, index) => index !== AROUND && !Number.isNaN(one));
        const middle = median(around) ?? 0;
        if (around.length < ENOUGH || !(value > 0) || middle <= least) continue;
        const ratio = value / middle;
        if (Math.max(ratio, 1 / ratio) < TIMES || Math.abs(value - middle) < USUAL * spread(around, middle))
          continue;
        const shown = Math.round((10 * value) / unit) / 10;
        found.push({
          file: report.file,
          line: null,
          column,
          value: String(shown),
          rows: null,
          text: `district ${id}, ${formatMonth(month)}: ${times(ratio)} the months around it`,
        });
      }
      return found;
    }),
  );
  if (cases.length === 0) return [];
  return [
    finding({
      kind: 'odd-month',
      series: report.series,
      title: `Months far from the months around them: ${amount(cases.length, 'value')}, used as they are`,
      cases,
      mend: [
        'Look at them. A slip that you are sure of is put right by a line in corrections.csv; if it happened so, a line in notes.csv can say why.',
      ],
    }),
  ];
}

/** Districts far outside the rest in the last year, with a note proposed for each. */
export function oddDistricts(
  series: SeriesLedger,
  districts: readonly District[],
  notes: readonly Note[],
): Finding[] {
  const { ledger, report, complete, role } = series;
  if (complete.to - complete.from < 11 || role.coverage === 'partial') return [];
  const names = amountsOf(series).map(({ name }) => name);
  const perResident = districts.map(({ population }, row) => {
    let sum = 0;
    for (let month = complete.to - 11; month <= complete.to; month++)
      for (const name of names) sum += ledger.grid(name)?.get(row, month) || 0;
    return population !== null && population > 0 && sum > 0 ? Math.log(sum / population) : NaN;
  });
  const known = perResident.filter((value) => !Number.isNaN(value));
  const middle = median(known);
  if (middle === undefined || known.length < ENOUGH) return [];
  const out = Math.max(Math.log(TIMES_MIDDLE), SPREADS * spread(known, middle));
  const odd = districts.flatMap((district, row) => {
    const away = perResident[row]! - middle;
    const noted = notes.some(({ district: id, series: of }) => id === district.id && of === report.series);
    return Math.abs(away) > out && !noted ? [{ district, ratio: Math.exp(away) }] : [];
  });
  if (odd.length === 0) return [];
  return [
    finding({
      kind: 'odd-district',
      series: report.series,
      title: `Districts far outside the rest, per resident, in the 12 months to ${formatMonth(complete.to)}: ${odd.length}`,
      cases: odd.map(({ district, ratio }) => ({
        file: report.file,
        line: null,
        column: null,
        value: district.id,
        rows: null,
        text: `${district.shortName.en}: ${times(ratio)} the middle district`,
      })),
      mend: [
        'If something other than residents explains it (a market, visitors, another boundary), say so in notes.csv, one line a district; with not-comparable instead of caveat it is left out of comparisons:',
      ],
      paste: [
        'district,series,indicator,period,effect,reason_en,reason_zh,source',
        ...odd.map(({ district }) => `${district.id},${report.series},,,caveat,"Why, in a sentence",,`),
      ],
    }),
  ];
}
