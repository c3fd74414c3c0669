/** How the numbers of a table are written, as its cells show. */
export interface NumberMarks {
  readonly decimalChar?: string;
  readonly groupChar?: string;
  /** Every cell could be read in two ways: `1.234` is one and a bit, or over a thousand. */
  readonly doubtful: boolean;
}

const COMMA = /^[+-]?(\d{1,3}(?<group>[. '’\u00a0\u202f])\d{3}(\k<group>\d{3})*|\d+),\d+$/;
const GROUPED = /^[+-]?[1-9]\d{0,2}(?<group>[. '’\u00a0\u202f])\d{3}(\k<group>\d{3})*$/;
const ENGLISH = /^[+-]?([1-9]\d{0,2}(,\d{3})+(\.\d+)?|\d+\.(\d{1,2}|\d{4,}))$/;
const TWICE = /^[+-]?[1-9]\d{0,2}\.\d{3}\.\d{3}/;

/**
 * The marks of numbers in these texts; `{}` where they are written with a decimal point, and thousands
 * grouped by commas or not at all. `1,234` is a decimal comma only where another cell shows it.
 */
export function numberMarks(texts: Iterable<string>): NumberMarks {
  let comma = 0;
  let english = 0;
  let dots = 0;
  let repeated = false;
  let group: string | undefined;
  for (const raw of texts) {
    const text = raw.replace(/\s*%$/, '');
    const decimal = COMMA.exec(text);
    const grouped = GROUPED.exec(text);
    const mark =
      decimal?.groups?.['group'] ??
      (grouped?.groups?.['group'] === '.' ? undefined : grouped?.groups?.['group']);
    // 1,234 alone may be a thousand.
    if (decimal && !/^[+-]?[1-9]\d{0,2},\d{3}$/.test(text)) comma++;
    if (ENGLISH.test(text)) english++;
    if (grouped?.groups?.['group'] === '.') dots++;
    repeated ||= TWICE.test(text);
    group ??= mark;
  }
  if (group === '\u00a0' || group === '\u202f') group = ' ';
  if (group === '’') group = "'";
  if (comma > english)
    return { decimalChar: ',', ...(group || dots > 0 ? { groupChar: group ?? '.' } : {}), doubtful: false };
  if (repeated) return { decimalChar: ',', groupChar: '.', doubtful: false };
  if (group && group !== '.') return { groupChar: group, doubtful: false };
  return { doubtful: dots > 0 && english === 0 };
}
