import * as z from 'zod';

/** Units of mass a table may be in. Inside, mass is always kilograms. */
export const massUnit = z.enum(['kg', 'tonne', 'short-ton']);
export type MassUnit = z.infer<typeof massUnit>;

/** Kilograms in one unit. The short ton is 2,000 lb of 0.45359237 kg (NIST SP 811), exactly. */
export const KILOGRAMS: Readonly<Record<MassUnit, number>> = {
  kg: 1,
  tonne: 1000,
  'short-ton': 907.18474,
};

/** What a published figure is counted in. `points` are differences of percentages. */
export type Unit =
  'percent' | 'points' | 'kg-per-resident' | 'per-1000' | 'hours-per-1000' | 'days' | 'count' | MassUnit;
