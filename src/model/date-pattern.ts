import { dayOfDate } from './day.ts';

/** A date as far as a pattern gives it; `month` and `date` count from 1, null where it has none. */
export interface PatternDate {
  readonly year: number;
  readonly month: number | null;
  readonly date: number | null;
}

export interface DatePattern {
  /** The date of a text, or undefined where it does not fit, or there is no such day. */
  readonly read: (text: string) => PatternDate | undefined;
  /** 31 October 2025 so written, for messages. */
  readonly example: string;
}

export interface PatternOptions {
  /** Names of the months, January first, each with its short forms. */
  readonly monthNames?: readonly (string | readonly string[])[] | undefined;
  /** The first of the hundred years `%y` counts. */
  readonly twoDigitYearsFrom?: number | undefined;
  /** The first year of each era, by the name that stands before the year of it; `''` where none does. */
  readonly eras?: Readonly<Record<string, number>> | undefined;
}

const ENGLISH = [
  ['January', 'Jan'],
  ['February', 'Feb'],
  ['March', 'Mar'],
  ['April', 'Apr'],
  ['May'],
  ['June', 'Jun'],
  ['July', 'Jul'],
  ['August', 'Aug'],
  ['September', 'Sep', 'Sept'],
  ['October', 'Oct'],
  ['November', 'Nov'],
  ['December', 'Dec'],
] as const;

/** Directives (those of strptime, as Table Schema has them): what they match, and 31 October 2025, 14:30. */
const DIRECTIVES: Readonly<Record<string, readonly [pattern: string, example: string]>> = {
  Y: ['(?<Y>\\d{4})', '2025'],
  y: ['(?<y>\\d{2})', '25'],
  // Some portals pad with a blank: 112年 1月.
  m: ['(?<m> ?\\d{1,2})', '10'],
  d: ['(?<d> ?\\d{1,2})', '31'],
  H: ['(?:[01]?\\d|2[0-3])', '14'],
  I: ['(?:0?[1-9]|1[0-2])', '02'],
  M: ['[0-5]?\\d', '30'],
  S: ['[0-5]?\\d', '00'],
  f: ['\\d{1,9}', '000'],
  z: ['(?:Z|[+-]\\d{2}:?\\d{2})', '+00:00'],
  p: ['[ap]\\.?m\\.?', 'PM'],
  '%': ['%', '%'],
};

/** Characters of a pattern. */
const LENGTH = 100;

/** What is expected of a pattern where it is not so, or null. */
export function patternFault(pattern: string): string | null {
  if (pattern.length > LENGTH) return `a pattern of at most ${LENGTH} characters`;
  const directives = [...pattern.matchAll(/%(.?)/g)].map((match) => match[1]!);
  const unknown = directives.find(
    (directive) => !/[BbE]/.test(directive) && DIRECTIVES[directive] === undefined,
  );
  if (unknown !== undefined)
    return `%Y, %y, %E, %m, %B, %b, %d, %H, %I, %M, %S, %f, %p, %z or %%, and not %${unknown}`;
  const years = directives.filter((directive) => /[YyE]/.test(directive)).length;
  if (years !== 1)
    return 'iso, us, european, slashes, serial, or a pattern with one %Y, %y or %E such as %d/%m/%Y';
  const months = directives.filter((directive) => /[mBb]/.test(directive)).length;
  const days = directives.filter((directive) => directive === 'd').length;
  return months > 1 || days > 1 || days > months ? 'each of year, month and day at most once' : null;
}

/** A reader of a pattern that `patternFault` finds nothing wrong with. A space stands for one or more. */
export function datePattern(pattern: string, options: PatternOptions = {}): DatePattern {
  const names = options.monthNames ?? ENGLISH;
  const months = new Map(
    names.flatMap((forms, index) => [forms].flat().map((form) => [form.toLowerCase(), index + 1] as const)),
  );
  // Longer names first, so that "March" is not "Mar" and a rest.
  const named = [...months.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const eras = Object.keys(options.eras ?? {}).sort((a, b) => b.length - a.length);
  const source = pattern.replace(/%(.)|\s+|[^%\s]+/g, (part, directive?: string) => {
    if (directive === undefined) return part.trim() === '' ? '\\s+' : escaped(part);
    if (directive === 'E') return `(?<era>${eras.map(escaped).join('|')}) ?(?<E>\\d{1,4}|元)`;
    return /[Bb]/.test(directive) ? `(?<B>${named.join('|')})\\.?` : DIRECTIVES[directive]![0];
  });
  const expression = new RegExp(`^${source}$`, 'iu');
  const first = options.twoDigitYearsFrom ?? 1970;
  return {
    read(text) {
      const found = expression.exec(text)?.groups;
      if (!found) return undefined;
      const { Y, y, era, E, m, B, d } = found as { [name: string]: string | undefined };
      const year =
        E !== undefined
          ? options.eras![era!]! + (E === '元' ? 1 : Number(E)) - 1
          : Y === undefined
            ? first + ((Number(y) - (first % 100) + 100) % 100)
            : Number(Y);
      const month = B === undefined ? (m === undefined ? null : Number(m)) : months.get(B.toLowerCase())!;
      const date = d === undefined ? null : Number(d);
      return dayOfDate(year, month ?? 1, date ?? 1) === null ? undefined : { year, month, date };
    },
    example: pattern.replace(/%(.)/g, (_, directive: string) => {
      if (directive === 'E') return eraExample(options.eras ?? {});
      if (!/[Bb]/.test(directive)) return DIRECTIVES[directive]![1];
      const forms = [names[9]!].flat();
      return directive === 'B' ? forms[0]! : (forms[1] ?? forms[0]!);
    }),
  };
}

/** 2025 in the youngest era. */
function eraExample(eras: Readonly<Record<string, number>>): string {
  const [name, first] = Object.entries(eras).sort((a, b) => b[1] - a[1])[0] ?? ['', 1];
  return `${name}${2026 - first}`;
}

/** A text as itself in a regular expression with the flag `u`. */
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
