import type { Fault, FaultName } from './fault.ts';
import type { Text } from './text.ts';

/** A published form and how many rows have it. */
export interface Form {
  readonly value: string;
  readonly rows: number;
}

/** Rows rejected for one kind of fault, with the first cases. */
export interface RejectedKind {
  readonly code: FaultName;
  readonly rows: number;
  readonly examples: readonly Fault[];
}

/** A known fault of the publisher, as mended by `corrections.csv`. */
export interface Correction {
  readonly table: string;
  /** The row's key columns joined by `|`. */
  readonly key: string;
  readonly field: string;
  readonly published: string;
  readonly corrected: string;
  readonly reason: Text;
  readonly source: string;
  readonly date: string;
}

/** What became of every row of one table: rows = used + unplaced + rejected + left out. */
export interface ReadReport {
  readonly series: string;
  readonly file: string;
  readonly rows: number;
  readonly used: number;
  readonly unplaced: {
    readonly rows: number;
    /** Rows whose district cell is empty or says "not stated". */
    readonly notStated: number;
    /** The forms that are no district, most frequent first. */
    readonly unknown: readonly Form[];
  };
  readonly rejected: { readonly rows: number; readonly kinds: readonly RejectedKind[] };
  /** Rows left out because the descriptor says so: totals, footnotes, other kinds of areas. */
  readonly leftOut: {
    readonly rows: number;
    readonly values: readonly (Form & { readonly column: string })[];
  };
  /** Topics, kinds or activities the descriptor does not know: read as not stated. */
  readonly unknownWords: readonly (Form & { readonly column: string })[];
  readonly corrected: readonly Correction[];
  /** Where so many rows were rejected that the rest was not read: it is not published then. */
  readonly cut?: boolean;
}
