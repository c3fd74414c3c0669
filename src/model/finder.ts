import type { Text } from './text.ts';

/** What a place's districts are found by: `/<place>/finder.json`, which the field loads when it is used. */
export interface FinderTable {
  /** What else people call a district ("CB"): passed over in what is typed. */
  readonly alsoCalled: readonly string[];
  readonly districts: readonly FinderEntry[];
}

export interface FinderEntry {
  readonly id: string;
  readonly slug: string;
  /** "Astoria, Long Island City". */
  readonly name: Text;
  /** "Queens 1"; null where that is the name. */
  readonly official: Text | null;
  readonly group: Text;
  /** Neighbourhoods and other names. */
  readonly also: readonly string[];
  readonly postcodes: readonly string[];
}
