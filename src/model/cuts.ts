import type { KindId } from '../kinds/index.ts';
import type { Subject } from './chart.ts';
import type { Measure, Mix } from './aggregate.ts';
import type { ProgrammeContext } from './programme-context.ts';
import type { ChangeSpread, Difference, ExpectedStanding, Range, RankTest } from './comparison.ts';
import type { District, Group } from './district.ts';
import type { Frequency } from './frequency.ts';
import type { IndicatorId } from './indicator.ts';
import type { Maintainer } from './maintainer.ts';
import type { News } from './news.ts';
import type { Note } from './note.ts';
import type { Programme } from './programme.ts';
import type { ReadReport } from './read-report.ts';
import type { Redirect } from './redirect.ts';
import type { Spread } from './spread.ts';
import type { Text } from './text.ts';

/** A series as pages know it. */
export interface SeriesInfo {
  readonly id: string;
  readonly subject: Subject;
  readonly kind: KindId;
  /** Whether each of its rows is one case or shift: in a month none can be seen missing. */
  readonly caseByCase: boolean;
  readonly title: Text;
  readonly publisher: string;
  readonly dataset: string | null;
  readonly retrieved: string;
  readonly source: { readonly title: string; readonly path: string | null };
  readonly licence: { readonly title: string; readonly path: string | null };
  readonly coverage: 'full' | 'partial';
  readonly coverageReason: Text | null;
  readonly caveat: Text | null;
  readonly definition: string | null;
  /** What those who recorded its cases are called; absent where it does not name them. */
  readonly recorder?: { readonly one: Text; readonly other: Text };
  /** How often it has a row for each district. */
  readonly frequency: Frequency;
  /** Unit of its masses, as published. */
  readonly unit: 'kg' | 'tonne' | 'short-ton' | null;
  /** First month, last complete month. */
  readonly from: string;
  readonly to: string;
  /** Streams, topics, kinds and activities with their words. */
  readonly streams: readonly {
    readonly id: string;
    readonly label: Text;
    readonly sorted: boolean;
    readonly blank: string;
    /** Why districts are compared without it; absent where they are compared with it. */
    readonly notCompared?: Text;
  }[];
  readonly topics: readonly { readonly id: string; readonly label: Text }[];
  readonly kinds: readonly { readonly id: string; readonly label: Text }[];
  readonly activities: readonly { readonly id: string; readonly label: Text }[];
  readonly indicators: readonly IndicatorId[];
  /** Classes of districts that its totals are made of; none where all districts are added up. */
  readonly addUp: readonly string[];
}

/** What every page of a place needs to know about it. */
export interface PlaceInfo {
  readonly id: string;
  readonly title: Text;
  readonly description: string;
  readonly synthetic: boolean;
  /** Absent where its descriptor names none. */
  readonly maintainer?: Maintainer | undefined;
  readonly districtWord: {
    readonly one: Text;
    readonly other: Text;
    /** What else people call one: "CB", "community board". */
    readonly alsoCalled?: readonly string[] | undefined;
  };
  readonly groupWord: { readonly one: Text; readonly other: Text };
  /** The day the figures are as of: the last release, or the last retrieval where there is none yet. */
  readonly asOf: string;
  /** What districts of each class are called; none where they are of one. */
  readonly classes: { readonly [id: string]: { readonly one: Text; readonly other: Text } };
  /** Null where no population is published. */
  readonly populationPeriod: string | null;
  readonly populationSource: string;
  readonly districts: readonly District[];
  readonly groups: readonly Group[];
  /** Pages that have moved, each with where it is. */
  readonly redirects: readonly Redirect[];
  readonly context: readonly {
    readonly id: string;
    readonly label: Text;
    readonly unit: string;
    readonly digits: number;
    readonly years: string;
  }[];
  readonly series: readonly SeriesInfo[];
  readonly searched: readonly {
    readonly role: 'sorting' | 'complaints' | 'volunteers' | 'programmes';
    readonly where: readonly { readonly title: string; readonly path?: string | undefined }[];
    readonly when: string;
    readonly outcome: Text;
  }[];
  readonly links: { readonly [link: string]: string | undefined };
  readonly hasBoundaries: boolean;
}

/** One stream of two seasons: the months since a programme began and the same months a year before. */
export interface SameMonths {
  readonly programme: string;
  readonly series: string;
  readonly stream: string;
  /** Months in both years, `YYYY-MM`, and their masses in kg. */
  readonly months: readonly string[];
  readonly now: readonly number[];
  readonly before: readonly number[];
}

/** What each stream added to the change of the sorting rate, in percentage points. */
export interface Contribution {
  readonly stream: string;
  readonly before: number;
  readonly now: number;
  /** Share of all mass now less share before, in points; the sorted ones add up to the change of the rate. */
  readonly points: number;
}

