import { sortRows } from './sort-rows.ts';
import { search, type Findable } from './find-district/search.ts';

/**
 * Makes the tables of `<district-dots>` one: sorted by a column over all groups, left to the rows a reader looks
 * for, and joined to the map beside it. Without it every row stands in its group.
 */
interface Row extends Findable {
  readonly row: HTMLTableRowElement;
}

function enliven(root: HTMLElement): void {
  const groups = [...root.querySelectorAll<HTMLDetailsElement>('details')].map((details) => ({
    details,
    body: details.querySelector('tbody')!,
    rows: [...details.querySelectorAll<HTMLTableRowElement>('tbody tr')],
    name: details.querySelector('.dot-group-name')!.textContent,
    open: details.open,
  }));
  const [first] = groups;
  if (!first) return;
  const rows = groups.flatMap((group) =>
    group.rows.map((row): Row => ({
      row,
      names: JSON.parse(row.dataset['names']!) as string[],
      beside: [group.name],
      postcodes: [],
    })),
  );
  const found = JSON.parse(root.dataset['found']!) as string[];
  const input = root.querySelector<HTMLInputElement>('input')!;
  const status = root.querySelector<HTMLElement>('[role=status]')!;
  const back = root.querySelector<HTMLButtonElement>('.dots-back')!;
  const headings = [...root.querySelectorAll<HTMLTableCellElement>('thead th')];

  /** Groups are open that have a row to show, all of them where one is looked for. */
  const show = (shown: ReadonlySet<Element> | null): void => {
    for (const { row } of rows) row.hidden = shown !== null && !shown.has(row);
    for (const { details, body, open } of groups) {
      const some = [...body.rows].some((row) => !row.hidden);
      details.hidden = !some;
      details.open = some && (shown !== null || open || root.classList.contains('dots-sorted'));
    }
  };
  const look = (): void => {
    const hits = input.value.trim() === '' ? null : search(rows, input.value);
    show(hits && new Set(hits.map(({ entry }) => entry.row)));
    status.textContent = hits ? found[hits.length]! : '';
  };
  input.addEventListener('input', look);

  const sort = (column: number | null, order: 'ascending' | 'descending'): void => {
    root.classList.toggle('dots-sorted', column !== null);
    back.hidden = column === null;
    headings.forEach((heading) => {
      heading.ariaSort = heading.cellIndex === column ? order : null;
    });
    if (column === null) groups.forEach((group) => group.body.append(...group.rows));
    else
      first.body.append(
        ...sortRows(
          rows.map(({ row }) => row),
          column,
          order,
        ),
      );
    look();
  };
  for (const heading of headings) {
    if (heading.matches('.dot, .years')) continue;
    const column = heading.cellIndex;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      // Numbers are most often looked for from the top, names from the start of the alphabet.
      const start = column === 0 ? 'ascending' : 'descending';
      const other = column === 0 ? 'descending' : 'ascending';
      sort(column, heading.ariaSort === start ? other : start);
    });
  }
  back.addEventListener('click', () => sort(null, 'ascending'));
}

for (const root of document.querySelectorAll<HTMLElement>('district-dots')) enliven(root);

/** What is pointed at or has the focus is marked in the table and on the map alike. */
const around = document.querySelector('.indicator-top');
const mark = (event: Event): void => {
  const id = (event.target as Element).closest<HTMLElement | SVGElement>('[data-district]')?.dataset[
    'district'
  ];
  for (const element of around!.querySelectorAll('[data-district]'))
    element.classList.toggle('pointed', (element as HTMLElement).dataset['district'] === id);
};
for (const name of ['pointerover', 'focusin', 'pointerleave']) around?.addEventListener(name, mark);
