import type { Ranks } from '../../../model/comparison.ts';
import { number } from '../common.ts';

const ordinal = (n: number): string => {
  const last = n % 100 > 10 && n % 100 < 14 ? 0 : n % 10;
  return `${number(n)}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
};

/** "7th to 23rd highest": ranks are only told as a range. */
export function ranksShort({ from, to, of }: Ranks): string {
  if (from === to) return 'apart from all others';
  return from === 1 && to === of ? 'anywhere' : `${ordinal(from)} to ${ordinal(to)} highest`;
}
/** How sure a rank is, one sentence. */
export function ranks(of: Ranks, districts: string): string {
  const among = `${number(of.of)} comparable ${districts}`;
  if (of.from === of.to)
    return `Clearly apart from all others: of ${among}, ${sides(of.from - 1, of.of - of.to)}.`;
  return of.from === 1 && of.to === of.of
    ? `Too close to call: it could be anywhere among ${among}.`
    : `Somewhere between ${place(of.from, of.of)} and ${place(of.to, of.of)} of ${among}.`;
}
/** "20 are higher and 1 is lower". */
function sides(higher: number, lower: number): string {
  const are = (n: number, side: string): string =>
    `${n === 0 ? 'none' : number(n)} ${n < 2 ? 'is' : 'are'} ${side}`;
  return `${are(higher, 'higher')} and ${are(lower, 'lower')}`;
}
const place = (n: number, of: number): string =>
  n === 1 ? 'the highest' : n === of ? 'the lowest' : `the ${ordinal(n)} highest`;
