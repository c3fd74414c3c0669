import { disagreementsOf } from '../../src/aggregate/disagreements.ts';
import { comparisonsTable } from '../../src/aggregate/comparisons.ts';
import { figuresTable } from '../../src/aggregate/figures.ts';
import { infoOf } from '../../src/aggregate/info.ts';
import { measurePlace } from '../../src/aggregate/measures.ts';
import { mixPlace } from '../../src/aggregate/mixes.ts';
import { readPlace, type PlaceLedger, type Progress } from '../../src/aggregate/place.ts';
import { sameMonthsOf } from '../../src/aggregate/same-months.ts';
import type { TidyTable } from '../../src/aggregate/tidy.ts';
import { contextYearsOf } from '../../src/aggregate/context-years.ts';
import { cutsOf, type Cuts } from '../../src/compare/cuts.ts';
import { diskFolder } from './disk.ts';
import { lastRelease } from './releases.ts';

/** Everything made of a place's folder, in memory. */
export interface Aggregated {
  readonly ledger: PlaceLedger;
  readonly cuts: Cuts;
  /** The table of all figures, made when it is asked for. */
  readonly figures: TidyTable;
  /** The table of how districts compare, made when it is asked for. */
  readonly comparisons: TidyTable;
}

/**
 * A place's folder → its cuts and figures. `asOf` is the day they are judged by (which are old); the
 * last release's where it is not given.
 */
export async function aggregateFolder(
  root: string,
  { asOf, progress }: { asOf?: string; progress?: Progress } = {},
): Promise<Aggregated> {
  const ledger = await readPlace(diskFolder(root), progress);
  const cuts = cutsOf({
    info: infoOf(ledger, asOf ?? (await lastRelease(root))?.date ?? null),
    values: measurePlace(ledger),
    mixes: mixPlace(ledger),
    sameMonths: sameMonthsOf(ledger),
    disagreements: disagreementsOf(ledger),
    programmes: ledger.programmes,
    contextYears: contextYearsOf(ledger),
    notes: ledger.notes,
    reports: ledger.series.map(({ report }) => report),
  });
  return {
    ledger,
    cuts,
    get figures() {
      return figuresTable(cuts.place.info, cuts.indicators);
    },
    get comparisons() {
      return comparisonsTable(cuts.place.info, cuts.indicators, cuts.districts);
    },
  };
}
