import { answerOrMark, type Asker } from './ask.ts';
import type { Json, Named } from './named.ts';

/** What to do with rows whose key comes twice; nothing where none does. */
export async function repeated({ name, table }: Named, key: readonly string[], ask: Asker): Promise<Json> {
  const at = key.map((text) => table.names.indexOf(text));
  if (at.includes(-1)) return {};
  const first = new Map<string, string>();
  let twice = 0;
  let other = 0;
  for (const row of table.rows) {
    const own = at.map((index) => row[index]).join('|');
    const whole = row.join('\u0000');
    const before = first.get(own);
    if (before === undefined) first.set(own, whole);
    else {
      twice++;
      if (before !== whole) other++;
    }
  }
  if (twice === 0) return {};
  const share = twice / table.rows.length;
  const allowed = share > 0.008 ? { rejectedShare: Math.min(1, Math.ceil(share * 150) / 100) } : {};
  if (other === 0) return { repeatedKey: 'first', ...allowed };
  const answer = await answerOrMark(ask, {
    key: `${name}.repeatedKey`,
    text: `${table.file}: ${twice} rows have the same ${key.join(' and ')} as another, with other figures. Which is right: the first, the last, or none?`,
    guess: 'reject',
    options: ['first', 'last', 'reject'],
  });
  return { repeatedKey: answer, ...(answer === 'reject' ? {} : allowed) };
}
