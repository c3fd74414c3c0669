import type { Text } from './text.ts';

/** Where a resident can go; a missing one is missing, not guessed. */
export interface Links {
  readonly complain?: string;
  readonly volunteer?: string;
  readonly attend?: string;
  readonly office?: string;
}

/** A part of a place that results are published for. */
export interface District {
  /** Permanent; charts are named by it. */
  readonly id: string;
  /** Part of its page's address; may change, with a redirect. */
  readonly slug: string;
  readonly name: Text;
  readonly shortName: Text;
  /** What residents call it, in a word or two: "Astoria"; absent where that is the short name. */
  readonly label?: Text;
  readonly group: string;
  /** Districts of different classes are never compared or added up. */
  readonly class: string;
  readonly aliases: readonly string[];
  /** Absent where no table of them is given. */
  readonly postcodes?: readonly string[];
  /** Null where it is not published. */
  readonly population: number | null;
  readonly populationMargin: number | null;
  /** km² */
  readonly area: number | null;
  /** Context values by column, in the descriptor's order. */
  readonly context: readonly (number | null)[];
  readonly links: Links;
  /** First and last month, `YYYY-MM`, of one that has not always been a district; null where it was and is. */
  readonly from: string | null;
  readonly to: string | null;
  /** Id of the district that took over from one that has ended. */
  readonly successor: string | null;
}

/** A district in a word or two, as residents call it: what lists, maps and findings name it by. */
export const labelOf = ({ label, shortName }: District): Text => label ?? shortName;

/** A borough, a province: what districts are grouped by. */
export interface Group {
  readonly slug: string;
  readonly name: Text;
  readonly districts: readonly string[];
}
