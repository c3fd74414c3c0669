import type { Standing } from '../../../model/comparison.ts';
import type { Subject } from '../../../model/chart.ts';
import type { Unit } from '../../../model/unit.ts';
import { an, capital, count, list, number, periodTitle, UNIT } from '../common.ts';
import type { DistrictWords } from '../../../model/district-words.ts';

export const spread = {
  /** The lowest and the highest of those that are compared. */
  title: (facts: {
    measure: string;
    min: { name: string; value: string };
    max: { name: string; value: string };
  }) => `${facts.measure}: ${facts.min.value} in ${facts.min.name}, ${facts.max.value} in ${facts.max.name}`,
  flat: (measure: string, value: string, n: number, kind: DistrictWords) =>
    n === 1
      ? `${measure}: ${value} in the only ${kind.one} with a figure`
      : `${measure}: ${value} in all ${number(n)} ${kind.other}`,
  district: (facts: { name: string; value: string; standing: Standing; unit: Unit }) => {
    const { of: total, below, same } = facts.standing;
    const above = total - below - same - 1;
    const where =
      same === 0 && above === 0
        ? `the highest of ${number(total)}`
        : same === 0 && below === 0
          ? `the lowest of ${number(total)}`
          : `${number(above)}${facts.value.includes(number(total)) ? '' : ` of ${number(total)}`} ${facts.unit === 'percent' || facts.unit === 'days' ? 'are higher' : 'have more'}`;
    return `${facts.name}: ${facts.value}; ${where}`;
  },
  districtAlone: (facts: { name: string; value: string; districts: string }) =>
    `${facts.name}: ${facts.value}, not compared with other ${facts.districts}`,
  /** `what` a dot is, or whom bars count where there are too many for dots. */
  subtitle: (measure: string, unit: Unit, key: string, what: string | { districts: string }) =>
    `${measure}, ${UNIT[unit]}, ${typeof what === 'string' ? `each dot ${what}` : `the higher a bar, the more ${what.districts}`}, ${periodTitle(key)}`,
  alt: (facts: {
    one: string;
    n: number;
    min: string;
    minName: string;
    max: string;
    maxName: string;
    q25: string;
    q75: string;
    intervals: number;
    apart: number;
  }) =>
    `${capital(count(facts.n, 'dot', 'dots'))}, one ${an(facts.one)}, from ${facts.min} in ${facts.minName} to ${facts.max} in ${facts.maxName}; half of the comparable ones lie between ${facts.q25} and ${facts.q75}.` +
    (facts.intervals > 0 ? ' A line through each dot is its 95% interval.' : '') +
    (facts.apart > 0 ? ` ${capital(count(facts.apart, 'ring is', 'rings are'))} not comparable.` : ''),
  districtAlt: (facts: {
    kind: DistrictWords;
    n: number;
    /** Districts are counted in bars. */
    bars: boolean;
    min: string;
    max: string;
    q25: string;
    q75: string;
    own: { name: string; value: string };
    interval: { low: string; high: string } | null;
    expected: { low: string; high: string } | null;
  }) =>
    `${facts.bars ? `Bars that count ${number(facts.n)} ${facts.kind.other}` : `${capital(count(facts.n, 'dot', 'dots'))}, one ${an(facts.kind.one)}`}, from ${facts.min} to ${facts.max}; half lie between ${facts.q25} and ${facts.q75}. ${facts.own.name} is at ${facts.own.value}` +
    (facts.interval ? `, its 95% interval from ${facts.interval.low} to ${facts.interval.high}` : '') +
    (facts.expected ? `; expected for its size is ${facts.expected.low} to ${facts.expected.high}.` : '.'),
  keys: {
    comparable: (districts: string) => `comparable ${districts}`,
    apart: 'not comparable: see the notes',
    own: (text: string) => `this ${text}`,
    group: (name: string) => `others in ${name}`,
    peers: (districts: string) => `similar ${districts}`,
    others: (districts: string) => `other comparable ${districts}`,
    half: 'middle half',
    interval: '95% interval',
    ownInterval: 'with its 95% interval',
    expected: 'expected for its size (95%)',
  },
  /** From a quarter to the next, where not every district has a row. */
  quarters: [
    'Lowest of all',
    'A quarter of all lie below',
    'Half of all lie below',
    'Three quarters of all lie below',
    'Highest of all',
  ],
  median: (value: string) => `middle ${value}`,
  notes: {
    apart: (names: readonly string[]) =>
      `Shown apart, because the figure may not describe its residents: ${list(names)}.`,
    missing: (n: number, kind: DistrictWords) =>
      `${capital(count(n, `${kind.one} has`, `${kind.other} have`))} no figure for this period and no dot.`,
    /** Of what is recorded in full, by its subject. */
    census: {
      sorting: 'Masses are weighed loads, not a sample, so no margin of error is drawn.',
      complaints: 'All recorded reports are counted, not a sample, so no margin of error is drawn.',
      volunteers: 'All recorded hours are counted, not a sample, so no margin of error is drawn.',
    } satisfies Record<Subject, string>,
    counted: (districts: string) => `Small differences between ${districts} can be chance.`,
    lines:
      'The line through a dot is its 95% interval: the fewer the cases behind a figure, the longer the line and the less sure the figure.',
    intervals: 'The table gives the 95% interval of each.',
    open: 'A line that runs to the edge has no upper limit yet.',
  },
  columns: {
    low: '95% interval, from',
    high: '95% interval, to',
    comparable: 'Compared',
  },
  yes: 'yes',
  no: 'no',
};
