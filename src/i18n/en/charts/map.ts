import type { Unit } from '../../../model/unit.ts';
import { shortest } from './picture.ts';
import { capital, count, number, periodTitle, UNIT } from '../common.ts';
import type { DistrictWords } from '../../../model/district-words.ts';

/** Where an end of the values lies: mostly in one group, or in one district. */
export type MapEnd =
  | { readonly group: string; readonly n: number; readonly of: number }
  | { readonly district: string; readonly group: string | null };

/** Where an end lies: "Bronx has 6 of the 11 lowest", "lowest in Brownsville (Brooklyn)". */
const end = (facts: MapEnd, side: string): string =>
  'district' in facts
    ? `${side} in ${facts.district}${facts.group === null ? '' : ` (${facts.group})`}`
    : `${facts.group} has ${facts.n < facts.of ? `${number(facts.n)} of ` : ''}the ${number(facts.of)} ${side}`;

export const map = {
  /**
   * Where the lowest and the highest lie; of the one that is not told nothing is said, and of two that lie in
   * a group each the clearer alone is told.
   */
  ends: ({ measure, low, high }: { measure: string; low: MapEnd | null; high: MapEnd | null }) => {
    const share = (facts: MapEnd | null): number => (facts && 'of' in facts ? facts.n / facts.of : 0);
    const [lowest, highest] = [low && end(low, 'lowest'), high && end(high, 'highest')];
    const clearer = share(high) > share(low) ? highest : lowest;
    return share(low) > 0 && share(high) > 0
      ? `${measure}: ${clearer}`
      : shortest(
          [low, high].flatMap((facts) =>
            facts ? ['district' in facts ? facts.district : '', facts.group ?? ''].filter(Boolean) : [],
          ),
          `${measure}: ${[lowest, highest].filter((part) => part !== null).join('; ')}`,
          `${measure}: ${clearer ?? highest}`,
        );
  },
  title: (facts: { measure: string; one: string; period: string }) =>
    `${facts.measure} by ${facts.one}, ${periodTitle(facts.period)}`,
  /** `smoothed`: the colours are of rates that are drawn towards that of all. */
  subtitle: (measure: string, unit: Unit, key: string, smoothed: boolean) =>
    `${measure}, ${UNIT[unit]}${smoothed ? ', smoothed' : ''}, ${periodTitle(key)}`,
  alt: (facts: {
    kind: DistrictWords;
    n: number;
    min: string;
    minName: string;
    max: string;
    maxName: string;
    apart: number;
    empty: number;
    smoothed: boolean;
  }) =>
    [
      `Map of ${number(facts.n)} ${facts.kind.other} in classes${facts.smoothed ? ' of smoothed rates' : ''}. Lowest: ${facts.minName}, ${facts.min}. Highest: ${facts.maxName}, ${facts.max}.`,
      ...(facts.apart > 0
        ? [
            `${capital(count(facts.apart, `${facts.kind.one} is`, `${facts.kind.other} are`))} hatched: not compared.`,
          ]
        : []),
      ...(facts.empty > 0
        ? [`${capital(count(facts.empty, `${facts.kind.one} has`, `${facts.kind.other} have`))} no figure.`]
        : []),
    ].join(' '),
  /** A shape, for who points at it. */
  shape: (name: string, figure: string, isApart: boolean) =>
    `${name}: ${figure}${isApart ? ' (not compared)' : ''}`,
  apart: 'not compared',
  empty: 'no figure',
  classOf: (from: string, to: string) => `${from} to ${to}`,
  under: (to: string) => `under ${to}`,
  over: (from: string) => `${from} and more`,
  area: 'Large areas catch the eye; they do not hold more people.',
  smoothed:
    'Rates of few cases jump about, so colours are of smoothed rates: each is drawn towards the rate of all together, the more the fewer residents it has. The table has both.',
  columns: { smoothed: (unit: Unit) => `Smoothed, as coloured, ${UNIT[unit]}` },
};
