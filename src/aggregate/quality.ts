import { PRESENCE, type QualityCut } from '../model/coverage.ts';
import type { PlaceCut } from '../model/cuts.ts';
import { withoutFormula } from '../model/formula.ts';
import { formatMonth, monthOf } from '../model/month.ts';
import { plain, tidyTable, type TidyTable } from './tidy.ts';

const COLUMNS = [
  'series',
  'kind',
  'count',
  'file',
  'line',
  'column',
  'value',
  'expected',
  'district',
  'period',
  'reason',
  'source',
] as const;
type Fact = { readonly [column in (typeof COLUMNS)[number]]?: string | number | null } & {
  readonly series: string;
  readonly kind: string;
};

/** What is published may be a formula; a number with its sign is none. */
const safe = (text: string): string => (/^[-+][\d.,]+$/.test(text) ? text : withoutFormula(text));

/**
 * Everything the page about data quality says, one fact a row: what became of the rows of each table, the
 * first rejected ones, published forms that are unknown, months without data by district, values corrected,
 * notes, and how far two series differ.
 */
export function qualityTable(cut: PlaceCut, quality: QualityCut): TidyTable {
  const facts = [
    ...cut.reports.flatMap(factsOfReport),
    ...quality.repeats.flatMap(({ series, keys, rows, same }): Fact[] => [
      { series, kind: 'repeated-keys', count: keys },
      { series, kind: 'rows-repeating-a-key', count: rows },
      { series, kind: 'rows-the-same-in-every-cell', count: same },
    ]),
    ...quality.coverage.flatMap(factsOfCoverage),
    ...cut.reports.flatMap(({ corrected }) => corrected).map((entry) => correction(cut, entry)),
    ...cut.notes.map(({ series, district, indicator, period, effect, reason, source }): Fact => ({
      series,
      kind: `note:${effect}`,
      column: indicator,
      district,
      period,
      reason: reason.en,
      source,
    })),
    ...cut.disagreements.flatMap(({ a, b, period, districts }) =>
      districts.flatMap((district): Fact[] =>
        district.a === null || district.b === null
          ? []
          : [
              {
                series: a.series,
                kind: 'disagreement',
                column: a.indicator,
                value: plain(district.a),
                expected: plain(district.b),
                district: district.id,
                period,
                source: b.series,
              },
            ],
      ),
    ),
  ];
  const rows = facts.map((fact) =>
    COLUMNS.map((column) => {
      const value = fact[column] ?? '';
      return typeof value === 'string' ? safe(value) : value;
    }),
  );
  return tidyTable('quality', { synthetic: cut.info.synthetic, columns: COLUMNS, rows });
}

function factsOfReport(report: PlaceCut['reports'][number]): Fact[] {
  const { series, file, unplaced, rejected, leftOut, unknownWords } = report;
  const total = (kind: string, count: number): Fact => ({ series, kind, count, file });
  return [
    total('rows', report.rows),
    total('rows-used', report.used),
    total('rows-without-district', unplaced.rows),
    total('rows-left-out-as-declared', leftOut.rows),
    total('rows-rejected', rejected.rows),
    total('district-not-stated', unplaced.notStated),
    ...unplaced.unknown.map(({ value, rows }): Fact => ({
      series,
      kind: 'unknown-district',
      count: rows,
      file,
      value,
    })),
    ...unknownWords.map(({ value, column, rows }): Fact => ({
      series,
      kind: `unknown-${column}`,
      count: rows,
      file,
      column,
      value,
    })),
    ...leftOut.values.map(({ value, column, rows }): Fact => ({
      series,
      kind: 'left-out-as-declared',
      count: rows,
      file,
      column,
      value,
    })),
    ...rejected.kinds.flatMap(({ code, rows, examples }) => [
      total(`rejected:${code}`, rows),
      ...examples.map(({ at, value, expected }): Fact => ({
        series,
        kind: `example:${code}`,
        file: at.file,
        line: at.line,
        column: at.column,
        value,
        expected,
      })),
    ]),
  ];
}

/** Names of what is counted by district and year; what is reported needs no row. */
const EMPTY = [
  [PRESENCE.missing, 'not-reported'],
  [PRESENCE.withheld, 'suppressed'],
  [PRESENCE['not-applicable'], 'not-applicable'],
  [PRESENCE.zero, 'zero'],
] as const;

/** By district and calendar year, which months (or quarters, or years) are empty, and how. */
function factsOfCoverage({ series, from, step, districts }: QualityCut['coverage'][number]): Fact[] {
  const first = monthOf(from);
  return districts.flatMap(({ id, marks }) => {
    const found = new Map<string, string[]>();
    for (let index = 0; index < marks.length; index++) {
      const empty = EMPTY.find(([mark]) => mark === marks[index]);
      if (!empty) continue;
      const month = formatMonth(first + step * (index + 1) - 1);
      const key = `${month.slice(0, 4)}|${empty[1]}`;
      const months = found.get(key);
      if (months) months.push(month);
      else found.set(key, [month]);
    }
    return [...found].map(([key, months]): Fact => {
      const [year = '', kind = ''] = key.split('|');
      return { series, kind, count: months.length, district: id, period: year, value: months.join(' ') };
    });
  });
}

/** A corrected value; a correction names its table, and a table may be called otherwise than its series. */
function correction({ reports }: PlaceCut, entry: PlaceCut['reports'][number]['corrected'][number]): Fact {
  const report = reports.find(({ corrected }) => corrected.includes(entry))!;
  return {
    series: report.series,
    kind: 'corrected',
    file: report.file,
    column: entry.field,
    value: entry.published,
    expected: entry.corrected,
    period: entry.key,
    reason: entry.reason.en,
    source: `${entry.source} (${entry.date})`,
  };
}
