import type { Asker } from './ask.ts';
import type { Column, Table } from './columns.ts';
import type { Named, Where } from './named.ts';
import { periodColumn } from './periods-of.ts';
import { meaningsIn, type Districts } from './places.ts';
import { withMeaning } from './roles.ts';
import { namelessSums, sumsIn } from './sums.ts';

const isText = ({ period, meanings, filled }: Column): boolean =>
  filled > 0 && (period === null || meanings.has('district')) && !meanings.has('population');

/** The column of districts: by the districts that are known, else by its name, else asked for. */
export async function whereOf(named: Named, ask: Asker, known: Districts | null): Promise<Where> {
  const place = await placeOf(named, ask, known);
  return { ...place, sums: sumsIn(named.table, place), leaveOut: namelessSums(named.table, place) };
}

/** A column, or two that give the district together. */
type Place = Pick<Where, 'column' | 'parts'>;

async function placeOf({ name, table }: Named, ask: Asker, known: Districts | null): Promise<Place> {
  const { columns, rows } = table;
  const period = periodColumn(table);
  const share = ({ values }: Column): number =>
    known === null ? 0 : meaningsIn(known, values.keys()).known / Math.max(1, values.size);
  const matching = columns
    .filter((column) => column.filled > 0 && column !== period && share(column) >= 0.5)
    .sort(
      (a, b) =>
        Number(b.meanings.has('district')) - Number(a.meanings.has('district')) || share(b) - share(a),
    );
  const certain = (column: Column): Promise<string | null> =>
    ask.ask({ ...question, guess: column.name, certain: true });
  const question = {
    key: `${name}.district`,
    text: `${table.file}: which column names the district?`,
    options: table.names,
  };
  if (matching.length > 0 && (matching[0]!.meanings.has('district') || matching.length === 1))
    return { column: await certain(matching[0]!), parts: [] };
  const named = withMeaning(table, 'district')
    .filter(isText)
    .sort((a, b) => b.values.size - a.values.size);
  const guess =
    matching[0] ??
    named[0] ??
    withMeaning(table, 'name').find(isText) ??
    structural(table, period) ??
    withMeaning(table, 'group').find(isText);
  // "01" of the Bronx and "01" of Queens are two districts.
  if (guess && period && guess.values.size > 1) {
    const keys = (parts: readonly Column[]): number =>
      new Set(rows.map((row) => [period, ...parts].map(({ index }) => row[index]).join('|'))).size;
    const alone = keys([guess]);
    const group = withMeaning(table, 'group').find(
      (column) => column !== guess && column.values.size > 1 && !column.numeric,
    );
    if (group && /^\d{1,3}$/.test([...guess.values.keys()][0]!) && keys([group, guess]) > alone * 1.5)
      return { column: 'district of both', parts: [group.name, guess.name] };
  }
  if (named.length === 1 && named[0] === guess) return { column: await certain(guess!), parts: [] };
  return { column: await ask.ask({ ...question, guess: guess?.name }), parts: [] };
}

/** The column of texts that names most, and each once a period: of a name that says nothing. */
function structural({ columns, rows }: Table, period: Column | undefined): Column | undefined {
  const most = rows.length / Math.max(1, (period?.values.size ?? 1) / 2);
  const other = ['topic', 'period', 'channel', 'total', 'month', 'year'] as const;
  return columns
    .filter(
      (column) =>
        isText(column) &&
        column !== period &&
        !column.numeric &&
        column.day === null &&
        column.values.size > 1 &&
        column.values.size <= most &&
        !other.some((meaning) => column.meanings.has(meaning)),
    )
    .sort((a, b) => b.values.size - a.values.size)[0];
}

/** The texts of the column of districts. */
export function textsOf({ columns, rows }: Table, { column, parts }: Place): ReadonlySet<string> {
  if (parts.length === 0) return new Set(columns.find(({ name }) => name === column)?.values.keys());
  const at = parts.map((part) => columns.find(({ name }) => name === part)!.index);
  return new Set(rows.map((row) => at.map((index) => row[index]).join(' ')));
}
