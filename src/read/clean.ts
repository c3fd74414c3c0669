/** Cells as they are meant: outer blanks taken off, the publisher's marks for missing turned into blank. */
export type Cleaner = (cells: readonly string[]) => readonly string[];

/** A cleaner for a table's `missingValues`. A row with nothing to clean is given back as it is. */
export function cleanerFor(missingValues: readonly string[]): Cleaner {
  const missing = new Set(missingValues);
  missing.delete('');
  const clean = (cell: string): string => {
    const bare = cell.trim();
    return missing.has(bare) ? '' : bare;
  };
  return (cells) => {
    for (const cell of cells) {
      if (outerBlank(cell) || (missing.size > 0 && missing.has(cell))) return cells.map(clean);
    }
    return cells;
  };
}

/** Whether a cell may begin or end with a blank: those of ASCII are below 33, the others above 127. */
function outerBlank(cell: string): boolean {
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  return first < 33 || last < 33 || first > 127 || last > 127;
}
