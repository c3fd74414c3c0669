import type { ChartKind } from '../../../model/chart-kind.ts';
import { day, number } from '../common.ts';
import { name } from './site.ts';

/* The index of a place's charts. */

export const indexTitle = 'Charts';
export const indexDescription = (place: string): string =>
  `Every chart of ${place}, with its finding, its table and its files.`;
export const indexLead = (charts: number): string =>
  `${number(charts)} charts. Each has a page of its own with a permanent address, a picture to download, and the figures behind it.`;
export const districtCharts = (districts: string): string => `Charts of single ${districts}`;
export const groupSummary = (name: string, districts: number): string => `${name} (${number(districts)})`;
export const otherCharts = 'Parts, programmes and comparisons';
export const none = 'No chart has been drawn yet.';

/* One chart. */

export const description = (subtitle: string, source: string): string => `${subtitle}. ${source}`;
/** Where the page stands; its heading, just below, says the finding. */
export const crumb = 'This chart';
export const notShownTitle = 'What it does not show';
/** What is said of a kind of chart, whatever its figures. */
interface KindWords {
  /** What a reader needs to know before the picture; null where it needs nothing. */
  readonly lead: string | null;
  /** Its name where it is linked to or folded; null where it is neither. */
  readonly link: string | null;
  /** What no chart of its kind shows. */
  readonly notShown: string;
}

export const KIND: Record<ChartKind, KindWords> = {
  spread: {
    lead: null,
    link: 'Among all',
    notShown:
      'It shows where figures lie, not why. Dots that lie close together have no order that can be told.',
  },
  funnel: {
    lead: 'For analysts. Each dot is one of them: how large it is goes across, its figure goes up. The shaded range tests whether chance, and how much they differ anyway, could put one of that size where it is. Where they differ much anyway, it is wide for all and a dot inside it can still be clearly above or below the whole.',
    link: 'What is expected for its size',
    notShown:
      'It shows which dots lie outside what is expected for their size, not why. A dot inside does not show that nothing is wrong, and one outside does not show that someone is at fault.',
  },
  map: {
    lead: null,
    link: null,
    notShown:
      'A large area takes more of the picture, not more of the cases. Two areas of one colour may differ, and two of neighbouring colours may hardly.',
  },
  years: {
    lead: null,
    link: 'Over the years',
    notShown: 'It shows neither seasons nor single months, and not why a year differs from the one before.',
  },
  groups: {
    lead: null,
    link: null,
    notShown: 'A group’s figure is of all of it together: its parts may lie far apart.',
  },
  multiples: {
    lead: null,
    link: null,
    notShown: 'The small lines are for comparing shapes. The figures themselves are in the table.',
  },
  months: {
    lead: null,
    link: 'Month by month',
    notShown:
      'Months swing with the seasons and with how records are kept: one high or low month makes no trend.',
  },
  control: {
    lead: 'One dot a month, with the season taken out. The middle and the limits are those of earlier months; the last twelve are judged by them.',
    link: 'Control chart',
    notShown:
      'It shows that something moved by more than usual, and in which months; not what, and not why. The season is taken out, so the dots are not the published months.',
  },
  mix: {
    lead: null,
    link: null,
    notShown: 'Shares add up to a whole: one can grow because the others shrank.',
  },
  contributions: {
    lead: null,
    link: null,
    notShown: 'It shows which streams moved the rate, not why they did.',
  },
  reached: {
    lead: null,
    link: null,
    notShown:
      'It shows how two averages went, not why. Whatever else changed in the same time is in both lines.',
  },
  'same-months': {
    lead: null,
    link: null,
    notShown: 'It sets two years side by side. It does not show that a programme made the difference.',
  },
  disagreement: {
    lead: null,
    link: null,
    notShown: 'It does not show which of the two tables is right.',
  },
};
export const altTitle = 'The picture in words';
export const altHint =
  'This is what a screen reader says, and what to put beside the picture when you use it elsewhere.';
export const tableTitle = 'The figures';
export const tableCaption = (title: string): string => `Figures of the chart “${title}”`;
export const downloadsTitle = 'Downloads';
export const DOWNLOAD = {
  png: 'Picture for print and social media (PNG)',
  svg: 'Picture that can be edited (SVG)',
  csv: 'The figures (CSV)',
};
export const downloadHint = 'Source, licence and address stand inside each file.';
export const embedTitle = 'Put it on your page';
export const embedHint = 'Copy this to where the chart should stand. It loads nothing from other sites.';
export const embedRelative =
  'This copy of the site does not know the address it stands at, so there is no code to copy here. The chart alone, made for a frame in another page, is at:';
export const embedLabel = 'Code to embed this chart';
export const citeTitle = 'How to cite it';
/** "Small Matters: Recycling rose …. Source: …. Released 1 August 2026. https://…" */
export const citation = (facts: {
  title: string;
  subtitle: string;
  source: string;
  asOf: string;
  address: string;
}): string =>
  `${name}, “${facts.title}” (${facts.subtitle}). ${facts.source.replace(/\.$/, '')}. Released ${day(facts.asOf)}. ${facts.address}`;
export const sourceTitle = 'Source and licence';
export const subjectLink = 'The measure behind it, and its limits';
export const guideLink = 'How to read ranges, expected ranges and comparisons';
export const chartsLink = (place: string): string => `All charts of ${place}`;
export const placeLink = (place: string): string => `More about ${place}`;
export const embedFrom = 'On its page: the figures, files and how to cite it';
