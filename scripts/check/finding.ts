/** One case of a finding, where it stands and what stands there. */
export interface Case {
  readonly file: string;
  /** From 1, the header's; null where it is about the file as a whole. */
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  /** What is wrong with it, or what is expected, where the finding's title does not say it. */
  readonly text: string | null;
  /** How many rows have this value. */
  readonly rows: number | null;
}

/** One kind of thing that is wrong with a place's folder. */
export interface Finding {
  /** For programs: the name of a fault, `unknown-district`, `stops`, … */
  readonly kind: string;
  /** Whether nothing can be published before it is mended. */
  readonly stops: boolean;
  /** The table's series, or null where it is about the place's other files. */
  readonly series: string | null;
  /** How many rows it is about; null where it is not about rows. */
  readonly rows: number | null;
  readonly title: string;
  /** The first cases, most frequent first where they are counted. */
  readonly cases: readonly Case[];
  /** Cases beyond those. */
  readonly more: number;
  /** What to do next, a step a line. */
  readonly mend: readonly string[];
  /** Lines to paste into the descriptor, if that is the mend. */
  readonly paste: readonly string[];
}

/** What became of one table's rows. */
export interface TableCount {
  readonly series: string;
  readonly file: string;
  readonly rows: number;
  readonly used: number;
  readonly unplaced: number;
  readonly rejected: number;
  /** As the descriptor says: totals, footnotes, other kinds of areas. */
  readonly leftOut: number;
  /** Whether these are only the first rows: the rest was not read. */
  readonly cut: boolean;
}

/** Everything a check has found out about a place. */
export interface Examined {
  readonly place: string;
  /** Whether the place can be published as it is. */
  readonly publishable: boolean;
  readonly districts: number;
  readonly notes: number;
  readonly programmes: number;
  readonly tables: readonly TableCount[];
  readonly findings: readonly Finding[];
}

/** A finding with what most of them do not have left out. */
export const finding = (of: Pick<Finding, 'kind' | 'title' | 'mend'> & Partial<Finding>): Finding => ({
  stops: false,
  series: null,
  rows: null,
  cases: [],
  more: 0,
  paste: [],
  ...of,
});
