import { files, WAY } from '../../i18n/en/pages/compare.ts';
import { forSpreadsheets, type CsvCell } from '../../model/csv.ts';
import type { ComparedYear } from '../../model/compare.ts';
import { allPairs, wayOf } from './pairs.ts';
import { natureNote, printedBy, reasonOf } from './tables.ts';
import type { Row, View } from './view.ts';
import { words } from './words.ts';

type Columns = keyof typeof files.columns;

/** A file: columns by name, and behind them in every row where it is from. Each row says so for itself. */
function fileOf(
  view: View,
  address: string,
  columns: readonly Columns[],
  rows: readonly (readonly CsvCell[])[],
  method: string,
): string {
  const { measure, place } = view;
  const about = [
    measure.source,
    measure.licence,
    address,
    method,
    ...(place.synthetic === null ? [] : [place.synthetic]),
  ];
  const aboutColumns: Columns[] = ['source', 'licence', 'address', 'method', 'note'];
  return forSpreadsheets(
    [...columns, ...aboutColumns.slice(0, about.length)].map((id) => files.columns[id]),
    rows.map((row) => [...row, ...about]),
  );
}

const whole = (value: number | null | undefined): CsvCell => (value == null ? null : { value, digits: 0 });

function cellsOf({ info }: View, year: ComparedYear): CsvCell[] {
  const cell = (value: number | null | undefined): CsvCell =>
    value == null ? null : { value, digits: info.digits };
  return [
    year.value === null ? words.EMPTY[year.empty ?? 'not-reported'] : cell(year.value),
    cell(year.low),
    cell(year.high),
    whole(year.numerator),
    whole(year.denominator),
    whole(year.used),
    whole(year.expected),
    year.value !== null && !year.apart ? files.yes : files.no,
  ];
}

const VALUE: readonly Columns[] = [
  'value',
  'low',
  'high',
  'numerator',
  'denominator',
  'used',
  'expected',
  'compared',
];
const WHO: readonly Columns[] = ['id', 'district', 'group', 'measure', 'period', 'unit'];

const who = ({ measure, info }: View, { district }: Row, period: string): CsvCell[] => [
  district.id,
  district.short,
  district.group,
  measure.name,
  period,
  words.UNIT[info.unit],
];
const formulaOf = ({ info }: View): string => files.method(words.INDICATOR[info.id].formula);

/** The table of figures as a file. */
export const figuresFile = (view: View, address: string): string =>
  fileOf(
    view,
    address,
    [...WHO, ...VALUE, 'standing', 'standingOf', 'from', 'to', 'notes'],
    view.rows.map((row) => [
      ...who(view, row, view.period),
      ...cellsOf(view, row.year),
      row.standing ? words.standingShort(row.standing) : null,
      whole(row.standing?.of),
      whole(row.ranks?.joint.from),
      whole(row.ranks?.joint.to),
      [
        ...(row.year.reason ? [words.REASON[row.year.reason]] : []),
        ...row.notes.map(({ reason, source }) => `${reason} (${source})`),
      ].join(' ') || null,
    ]),
    formulaOf(view),
  );

/** All years that are drawn, one district and year a row. */
export const yearsFile = (view: View, address: string): string =>
  fileOf(
    view,
    address,
    [...WHO, ...VALUE],
    view.rows.flatMap((row) =>
      view.periods.map((period, at) => [...who(view, row, period), ...cellsOf(view, row.years[at]!)]),
    ),
    formulaOf(view),
  );

/** Every pair as a file. Ratios have four digits, so that those close to 1 are told apart. */
export const differencesFile = (view: View, address: string): string =>
  fileOf(
    view,
    address,
    ['first', 'second', 'measure', 'period', 'unit', 'kind', 'difference', 'low', 'high', 'says'],
    allPairs(view).map((pair) => {
      const { a, b, difference } = pair;
      const head: CsvCell[] = [
        a.district.short,
        b.district.short,
        view.measure.name,
        view.period,
        words.UNIT[view.info.unit],
      ];
      if (!difference)
        return [...head, null, null, null, null, reasonOf(pair.why!, view.place.districtWord.other)];
      const digits = difference.kind === 'ratio' ? 4 : view.info.digits;
      const cell = (value: number | null): CsvCell => (value === null ? null : { value, digits });
      const by = printedBy(view, pair);
      return [
        ...head,
        files.kind[difference.kind],
        cell(difference.kind === 'ratio' ? difference.by : by),
        cell(difference.kind === 'plain' ? null : difference.low),
        cell(difference.kind === 'plain' ? null : difference.high),
        WAY[wayOf(difference, by)],
      ];
    }),
    natureNote(view),
  );
