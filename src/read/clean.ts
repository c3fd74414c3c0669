/** Cells as they are meant: outer blanks taken off, the publisher's marks for missing turned into blank. */
export type Cleaner = (cells: readonly string[]) => readonly string[];

/**
 * A cleaner for a table's marks for missing, and those of single columns by position. A row with nothing to
 * clean is given back as it is.
 */
export function cleanerFor(
  missingValues: readonly string[],
  own: ReadonlyMap<number, readonly string[]> = new Map(),
): Cleaner {
  const all = marks(missingValues);
  const ownMarks = new Map([...own].map(([at, values]) => [at, marks(values)]));
  const clean = (cell: string, at: number): string => {
    const bare = cell.trim();
    return (ownMarks.get(at) ?? all).has(bare) ? '' : bare;
  };
  if (ownMarks.size > 0) return (cells) => cells.map(clean);
  return (cells) => {
    for (const cell of cells) {
      if (outerBlank(cell) || (all.size > 0 && all.has(cell))) return cells.map(clean);
    }
    return cells;
  };
}

function marks(values: readonly string[]): ReadonlySet<string> {
  const set = new Set(values.map((value) => value.trim()));
  set.delete('');
  return set;
}

/** Whether a cell may begin or end with a blank: those of ASCII are below 33, the others above 127. */
function outerBlank(cell: string): boolean {
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  return first < 33 || last < 33 || first > 127 || last > 127;
}
