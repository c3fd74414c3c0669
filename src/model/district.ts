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
  readonly group: string;
  /** Districts of different classes are never compared or added up. */
  readonly class: string;
  readonly aliases: readonly string[];
  readonly population: number;
  readonly populationMargin: number | null;
  /** km² */
  readonly area: number | null;
  /** Context values by column, in the descriptor's order. */
  readonly context: readonly (number | null)[];
  readonly links: Links;
}

/** A borough, a province: what districts are grouped by. */
export interface Group {
  readonly slug: string;
  readonly name: Text;
  readonly districts: readonly string[];
}
