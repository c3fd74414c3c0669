import { sort } from 'd3-array';
import type { DistrictCut, PlaceInfo, SeriesInfo } from '../model/cuts.ts';
import type { Mix } from '../model/aggregate.ts';
import { periodOf } from '../model/period.ts';
import { wordsIn, type Language } from '../model/text.ts';

/** What cases are about: the most frequent topics of the newest table that states them. */
export interface Topics {
  readonly mix: Mix;
  readonly series: SeriesInfo;
  /** Cases with a topic. */
  readonly of: number;
  /** The most frequent first. */
  readonly topics: readonly { readonly name: string; readonly n: number }[];
}

/** Topics told in a sentence. */
const MAX_TOLD = 3;

/** What the cases of a district are about; null where no table says so, or none has a case. */
export function topicsOf(info: PlaceInfo, { mixes }: DistrictCut, language: Language): Topics | null {
  const [mix] = sort(
    mixes.filter(({ of: kind, total }) => kind === 'topics' && total > 0),
    ({ period }) => -periodOf(period).to,
  );
  if (!mix) return null;
  const series = info.series.find(({ id }) => id === mix.series)!;
  const labels = new Map(series.topics.map(({ id, label }) => [id, wordsIn(label, language)]));
  const parts = sort(
    mix.parts.flatMap(({ id, amount }) => (amount ? [{ name: labels.get(id) ?? id, n: amount }] : [])),
    ({ n }) => -n,
  );
  const of = parts.reduce((sum, { n }) => sum + n, 0);
  return of === 0 ? null : { mix, series, of, topics: parts.slice(0, MAX_TOLD) };
}
