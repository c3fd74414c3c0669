import { element, type Element, type Node } from '../../render/element.ts';

/** A cell as a reader sees it. */
export interface ShownCell {
  readonly text: string;
  readonly href?: string;
  /** Small print under the text. */
  readonly note?: string;
  /** There is no value: the text says why or which kind of nothing it is. */
  readonly empty?: boolean;
}

export interface ShownColumn {
  readonly label: string;
  readonly kind: 'text' | 'number';
  readonly note?: string;
}

/**
 * A table as every other page has it (`src/components/DataTable.astro`): on a phone each row stands as
 * a block and its cells name their column.
 */
export function tableElement(options: {
  readonly caption: string;
  readonly label: string;
  readonly columns: readonly ShownColumn[];
  readonly rows: readonly (readonly ShownCell[])[];
}): Element {
  const head = options.columns.map(({ label, kind, note }) =>
    element(
      'th',
      { scope: 'col', class: kind, role: 'columnheader' },
      label,
      ...(note ? [element('small', {}, note)] : []),
    ),
  );
  const cell = ({ text, href, note, empty }: ShownCell, at: number): Element => {
    const { kind, label } = options.columns[at]!;
    const content: Node[] = [
      href ? element('a', { href }, text) : text,
      ...(note ? [element('small', {}, note)] : []),
    ];
    return at === 0
      ? element('th', { scope: 'row', role: 'rowheader', class: kind }, ...content)
      : element(
          'td',
          { role: 'cell', 'data-column': label, class: empty ? `${kind} empty` : kind },
          ...content,
        );
  };
  return element(
    'div',
    { class: 'table-scroll table-stack', role: 'region', 'aria-label': options.label, tabindex: '0' },
    element(
      'table',
      { role: 'table' },
      element('caption', {}, element('span', {}, options.caption)),
      element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...head)),
      element(
        'tbody',
        { role: 'rowgroup' },
        ...options.rows.map((row) => element('tr', { role: 'row' }, ...row.map(cell))),
      ),
    ),
  );
}
