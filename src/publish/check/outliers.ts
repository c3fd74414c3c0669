import { median } from 'd3-array';
import type { SeriesLedger } from '../../aggregate/place.ts';
import type { District } from '../../model/district.ts';
import { formatMonth, type Month } from '../../model/month.ts';
import type { Note } from '../../model/note.ts';
import { periodOf, type Span } from '../../model/period.ts';
import { kindOfTable } from '../../kinds/index.ts';
import type { CheckedAmounts } from '../../kinds/table-kind.ts';
import { amount } from '../../model/amount.ts';
import { caseOf, finding, step, type Finding, type Step } from './finding.ts';
import { rowsOf, type Keyed } from './rescan.ts';
import { linesFor } from './small-lines.ts';
import type { Folder } from '../../read/folder.ts';
import { problem } from '../../model/problem.ts';

/** A month is compared with so many before and after it. */
const AROUND = 6;
/** So many of them must be known. */
const ENOUGH = 8;
/** A month so many times those around it, and so many of their usual differences away, may be a slip. */
const TIMES = 5;
const USUAL = 10;
/** A district so many times the middle one, and so far out among all, asks for a word. */
const TIMES_MIDDLE = 3;
const SPREADS = 4;
/** Makes the median absolute deviation comparable to a standard deviation. */
const MAD_SCALE = 1.4826;

/** The amounts that add up over months. */
const amountsOf = ({ table, ledger }: SeriesLedger): (CheckedAmounts & { readonly least: number })[] =>
  kindOfTable(table)
    .amounts(ledger, table)
    .flatMap(({ least, ...amounts }) => (least === null ? [] : [{ ...amounts, least }]));

const spread = (values: readonly number[], middle: number): number =>
  MAD_SCALE * (median(values, (value) => Math.abs(value - middle)) ?? 0);
const times = (ratio: number): string =>
  ratio >= 1 ? `${ratio.toFixed(1)} times` : `${(100 * ratio).toFixed(0)} % of`;

/** Of so many odd months lines for corrections.csv are written. */
const CORRECTED = 6;

/**
 * Months far from those around them: a slip of the decimal point, or something that happened. Where several
 * districts are odd in the same month and column, it is rather the whole table that is.
 */
export async function oddMonths(
  series: SeriesLedger,
  districts: readonly District[],
  { folder, notes }: { readonly folder: Folder; readonly notes: readonly Note[] },
): Promise<Finding[]> {
  const { report, complete, resource, table } = series;
  const noted = (district: string, month: Month): boolean =>
    notes.some(
      (note) =>
        note.district === district &&
        note.series === report.series &&
        note.period !== null &&
        covers(periodOf(note.period), month),
    );
  const odd = amountsOf(series).flatMap(({ amounts, column, unit, least }) =>
    districts.flatMap(({ id }, row) => {
      const at = (month: Month): number => amounts.given.get(row, month);
      const found = [];
      for (let month = complete.from; month <= complete.to; month++) {
        const value = at(month);
        const around = Array.from({ length: 2 * AROUND + 1 }, (_, index) =>
          at(month - AROUND + index),
        ).filter((each, index) => index !== AROUND && !Number.isNaN(each));
        const middle = median(around) ?? 0;
        if (around.length < ENOUGH || !(value > 0) || middle <= least) continue;
        const ratio = value / middle;
        if (Math.max(ratio, 1 / ratio) < TIMES || Math.abs(value - middle) < USUAL * spread(around, middle))
          continue;
        if (noted(id, month)) continue;
        found.push({ district: id, month, column, ratio, shown: Math.round((10 * value) / unit) / 10 });
      }
      return found;
    }),
  );
  if (odd.length === 0) return [];
  const rows = await rowsOf({ folder, resource, table }, new Set(districts.map(({ id }) => id)), odd);
  const rowOf = (entry: (typeof odd)[number]) => {
    const [row, more] = rows.filter(
      ({ district, month }) => district === entry.district && month === entry.month,
    );
    return more === undefined ? row : undefined;
  };
  return [
    finding({
      kind: 'odd-month',
      series: report.series,
      title: `Months far from the months around them: ${amount(odd.length, 'value')}, used as they are`,
      cases: odd.map((entry) => {
        const { file = report.file, line = null } = rowOf(entry) ?? {};
        const { district, column, ratio } = entry;
        const month = formatMonth(entry.month);
        const text = `district ${district}, ${month}: ${times(ratio)} the months around it`;
        const at = { file, line, column, series: report.series };
        return caseOf(
          problem('odd-month', at, { value: String(entry.shown), text, district, month, times: ratio }),
        );
      }),
      fix: [
        step('Look at them, and ask the publisher. What really was so needs nothing.'),
        ...(await slipSteps(
          folder,
          series,
          odd.map((entry) => ({ ...entry, row: rowOf(entry) })),
        )),
      ],
    }),
  ];
}

