import type { PlotOptions } from '@observablehq/plot';
import type { ChartAbout } from './chart-about.ts';

/** What a figure is about; each has one accent colour. */
export type Subject = (typeof SUBJECTS)[number];
/** In the order pages tell of them. */
export const SUBJECTS = ['sorting', 'complaints', 'volunteers'] as const;

/**
 * The colours a chart may use, as tokens. In pages they are CSS custom properties, so that dark mode,
 * print and forced colours follow; in files they are plain values.
 */
export const COLOUR_TOKENS = [
  /** Texts and axes. */
  'ink',
  'muted',
  'grid',
  'paper',
  /** The subject's accent: the district, the finding. */
  'accent',
  'accent-soft',
  /** Everything it is compared with. */
  'other',
  'other-soft',
  /** Values kept visible and out of comparisons. */
  'apart',
  /** Categories that must be told apart, darkest first. */
  'series-1',
  'series-2',
  'series-3',
  'series-4',
  'series-5',
  'series-6',
  'series-7',
  'series-8',
  /** Threshold classes of a map, least to most. */
  'class-1',
  'class-2',
  'class-3',
  'class-4',
  'class-5',
  'class-6',
  'class-7',
] as const;
export type ColourToken = (typeof COLOUR_TOKENS)[number];

/** The form of a token in Plot options: render replaces it by a plain value in files. */
export const colour = (token: ColourToken): string => `var(--chart-${token})`;

/** The paint of what is not comparable: lines on paper. */
export const HATCH = 'url(#hatch)';

/** The attribute that names, by its id, the district that a part of a picture is of. */
export const DISTRICT = 'data-district';

/** One key of a legend, drawn into the picture. */
export interface LegendKey {
  readonly label: string;
  readonly token: ColourToken;
  readonly shape: 'square' | 'hatched' | 'line' | 'dashed' | 'dot' | 'ring';
}

/** One column of the table behind a chart. `digits` are those of its figures. */
export interface Column {
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'period' | 'number';
  readonly digits?: number;
  /** Says of each row how it stands: on a page it is left out where more than nine in ten have the same. */
  readonly verdict?: boolean;
}

/** Why a cell has no number. The kinds of empty are never mixed up, and zero is none of them but a number. */
export type Empty = 'not-reported' | 'not-collected' | 'suppressed' | 'not-applicable';

/** A cell of the table behind a chart: a text, a number, or the kind of empty it is. */
export type Cell = string | number | { readonly empty: Empty };

/** Where a picture will stand: its width in px and what is in it. */
export interface Frame {
  readonly width: number;
  readonly variant: 'narrow' | 'wide' | 'file';
  /** Height left for the plot itself, in px; files have a fixed size, pages take what they need. */
  readonly height: number | null;
}

/**
 * A chart: what it says, and how Plot draws it. Made by one pure function of `src/charts/`; drawn by
 * `src/render/`. It does not know where its data came from.
 */
export interface Chart {
  readonly about: ChartAbout;
  /** Printed from what it is about: permanent, part of addresses. */
  readonly id: string;
  readonly place: string;
  readonly subject: Subject;
  /** The finding, one sentence without a full stop. */
  readonly title: string;
  /** Measure, unit and period. */
  readonly subtitle: string;
  /** What the picture shows, computed from the same rows. */
  readonly alt: string;
  /**
   * Every reason that limits its series: a partial table, a caveat, a named definition, a note on all
   * districts. The composer of charts gives them, and begins the notes and ends the alt text with them.
   */
  readonly caveats: readonly string[];
  /** What a reader must know to read it rightly; what it does not show. The caveats are the first of them. */
  readonly notes: readonly string[];
  /** "Source: …", with publisher, data set and date. */
  readonly source: string;
  readonly licence: string;
  /** Said across the picture where the data are invented. */
  readonly synthetic: string | null;
  readonly legend: readonly LegendKey[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** The shape of its file: wide, unless what it shows is as high as it is broad. */
  readonly file?: 'portrait';
  /** Plot options for a frame; colours are `colour(token)`. Title, legend and notes are not in it. */
  readonly plot: (frame: Frame) => PlotOptions;
}

/** A chart as pages read it: everything but the function, and the drawn pictures. */
export interface DrawnChart extends Omit<Chart, 'plot'> {
  /** Digest of spec, rows, words and font. */
  readonly digest: string;
  readonly svg: { readonly narrow: string; readonly wide: string };
}

/** One line of a place's list of charts: what pages find, order and choose them by. */
export interface ChartEntry extends Pick<Chart, 'id' | 'about' | 'title' | 'subject'> {
  /** What its kind answers: where things stand, or how they went. */
  readonly answers: 'standing' | 'course';
}
