import type { Asker } from './ask.ts';
import type { Table } from './columns.ts';

/** Texts among numbers and dates: those for "no value", and those for a number that is withheld. */
export interface Marks {
  readonly missing: readonly string[];
  readonly withheld: readonly string[];
}

export const NO_MARKS: Marks = { missing: [], withheld: [] };

const WITHHELD = /^([<≤]\s*\d+|\[c\]|suppressed|withheld|confidential|secret|비공개)$/i;
const LIKELY_WITHHELD = /^(\*+|c|s|x|#)$/i;
const MISSING =
  /^([-–—]+|:|\.{1,3}|…|n\.?\/?[acds]\.?|#?n\/[ad]|\[[uxzw]\]|－|nil|null|none|nan|na|nc|nd|s\/d|k\.? ?a\.?|missing|not (available|reported|collected)|no data|无|無|缺失|없음|해당없음|미상)$/i;

/**
 * What the texts among numbers mean. What is known everywhere is taken; another is asked about, unless it
 * stands there once: then it is a slip, and `check` says where.
 */
export async function marksOf(
  { name, table }: { readonly name: string; readonly table: Table },
  used: readonly string[],
  ask: Asker,
): Promise<Marks> {
  const counts = new Map<string, number>();
  for (const column of table.columns)
    if (used.includes(column.name))
      for (const mark of column.marks)
        counts.set(mark, (counts.get(mark) ?? 0) + (column.values.get(mark) ?? 0));
  const missing: string[] = [];
  const withheld: string[] = [];
  for (const [mark, times] of counts) {
    if (WITHHELD.test(mark)) withheld.push(mark);
    else if (MISSING.test(mark)) missing.push(mark);
    else if (times > 1 || /^[^\p{L}\p{N}]+$/u.test(mark)) {
      const answer = await ask.ask({
        key: `${name}.mark.${mark}`,
        text: `${table.file}: “${mark}” stands ${times === 1 ? 'once' : `${times} times`} where a number should: is the number missing, withheld because it is small, or is it a mistake?`,
        guess: LIKELY_WITHHELD.test(mark) ? 'withheld' : 'missing',
        options: ['missing', 'withheld', 'mistake'],
      });
      if (answer === 'missing') missing.push(mark);
      if (answer === 'withheld') withheld.push(mark);
    }
  }
  return { missing, withheld };
}
