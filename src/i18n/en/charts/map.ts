import type { Unit } from '../../../model/unit.ts';
import { capital, count, number, periodTitle, UNIT, type Kind } from '../common.ts';

export const map = {
  /** The first and the last class; no district is named. */
  ends: (of: {
    measure: string;
    below: string;
    lowest: number;
    from: string;
    highest: number;
    n: number;
    districts: string;
  }) =>
    `${of.measure}: under ${of.below} in ${number(of.lowest)} of ${number(of.n)} comparable ${of.districts}, ${of.from} or more in ${number(of.highest)}`,
  title: (of: { measure: string; one: string; period: string }) =>
    `${of.measure} by ${of.one}, ${periodTitle(of.period)}`,
  /** `smoothed`: the colours are of rates that are drawn towards that of all. */
  subtitle: (measure: string, unit: Unit, key: string, smoothed: boolean, districts: string) =>
    `${measure}, ${UNIT[unit]}${smoothed ? ', smoothed' : ''}, ${periodTitle(key)}; classes of about equal numbers of ${districts}`,
  alt: (of: {
    kind: Kind;
    n: number;
    min: string;
    minName: string;
    max: string;
    maxName: string;
    apart: number;
    smoothed: boolean;
  }) =>
    `Map of ${number(of.n)} ${of.kind.other} in classes${of.smoothed ? ' of smoothed rates' : ''}. Lowest: ${of.minName}, ${of.min}. Highest: ${of.maxName}, ${of.max}.` +
    (of.apart > 0
      ? ` ${capital(count(of.apart, `${of.kind.one} is`, `${of.kind.other} are`))} not coloured.`
      : ''),
  apart: 'not comparable or no figure',
  classOf: (from: string, to: string) => `${from} to ${to}`,
  under: (to: string) => `under ${to}`,
  over: (from: string) => `${from} and more`,
  area: 'Large areas catch the eye; they do not hold more people.',
  smoothed:
    'Rates of few cases jump about, so colours are of smoothed rates: each is drawn towards the rate of all together, the more the fewer residents it has. The table has both.',
  columns: { smoothed: (unit: Unit) => `Smoothed, as coloured, ${UNIT[unit]}` },
};
