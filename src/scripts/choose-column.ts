/** On a phone a wide table shows one column beside its names: the one that is chosen above it. */
for (const select of document.querySelectorAll<HTMLSelectElement>('.choose select')) {
  const { rows } = select.closest('.choose')!.nextElementSibling!.querySelector('table')!;
  const show = (): void => {
    for (const { cells } of rows)
      for (const [index, cell] of [...cells].entries())
        cell.classList.toggle('column-shown', index === Number(select.value));
  };
  select.addEventListener('change', show);
  // What was chosen before the page went away is chosen again by the browser.
  show();
}
