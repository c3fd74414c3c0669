import type { ComparedYear } from '../../model/compare.ts';
import { forSpreadsheets, type CsvCell } from '../../model/csv.ts';
import type { CompareWords } from '../../i18n/index.ts';
import { allPairs, wordsOfPair } from './pairs.ts';
import type { Row, View } from './view.ts';

type Columns = keyof CompareWords['say']['files']['columns'];

/** A file: columns by name, and behind them in every row where it is from. Each row says so for itself. */
function fileOf(
  { words, measure, place }: View,
  address: string,
  columns: readonly Columns[],
  rows: readonly (readonly CsvCell[])[],
  method: string,
): string {
  const about = [
    measure.source,
    measure.licence,
    address,
    method,
    ...(place.synthetic === null ? [] : [place.synthetic]),
  ];
  const aboutColumns: Columns[] = ['source', 'licence', 'address', 'method', 'note'];
  return forSpreadsheets(
    [...columns, ...aboutColumns.slice(0, about.length)].map((id) => words.say.files.columns[id]),
    rows.map((row) => [...row, ...about]),
  );
}

const cellOf = (value: number | null | undefined, digits: number): CsvCell =>
  value == null ? null : { value, digits };

function cellsOf({ words, info }: View, year: ComparedYear): CsvCell[] {
  const { files } = words.say;
  return [
    year.value === null ? words.EMPTY[year.empty ?? 'not-reported'] : cellOf(year.value, info.digits),
    cellOf(year.low, info.digits),
    cellOf(year.high, info.digits),
    cellOf(year.numerator, 0),
    cellOf(year.denominator, 0),
    cellOf(year.used, 0),
    cellOf(year.expected, 0),
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

const who = ({ words, measure, info }: View, { district }: Row, period: string): CsvCell[] => [
  district.id,
  district.label,
  district.group,
  measure.name,
  period,
  words.UNIT[info.unit],
];
const formulaOf = ({ words, measure }: View): string => words.say.files.method(measure.formula);

/** The table of figures as a file. */
export const figuresFile = (view: View, address: string): string =>
  fileOf(
    view,
    address,
    [...WHO, ...VALUE, 'standing', 'standingOf', 'from', 'to', 'notes'],
    view.rows.map((row) => [
      ...who(view, row, view.period),
      ...cellsOf(view, row.year),
      row.standing ? view.words.standingShort(row.standing) : null,
      cellOf(row.standing?.of, 0),
      cellOf(row.ranks?.joint.from, 0),
      cellOf(row.ranks?.joint.to, 0),
      [
        ...(row.year.reason ? [view.words.REASON[row.year.reason]] : []),
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
    ['first', 'second', 'measure', 'period', 'unit', 'kind', 'difference', 'low', 'high', 'move', 'says'],
    allPairs(view).map((pair) => {
      const { words, info, measure, period, move } = view;
      const { difference } = pair.told;
      const { text, says } = wordsOfPair(view, pair);
      const digits = difference?.kind === 'ratio' ? 4 : info.digits;
      const range = difference === null || difference.kind === 'plain' ? null : difference;
      return [
        pair.a.district.label,
        pair.b.district.label,
        measure.name,
        period,
        words.UNIT[info.unit],
        difference && words.say.files.kind[difference.kind],
        cellOf(difference?.by, digits),
        cellOf(range?.low, digits),
        cellOf(range?.high, digits),
        cellOf(move, info.digits),
        pair.told.why ? text : says,
      ];
    }),
    view.words.say.KIND[view.info.nature],
  );