interface Slip {
  readonly column: string | null;
  readonly row: Keyed | undefined;
}

/** Lines for corrections.csv, where rows have keys and are few. */
async function slipSteps(
  folder: Folder,
  { resource, table }: SeriesLedger,
  slips: readonly Slip[],
): Promise<Step[]> {
  const lines = slips.flatMap(({ row, column }) =>
    row === undefined || column === null || ('stream' in table.columns && table.columns.stream !== undefined)
      ? []
      : [
          {
            table: resource.name,
            key: row.key,
            field: column,
            published: row.cell(column),
            corrected: 'RIGHT VALUE',
            reason_en: 'Why it is wrong',
            source: 'Who says so',
            date: table.retrieved,
          },
        ],
  );
  if (lines.length === 0 || lines.length > CORRECTED) return [];
  return [
    await linesFor(folder, 'corrections.csv', {
      text: 'What is a slip, and you know what is right',
      rows: lines,
    }),
  ];
}

const covers = (span: Span, month: Month): boolean => span.from <= month && month <= span.to;

/** Districts far outside the rest in the last year, with a note proposed for each. */
export async function oddDistricts(
  series: SeriesLedger,
  districts: readonly District[],
  { folder, notes }: { readonly folder: Folder; readonly notes: readonly Note[] },
): Promise<Finding[]> {
  const { report, complete, table } = series;
  if (complete.to - complete.from < 11 || table.coverage === 'partial') return [];
  const all = amountsOf(series);
  const perResident = districts.map(({ population }, row) => {
    let sum = 0;
    for (let month = complete.to - 11; month <= complete.to; month++)
      for (const { amounts } of all) sum += amounts.given.get(row, month) || 0;
    return population !== null && population > 0 && sum > 0 ? Math.log(sum / population) : NaN;
  });
  const known = perResident.filter((value) => !Number.isNaN(value));
  const middle = median(known);
  if (middle === undefined || known.length < ENOUGH) return [];
  const out = Math.max(Math.log(TIMES_MIDDLE), SPREADS * spread(known, middle));
  const odd = districts.flatMap((district, row) => {
    const away = perResident[row]! - middle;
    const noted = notes.some(
      ({ district: id, series: ownSeries }) => id === district.id && ownSeries === report.series,
    );
    return Math.abs(away) > out && !noted ? [{ district, ratio: Math.exp(away) }] : [];
  });
  if (odd.length === 0) return [];
  return [
    finding({
      kind: 'odd-district',
      series: report.series,
      title: `Districts far outside the rest, per resident, in the 12 months to ${formatMonth(complete.to)}: ${odd.length}`,
      cases: odd.map(({ district: { id, shortName }, ratio }) =>
        caseOf(
          problem(
            'odd-district',
            { file: report.file, series: report.series },
            {
              value: id,
              text: `${shortName.en}: ${times(ratio)} the middle district`,
              district: id,
              times: ratio,
            },
          ),
        ),
      ),
      fix: [
        await linesFor(folder, 'notes.csv', {
          text: 'Look at their rows, and at their numbers of residents. If something other than residents explains it (a market, visitors, another boundary), say so, with “not-comparable” in place of “caveat” where it should be left out of comparisons',
          rows: odd.map(({ district }) => ({
            district: district.id,
            series: report.series,
            effect: 'caveat',
            reason_en: 'Why, in a sentence',
            source: 'Who says so',
          })),
        }),
      ],
    }),
  ];
}
