import { chartIndex, placeCut } from './cuts.ts';

/** The charts a place's home is made of, the most telling first. */
export function headlines(place: string): string[] {
  const { info } = placeCut(place);
  const drawn = new Set(chartIndex(place).map(({ id }) => id));
  return info.series
    .map(({ id, indicators }) => `${id}-${indicators[0]}-years`)
    .filter((chart) => drawn.has(chart));
}
