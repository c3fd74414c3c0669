import type { RankRange, Ranks } from '../../../model/comparison.ts';
import type { IndicatorInfo } from '../../../model/indicator.ts';
import { number } from '../common.ts';

const ordinal = (n: number): string => {
  const last = n % 100 > 10 && n % 100 < 14 ? 0 : n % 10;
  return `${number(n)}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
};

/** "7th to 23rd highest": ranks are only told as a range. */
export function ranksShort({ from, to }: RankRange, of: number): string {
  if (from === to) return 'apart from all others';
  return from === 1 && to === of ? 'anywhere' : `${ordinal(from)} to ${ordinal(to)} highest`;
}
/**
 * How sure the rank of one district is, one sentence, by its own range. That of a mass, which is weighed and
 * not sampled, goes by how much such figures move.
 */
export function ranks(
  { own: { from, to }, of }: Ranks,
  districts: string,
  { nature }: Pick<IndicatorInfo, 'nature'>,
): string {
  const among = `${number(of)} comparable ${districts}`;
  const byMoves = nature === 'mass' ? ', going by how much such figures move from year to year' : '';
  if (from === to)
    return `Clearly apart from all others${byMoves}: of ${among}, ${sides(from - 1, of - to)}.`;
  if (from === 1 && to === of) return `Too close to call${byMoves}: it could be anywhere among ${among}.`;
  const between = `between ${place(from, of)} and ${place(to, of)} of ${among}`;
  return nature === 'mass' ? `Would probably stand ${between}${byMoves}.` : `Somewhere ${between}.`;
}
/** "20 are higher and 1 is lower". */
function sides(higher: number, lower: number): string {
  const are = (n: number, side: string): string =>
    `${n === 0 ? 'none' : number(n)} ${n < 2 ? 'is' : 'are'} ${side}`;
  return `${are(higher, 'higher')} and ${are(lower, 'lower')}`;
}
const place = (n: number, of: number): string =>
  n === 1 ? 'the highest' : n === of ? 'the lowest' : `the ${ordinal(n)} highest`;
