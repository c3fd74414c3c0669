import { gapOf, notApplicable, type Answer, type Question } from '../indicators/indicator.ts';
import { massesOf } from '../indicators/masses.ts';
import {
  MAX_FIRST_DAY,
  MAX_YEARS_BEFORE,
  type ContextMeasure,
  type ContextYears,
  type YearValue,
} from '../model/programme-context.ts';
import { districtOf } from '../model/area.ts';
import { dayOf, monthOfDay, type Day } from '../model/day.ts';
import { INDICATOR_INFO, indicatorsOf } from '../indicators/index.ts';
import { isOfMasses, type MassLedger } from '../model/ledger.ts';
import { formatMonth, type Month } from '../model/month.ts';
import { monthsTo, type Period } from '../model/period.ts';
import type { Programme } from '../model/programme.ts';
import { areasOf, questionOf, whyNoneOf, type AreaRows } from './measures.ts';
import type { PlaceLedger, SeriesLedger } from './place.ts';

const STREAM_DIGITS = 1;

/**
 * Of every programme that is about a table, the figures of all districts in the twelve months from its
 * beginning and in the years before: of the stream it is about, in kg per resident, then of the indicator
 * that says whether things went better or worse. None where the table lacks the year after or before.
 */
export function contextYearsOf(place: PlaceLedger): ContextYears[] {
  const districts = areasOf(place).flatMap((areaRows) => {
    const id = districtOf(areaRows.area);
    return id === null ? [] : [{ id, areaRows }];
  });
  return place.programmes.flatMap((programme): ContextYears[] => {
    const series = place.series.find(({ table }) => table.series === programme.series);
    if (!series || series.table.coverage === 'partial' || programme.districts.length === 0) return [];
    const years = yearsOf(series, programme.start);
    if (years.length < 2) return [];
    return measuresOf(series, programme).map((measure): ContextYears => {
      const ask = asking(place, series, measure);
      return {
        programme: programme.id,
        series: series.table.series,
        measure,
        ...(measure.kind === 'stream'
          ? { unit: 'kg-per-resident', digits: STREAM_DIGITS }
          : { unit: INDICATOR_INFO[measure.id].unit, digits: INDICATOR_INFO[measure.id].digits }),
        years: years.map(({ key }) => key),
        districts: districts.map(({ id, areaRows }) => ({
          id,
          values: years.map((year) => ask(areaRows, year)),
        })),
      };
    });
  });
}

/** The month that is a programme's first whole or nearly whole one, and the last before it began. */
export function monthsAround(start: Day): { last: Month; first: Month } {
  const month = monthOfDay(start);
  const date = start - dayOf(`${formatMonth(month)}-01`) + 1;
  return { last: month - 1, first: date <= MAX_FIRST_DAY ? month : month + 1 };
}

/** Years of twelve months, oldest first, the last the one after; of tables by quarter or year, of whole ones. */
function yearsOf({ ledger, complete }: SeriesLedger, start: Day): Period[] {
  const { last, first } = monthsAround(start);
  const past = (month: Month): number =>
    (((month - ledger.span.to) % ledger.step) + ledger.step) % ledger.step;
  const before = last - past(last);
  const begins = first + ((ledger.step - past(first - 1)) % ledger.step);
  const after = monthsTo(begins + 11);
  if (after.to > complete.to) return [];
  const count = Math.min(MAX_YEARS_BEFORE, Math.floor((before - complete.from + 1) / 12));
  return [...Array.from({ length: count }, (_, ago) => monthsTo(before - 12 * ago)).reverse(), after];
}

/** The stream it is about, then the first indicator that is not neutral; the first of all where none is. */
function measuresOf({ ledger }: SeriesLedger, { stream }: Programme): ContextMeasure[] {
  const given = indicatorsOf(ledger);
  const indicator = given.find(({ polarity }) => polarity !== 'neutral') ?? given[0];
  const isStream = isOfMasses(ledger) && ledger.streams.some(({ id }) => id === stream);
  return [
    ...(isStream ? [{ kind: 'stream', stream: stream! } as const] : []),
    ...(indicator ? [{ kind: 'indicator', id: indicator.id } as const] : []),
  ];
}

function asking(place: PlaceLedger, series: SeriesLedger, measure: ContextMeasure) {
  const { ledger } = series;
  const indicator =
    measure.kind === 'indicator' ? indicatorsOf(ledger).find(({ id }) => id === measure.id)! : null;
  return (area: AreaRows, year: Period): YearValue => {
    if (whyNoneOf(place, series, area, year) !== null) return { value: null };
    const question = questionOf(place, series, area, year);
    if (indicator) return { value: indicator.evaluate(question).value };
    if (measure.kind === 'indicator' || !isOfMasses(ledger)) return { value: null };
    return streamPerResident({ ...question, ledger }, measure.stream);
  };
}

/** kg of one stream per resident. Where it was blank all year and blank means not collected, 0 and marked. */
function streamPerResident(question: Question<MassLedger>, stream: string): YearValue {
  const { ledger, rows, span } = question;
  const index = ledger.streams.findIndex(({ id }) => id === stream);
  const { value } = perResident(question, index);
  if (value === null || value > 0) return { value };
  const { given } = ledger.streams[index]!.mass;
  for (let month = span.from; month <= span.to; month++)
    if (rows.some((row) => !Number.isNaN(given.get(row, month)))) return { value };
  return { value, blank: true };
}

function perResident(question: Question<MassLedger>, stream: number): Answer {
  const masses = massesOf(question);
  const gap = gapOf(masses);
  if (gap) return gap;
  const { used, expected, residentMonths } = masses;
  const parts = { numerator: masses.byStream[stream] ?? 0, denominator: residentMonths, used, expected };
  if (!residentMonths) return notApplicable('population', parts);
  return { value: (masses.byStream[stream] ?? 0) / (residentMonths / 12), ...parts };
}
