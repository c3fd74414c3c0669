import type { Standing } from '../../../model/comparison.ts';
import type { IndicatorInfo } from '../../../model/indicator.ts';
import type { Subject } from '../../../model/chart.ts';
import type { Unit } from '../../../model/unit.ts';
import { standsInChart } from '../comparison.ts';
import { an, capital, count, list, number, periodTitle, UNIT, type Kind } from '../common.ts';

export const spread = {
  apart: (of: { measure: string; lowest: boolean; value: string; name: string }) =>
    `${of.measure}: the ${of.lowest ? 'lowest' : 'highest'} value, ${of.value} in ${of.name}, may not describe its residents`,
  /** No district is named: who is first and last is no finding. */
  title: (of: {
    measure: string;
    n: number;
    districts: string;
    q25: string;
    q75: string;
    min: string;
    max: string;
  }) =>
    `${of.measure}: half of ${number(of.n)} comparable ${of.districts} lie between ${of.q25} and ${of.q75}, all between ${of.min} and ${of.max}`,
  few: (of: { measure: string; n: number; districts: string; min: string; max: string }) =>
    `${of.measure}: ${number(of.n)} comparable ${of.districts} lie between ${of.min} and ${of.max}`,
  flat: (measure: string, value: string, n: number, kind: Kind) =>
    n === 1
      ? `${measure}: ${value} in the only ${kind.one} with a figure`
      : `${measure}: ${value} in all ${number(n)} ${kind.other}`,
  district: (of: {
    name: string;
    value: string;
    standing: Standing;
    districts: string;
    info: IndicatorInfo;
    place: string;
  }) => `${of.name}, at ${of.value}, is ${standsInChart(of.standing, of.districts, of.info, of.place)}`,
  districtAlone: (of: { name: string; value: string; districts: string }) =>
    `${of.name}: ${of.value}, not compared with other ${of.districts}`,
  /** `what` a dot is, or whom bars count where there are too many for dots. */
  subtitle: (measure: string, unit: Unit, key: string, what: string | { districts: string }) =>
    `${measure}, ${UNIT[unit]}, ${typeof what === 'string' ? `each dot ${what}` : `the higher a bar, the more ${what.districts}`}, ${periodTitle(key)}`,
  alt: (of: {
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
    `${capital(count(of.n, 'dot', 'dots'))}, one ${an(of.one)}, from ${of.min} in ${of.minName} to ${of.max} in ${of.maxName}; half of the comparable ones lie between ${of.q25} and ${of.q75}.` +
    (of.intervals > 0 ? ' A line through each dot is its 95% interval.' : '') +
    (of.apart > 0 ? ` ${capital(count(of.apart, 'ring is', 'rings are'))} not comparable.` : ''),
  districtAlt: (of: {
    kind: Kind;
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
    `${of.bars ? `Bars that count ${number(of.n)} ${of.kind.other}` : `${capital(count(of.n, 'dot', 'dots'))}, one ${an(of.kind.one)}`}, from ${of.min} to ${of.max}; half lie between ${of.q25} and ${of.q75}. ${of.own.name} is at ${of.own.value}` +
    (of.interval ? `, its 95% interval from ${of.interval.low} to ${of.interval.high}` : '') +
    (of.expected ? `; expected for its size is ${of.expected.low} to ${of.expected.high}.` : '.'),
  keys: {
    comparable: (districts: string) => `comparable ${districts}`,
    apart: 'not comparable: see the notes',
    own: (one: string) => `this ${one}`,
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
    missing: (n: number, kind: Kind) =>
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
