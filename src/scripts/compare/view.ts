import type { CompareWords } from '../../i18n/index.ts';
import type {
  CompareDistrict,
  ComparedSpread,
  ComparedYear,
  CompareFile,
  CompareMeasure,
  ComparePlace,
} from '../../model/compare.ts';
import type { differenceBetween } from '../../compare/difference.ts';
import type { Ranks, Standing } from '../../model/comparison.ts';
import type { IndicatorInfo } from '../../model/indicator.ts';
import { speaksOf } from '../../model/note.ts';
import { periodOf } from '../../model/period.ts';
import type { Choice } from './address.ts';

/** One chosen district in the chosen period. */
export interface Row {
  readonly district: CompareDistrict;
  /** Which of the chosen it is, from 0: its colour in every picture. */
  readonly order: number;
  readonly year: ComparedYear;
  /** By period, up to the chosen one. */
  readonly years: readonly ComparedYear[];
  /** Of the last period alone. */
  readonly standing: Standing | null;
  readonly peerStanding: Standing | null;
  readonly ranks: Ranks | null;
  readonly notes: CompareMeasure['notes'];
}

/** What everything that is shown speaks with: words, and how a difference is reckoned. */
export interface Means {
  readonly words: CompareWords;
  readonly differenceBetween: typeof differenceBetween;
}

/** Everything that is shown of a choice in one measure. */
export interface View extends Means {
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
  /** How far districts usually move from one year to the next, in the indicator's unit; null where not known. */
  readonly move: number | null;
  /** In the order chosen. */
  readonly rows: readonly Row[];
}

/** Where in a measure's periods the chosen one is: its newest that does not end later; −1 where none does. */
function positionOf(periods: readonly string[], chosen: string | null): number {
  if (chosen === null) return periods.length - 1;
  const { to } = periodOf(chosen);
  return periods.findLastIndex((key) => periodOf(key).to <= to);
}

/** The chosen districts with the figures of one measure; null where it has none as early as that. */
export function viewOf(
  means: Means,
  place: ComparePlace,
  { period, districts }: Pick<Choice, 'period' | 'districts'>,
  file: CompareFile,
): View | null {
  const measure = place.measures.find(({ id }) => id === `${file.series}/${file.indicator}`)!;
  const at = positionOf(file.periods, period);
  const key = file.periods[at];
  if (key === undefined) return null;
  const isLast = at === file.periods.length - 1;
  return {
    ...means,
    place,
    measure,
    info: measure.info,
    period: key,
    isLast,
    periods: file.periods.slice(0, at + 1),
    spreads: file.spreads.slice(0, at + 1),
    spread: file.spreads[at]!,
    move: file.moves[at]!,
    rows: districts.map((id, order): Row => {
      const own = file.districts.find((district) => district.id === id)!;
      return {
        district: place.districts.find((district) => district.id === id)!,
        order,
        year: own.years[at]!,
        years: own.years.slice(0, at + 1),
        standing: isLast ? own.standing : null,
        peerStanding: isLast ? own.peerStanding : null,
        ranks: isLast ? own.ranks : null,
        notes: measure.notes.filter((note) =>
          speaksOf(note, { district: id, series: file.series, indicator: file.indicator, period: key }),
        ),
      };
    }),
  };
}

/** Whether a value may be set beside others. */
export const isFair = ({ year }: Row): boolean => year.value !== null && !year.apart;

/** The highest value first, and those without one last. */
export const byValue = ({ rows }: Pick<View, 'rows'>): Row[] =>
  [...rows].sort((a, b) => (b.year.value ?? -Infinity) - (a.year.value ?? -Infinity) || a.order - b.order);
