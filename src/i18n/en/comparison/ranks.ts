import type { RankBasis, RankRange, Ranks } from '../../../model/comparison.ts';
import { number, ordinalRule } from '../common.ts';

const ENDING: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinal = (n: number): string => `${number(n)}${ENDING[ordinalRule(n)] ?? 'th'}`;

/** "7th to 23rd highest": ranks are only told as a range. */
export function ranksShort({ from, to }: RankRange, total: number): string {
  if (from === to) return 'apart from all others';
  return from === 1 && to === total ? 'anywhere' : `${ordinal(from)} to ${ordinal(to)} highest`;
}
/** What a range goes by, as the end of its sentence. */
const BASIS: Record<RankBasis, string> = {
  chance: ', going by chance in counting alone',
  movement: ', going by how much such figures move from year to year',
};
/** How sure the rank of one district is, one sentence, by its own range. */
export function ranks({ own: { from, to }, of: total, by }: Ranks, districts: string): string {
  const among = `${number(total)} comparable ${districts}`;
  const basis = BASIS[by];
  if (from === to)
    return `Clearly apart from all others${basis}: of ${among}, ${sides(from - 1, total - to)}.`;
  if (from === 1 && to === total) return `Too close to call${basis}: it could be anywhere among ${among}.`;
  return `Would probably stand between ${place(from, total)} and ${place(to, total)} of ${among}${basis}.`;
}
/** "20 are higher and 1 is lower". */
function sides(higher: number, lower: number): string {
  const are = (n: number, side: string): string =>
    `${n === 0 ? 'none' : number(n)} ${n < 2 ? 'is' : 'are'} ${side}`;
  return `${are(higher, 'higher')} and ${are(lower, 'lower')}`;
}
const place = (n: number, total: number): string =>
  n === 1 ? 'the highest' : n === total ? 'the lowest' : `the ${ordinal(n)} highest`;
