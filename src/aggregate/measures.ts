import { isOfMasses } from '../model/ledger.ts';
import { notComparedIn } from '../indicators/not-compared.ts';
import { notApplicable, type Indicator, type Question } from '../indicators/indicator.ts';
import { indicatorsOf } from '../indicators/index.ts';
import { type Area, districtArea, districtOf, groupArea, PLACE } from '../model/area.ts';
import type { Aggregate, Monthly, Reason, Values } from '../model/aggregate.ts';
import type { District } from '../model/district.ts';
import { formatMonth, monthOf, yearOf } from '../model/month.ts';
import { fiscalYear, monthPeriod, monthsTo, yearPeriod, type Period, type Span } from '../model/period.ts';
import type { PlaceLedger, SeriesLedger } from './place.ts';
import { suppressBeside, suppressAfter } from './suppress.ts';

/** An area and the rows of its districts. */
export interface AreaRows {
  readonly area: Area;
  readonly rows: readonly number[];
}

/** The whole place, its groups and its districts, in that order. */
export function areasOf({ districts, groups }: PlaceLedger): AreaRows[] {
  const rowOf = new Map(districts.map(({ id }, row) => [id, row]));
  return [
    { area: PLACE, rows: districts.map((_, row) => row) },
    ...groups.map(({ slug, districts: ids }) => ({
      area: groupArea(slug),
      rows: ids.map((id) => rowOf.get(id)!),
    })),
    ...districts.map(({ id }, row) => ({ area: districtArea(id), rows: [row] })),
  ];
}

/** How far a population may be from a period it divides: three years. */
const POPULATION_REACH = 36;

/**
 * Residents by row, or null where the period is too far from the population's own, or the number of one of
 * the rows asked for is not known.
 */
export function residentsFor(place: PlaceLedger, rows: readonly number[], span: Span): number[] | null {
  const { population } = place;
  const near =
    population !== null &&
    span.from >= population.from - POPULATION_REACH &&
    span.to <= population.to + POPULATION_REACH;
  return near && rows.every((row) => place.districts[row]!.population !== null)
    ? place.districts.map((district) => district.population ?? NaN)
    : null;
}

/** Why a series has nothing to say of a district in a span, or null where it has. */
export function whyNone(
  { table }: Pick<SeriesLedger, 'table'>,
  district: District,
  span: Span,
): Reason | null {
  const { classes, without } = table.about;
  if (without.includes(district.id) || (classes && !classes.includes(district.class))) return 'class';
  const began = district.from === null || monthOf(district.from) <= span.to;
  const lasted = district.to === null || monthOf(district.to) >= span.from;
  return began && lasted ? null : 'not-then';
}

/**
 * The rows a series' figure of an area is made of: a district's own; of a place or a group, those of the
 * classes that are added up and that were districts then, so that nothing is counted twice.
 */
function rowsOf(place: PlaceLedger, series: SeriesLedger, { area, rows }: AreaRows, span: Span) {
  if (districtOf(area) !== null) return rows;
  const { addUp } = series.table;
  return rows.filter((row) => {
    const district = place.districts[row]!;
    return (!addUp || addUp.includes(district.class)) && whyNone(series, district, span) === null;
  });
}

/** Why there is no figure of an area at all, whatever is reported; null where there can be one. */
export function whyNoneOf(
  place: PlaceLedger,
  series: SeriesLedger,
  area: AreaRows,
  span: Span,
): Reason | null {
  const district = districtOf(area.area) !== null ? place.districts[area.rows[0]!]! : null;
  if (district) return whyNone(series, district, span);
  return area.rows.length > 0 && rowsOf(place, series, area, span).length === 0 ? 'class' : null;
}

/**
 * The year of a series so many years before its last: twelve months that end with its last complete month or quarter, or,
 * where it is published by calendar or fiscal year, such a year.
 */
export function yearOfSeries(
  { table, complete }: Pick<SeriesLedger, 'table' | 'complete'>,
  ago: number,
): Period {
  const to = complete.to - 12 * ago;
  const frequency = 'frequency' in table ? table.frequency : 'month';
  if (frequency === 'month' || frequency === 'quarter') return monthsTo(to);
  return frequency === 'year' ? yearPeriod(yearOf(to)) : fiscalYear(yearOf(to), ((to + 1) % 12) + 1);
}

/** The years of a series, oldest first. */
export function yearsOf(series: Pick<SeriesLedger, 'table' | 'complete'>): Period[] {
  const { from, to } = series.complete;
  return Array.from({ length: Math.floor((to - from + 1) / 12) }, (_, ago) =>
    yearOfSeries(series, ago),
  ).reverse();
}

