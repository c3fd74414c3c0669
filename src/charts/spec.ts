import type { Chart, ChartEntry } from '../model/chart.ts';
import type { Measure } from '../model/aggregate.ts';
import type { DistrictCut, IndicatorCut, PlaceCut } from '../model/cuts.ts';
import type { Setting } from './base.ts';
import type { Boundaries } from './map.ts';

/** One measure of a district, with the same in all of them. */
export interface DistrictMeasure {
  readonly measure: Measure;
  readonly all: IndicatorCut;
  readonly cut: DistrictCut;
}

/**
 * A kind of chart: of what it is drawn and where it stands. What stands before it and what it does not show
 * are words of its kind (`KIND` in `src/i18n/`).
 */
export interface ChartSpec<Kind extends string = string> {
  /** The last part of its charts' ids. */
  readonly kind: Kind;
  /** What it answers: where things stand, or how they went. Pages of a measure show the first ones first. */
  readonly answers: ChartEntry['answers'];
  /** Charts of the place itself. */
  readonly ofPlace?: (setting: Setting, cut: PlaceCut) => readonly (Chart | null)[];
  /** The chart of one indicator in the place and over all districts; null where there is nothing to show. */
  readonly ofIndicator?: (setting: Setting, cut: IndicatorCut, boundaries: Boundaries | null) => Chart | null;
  /** The chart of one measure of a district; null where there is nothing to show. */
  readonly ofMeasure?: (setting: Setting, districtMeasure: DistrictMeasure) => Chart | null;
  /** Charts of a district's amounts, each with the key of the last period it shows. */
  readonly ofDistrict?: (
    setting: Setting,
    cut: DistrictCut,
  ) => readonly { readonly chart: Chart | null; readonly period: string }[];
}
