import type { Table } from './columns.ts';
import type { Describing } from './describing.ts';
import type { Described, Json } from './named.ts';

/** How `new-place` tells that a table is of a kind, and describes it. */
export interface KindGuess {
  /** What an answer calls it: `--answer <table>.kind=mass`. */
  readonly answer: string;
  /** What such a table is, in a few words. */
  readonly words: string;
  /** What its figures are called where the file's name says nothing in Latin letters. */
  readonly series: string;
  /** Whether other tables of the folder belong to it: it is described after them. */
  readonly afterOthers?: boolean;
  /** How telling what a table shows is: 0 not at all, 3 where no other kind shows it. The most telling kind is taken. */
  looksLike(table: Table): 0 | 1 | 2 | 3;
  /** The table's resource, with a marked question for what is not certain. */
  describe(describing: Describing): Promise<Described>;
  /** What its figures are called, by the columns that were found; by the file's name unless said. */
  title?(columns: Json): string;
}
