import { sortRows } from './sort-rows.ts';

/**
 * Makes the columns of `table[data-sortable]` sortable: a button in every heading, `aria-sort` on the
 * column sorted by. Empty cells stay last in either direction.
 */
for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
  const headings = [...table.tHead!.rows[0]!.cells];
  const body = table.tBodies[0]!;
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
      body.append(...sortRows([...body.rows], column, order));
    });
  });
}
