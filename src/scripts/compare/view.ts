import type {
  CompareDistrict,
  ComparedSpread,
  ComparedYear,
  CompareFile,
  CompareMeasure,
  ComparePlace,
} from '../../model/compare.ts';
import type { Ranks, Standing } from '../../model/comparison.ts';
import type { IndicatorInfo } from '../../model/indicator.ts';
import { speaksOf } from '../../model/note.ts';
import type { Settled } from './address.ts';

/** One chosen district in the chosen period. */
export interface Row {
  readonly district: CompareDistrict;
  readonly year: ComparedYear;
  /** By period, up to the chosen one. */
  readonly years: readonly ComparedYear[];
  /** Of the last period alone. */
  readonly standing: Standing | null;
  readonly peerStanding: Standing | null;
  readonly ranks: Ranks | null;
  readonly notes: CompareMeasure['notes'];
}

/** Everything that is shown of a choice. */
export interface View {
  readonly place: ComparePlace;
  readonly measure: CompareMeasure;
  readonly info: IndicatorInfo;
  readonly period: string;
  /** Standings and ranks are worked out for the last period only. */
  readonly isLast: boolean;
  /** Up to the chosen one. */
  readonly periods: readonly string[];
  readonly spreads: readonly (ComparedSpread | null)[];
  readonly spread: ComparedSpread | null;
  /** In the order chosen. */
  readonly rows: readonly Row[];
}

/** A choice with the figures of its measure. */
export function viewOf(place: ComparePlace, choice: Settled, file: CompareFile): View {
  const measure = place.measures.find(({ id }) => id === choice.measure)!;
  const at = file.periods.indexOf(choice.period);
  if (at < 0) throw new Error(`invalid period: ${choice.period}`);
  const isLast = at === file.periods.length - 1;
  return {
    place,
    measure,
    info: measure.info,
    period: choice.period,
    isLast,
    periods: file.periods.slice(0, at + 1),
    spreads: file.spreads.slice(0, at + 1),
    spread: file.spreads[at]!,
    rows: choice.districts.map((id): Row => {
      const own = file.districts.find((district) => district.id === id)!;
      return {
        district: place.districts.find((compareDistrict) => compareDistrict.id === id)!,
        year: own.years[at]!,
        years: own.years.slice(0, at + 1),
        standing: isLast ? own.standing : null,
        peerStanding: isLast ? own.peerStanding : null,
        ranks: isLast ? own.ranks : null,
        notes: measure.notes.filter((note) =>
          speaksOf(
            { ...note, reason: { en: note.reason } },
            { district: id, series: file.series, indicator: file.indicator, period: choice.period },
          ),
        ),
      };
    }),
  };
}

/** Whether a value may be set beside others. */
export const isFair = ({ year }: Row): boolean => year.value !== null && !year.apart;