/** Two series that claim the same measure, district by district over the same months. */
export interface Disagreement {
  readonly definition: string;
  readonly period: string;
  readonly a: { readonly series: string; readonly indicator: IndicatorId };
  readonly b: { readonly series: string; readonly indicator: IndicatorId };
  readonly districts: readonly {
    readonly id: string;
    readonly a: number | null;
    readonly b: number | null;
  }[];
  readonly place: { readonly a: number | null; readonly b: number | null };
}

/** Cut 1, `place.json`: the place's own figures and those of its groups, and what was found. */
export interface PlaceCut {
  readonly info: PlaceInfo;
  readonly measures: readonly Measure[];
  readonly groups: readonly Measure[];
  readonly mixes: readonly Mix[];
  readonly contributions: {
    readonly series: string;
    readonly period: string;
    readonly before: string;
    readonly streams: readonly Contribution[];
  }[];
  readonly sameMonths: readonly SameMonths[];
  /** What is new in the place, its groups and its districts. */
  readonly news: readonly News[];
  readonly disagreements: readonly Disagreement[];
  readonly programmes: readonly Programme[];
  /** Of programmes in some districts, what they are about in the year after beside the year before. */
  readonly programmeContexts: readonly ProgrammeContext[];
  readonly notes: readonly Note[];
  readonly reports: readonly ReadReport[];
}

/** Cut 2, `indicator/<series>/<id>.json`: one indicator of one series in all districts. */
export interface IndicatorCut {
  readonly series: string;
  readonly indicator: IndicatorId;
  readonly place: Measure;
  readonly groups: readonly Measure[];
  /** In the order of the place's districts. */
  readonly districts: readonly Measure[];
  /** How comparable districts changed on the year before; null where they are of several classes, or too few. */
  readonly changes: ChangeSpread | null;
  /** Quantiles of the latest values of comparable districts; null where they are of several classes. */
  readonly spread: Spread | null;
  /** What is expected by size, of counted things; null for others and where districts are of several classes. */
  readonly funnel: FunnelLimits | null;
  /**
   * Empirical-Bayes estimates of rates of counted events by district id, for maps alone; null for other
   * indicators.
   */
  readonly smoothed: { readonly [district: string]: number } | null;
  /** What is new: of the place, its groups, then its districts. */
  readonly news: readonly News[];
  /**
   * How the districts' own rank ranges did against the years that followed; null where none could be given
   * before the last year, and where districts are of several classes.
   */
  readonly rankTest: RankTest | null;
}

/** Limits by size: what a funnel is drawn of. Values in the indicator's unit. */
export interface FunnelLimits {
  /** What `size` counts: cases that a share is of, or residents. */
  readonly by: 'cases' | 'residents';
  readonly target: number;
  /** Mean winsorised z²: about 1 where districts differ by chance alone. */
  readonly phi: number;
  /** Whether the limits are widened for differences beyond chance. */
  readonly overdispersed: boolean;
  /** Every comparable district against the limits of its size, by id. */
  readonly standings: { readonly [district: string]: ExpectedStanding };
  readonly curve: readonly { readonly size: number; readonly inner: Range; readonly outer: Range }[];
}

/** Districts alike in what is declared as context. */
export interface Peers {
  /** Nearest first; none where no five are within the limit. Distances are in standard deviations. */
  readonly peers: readonly {
    readonly id: string;
    readonly distance: number;
    /** Context columns, by position, whose figure was published for both together; none stands for likeness. */
    readonly together: readonly number[];
  }[];
  /** The distance beyond which a district is no close peer. */
  readonly limit: number;
  /** The context columns they share most, by position, closest first. */
  readonly shared: readonly number[];
}

/** One district against those like it, in one indicator over its last period. */
export interface PeerDifferences {
  readonly series: string;
  readonly indicator: IndicatorId;
  readonly period: string;
  /** In the order of the peers; those that are not comparable are not among them. */
  readonly against: readonly {
    readonly id: string;
    /** The peer's own. */
    readonly value: number;
    readonly difference: Difference;
  }[];
}

/** Cut 3, `district/<id>.json`: everything of one district, and what its charts compare it with. */
export interface DistrictCut {
  readonly district: District;
  readonly group: Group;
  /** Null where a context column is missing, or too few districts have all. */
  readonly peers: Peers | null;
  /** Against its peers, by the first indicator of every series; none where it has no peers. */
  readonly differences: readonly PeerDifferences[];
  readonly measures: readonly Measure[];
  /** What is new in it. */
  readonly news: readonly News[];
  readonly mixes: readonly Mix[];
  readonly notes: readonly Note[];
  readonly disagreements: readonly {
    readonly definition: string;
    readonly period: string;
    readonly a: { series: string; indicator: IndicatorId; value: number | null };
    readonly b: { series: string; indicator: IndicatorId; value: number | null };
  }[];
}
