import type { Unit } from '../../../model/unit.ts';
import { figure, list, number, period } from '../common.ts';

export const title = (other: string) => `Similar ${other}`;
export const lead = (of: { n: number; name: string; other: string; columns: readonly string[] }) =>
  `The ${number(of.n)} ${of.other} most like ${of.name}, going by: ${list(of.columns)}. The results on this page play no part in the choice.`;
export const shared = (columns: readonly string[]) => `Most alike in ${list(columns)}.`;
export const distances = (all: readonly { name: string; distance: number }[]) =>
  `Distance in standard deviations, nearest first: ${all.map(({ name, distance }) => `${name} (${number(distance, 1)})`).join(', ')}.`;
export const none = (of: { name: string; other: string; limit: number }) =>
  `${of.name} has no close match: fewer than five ${of.other} are within ${number(of.limit, 1)} standard deviations of it, the distance in which nine of ten find five.`;
export const unknown = (name: string) =>
  `${name} has no similar districts here, because what they are found by is not known of it.`;
export const stands = (of: {
  what: string;
  value: number;
  below: number;
  of: number;
  period: string;
  unit: Unit;
  digits: number;
}) =>
  `${of.what}, ${period(of.period)}: ${figure({ value: of.value, unit: of.unit, digits: of.digits })}, higher than in ${number(of.below)} of ${number(of.of)} comparable similar districts.`;
export const caption = (name: string) => `Districts similar to ${name}`;
