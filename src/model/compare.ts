import type { Aggregate } from './aggregate.ts';
import type { Ranks, Standing } from './comparison.ts';
import type { IndicatorId, IndicatorInfo } from './indicator.ts';
import type { Note } from './note.ts';
import type { Spread } from './spread.ts';
import type { Language } from './text.ts';

/** One district in one period, as the page that compares chosen districts reads it. */
export interface ComparedYear extends Pick<
  Aggregate,
  'value' | 'empty' | 'reason' | 'low' | 'high' | 'used' | 'expected'
> {
  /** What was divided by what; of counted things alone, which alone need it for a difference. */
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  /** Set where a note takes it out of comparisons: shown, never compared. */
  readonly apart?: true;
}

/** The values of the comparable districts of one period. */
export type ComparedSpread = Pick<Spread, 'of' | 'q25' | 'median' | 'q75'>;

/** `/<place>/compare/<series>-<indicator>.json`: one indicator of one series in all districts and periods. */
export interface CompareFile {
  readonly place: string;
  readonly series: string;
  readonly indicator: IndicatorId;
  /** Keys, oldest first, from the first in which any district has a figure. */
  readonly periods: readonly string[];
  /** By period; null where too few are comparable, or districts are of several classes. */
  readonly spreads: readonly (ComparedSpread | null)[];
  /**
   * By period, in the indicator's unit: the middle one of how far comparable districts moved from the period
   * before, up or down; null where too few have both.
   */
  readonly moves: readonly (number | null)[];
  readonly districts: readonly {
    readonly id: string;
    /** By period. */
    readonly years: readonly ComparedYear[];
    /** Of the last period, as on every page; null where it is not compared. */
    readonly standing: Standing | null;
    readonly peerStanding: Standing | null;
    readonly ranks: Ranks | null;
  }[];
}

/** A district as the page names it. */
export interface CompareDistrict {
  readonly id: string;
  /** With its neighbourhoods, and as an office says. */
  readonly name: string;
  /** As pictures, tables and sentences name it. */
  readonly label: string;
  readonly href: string;
  /** The group's name. */
  readonly group: string;
  readonly class: string;
  /** The most similar ones, nearest first; none where it has no close peers. */
  readonly peers: readonly string[];
}

/** A measure that can be chosen, with what must stand beside its figures. */
export interface CompareMeasure {
  /** `<series>/<indicator>`: part of addresses. */
  readonly id: string;
  readonly info: IndicatorInfo;
  /** A title, and the same with the unit of its figures. */
  readonly name: string;
  readonly withUnit: string;
  /** What is measured, with its unit: "Share of collected waste that was sorted, %". */
  readonly measured: string;
  readonly formula: string;
  readonly periods: readonly string[];
  /** Address of its figures, and of the page that explains it. */
  readonly data: string;
  readonly href: string;
  readonly source: string;
  readonly licence: string;
  /** The series' own caveats, in words. */
  readonly caveats: readonly string[];
  readonly notes: readonly (Pick<
    Note,
    'district' | 'series' | 'indicator' | 'period' | 'effect' | 'source'
  > & {
    readonly reason: string;
  })[];
}

/** What the page itself carries: everything that can be chosen. */
export interface ComparePlace {
  readonly id: string;
  /** Whose words it is said in. */
  readonly language: Language;
  readonly districtWord: { readonly one: string; readonly other: string };
  /** Said across pictures and in files where the data are invented. */
  readonly synthetic: string | null;
  readonly districts: readonly CompareDistrict[];
  readonly measures: readonly CompareMeasure[];
  /** Those that are shown where none is chosen: the first of each subject. */
  readonly leading: readonly string[];
}
