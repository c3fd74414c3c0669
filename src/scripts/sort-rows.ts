const { compare: compareTexts } = new Intl.Collator(document.documentElement.lang, { numeric: true });
const compare = (a: string, b: string): number => {
  const [x, y] = [Number(a), Number(b)];
  return Number.isNaN(x) || Number.isNaN(y) ? compareTexts(a, b) : x - y;
};

/** What a row is sorted by in a column: what its cell says it is, or its text. */
const keyOf = (row: HTMLTableRowElement, column: number): string => {
  // A row that is empty from some column on says so in one cell.
  const cell = row.cells[Math.min(column, row.cells.length - 1)]!;
  return cell.dataset['sort'] ?? cell.textContent.trim();
};

/** Rows in the order of a column: numbers as numbers, texts as the page's language has them, empty ones last. */
export function sortRows(
  rows: readonly HTMLTableRowElement[],
  column: number,
  order: 'ascending' | 'descending',
): HTMLTableRowElement[] {
  const sign = order === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, key: keyOf(row, column) }))
    .sort((a, b) =>
      a.key === '' || b.key === ''
        ? Number(a.key === '') - Number(b.key === '')
        : sign * compare(a.key, b.key),
    )
    .map(({ row }) => row);
}
