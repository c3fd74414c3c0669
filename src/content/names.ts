import { labelOf, type District } from '../model/district.ts';
import type { PlaceInfo } from '../model/cuts.ts';
import { wordsIn, type Language } from '../model/text.ts';

/** A district as a resident knows it, and as an office does. */
export interface DistrictName {
  /** "Hunts Point, Longwood": its neighbourhoods, or its name where it has no other. */
  readonly known: string;
  /** "Bronx 2", or null where that is the same. */
  readonly official: string | null;
  /** "Hunts Point": what it is called where the whole name has been said. */
  readonly brief: string;
}

/** Splits "Hunts Point, Longwood (Bronx 2)" into what residents and what offices say. */
export function nameOf(district: District, language: Language): DistrictName {
  const name = wordsIn(district.name, language);
  const short = wordsIn(district.shortName, language);
  const tail = ` (${short})`;
  const known = name.endsWith(tail) ? name.slice(0, -tail.length) : name;
  return { known, official: known === short ? null : short, brief: wordsIn(labelOf(district), language) };
}

/** Names of classes of districts, in the plural. */
export const classNames = (info: PlaceInfo, classes: readonly string[], language: Language): string[] =>
  classes.map((id) => (info.classes[id] ? wordsIn(info.classes[id].other, language) : id));

/** What a table is called, as a heading. */
export function seriesName(info: PlaceInfo, id: string, language: Language): string {
  const title = wordsIn(info.series.find((series) => series.id === id)!.title, language);
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
}
