import type { Unit } from '../../../model/unit.ts';
import { capital, count, list, number, period, periodTitle, UNIT } from '../common.ts';

export const map = {
  title: (of: { measure: string; period: string }) => `${of.measure} by district, ${periodTitle(of.period)}`,
  highs: (of: { measure: string; groups: readonly string[]; period: string }) =>
    `${of.measure} is highest in ${list(of.groups)} in ${period(of.period)}`,
  /** `smoothed`: the colours are of rates that are drawn towards that of all. */
  subtitle: (measure: string, unit: Unit, key: string, smoothed: boolean) =>
    `${measure}, ${UNIT[unit]}${smoothed ? ', smoothed' : ''}, ${periodTitle(key)}; classes of about equal numbers of districts`,
  alt: (of: {
    n: number;
    min: string;
    minName: string;
    max: string;
    maxName: string;
    apart: number;
    smoothed: boolean;
  }) =>
    `Map of ${number(of.n)} districts in classes${of.smoothed ? ' of smoothed rates' : ''}. Lowest: ${of.minName}, ${of.min}. Highest: ${of.maxName}, ${of.max}.` +
    (of.apart > 0 ? ` ${capital(count(of.apart, 'district is', 'districts are'))} not coloured.` : ''),
  apart: 'not comparable or no figure',
  classOf: (from: string, to: string) => `${from} to ${to}`,
  under: (to: string) => `under ${to}`,
  over: (from: string) => `${from} and more`,
  area: 'Large districts catch the eye; they do not hold more people.',
  smoothed:
    'Rates of few cases jump about, so colours are of smoothed rates: each is drawn towards the rate of all together, the more the fewer residents it has. The table has both.',
  columns: { smoothed: (unit: Unit) => `Smoothed, as coloured, ${UNIT[unit]}` },
};
