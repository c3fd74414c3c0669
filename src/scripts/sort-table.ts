/**
 * Makes the columns of `table[data-sortable]` sortable: a button in every heading, `aria-sort` on the
 * column sorted by. Empty cells stay last in either direction.
 */
const { compare: compareTexts } = new Intl.Collator(document.documentElement.lang, { numeric: true });
const compare = (a: string, b: string): number => {
  const [x, y] = [Number(a), Number(b)];
  return Number.isNaN(x) || Number.isNaN(y) ? compareTexts(a, b) : x - y;
};

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
  const headings = [...table.tHead!.rows[0]!.cells];
  const body = table.tBodies[0]!;
  const key = (row: HTMLTableRowElement, column: number): string => {
    const cell = row.cells[column]!;
    return cell.dataset['sort'] ?? cell.textContent!.trim();
  };
  headings.forEach((heading, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      // Numbers are most often looked for from the top, names from the start of the alphabet.
      const first = heading.classList.contains('number') ? 'descending' : 'ascending';
      const second = first === 'ascending' ? 'descending' : 'ascending';
      const order = heading.ariaSort === first ? second : first;
      for (const other of headings) other.ariaSort = null;
      heading.ariaSort = order;
      const sign = order === 'ascending' ? 1 : -1;
      const rows = [...body.rows].map((row) => ({ row, key: key(row, column) }));
      rows.sort((a, b) =>
        a.key === '' || b.key === ''
          ? Number(a.key === '') - Number(b.key === '')
          : sign * compare(a.key, b.key),
      );
      body.append(...rows.map(({ row }) => row));
    });
  });
}
