import { LANGUAGES } from '../i18n/index.ts';
import { folderOf, ROOT_LANGUAGE, type Language } from '../model/text.ts';

const base = import.meta.env.BASE_URL.replace(/\/+$/, '');

/** The address of a path from the site's root (`/about/`), with the base it stands under. */
export const href = (path: string): string => `${base}${path}`;

/** The absolute address of a path, or null where it is not known where the site stands (no SITE). */
export const absolute = (path: string): string | null =>
  import.meta.env.SITE ? new URL(href(path), import.meta.env.SITE).href : null;

/** Endings a chart's files are published with. */
export type ChartFile = 'svg' | 'png' | 'csv' | 'json' | 'zip';

/** Where the pages of a language begin. */
const rootOf = (language: Language): string => `/${folderOf(language)}/`.replace('//', '/');

/** The language of an address, with the base it stands under: that of its prefix. */
export const languageAt = (address: string): Language =>
  (Object.keys(LANGUAGES) as Language[]).find(
    (language) => language !== ROOT_LANGUAGE && address.startsWith(href(rootOf(language))),
  ) ?? ROOT_LANGUAGE;

/** Every path of the site in one language, without the base: permanent, in one place. */
export function pathsOf(language: Language) {
  const root = rootOf(language);
  const place = (id: string): string => `${root}${id}/`;
  return {
    home: () => root,
    about: () => `${root}about/`,
    /** A table for publishers to fill in, to download. Files have no language. */
    template: (file: string) => `/templates/${file}`,
    place,
    districts: (id: string) => `${place(id)}districts/`,
    district: (id: string, slug: string) => `${place(id)}districts/${slug}/`,
    group: (id: string, slug: string) => `${place(id)}groups/${slug}/`,
    indicators: (id: string) => `${place(id)}indicators/`,
    indicator: (id: string, series: string, indicator: string) =>
      `${place(id)}indicators/${series}/${indicator}/`,
    guide: (id: string) => `${place(id)}guide/`,
    compare: (id: string) => `${place(id)}compare/`,
    /** Figures of one measure in all districts, as the page that compares them loads them. */
    compareData: (id: string, series: string, indicator: string) =>
      `/${id}/compare/${series}-${indicator}.json`,
    /** What districts are found by. */
    finder: (id: string) => `/${id}/finder.json`,
    takingPart: (id: string) => `${place(id)}taking-part/`,
    programmes: (id: string) => `${place(id)}programmes/`,
    programme: (id: string, programme: string) => `${place(id)}programmes/${programme}/`,
    charts: (id: string) => `${place(id)}charts/`,
    chart: (id: string, chart: string) => `${place(id)}charts/${chart}/`,
    chartFile: (id: string, chart: string, ending: ChartFile) => `${place(id)}charts/${chart}.${ending}`,
    embed: (id: string, chart: string) => `${place(id)}embed/${chart}/`,
    data: (id: string) => `${place(id)}data/`,
    /** A tidy table: `file` with its ending. Tables have no language. */
    table: (id: string, file: string) => `/${id}/data/${file}`,
    quality: (id: string) => `${place(id)}data/quality/`,
    methods: (id: string) => `${place(id)}methods/`,
    revisions: (id: string) => `${place(id)}revisions/`,
    feed: (id: string) => `${place(id)}feed.xml`,
  } as const;
}

export type Paths = ReturnType<typeof pathsOf>;

/** The same as addresses, with the base: what goes into `href`. */
export const urlsOf = (language: Language): Paths =>
  Object.fromEntries(
    Object.entries(pathsOf(language)).map(([name, path]) => [
      name,
      (...parts: string[]) => href((path as (...parts: string[]) => string)(...parts)),
    ]),
  ) as Paths;
