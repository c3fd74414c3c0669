import type { Header } from './header.ts';

/** A file as far as it was looked at, with what was found of its form. */
export interface Sample {
  readonly file: string;
  /** To be declared; null where it is UTF-8 or says itself what it is. */
  readonly encoding: string | null;
  readonly delimiter: string;
  readonly header: Header;
  readonly names: readonly string[];
  /** Cells of the rows that have the header's width. */
  readonly rows: readonly (readonly string[])[];
  /** Beginnings of rows that are remarks, as `footnotes` declares them. */
  readonly footnotes: readonly string[];
  /** Whether these are all rows of the file. */
  readonly whole: boolean;
}
