import { districtAt } from './locate.ts';

/** Filters the lists of `<find-district>` by what is typed: every word must begin a word of the entry. */
const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’']/g, '');

for (const root of document.querySelectorAll<HTMLElement>('find-district')) {
  const field = root.querySelector<HTMLElement>('.find-field')!;
  const input = field.querySelector('input')!;
  const status = field.querySelector('[role=status]')!;
  const groups = [...root.querySelectorAll<HTMLDetailsElement>('details')].map((details) => ({
    details,
    items: [...details.querySelectorAll('li')].map((item) => ({ item, text: ` ${fold(item.textContent!)}` })),
  }));
  const filter = (): void => {
    const terms = fold(input.value)
      .split(/[\s,]+/)
      .filter(Boolean);
    let found = 0;
    for (const { details, items } of groups) {
      let open = 0;
      for (const { item, text } of items) {
        // Scripts without spaces are matched anywhere.
        item.hidden = !terms.every(
          (term) =>
            text.includes(/^[\u0000-\u024f]+$/.test(term) ? ` ${term}` : term) || text.includes(`-${term}`),
        );
        if (!item.hidden) open++;
      }
      found += open;
      details.hidden = open === 0;
      details.open = terms.length > 0 && open > 0;
    }
    status.textContent = terms.length > 0 && found === 0 ? root.dataset['none']! : '';
  };
  field.hidden = false;
  input.addEventListener('input', filter);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || input.value.trim() === '') return;
    const links = [...root.querySelectorAll<HTMLAnchorElement>('li:not([hidden]) a')];
    if (links.length === 1) location.href = links[0]!.href;
  });
  const button = field.querySelector('button');
  if (button && 'geolocation' in navigator && isSecureContext) {
    button.hidden = false;
    (button.nextElementSibling as HTMLElement).hidden = false;
    const tell = (text: string): void => void (status.textContent = text);
    const find = async ({ coords }: GeolocationPosition): Promise<void> => {
      const topology = await (await fetch(button.dataset['boundaries']!)).json();
      const id = districtAt(topology, [coords.longitude, coords.latitude]);
      const link = id && root.querySelector<HTMLAnchorElement>(`li[data-id="${id}"] a`);
      tell(link ? root.dataset['here']! : root.dataset['outside']!);
      if (link) status.append(link.cloneNode(true));
    };
    const refused = (): void => tell(root.dataset['denied']!);
    button.addEventListener('click', () => {
      navigator.geolocation.getCurrentPosition((position) => void find(position).catch(refused), refused);
    });
  }
  // A field filled in before the page went away is filled in again by the browser.
  if (input.value) filter();
}
