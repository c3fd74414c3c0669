import type { Figure } from '../../../model/figure.ts';
import { count, day, figure, number, period } from '../common.ts';

/** Words of a place's home, its list of districts and its groups. */

export const home = {
  description: (place: string, districts: string): string =>
    `How well waste is sorted, what residents complain about and how many hours volunteers give in ${place}, by ${districts}.`,
  lead: (facts: { n: number; districts: string; groups: number; groupWord: string; asOf: string }): string =>
    `${number(facts.n)} ${facts.districts} in ${number(facts.groups)} ${facts.groupWord}. Released ${day(facts.asOf)}; each figure names its own period.`,
  findings: 'What the figures say',
  oldLabel: 'Old figures',
  old: (key: string): string =>
    `The newest figures published here are of ${period(key)}: more than two years before the release. They tell how it was then.`,
  olderCharts: 'What the old figures say',
  measures: 'All measures',
  measuresLead: 'Each over the last year of its own table, and over the year before.',
  measuresCaption: (subject: string, place: string): string => `${subject}: measures of ${place}`,
  mapTitle: 'On the map',
  maps: 'Maps of other measures',
  programmes: 'What was tried',
  programmesLead: 'Programmes with their dates; each page shows what changed after it.',
  data: 'The data',
  dataLinks: {
    guide: 'How to read the figures, with one example',
    data: 'Every table as a file',
    quality: 'Rows read, left out and corrected',
    methods: 'How every measure is computed',
    takingPart: 'Who takes part',
  },
  searched: 'What is not published',
  searchedMore: 'What was looked for, and the template that would fill it',
};

export const districts = {
  title: (districtsWord: string, place: string): string => `${districtsWord} of ${place}`,
  description: (n: number, word: string, place: string): string =>
    `All ${number(n)} ${word} of ${place} in one table, with the leading figures, their periods and where each stands among comparable ones.`,
  lead: (districts: string): string =>
    `Each figure, and where it stands among comparable ${districts}. This is no league table: they differ in conditions, and that alone may put one near the top or the bottom.`,
  kind: 'Kind',
  caption: (word: string, place: string): string => `Leading figures of the ${word} of ${place}`,
  notes: 'Notes',
  noteMark: 'see note',
  notesLead: (districts: string): string =>
    `What the publishers’ figures of single ${districts} do and do not tell.`,
  spark: 'The small lines show the last ten years, all on one scale from zero.',
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
