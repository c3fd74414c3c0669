import { sayingOf } from './points.ts';

/** The district a reader has chosen in a place. */
export interface Chosen {
  readonly id: string;
  readonly name: string;
}

/** Where it is kept: in this browser, and nowhere else. */
const key = (place: string): string => `small-matters/${place}`;

/** Null where none is chosen, and where the browser keeps nothing. */
export function chosenIn(place: string): Chosen | null {
  try {
    return JSON.parse(localStorage.getItem(key(place)) ?? 'null') as Chosen | null;
  } catch {
    return null;
  }
}

export function choose(place: string, chosen: Chosen | null): void {
  try {
    if (chosen) localStorage.setItem(key(place), JSON.stringify(chosen));
    else localStorage.removeItem(key(place));
  } catch {
    // A browser that keeps nothing marks nothing.
  }
}

/** Marks it in the charts, maps and tables of the page, in place of what was marked before. */
export function mark(): void {
  document.querySelectorAll('.chosen').forEach((element) => element.classList.remove('chosen'));
  document.querySelectorAll('.chart-chosen').forEach((line) => line.remove());
  for (const box of document.querySelectorAll<HTMLElement>('.chart-box[data-place]')) {
    const chosen = chosenIn(box.dataset['place']!);
    if (!chosen) continue;
    let says: string | null = null;
    for (const element of box.querySelectorAll(`[data-district="${CSS.escape(chosen.id)}"]`)) {
      says ??= sayingOf(element.localName === 'a' ? element.firstElementChild! : element);
      element.classList.add('chosen');
      // What is drawn last lies on top.
      element.parentNode!.append(element);
    }
    if (says === null) continue;
    const line = document.createElement('p');
    line.className = 'chart-chosen';
    line.textContent = `${box.dataset['chosen']!} ${says}`;
    box.append(line);
  }
  for (const row of document.querySelectorAll<HTMLTableRowElement>('[data-place] tbody tr')) {
    const chosen = chosenIn(row.closest<HTMLElement>('[data-place]')!.dataset['place']!);
    const { district } = row.dataset;
    // The table of a chart names districts and links none.
    if (chosen && (district ? district === chosen.id : row.cells[0]!.textContent.trim() === chosen.name))
      row.classList.add('chosen');
  }
}

/** Links a district's marks and rows while it is pointed at; null where none is. */
export function link(district: string | null): void {
  document.querySelectorAll('.linked').forEach((element) => element.classList.remove('linked'));
  if (district !== null)
    for (const element of document.querySelectorAll(`[data-district="${CSS.escape(district)}"]`))
      element.classList.add('linked');
}