/** A question about one area in one period. */
/** Unless said otherwise only single districts are asked as what is compared. */
export function questionOf(
  place: PlaceLedger,
  series: SeriesLedger,
  areaRows: AreaRows,
  span: Span,
  compared = districtOf(areaRows.area) !== null,
): Question {
  const rows = rowsOf(place, series, areaRows, span);
  return {
    ledger: series.ledger,
    rows,
    unplaced: areaRows.area.kind === 'place',
    compared,
    span,
    residents: residentsFor(place, rows, span),
  };
}

/**
 * A value of a partial table says nothing about a rate or a district: of the whole place the count
 * stays, and what the indicator says holds for the recorded cases alone.
 */
const partial = (value: Aggregate): Aggregate => ({
  period: value.period,
  value: null,
  empty: 'not-applicable',
  reason: 'partial',
  numerator: value.numerator,
  denominator: null,
  used: value.used,
  expected: value.expected,
});

/** The values of every indicator of every series in every area, few people suppressed. */
export function measurePlace(place: PlaceLedger): Values[] {
  const areas = areasOf(place);
  return place.series.flatMap((series) => {
    const { personal } = series.table;
    const values = indicatorsOf(series.ledger).flatMap((indicator) => {
      const list = measureIndicator(place, series, indicator, areas);
      return personal ? suppressBeside(list, place.groups) : list;
    });
    return personal ? suppressAfter(values) : values;
  });
}

/** One indicator of one series in all areas; of a partial table in the whole place only. */
function measureIndicator(
  place: PlaceLedger,
  series: SeriesLedger,
  indicator: Indicator,
  areas: readonly AreaRows[],
): Values[] {
  const isPartial = series.table.coverage === 'partial';
  const years = yearsOf(series);
  if (years.length === 0) return [];
  return areas
    .filter(({ area }) => area.kind === 'place' || !isPartial)
    .map((area) => {
      const asking =
        (compared?: boolean) =>
        (period: Period): Aggregate => {
          const none = whyNoneOf(place, series, area, period);
          const answer = {
            period: period.key,
            ...(none
              ? notApplicable(none, { numerator: null, denominator: null, used: 0, expected: 0 })
              : indicator.evaluate(questionOf(place, series, area, period, compared))),
          };
          return isPartial && !indicator.ofPartial ? partial(answer) : answer;
        };
      const ask = asking();
      const isMonthly = indicator.months !== null && !isPartial && series.ledger.step === 1;
      const monthlyOf = (asked: typeof ask): Monthly | null =>
        isMonthly ? monthly(monthsFor(place, indicator, series.complete), asked) : null;
      const alike = area.area.kind === 'place' && leavesOut(series, indicator) ? asking(true) : null;
      return {
        series: series.table.series,
        indicator: indicator.id,
        area: area.area,
        years: years.map(ask),
        months: monthlyOf(ask),
        ...(alike ? { alike: { years: years.map(alike), months: monthlyOf(alike) } } : {}),
        ...(area.area.kind === 'place' ? paceOf(place, series, indicator, area, years) : {}),
        counts:
          indicator.counts && !isPartial && !series.table.personal && series.ledger.step === 1
            ? monthly(series.complete, ask, ({ numerator }) => numerator)
            : null,
      };
    });
}

/** Whether districts' values of an indicator lack streams that are not compared. */
const leavesOut = ({ ledger }: SeriesLedger, { id }: Indicator): boolean =>
  isOfMasses(ledger) && notComparedIn(ledger, id).length > 0;

/** How those who recorded cases did in the last year against the one before; nothing where that is not known. */
function paceOf(
  place: PlaceLedger,
  series: SeriesLedger,
  indicator: Indicator,
  area: AreaRows,
  years: readonly Period[],
): Pick<Values, 'pace'> {
  const [before, now] = years.slice(-2);
  if (!before || !now) return {};
  const pace = indicator.pace?.(
    questionOf(place, series, area, now),
    questionOf(place, series, area, before),
  );
  return pace ? { pace: { period: now.key, before: before.key, ...pace } } : {};
}

/** Months an indicator can have values in: figures per resident begin where the population reaches. */
function monthsFor({ population }: PlaceLedger, { unit }: Indicator, { from, to }: Span): Span {
  const isPerResident = unit !== 'percent' && unit !== 'days';
  return {
    from: isPerResident && population ? Math.max(from, population.from - POPULATION_REACH) : from,
    to,
  };
}

function monthly(
  { from, to }: Span,
  ask: (period: Period) => Aggregate,
  numberOf: (aggregate: Aggregate) => number | null = ({ value }) => value,
): Monthly {
  const values: (number | null)[] = [];
  for (let month = from; month <= to; month++) values.push(numberOf(ask(monthPeriod(month))));
  const first = values.findIndex((value) => value !== null);
  return first < 0
    ? { from: formatMonth(from), values: [] }
    : { from: formatMonth(from + first), values: values.slice(first) };
}
