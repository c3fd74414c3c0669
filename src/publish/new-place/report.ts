import { amount } from '../../model/amount.ts';
import type { Asker } from '../../guess/ask.ts';
import type { Named } from '../../guess/named.ts';

/** How a file is written, where that is not as usual. */
export function formWords({ table }: Named): string {
  const words = [
    ...(table.delimiter === ',' ? [] : [{ ';': 'semicolons', '\t': 'tabs', '|': 'bars' }[table.delimiter]!]),
    ...(table.encoding === null ? [] : [table.encoding]),
    ...(table.marks.decimalChar === ',' ? ['decimal commas'] : []),
    ...(table.header.rows.length > 1 || table.header.rows[0] !== 1
      ? [`header in row ${table.header.rows.join(' and ')}`]
      : []),
  ];
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

/** Says what was guessed, what is open, and what comes next. */
export function report(
  { open, taken, unused }: Asker,
  { id, folder }: { readonly id: string; readonly folder: string },
  log: (line: string) => void,
): void {
  log('');
  log(`data/${id}/datapackage.json is written.`);
  for (const key of unused()) log(`  --answer ${key}: no table asks for it`);
  if (taken.length > 0) {
    log('');
    log(`Guessed, and not asked: look whether it is right.`);
    for (const [{ key, text }, answer] of taken) log(`  ${key}: ${answer}  (${asked(text)})`);
  }
  if (open.length > 0) {
    log('');
    log(
      `${amount(open.length, 'question')} not answered. Each stands in datapackage.json and begins with “QUESTION: ”; write the answer in its place.`,
    );
    for (const { key, text, options } of open)
      log(`  ${key}: ${text}${options ? ` One of: ${options.join(', ')}` : ''}`);
    const first = open.find(({ key }) => /\.(kind|district)$/.test(key));
    if (first)
      log(
        `All else follows from what is in a file and which column names the district. Rather run it again with the answer: npm run new-place -- ${folder} --id ${id} --force --answer "${first.key}=…"`,
      );
  }
  log('');
  log(`Next: npm run check -- ${id}`);
}

/** The question itself, without its file and what explains it. */
const asked = (text: string): string => /^(?:\S+: )?(.*?[?.])(?:\s|$)/.exec(text)?.[1] ?? text;
