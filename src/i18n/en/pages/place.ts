import type { Figure } from '../../../model/figure.ts';
import {
  capital,
  count,
  difference,
  figure,
  month,
  monthName,
  number,
  period,
  periodTitle,
  yearOnly,
} from '../common.ts';

/** Words of a place's home, its list of districts and its groups. */

export const home = {
  description: (place: string, districts: string): string =>
    `How well waste is sorted, what residents complain about and how many hours volunteers give in ${place}, by ${districts}.`,
  lead: (facts: { n: number; districts: string; groups: number; groupWord: string }): string =>
    `${number(facts.n)} ${facts.districts} in ${number(facts.groups)} ${facts.groupWord}`,
  oldLabel: 'Old figures',
  old: (key: string): string =>
    `The newest figures published here are of ${period(key)}: more than two years before the release. They tell how it was then.`,
  maps: 'Measures on the map',
  findings: 'What the figures say',
  changed: 'What changed most',
  /** A measure with the unit of its changes. */
  changedIn: (measure: string, unit: string): string => `${measure}, ${unit} in a year`,
  more: 'More',
  less: 'Less',
  programmes: 'What was tried',
  until: (month: string): string => `until ${month}`,
  measures: 'All measures',
  partial: 'only a part of the cases',
  ofPeriod: (key: string): string => `of ${period(key)}`,
  notPublished: (subject: string): string => `${subject}: not published`,
  data: 'The data',
  dataLinks: {
    guide: 'How to read the figures',
    charts: 'All charts',
    data: 'Tables',
    quality: 'Data quality',
    methods: 'Methods',
  },
};

/** Findings: a large figure, at most 14 words of what it is, a line of its period. */
export const findings = {
  /** A large figure: what it is per stands behind it in words. */
  figure: ({ value, unit, digits }: Figure): string => {
    if (unit === 'kg-per-resident') return figure({ value, unit: 'kg', digits });
    return unit === 'per-1000' || unit === 'hours-per-1000'
      ? number(value, digits)
      : figure({ value, unit, digits });
  },
  value: (facts: { of: string; record: { kind: 'highest' | 'lowest'; since: string } | null }): string =>
    facts.record ? `${facts.of}, the ${facts.record.kind} since ${yearOnly(facts.record.since)}` : facts.of,
  valueNote: (key: string, before: Figure | null): string =>
    `${capital(periodTitle(key))}${before ? `; ${findings.figure(before)} a year before` : ''}.`,
  changed: (what: string, by: number): string => `${by < 0 ? 'fewer' : 'more'} ${what} than a year before`,
  changedNote: (facts: {
    to: number;
    period: string;
    n: number | undefined;
    of: number | undefined;
    fewer: boolean;
    districts: string;
  }): string =>
    `${number(facts.to)} in ${period(facts.period)}${facts.n === undefined || facts.of === undefined ? '' : `; clearly ${facts.fewer ? 'fewer' : 'more'} in ${number(facts.n)} of ${number(facts.of)} ${facts.districts}`}.`,
  times: (ratio: number): string =>
    ratio >= 1
      ? `${number(ratio, 1)} ×`
      : difference({ value: 100 * (ratio - 1), unit: 'percent', digits: 0 }),
  season: (stream: string, rose: boolean): string =>
    rose ? `the ${stream} of a year before` : `${stream} beside a year before`,
  seasonNote: (facts: { from: string; to: string; now: Figure; before: Figure }): string =>
    `${monthName(facts.from)} to ${month(facts.to)}: ${figure(facts.now)}, after ${number(facts.before.value, facts.before.digits)}.`,
};

export const districts = {
  title: (districtsWord: string, place: string): string => `${districtsWord} of ${place}`,
  description: (n: number, word: string, place: string): string =>
    `All ${number(n)} ${word} of ${place} in one table, with the leading figures, their periods and where each stands among comparable ones.`,
  lead: (districts: string): string =>
    `Each figure, and where it stands among comparable ${districts}. This is no league table: they differ in conditions, and that alone may put one near the top or the bottom.`,
  groups: 'Side by side in a group',
  kind: 'Kind',
  caption: (word: string, place: string): string => `Leading figures of the ${word} of ${place}`,
  notes: 'Notes',
  noteMark: 'see note',
  notesLead: (districts: string): string =>
    `What the publishers’ figures of single ${districts} do and do not tell.`,
  spark: 'The small lines show the last ten years, each on a scale of its own.',
};

export const group = {
  description: (name: string, n: number, word: string): string =>
    `${name}: ${count(n, word, word)} side by side, and the figures of ${name} as a whole.`,
  /** Without people where their number is not published. */
  lead: (n: number, word: string, people: number | null, period: string): string =>
    `${number(n)} ${word}${people === null ? '' : ` with ${number(people)} residents (${period})`}.`,
  own: (name: string): string => `${name} as a whole`,
  side: 'Side by side',
  /** `ranges`: some figures stand with one. */
  sideLead: (ranges: boolean): string =>
    `In the order of their names, not of their figures.${ranges ? ' The ranges say how far chance alone may move a figure; where there is none, all was weighed or recorded.' : ''}`,
  spreadLead: (districts: string): string =>
    `From the lowest to the highest figure of the ${districts} here that are compared:`,
  /** How far the districts of a group lie apart in one measure, of those that are compared. */
  spread: (facts: {
    what: string;
    period: string;
    low: Figure;
    high: Figure;
    of: number;
    all: number;
  }): string => {
    const [low, high] = [figure(facts.low), figure(facts.high)];
    const range = low === high ? `${low} in each` : `${number(facts.low.value, facts.low.digits)} to ${high}`;
    const some = facts.of < facts.all ? ` (${number(facts.of)} of ${number(facts.all)} compared)` : '';
    return `${facts.what}: ${range} in ${period(facts.period)}${some}.`;
  },
  beside: (groups: string): string => `Beside the other ${groups}`,
};
