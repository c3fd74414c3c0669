import { number } from '../common.ts';

/** Words around every page, of the shared components, and of the home page. */

export const name = 'Small Matters';
export const sentence =
  'What places achieve in the small things of everyday life: how well waste is sorted, what residents complain about and how fast it is put right, how many hours volunteers give.';
export const skip = 'Skip to the content';
export const pageTitle = (title: string, place: string | null): string =>
  [title, place, name].filter((part, i, all) => part !== null && all.indexOf(part) === i).join(' · ');
export const synthetic = {
  title: 'Invented data',
  text: 'This place does not exist.',
};

/** The field that finds a district. */
export const finder = {
  label: 'Find a district',
  placeholder: (has: { neighbourhoods: boolean; postcodes: boolean }): string =>
    has.neighbourhoods
      ? has.postcodes
        ? 'Neighbourhood, postcode or name'
        : 'Neighbourhood or name'
      : has.postcodes
        ? 'Name or postcode'
        : 'Name',
  /** Of so many, at most six. */
  found: (n: number): string =>
    n === 0 ? 'Nothing by that name. Try a neighbouring one.' : `${number(n)} found`,
  location: 'Use my location',
  locationNote: 'It stays in your browser.',
  here: 'You are here.',
  outside: 'You are outside the published boundaries.',
  denied: 'The browser gave no location.',
};

/** Labels of landmarks and their links. */
export const nav = {
  crumbs: 'You are here',
  place: (place: string): string => `Pages of ${place}`,
  site: 'About this site',
  home: 'All places',
  menu: 'Menu',
  overview: 'Overview',
  districts: 'Districts',
  compare: 'Compare',
  programmes: 'Programmes',
  takingPart: 'Taking part',
  data: 'Data',
  guide: 'How to read this',
  quality: 'Data quality',
  methods: 'Methods',
  about: 'About',
  contact: 'Contact',
  source: 'Source code',
};

/** Who makes a site whose host and places name nobody. */
export const project = 'the authors of Small Matters';

export const footer = {
  madeBy: (name: string): string => `Made by ${name}.`,
  disclaimer: 'Not a government site: its figures are computed from published tables.',
};

/** Around a chart. */
export const chart = {
  table: 'The figures as a table',
  tableElsewhere: (rows: string): string => `The table has ${rows} rows; it stands on the chart’s own page`,
  notes: 'Notes',
  download: 'Download',
  picture: (title: string, kind: string): string => `${kind}: ${title}`,
  page: 'Cite or embed this chart',
};

export const table = {
  scroll: (caption: string): string => `Table, scrolls sideways: ${caption}`,
  /** Before the columns of which a phone shows one. */
  show: 'Show',
  sort: (column: string): string => `Sort by ${column}`,
  under: (least: string): string => `under ${least}`,
  /** A column that has one value in all rows, said once above the table: "Average: 221". */
  same: (column: string, value: string): string => `${column}: ${value}`,
  inAllRows: (columns: readonly string[]): string => `In all rows: ${columns.join('; ')}.`,
};

export const note = {
  caveat: 'Note',
  'not-comparable': 'Not compared',
};

/** The home page. */
export const home = {
  title: name,
  description: sentence,
  heading: 'How well are the small things done?',
  lead: 'Waste sorted, complaints put right, hours given: what places achieve, district by district.',
  about: 'What this site is, and what it is not',
  inventedPlaces: 'Invented places',
  inventedLead:
    'They do not exist. Their figures are made up to show what the site can do where every subject is published.',
  size: (n: number, districts: string): string => `${number(n)} ${districts}`,
  none: 'No place has been aggregated yet.',
};
