import type { Unit } from '../../../model/unit.ts';
import { capital, count, number, periodTitle, UNIT } from '../common.ts';
import type { DistrictWords } from '../../../model/district-words.ts';

export const map = {
  /** The first and the last class; no district is named. */
  ends: (facts: {
    measure: string;
    below: string;
    lowest: number;
    from: string;
    highest: number;
    n: number;
    districts: string;
  }) =>
    `${facts.measure}: under ${facts.below} in ${number(facts.lowest)} of ${number(facts.n)} comparable ${facts.districts}, ${facts.from} or more in ${number(facts.highest)}`,
  title: (facts: { measure: string; one: string; period: string }) =>
    `${facts.measure} by ${facts.one}, ${periodTitle(facts.period)}`,
  /** `smoothed`: the colours are of rates that are drawn towards that of all. */
  subtitle: (measure: string, unit: Unit, key: string, smoothed: boolean, districts: string) =>
    `${measure}, ${UNIT[unit]}${smoothed ? ', smoothed' : ''}, ${periodTitle(key)}; classes of about equal numbers of ${districts}`,
  alt: (facts: {
    kind: DistrictWords;
    n: number;
    min: string;
    minName: string;
    max: string;
    maxName: string;
    apart: number;
    smoothed: boolean;
  }) =>
    `Map of ${number(facts.n)} ${facts.kind.other} in classes${facts.smoothed ? ' of smoothed rates' : ''}. Lowest: ${facts.minName}, ${facts.min}. Highest: ${facts.maxName}, ${facts.max}.` +
    (facts.apart > 0
      ? ` ${capital(count(facts.apart, `${facts.kind.one} is`, `${facts.kind.other} are`))} not coloured.`
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
