import type { Unit } from '../../../model/unit.ts';
import { capital, count, number, periodTitle, UNIT, type Kind } from '../common.ts';

export const map = {
  /** Where most of the lowest or the highest lie. */
  cluster: (facts: { measure: string; end: 'lowest' | 'highest'; n: number; of: number; group: string }) =>
    `${facts.measure}: ${facts.n === facts.of ? 'all' : `${number(facts.n)} of the`} ${number(facts.of)} ${facts.end} are in ${facts.group}`,
  ends: (facts: { measure: string; lowest: string; highest: string }) =>
    `${facts.measure}: lowest in ${facts.lowest}, highest in ${facts.highest}`,
  /** `smoothed`: the colours are of rates that are drawn towards that of all. */
  subtitle: (measure: string, unit: Unit, key: string, smoothed: boolean) =>
    `${measure}, ${UNIT[unit]}${smoothed ? ', smoothed' : ''}, ${periodTitle(key)}`,
  alt: (facts: {
    kind: Kind;
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
