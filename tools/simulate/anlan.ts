import { sum } from 'd3-array';
import { districtArea, PLACE } from '../../src/model/area.ts';
import type { Aggregate, Values } from '../../src/model/aggregate.ts';
import { formatMonth } from '../../src/model/month.ts';
import type { IndicatorId } from '../../src/model/indicator.ts';
import { monthsTo } from '../../src/model/period.ts';
import { kaplanMeier } from '../../src/stats/kaplan-meier.ts';
import { wilson } from '../../src/stats/wilson.ts';
import { FIRST_MONTH, LAST_DAY, LAST_MONTH, MONTHS, SECOND_YEAR } from '../demo/calendar.ts';
import { SUBDISTRICTS } from '../demo/city.ts';
import { casesOf, hotline, type Case } from '../demo/complaints.ts';
import { SORTING } from '../demo/effects.ts';
import { inspections } from '../demo/inspections.ts';
import { PUBLISHED } from '../demo/random.ts';
import { volunteers } from '../demo/shifts.ts';
import { masses } from '../demo/sorting.ts';

/**
 * The figures of Anlan drawn from any seed, without the way through its tables: those of the published
 * seed are the published ones, apart from the few complaints whose row has a fault or no district.
 */
export interface Anlan {
  readonly sortingRate: readonly Values[];
  readonly daysToClose: readonly Values[];
  readonly resolvedShare: readonly Values[];
  readonly retention: readonly Values[];
  /** Monthly shares in percent by district, of all 48 months; null where nothing was reported. */
  readonly sorted: ReadonlyMap<string, readonly (number | null)[]>;
  readonly passed: ReadonlyMap<string, readonly number[]>;
  readonly cases: readonly Case[];
}

export function anlan(seed = PUBLISHED): Anlan {
  const collected = new Map(
    SUBDISTRICTS.map((subdistrict) => [subdistrict.id, collection(subdistrict.id, seed)]),
  );
  const { levels, scale } = hotline(seed);
  const byDistrict = levels.map((level) => ({ id: level.one.id, cases: casesOf(level, scale, seed) }));
  const lastYear = byDistrict.map(({ id, cases }) => ({
    id,
    cases: cases.filter(({ opened }) => opened >= SECOND_YEAR),
  }));
  return {
    sortingRate: measure(
      'collection',
      'sorting-rate',
      SUBDISTRICTS.map(({ id }) => {
        const months = collected.get(id)!;
        return { id, years: yearsOf(months), months: months.map(rateOf) };
      }),
    ),
    daysToClose: measure(
      'hotline',
      'days-to-close',
      lastYear.map(({ id, cases }) => ({ id, years: [closing(cases)] })),
    ),
    resolvedShare: measure(
      'hotline',
      'resolved-share',
      lastYear.map(({ id, cases }) => {
        const judged = cases.filter(({ resolved }) => resolved !== null);
        return { id, years: [share(judged.filter(({ resolved }) => resolved).length, judged.length)] };
      }),
    ),
    retention: measure(
      'shifts',
      'volunteer-retention',
      volunteers(seed).map(({ id, first, returned }) => ({ id, years: [share(returned, first.length)] })),
    ),
    sorted: new Map([...collected].map(([id, months]) => [id, months.map(rateOf)])),
    passed: new Map(
      SUBDISTRICTS.map((subdistrict) => [
        subdistrict.id,
        inspections(subdistrict, seed).map(({ inspected, passed }) => (100 * passed) / inspected),
      ]),
    ),
    cases: byDistrict.flatMap(({ cases }) => cases),
  };
}

/** Tonnes of one month; null where it was not reported. */
type Month = { readonly sorted: number; readonly all: number } | null;

/** A district's months as they are after the published correction. */
function collection(id: string, seed: string): Month[] {
  const { slip } = SORTING;
  return masses(
    SUBDISTRICTS.find((subdistrict) => subdistrict.id === id)!,
    seed,
  ).map(([kitchen, recyclable, hazardous, other], index) => {
    if (other === null) return null;
    const slipped = id === slip.district && formatMonth(FIRST_MONTH + index) === slip.month;
    const sorted = Number(kitchen) / (slipped ? slip.factor : 1) + Number(recyclable) + Number(hazardous);
    return { sorted, all: sorted + Number(other) };
  });
}

const rateOf = (month: Month): number | null => month && (100 * month.sorted) / month.all;

/** A year's months, of which eleven must be known. */
const MIN_MONTHS = 11;

function yearsOf(months: readonly Month[]): Aggregate[] {
  return Array.from({ length: MONTHS.length / 12 }, (_, year) => {
    const known = months.slice(12 * year, 12 * year + 12).filter((month) => month !== null);
    const numerator = sum(known, ({ sorted }) => sorted);
    const denominator = sum(known, ({ all }) => all);
    return {
      period: monthsTo(FIRST_MONTH + 12 * year + 11).key,
      value: known.length < MIN_MONTHS ? null : (100 * numerator) / denominator,
      numerator,
      denominator,
      used: known.length,
      expected: 12,
    };
  });
}

const LAST_YEAR = { period: monthsTo(LAST_MONTH).key, used: 12, expected: 12 };
/** The day the hotline's table was retrieved. */
const RETRIEVED = LAST_DAY + 1;

/** Days to close as published: Kaplan–Meier, cases still open seen until the table was retrieved. */
export function closing(cases: readonly Case[]): Aggregate {
  const { median, lower, upper, closed } = kaplanMeier(
    cases.map(({ opened, closed }) => (closed ?? RETRIEVED) - opened),
    cases.map(({ closed }) => closed !== null),
  );
  return {
    ...LAST_YEAR,
    value: median,
    numerator: closed,
    denominator: cases.length,
    low: lower,
    high: median === null ? null : upper,
  };
}

function share(numerator: number, denominator: number): Aggregate {
  const { value, lower, upper } = wilson(numerator, denominator);
  return { ...LAST_YEAR, value: 100 * value, numerator, denominator, low: 100 * lower, high: 100 * upper };
}

/** What is compared: the districts' values, and the place's, which is all of theirs together where they are counted. */
function measure(
  series: string,
  indicator: IndicatorId,
  districts: readonly {
    readonly id: string;
    readonly years: readonly Aggregate[];
    readonly months?: readonly (number | null)[];
  }[],
): Values[] {
  const from = formatMonth(FIRST_MONTH);
  const last = districts.map(({ years }) => years.at(-1)!).filter(({ denominator }) => denominator !== null);
  const [numerator, denominator] = [
    last.reduce((all, year) => all + (year.numerator ?? 0), 0),
    last.reduce((all, year) => all + year.denominator!, 0),
  ];
  const whole: Aggregate =
    denominator === 0
      ? { ...LAST_YEAR, value: null, numerator: null, denominator: null }
      : { ...LAST_YEAR, value: (100 * numerator) / denominator, numerator, denominator };
  return [
    { series, indicator, area: PLACE, years: [whole], months: null },
    ...districts.map(({ id, years, months }): Values => ({
      series,
      indicator,
      area: districtArea(id),
      years,
      months: months ? { from, values: months } : null,
    })),
  ];
}
