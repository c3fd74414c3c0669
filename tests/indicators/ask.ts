import { ledgerFor } from '../../src/aggregate/ledger.ts';
import { INDICATOR_INFO } from '../../src/indicators/index.ts';
import type { Answer, Question } from '../../src/indicators/indicator.ts';
import { dayOf } from '../../src/model/day.ts';
import type { IndicatorId } from '../../src/model/indicator.ts';
import type { Ledger } from '../../src/model/ledger.ts';
import { monthOf } from '../../src/model/month.ts';
import { ALL, type Observation, type TotalObservation } from '../../src/model/observation.ts';
import { DISTRICTS, roleOf, type Kind } from '../small-place.ts';

/** Residents of the districts a, b and c. */
export const RESIDENTS = [1000, 3000, 500];

/** A ledger of observations, with the districts a, b and c in rows 0, 1 and 2. */
export function ledgerOf(kind: Kind, observations: readonly Observation[], table = {}): Ledger {
  const { observe, close } = ledgerFor(roleOf(kind, table), DISTRICTS);
  observations.forEach(observe);
  return close();
}

/** The indicator's answer for some districts in some months, the whole of 2024 unless said. */
export function ask(
  id: IndicatorId,
  ledger: Ledger,
  districts: string,
  { from = '2024-01', to = '2024-12', ...rest }: { from?: string; to?: string } & Partial<Question> = {},
): Answer {
  return INDICATOR_INFO[id].evaluate({
    ledger,
    rows: [...districts].map((district) => (DISTRICTS as readonly string[]).indexOf(district)),
    unplaced: false,
    compared: false,
    span: { from: monthOf(from), to: monthOf(to) },
    residents: RESIDENTS,
    weights: null,
    ...rest,
  });
}

type District = (typeof DISTRICTS)[number] | null;

export const mass = (month: string, district: District, ...kilograms: (number | null)[]): Observation => ({
  kind: 'mass',
  month: monthOf(month),
  district,
  kilograms,
});

export const rate = (month: string, district: District, percent: number | null): Observation => ({
  kind: 'rate',
  month: monthOf(month),
  district,
  percent,
});

export const count = (month: string, district: District, number: number | null): Observation => ({
  kind: 'count',
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
): Observation {
  const day = (text: string | undefined) => (text === undefined ? null : dayOf(text));
  return {
    kind: 'event',
    district,
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
  options: Partial<Omit<TotalObservation, 'kind' | 'district' | 'month' | 'whole'>>,
): Observation => ({
  kind: 'total',
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
): Observation => ({
  kind: 'shift',
  day: dayOf(day),
  district,
  person,
  hours,
  organisation: null,
  activity: null,
  trained,
});
