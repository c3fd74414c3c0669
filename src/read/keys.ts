/**
 * The key of a row, as corrections name it: the values of its key columns joined by `|`. A `|` within a
 * value is written `\|`, and a `\` as `\\`, so that no two rows share a key by where a value ends.
 */
export function keyOf(row: readonly string[], at: readonly number[]): string {
  if (at.length === 1) return row[at[0]!]!;
  let key = '';
  for (let index = 0; index < at.length; index++) {
    const value = row[at[index]!]!;
    if (index > 0) key += '|';
    key += value.includes('|') || value.includes('\\') ? value.replace(/[\\|]/g, '\\$&') : value;
  }
  return key;
}
