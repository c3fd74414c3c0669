import { SUBJECTS, COLOUR_TOKENS, type ColourToken, type Subject } from '../model/chart.ts';

/**
 * The colours of charts. One calm accent a subject (sorting deep green, complaints terracotta,
 * volunteers blue-violet), greys for what it is compared with. All were chosen in OKLCH for their
 * contrast with the paper: `series` and `class` step evenly in contrast, so they keep their order in
 * greyscale; the hues of the series were chosen to be as far apart as they can be for readers without
 * red or green cones as well.
 */
export type Palette = Readonly<Record<ColourToken, string>>;
export type Scheme = 'light' | 'dark';

type Neutral = Exclude<ColourToken, SubjectToken>;
type SubjectToken = 'accent' | 'accent-soft' | `class-${1 | 2 | 3 | 4 | 5 | 6 | 7}`;

const NEUTRAL: Readonly<Record<Scheme, Readonly<Record<Neutral, string>>>> = {
  light: {
    ink: '#24272a',
    muted: '#5c6066',
    grid: '#e4e6e9',
    paper: '#ffffff',
    other: '#868b90',
    'other-soft': '#c1c4c8',
    apart: '#a2814f',
    'series-1': '#46065c',
    'series-2': '#323c00',
    'series-3': '#2d3e92',
    'series-4': '#025e52',
    'series-5': '#586800',
    'series-6': '#526ac2',
    'series-7': '#088e7d',
    'series-8': '#ce7a26',
  },
  dark: {
    ink: '#e0e4e9',
    muted: '#a0a5aa',
    grid: '#2e3134',
    paper: '#15181b',
    other: '#73777c',
    'other-soft': '#3f4144',
    apart: '#9a7a48',
    'series-1': '#f3dcff',
    'series-2': '#c0d86a',
    'series-3': '#a0b7fe',
    'series-4': '#0abba5',
    'series-5': '#889e2b',
    'series-6': '#6680db',
    'series-7': '#008474',
    'series-8': '#9b5502',
  },
};

const classes = (...values: readonly [string, string, string, string, string, string, string]) => ({
  'class-1': values[0],
  'class-2': values[1],
  'class-3': values[2],
  'class-4': values[3],
  'class-5': values[4],
  'class-6': values[5],
  'class-7': values[6],
});

const OF_SUBJECT: Readonly<
  Record<Scheme, Readonly<Record<Subject, Readonly<Record<SubjectToken, string>>>>>
> = {
  light: {
    sorting: {
      accent: '#236e44',
      'accent-soft': '#bbdec6',
      ...classes('#dcf4e3', '#a9cfb5', '#78b08c', '#4c9468', '#2f784e', '#1b5d39', '#0c4226'),
    },
    complaints: {
      accent: '#ab4a2c',
      'accent-soft': '#fecbba',
      ...classes('#ffe9e3', '#f4b9a6', '#e28f76', '#ce694a', '#ae4d2f', '#8b371c', '#66240e'),
    },
    volunteers: {
      accent: '#5a54b6',
      'accent-soft': '#d1d3fe',
      ...classes('#ebedff', '#bfc2fd', '#9b9cf0', '#7c7ae0', '#635ec1', '#4b469c', '#343074'),
    },
  },
  dark: {
    sorting: {
      accent: '#6fb789',
      'accent-soft': '#274532',
      ...classes('#15291d', '#234530', '#2b6141', '#347d53', '#51996c', '#76b68d', '#a2d7b3'),
    },
    complaints: {
      accent: '#ee8666',
      'accent-soft': '#5f3326',
      ...classes('#3a1d15', '#623123', '#8b412a', '#b45234', '#d36e4f', '#ee9073', '#ffbba7'),
    },
    volunteers: {
      accent: '#9797ff',
      'accent-soft': '#3a3b67',
      ...classes('#22223e', '#3a396a', '#504e99', '#6763c7', '#817fe6', '#9e9ffe', '#c4c7fe'),
    },
  },
};

/** Plain values (`#rrggbb`) of every token for a subject. Files use the light ones. */
export const palette = (subject: Subject, scheme: Scheme = 'light'): Palette => ({
  ...NEUTRAL[scheme],
  ...OF_SUBJECT[scheme][subject],
});

/**
 * What forced colours make of the tokens that carry text and structure. Series and classes keep their
 * values: their order is their meaning, and a browser's scheme follows its forced canvas.
 */
const FORCED: Readonly<Partial<Record<ColourToken, string>>> = {
  ink: 'CanvasText',
  muted: 'CanvasText',
  grid: 'GrayText',
  paper: 'Canvas',
  accent: 'LinkText',
  other: 'GrayText',
  'other-soft': 'GrayText',
};

const declarations = (values: Readonly<Partial<Record<ColourToken, string>>>): string =>
  COLOUR_TOKENS.flatMap((token) =>
    values[token] === undefined ? [] : [`--chart-${token}:${values[token]}`],
  ).join(';');

function rules(scheme: Scheme): string {
  const subjects = SUBJECTS.map((subject) => {
    const values = declarations(OF_SUBJECT[scheme][subject]);
    // The first subject's colours stand at the root too, for a chart outside any section.
    return subject === SUBJECTS[0]
      ? `:root,[data-subject=${subject}]{${values}}`
      : `[data-subject=${subject}]{${values}}`;
  });
  return `:root{${declarations(NEUTRAL[scheme])}}${subjects.join('')}`;
}

/**
 * The stylesheet of charts in pages: tokens by `data-subject`, in light, dark (screens only: paper
 * is light) and forced colours, and which of the two page variants shows. A chart's wrapper with the
 * class `chart-box` is the container that is measured; under 40rem of it the narrow one shows.
 */
export function chartCss(): string {
  const forced = declarations(FORCED);
  const subjects = SUBJECTS.map((subject) => `[data-subject=${subject}]`).join(',');
  return [
    rules('light'),
    `@media screen and (prefers-color-scheme:dark){${rules('dark')}}`,
    `@media (forced-colors:active){:root,${subjects}{${forced}}}`,
    '.chart-box{container-type:inline-size}',
    '.chart{display:block;width:100%;height:auto;font-family:inherit;overflow:visible}',
    '.chart-wide{display:none}',
    '@container (min-width:40rem){.chart-narrow{display:none}.chart-wide{display:block}}',
    '@media print{.chart{print-color-adjust:exact;-webkit-print-color-adjust:exact;break-inside:avoid}}',
  ].join('\n');
}
