import type { Measure } from '../model/aggregate.ts';
import type { PlaceInfo } from '../model/cuts.ts';
import { labelOf, type District } from '../model/district.ts';
import { printedDifference, type Figure } from '../model/figure.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';
import { districtsById, indicatorCut, measuresByDistrict } from './cuts.ts';
import { differenceOf } from './figures.ts';
import { leadingMeasures } from './leads.ts';
import { standOut } from './stand-out.ts';
import type { Text } from '../model/text.ts';

/** A district that changed by more than most, with its change as it prints. */
export interface Changed {
  readonly district: District;
  readonly name: Text;
  readonly by: Figure;
}

/** The districts that changed most in one measure, the largest change first. */
export interface MostChanged {
  readonly measure: Measure;
  readonly up: readonly Changed[];
  readonly down: readonly Changed[];
}

/** Who changed most in the first leading measure of each table; `measures` are the place's own. */
export function mostChanged(info: PlaceInfo, measures: readonly Measure[]): MostChanged[] {
  return leadingMeasures(info, measures)
    .filter(({ series }, i, all) => all.findIndex((measure) => measure.series === series) === i)
    .flatMap((measure) => {
      const cut = indicatorCut(info.id, measure.series, measure.indicator);
      const { change } = standOut(cut);
      if (!change) return [];
      const { digits } = INDICATOR_INFO[measure.indicator];
      const side = (ids: readonly string[]): Changed[] =>
        ids.flatMap((id) => {
          const district = districtsById(info).get(id)!;
          const { latest, change: own } = measuresByDistrict(cut).get(id)!;
          return [
            {
              district,
              name: labelOf(district),
              by: differenceOf(measure.indicator, printedDifference(latest.value!, own!.from, digits)),
            },
          ];
        });
      const [up, down] = [side(change.most.up), side(change.most.down)];
      return up.length + down.length === 0 ? [] : [{ measure, up, down }];
    });
}
