import type { Column, Table } from '../../guess/columns.ts';
import { periodColumn } from '../../guess/periods-of.ts';

/**
 * Another's columns by this table's names for them, where it is the same table with some of them renamed:
 * those of other names pair off by what they mean, and the periods are others. Null where it is not.
 */
export function renamedIn(first: Table, other: Table): ReadonlyMap<string, string> | null {
  if (first.columns.length !== other.columns.length || first.delimiter !== other.delimiter) return null;
  const rest = (own: Table, beside: Table): Column[] =>
    own.columns.filter(({ name }) => !beside.names.includes(name));
  const [mine, theirs] = [rest(first, other), rest(other, first)];
  if (mine.length === 0 || mine.length * 2 > first.columns.length + 1) return null;
  const pairs = new Map<string, string>();
  for (const column of mine) {
    const fits = theirs.filter(
      (two) =>
        column.numeric === two.numeric &&
        (column.period === null) === (two.period === null) &&
        ([...column.meanings].some((meaning) => two.meanings.has(meaning)) || mine.length === 1),
    );
    if (fits.length !== 1 || pairs.has(fits[0]!.name)) return null;
    pairs.set(fits[0]!.name, column.name);
  }
  const [a, b] = [periodColumn(first), periodColumn(other)];
  if (!a?.period || !b?.period) return null;
  const shared = [...a.values.keys()].filter((period) => b.values.has(period)).length;
  return shared * 2 < Math.min(a.values.size, b.values.size) ? pairs : null;
}
