import { choose, chosenIn, link, mark, type Chosen } from './chosen.ts';
import { nearest, pointsOf, stepFrom, type Point } from './points.ts';

/**
 * Makes charts answer: the name and value of the nearest point where a reader points, and of one after another
 * by the arrow keys. Marks the district that a reader has chosen. All that is said stands in the pictures.
 */
const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

/** Id of the district that a part of the page is of. */
const districtOf = (part: Element | null): string | null =>
  part?.closest<HTMLElement | SVGElement>('[data-district]')?.dataset['district'] ?? null;

function enliven(box: HTMLElement): void {
  const svg = (): SVGSVGElement =>
    [...box.querySelectorAll<SVGSVGElement>('svg.chart')].find(
      (picture) => picture.getClientRects().length > 0,
    )!;
  let points: Point[] = [];
  let current: Point | null = null;
  let tip: HTMLElement | null = null;
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  box.append(status);
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', box.dataset['keys']!);

  const read = (): void => void (points = pointsOf(svg()));
  const show = (point: Point | null): void => {
    current = point;
    link(districtOf(point?.mark ?? null));
    if (!point) {
      tip?.remove();
      tip = null;
      return;
    }
    if (!tip) {
      tip = document.createElement('div');
      tip.className = 'chart-tip';
      tip.ariaHidden = 'true';
      tip.append(document.createElement('i'), document.createElement('span'));
      box.append(tip);
    }
    const says = tip.lastElementChild as HTMLElement;
    says.textContent = point.says;
    const picture = svg().getBoundingClientRect();
    const offset = picture.top - box.getBoundingClientRect().top;
    tip.style.transform = `translate(${point.x}px, ${point.y + offset}px)`;
    // The words stay inside the picture.
    const half = says.offsetWidth / 2;
    const shift = Math.min(Math.max(point.x, half), picture.width - half) - point.x;
    says.style.transform = `translate(calc(-50% + ${shift}px), ${point.y < 40 ? '0.75rem' : 'calc(-100% - 0.75rem)'})`;
  };
  const point = (event: PointerEvent): void => {
    const { left, top } = svg().getBoundingClientRect();
    if (points.length === 0) read();
    show(nearest(points, event.clientX - left, event.clientY - top, event.target as Element));
  };
  box.addEventListener('pointerenter', read);
  box.addEventListener('pointermove', point);
  box.addEventListener('pointerdown', (event) => (read(), point(event)));
  box.addEventListener('pointerleave', (event) => event.pointerType !== 'touch' && show(null));
  box.addEventListener('focus', read);
  box.addEventListener('blur', () => show(null));
  box.addEventListener('keydown', (event) => {
    if (event.target !== box) return;
    if (event.key === 'Escape') show(null);
    if (!KEYS.includes(event.key)) return;
    event.preventDefault();
    read();
    show(stepFrom(points, current, event.key) ?? current);
    status.textContent = current?.says ?? '';
  });
}

for (const kind of ['pointerover', 'focusin'])
  document.addEventListener(kind, ({ target }) => {
    const row = (target as Element).closest('tr[data-district]');
    // What charts point at they link themselves.
    if (row || !(target as Element).closest('.chart-box')) link(districtOf(row));
  });

for (const box of document.querySelectorAll<HTMLElement>('.chart-box[data-keys]')) enliven(box);

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-choose]')) {
  const place = button.dataset['place']!;
  const district = JSON.parse(button.dataset['choose']!) as Chosen;
  const isChosen = (): boolean => chosenIn(place)?.id === district.id;
  const label = (): void => void (button.textContent = button.dataset[isChosen() ? 'forget' : 'mark']!);
  label();
  button.parentElement!.hidden = false;
  button.addEventListener('click', () => {
    choose(place, isChosen() ? null : district);
    label();
    mark();
  });
}
mark();
