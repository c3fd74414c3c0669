import type { FaultName } from '../../model/fault.ts';
import type { NoticeCode, Problem, ProblemCode } from '../../model/problem.ts';

/**
 * What a check finds out. `npm run check -- <place> --json` prints a list of `Examined`, one a place, with all
 * that is in these types; keys are added to them, and none is taken out or changes its meaning.
 */

/** One case of a finding. */
export interface Case {
  /** Where it stands, what stands there, and what is wrong with it where the finding's title does not say it. */
  readonly problem: Problem<ProblemCode>;
  /** How many rows have this value; null where they are not counted. */
  readonly rows: number | null;
}

/** Something to do. */
export interface Step {
  /** In a sentence; it ends in a colon where lines to paste follow. */
  readonly text: string;
  /** Lines to paste where it says so. */
  readonly paste: readonly string[];
  /** Whether they go into the descriptor: then the lines below, which other steps name, move. */
  readonly movesLines: boolean;
}

/** The code of a fault of rows or of a notice; `stops` of what is wrong with a file as a whole. */
export type FindingKind = FaultName | NoticeCode | 'stops';

/** One kind of thing that is wrong with a place's folder. */
export interface Finding {
  readonly kind: FindingKind;
  /** Whether nothing can be published before it is put right. */
  readonly stops: boolean;
  /** The table's series, or null where it is about the place's other files. */
  readonly series: string | null;
  /** How many rows it is about; null where it is not about rows. */
  readonly rows: number | null;
  readonly title: string;
  /** The first cases, most frequent first where they are counted. */
  readonly cases: readonly Case[];
  /** What it is about as a whole, where there are no cases; null where there are. */
  readonly problem: Problem<ProblemCode> | null;
  /** Cases beyond those. */
  readonly more: number;
  /** What to do next; nothing where there is nothing to do. */
  readonly fix: readonly Step[];
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

export const step = (text: string, paste: readonly string[] = []): Step => ({
  text,
  paste,
  movesLines: false,
});

/** The same step in other words. */
export const reworded = (own: Step, text: string): Step => ({ ...own, text });

/** A finding with what most of them do not have left out. */
export const finding = (options: Pick<Finding, 'kind' | 'title' | 'fix'> & Partial<Finding>): Finding => ({
  stops: false,
  series: null,
  rows: null,
  cases: [],
  problem: null,
  more: 0,
  ...options,
});

export const caseOf = (own: Problem<ProblemCode>, rows: number | null = null): Case => ({
  problem: own,
  rows,
});
