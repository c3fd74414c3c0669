import type { Problem } from '../../model/problem.ts';

/**
 * What a check finds out. `npm run check -- <place> --json` prints a list of `Examined`, one a place, with all
 * that is in these types; keys are added to them, and none is taken out or changes its meaning.
 */

/** One case of a finding, where it stands and what stands there. */
export interface Case {
  readonly file: string;
  /** From 1, the header's; null where it is about the file as a whole. */
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  /** What is wrong with it, or what is expected, where the finding's title does not say it. */
  readonly text: string | null;
  /** The problem itself, where it stops the build. */
  readonly problem?: Problem;
  /** How many rows have this value. */
  readonly rows: number | null;
}

/** Something to do. */
export interface Step {
  /** In a sentence; it ends in a colon where lines to paste follow. */
  readonly text: string;
  /** Lines to paste where it says so. */
  readonly paste: readonly string[];
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
  /** What to do next; nothing where there is nothing to do. */
  readonly mend: readonly Step[];
}

/** What became of one table's rows. */
export interface TableCount {
  readonly series: string;
  readonly file: string;
  readonly rows: number;
  readonly used: number;
  readonly unplaced: number;
  readonly rejected: number;
  /** False: it cannot be read yet, and these are counts of what will be once what stops it is put right. */
  readonly asIs: boolean;
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
  /** What stops the place first, then what else there is, table by table. */
  readonly findings: readonly Finding[];
}

export const step = (text: string, paste: readonly string[] = []): Step => ({ text, paste });

/** A finding with what most of them do not have left out. */
export const finding = (options: Pick<Finding, 'kind' | 'title' | 'mend'> & Partial<Finding>): Finding => ({
  stops: false,
  series: null,
  rows: null,
  cases: [],
  more: 0,
  ...options,
});

/** A case about a file, with what it does not have left out. */
export const caseOf = (file: string, options: Partial<Case> = {}): Case => ({
  file,
  line: null,
  column: null,
  value: null,
  text: null,
  rows: null,
  ...options,
});
