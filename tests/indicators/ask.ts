import { ledgerFor } from '../../src/aggregate/ledger.ts';
import { INDICATOR_INFO } from '../../src/indicators/index.ts';
import type { Answer, Indicator, Question } from '../../src/indicators/indicator.ts';
import { dayOf, monthOfDay } from '../../src/model/day.ts';
import type { IndicatorId } from '../../src/model/indicator.ts';
import type { Ledger } from '../../src/model/ledger.ts';
import { monthOf } from '../../src/model/month.ts';
import { ALL, type TotalObservation } from '../../src/kinds/totals/rows.ts';
import { DISTRICTS, describedAs, type Kind, type LedgerOf, type ObservationOf } from '../small-place.ts';

/** Residents of the districts a, b and c. */
export const RESIDENTS = [1000, 3000, 500];

/** A ledger of observations, with the districts a, b and c in rows 0, 1 and 2. */
export function ledgerOf<K extends Kind>(
  kind: K,
  observations: readonly ObservationOf<K>[],
  table = {},
): LedgerOf<K> {
  const { observe, close } = ledgerFor(describedAs(kind, table), DISTRICTS);
  observations.forEach(observe);
  return close() as LedgerOf<K>;
}

/** The indicator's answer for some districts in some months, the whole of 2024 unless said. */
export function ask<L extends Ledger>(
  id: IndicatorId,
  ledger: L,
  districts: string,
  { from = '2024-01', to = '2024-12', ...rest }: { from?: string; to?: string } & Partial<Question> = {},
): Answer {
  const indicator: Indicator = INDICATOR_INFO[id];
  return indicator.evaluate({
    ledger,
    rows: [...districts].map((district) => (DISTRICTS as readonly string[]).indexOf(district)),
    unplaced: false,
    compared: false,
    span: { from: monthOf(from), to: monthOf(to) },
    residents: RESIDENTS,
    ...rest,
  });
}

type District = (typeof DISTRICTS)[number] | null;

export const mass = (
  month: string,
  district: District,
  ...kilograms: (number | null)[]
): ObservationOf<'mass'> => ({
  month: monthOf(month),
  district,
  kilograms,
});

export const rate = (month: string, district: District, percent: number | null): ObservationOf<'rate'> => ({
  month: monthOf(month),
  district,
  percent,
});

export const count = (month: string, district: District, number: number | null): ObservationOf<'counts'> => ({
  month: monthOf(month),
  district,
  topic: null,
  count: number,
});

/** A complaint by its days, `2024-03-05`; what is not given is null. */
export function complaint(
  district: District,
  opened: string,
  {
    closed,
    due,
    responded,
    ...rest
  }: {
    closed?: string;
    due?: string;
    responded?: string;
    resolved?: boolean;
    satisfied?: boolean;
    topic?: string;
    recordedBy?: string;
  } = {},
): ObservationOf<'events'> {
  const day = (text: string | undefined) => (text === undefined ? null : dayOf(text));
  return {
    district,
    month: monthOfDay(dayOf(opened)),
    opened: dayOf(opened),
    closed: day(closed),
    due: day(due),
    responded: day(responded),
    resolved: null,
    satisfied: null,
    topic: null,
    recordedBy: null,
    ...rest,
  };
}

/** Volunteers’ totals of a period; what is not given is not reported, and the parts are all. */
export const total = (
  month: string,
  district: District | 'all',
  options: Partial<Omit<TotalObservation, 'district' | 'month' | 'whole'>>,
): ObservationOf<'totals'> => ({
  month: monthOf(month),
  whole: district === 'all',
  district: district === 'all' ? null : district,
  organisation: ALL,
  activity: ALL,
  hours: null,
  people: null,
  returning: null,
  trained: null,
  ...options,
});

export const shift = (
  day: string,
  district: District,
  person: string,
  hours = 1,
  trained: boolean | null = null,
): ObservationOf<'shifts'> => ({
  month: monthOfDay(dayOf(day)),
  district,
  person,
  hours,
  organisation: null,
  activity: null,
  trained,
});
