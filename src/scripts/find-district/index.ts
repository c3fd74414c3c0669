import type { FinderTable } from '../../model/finder.ts';
import type { Language, Text } from '../../model/text.ts';
import { districtAt } from './locate.ts';
import { search, type Findable } from './search.ts';

/**
 * Makes a field of every `<find-district>`, which without it is a link to the list of districts. What is
 * looked for is never sent: the names are loaded once, when the field is first used.
 */
interface Place {
  readonly title: string;
  readonly table: string;
  readonly districts: string;
  /** Null where nobody can be in it. */
  readonly boundaries: string | null;
}
interface Words {
  /** What is said of so many found, from none to the most that are shown. */
  readonly found: readonly string[];
  readonly here: string;
  readonly outside: string;
  readonly denied: string;
  readonly location: string;
  readonly locationNote: string;
}
interface Entry extends Findable {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly where: string;
}

async function entriesOf(place: Place, language: Language, isOnly: boolean) {
  const table = (await (await fetch(place.table)).json()) as FinderTable;
  const say = (text: Text): string => text[language] ?? text.en;
  const entries = table.districts.map((district): Entry => {
    const official = district.official ? say(district.official) : null;
    const name = say(district.name);
    const others = [district.name, district.official].flatMap((text) => (text ? Object.values(text) : []));
    return {
      id: district.id,
      href: `${place.districts}${district.slug}/`,
      name,
      where: [official ?? say(district.group), isOnly ? null : place.title].filter(Boolean).join(', '),
      names: [...new Set([name, ...(official ? [official] : []), ...district.also, ...others])],
      beside: [say(district.group), place.title],
      postcodes: district.postcodes,
    };
  });
  return { entries, alsoCalled: table.alsoCalled };
}

const make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
};

/** A found district as a link: its name, what it was found by where that is not seen in it, and where it is. */
function itemOf({ href, name, where }: Entry, by: string | null): HTMLLIElement {
  const link = make('a', '', make('span', 'finder-name', name));
  link.href = href;
  const small = [by !== null && by !== where && !name.includes(by) ? by : null, where].filter(Boolean);
  link.append(make('small', '', small.join(' · ')));
  return make('li', '', link);
}

function start(root: HTMLElement): void {
  const places = JSON.parse(root.dataset['places']!) as readonly Place[];
  const words = JSON.parse(root.dataset['words']!) as Words;
  const language = root.dataset['language'] as Language;
  const opener = root.querySelector<HTMLAnchorElement>('.finder-link')!;
  const input = root.querySelector('input')!;
  const popup = root.querySelector<HTMLElement>('.finder-popup')!;
  const list = popup.querySelector('ul')!;
  const status = popup.querySelector('p')!;
  const [only] = places.length === 1 ? places : [];
  const boundaries = isSecureContext && 'geolocation' in navigator ? (only?.boundaries ?? null) : null;
  let loading: Promise<Awaited<ReturnType<typeof entriesOf>>[]> | null = null;
  const load = () =>
    (loading ??= Promise.all(places.map((place) => entriesOf(place, language, place === only))));

  const show = (items: readonly HTMLElement[], said: string): void => {
    list.replaceChildren(...items);
    status.textContent = said;
    popup.hidden = items.length === 0 && said === '';
  };
  const locate = (): HTMLLIElement => {
    const button = make('button', '', words.location, make('small', '', words.locationNote));
    button.type = 'button';
    const refused = (): void => show([], words.denied);
    const find = async ({ coords }: GeolocationPosition): Promise<void> => {
      const topology = await (await fetch(boundaries!)).json();
      const id = districtAt(topology, [coords.longitude, coords.latitude]);
      const [table] = await load();
      const here = table!.entries.find((entry) => entry.id === id);
      show(here ? [itemOf(here, null)] : [], here ? words.here : words.outside);
      list.querySelector('a')?.focus();
    };
    button.addEventListener('click', () => {
      input.focus();
      navigator.geolocation.getCurrentPosition((position) => void find(position).catch(refused), refused);
    });
    return make('li', '', button);
  };
  const tell = async (): Promise<void> => {
    const typed = input.value;
    const tables = await load();
    // Somebody has typed on meanwhile.
    if (typed !== input.value) return;
    if (typed.trim() === '') return show(boundaries ? [locate()] : [], '');
    const found = search(
      tables.flatMap(({ entries }) => entries),
      typed,
      tables.flatMap(({ alsoCalled }) => alsoCalled),
    );
    show(
      found.map(({ entry, by }) => itemOf(entry, by)),
      words.found[found.length]!,
    );
    status.classList.toggle('visually-hidden', found.length > 0);
  };
  const close = (): void => {
    popup.hidden = true;
    root.classList.remove('open');
  };

  root.classList.add('ready');
  opener.addEventListener('click', (event) => {
    event.preventDefault();
    root.classList.add('open');
    input.focus();
  });
  input.addEventListener('input', () => void tell());
  input.addEventListener('focus', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) void tell();
  });
  root.addEventListener('keydown', (event) => {
    const choices = [...list.querySelectorAll<HTMLElement>('a, button')];
    const at = choices.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape') {
      input.focus();
      close();
      // On a phone the field is gone now, and its opener is there.
      opener.focus();
    } else if (event.key === 'ArrowDown') choices[Math.min(at + 1, choices.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') (at > 0 ? choices[at - 1]! : input).focus();
    else if (event.key === 'Enter' && document.activeElement === input) {
      const first = list.querySelector('a');
      if (first && !popup.hidden) location.href = first.href;
    } else return;
    event.preventDefault();
  });
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) close();
  });
  // A click on what takes no focus must not close what it is in.
  popup.addEventListener('mousedown', (event) => {
    if (!(event.target as Element).closest('a')) event.preventDefault();
  });
}

for (const root of document.querySelectorAll<HTMLElement>('find-district')) start(root);
