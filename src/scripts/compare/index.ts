import type { CompareFile, ComparePlace } from '../../model/compare.ts';
import { isCounted } from '../../model/indicator.ts';
import { element, print, type Element } from '../../render/element.ts';
import {
  choiceOf,
  MAX_DISTRICTS,
  MAX_MEASURES,
  queryOf,
  settle,
  type Dropped,
  type Settled,
} from './address.ts';
import { differencesFile, figuresFile, yearsFile } from './files.ts';
import { dotsOf, linesOf, pictureFile } from './pictures.ts';
import { resultParts, type FileKind } from './results.ts';
import { viewOf, type Means, type View } from './view.ts';

/**
 * The page on which a reader chooses what to compare: the choice lives in the address, every change
 * draws the results anew. All that is reckoned is in the modules beside this one; here is only the page.
 */
const byId = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;
const place = JSON.parse(byId('compare-data').textContent!) as ComparePlace;
// One bundle of words a language, of which the page's is loaded.
const { compareWords: words } = (await import(`../../i18n/${place.language}/compare-page.ts`)) as {
  compareWords: Means['words'];
};
const { say } = words;
const { one: singular, other } = place.districtWord;
const districts = new Map(place.districts.map((district) => [district.id, district]));
const label = (id: string): string => districts.get(id)!.label;
const measureOf = (id: string) => place.measures.find((measure) => measure.id === id)!;

const controls = byId<HTMLDetailsElement>('compare-controls');
const folded = byId('compare-folded');
const fields = byId<HTMLFieldSetElement>('compare-fields');
const measures = byId('compare-measures');
const period = byId<HTMLSelectElement>('compare-period');
const picker = byId<HTMLSelectElement>('compare-district');
const chosen = byId('compare-chosen');
const clear = byId<HTMLButtonElement>('compare-clear');
const status = byId('compare-status');
const told = byId('compare-told');
const results = byId('compare-results');

let choice: Settled;
let views: readonly View[] = [];

/* Figures, one file a measure, each asked for once; and what reckons intervals, which weighs most. */

const asked = new Map<string, Promise<CompareFile>>();
function figuresOf(id: string): Promise<CompareFile> {
  const address = measureOf(id).data;
  let file = asked.get(address);
  if (!file) {
    file = fetch(address).then((response) => {
      if (!response.ok) throw new Error(`invalid answer: ${response.status}`);
      return response.json() as Promise<CompareFile>;
    });
    asked.set(address, file);
    // What failed may be asked for again.
    file.catch(() => asked.delete(address));
  }
  return file;
}

/** Of amounts and medians a difference is plain, and nothing need be loaded to tell it. */
const plain: Means['differenceBetween'] = (_, a, b) => ({ kind: 'plain', by: a.value - b.value });
const meansOf = async (ids: readonly string[]): Promise<Means> =>
  ids.some((id) => isCounted(measureOf(id).info))
    ? { words, ...(await import('../../compare/difference.ts')) }
    : { words, differenceBetween: plain };

/* The form. */

const html = (parts: readonly Element[]): string => parts.map(print).join('');

const tellDropped = (dropped: Dropped): string =>
  [
    ...(dropped.measures.length > 0 ? [say.dropped.measures(dropped.measures)] : []),
    ...(dropped.period === null ? [] : [say.dropped.period(dropped.period)]),
    ...(dropped.districts.length > 0 ? [say.dropped.districts(dropped.districts, other)] : []),
    ...(dropped.tooMany.length > 0 ? [say.dropped.tooMany(dropped.tooMany.map(label))] : []),
  ].join(' ');

function fillMeasures(): void {
  for (const box of measures.querySelectorAll('input')) box.checked = choice.measures.includes(box.value);
}

function fillPeriods(): void {
  const { periods } = measureOf(choice.measures[0]!);
  const [newest, ...earlier] = periods.toReversed();
  const text = choice.measures.length > 1 ? say.form.newest : words.capital(words.periodTitle(newest!));
  period.innerHTML = html([
    element('option', { value: '' }, text),
    ...earlier.map((key) => element('option', { value: key }, words.capital(words.periodTitle(key)))),
  ]);
  period.value = choice.period ?? '';
}

const button = (action: string, id: string, text: string, name: string): Element =>
  element(
    'button',
    { type: 'button', class: 'button', 'data-action': action, 'data-id': id, 'aria-label': name },
    text,
  );

function fillChosen(): void {
  const { form } = say;
  const items = choice.districts.map((id, i) =>
    element(
      'li',
      {},
      element(
        'span',
        {},
        districts.get(id)!.name,
        ...(i === 0 && choice.districts.length > 1
          ? [' ', element('small', { class: 'muted' }, form.first)]
          : []),
      ),
      element(
        'span',
        { class: 'compare-actions' },
        ...(i === 0 ? [] : [button('first', id, form.makeFirst, form.makeFirstLabel(label(id)))]),
        button('remove', id, form.remove, form.removeLabel(label(id))),
      ),
    ),
  );
  chosen.innerHTML = html(items.length === 0 ? [element('li', { class: 'muted' }, form.none)] : items);
  clear.hidden = choice.districts.length < 2;
}

/** One line that says what is chosen; the whole form is under it. */
function fillFolded(): void {
  const { length } = choice.districts;
  folded.textContent = length === 0 ? say.form.legend : say.form.folded(length, choice.measures.length);
}

/** The results are what a reader wants to see now; the line that unfolds the form is where they go on. */
function fold(): void {
  controls.open = false;
  folded.parentElement!.focus();
  controls.scrollIntoView({ block: 'nearest' });
}

/* Results. */

let round = 0;
async function show(): Promise<void> {
  const mine = ++round;
  if (choice.districts.length === 0) {
    views = [];
    results.removeAttribute('aria-busy');
    results.innerHTML = html([element('p', { class: 'muted' }, say.prompt(singular))]);
    results.classList.add('settled');
    status.textContent = '';
    return;
  }
  results.setAttribute('aria-busy', 'true');
  try {
    const [means, ...files] = await Promise.all([
      meansOf(choice.measures),
      ...choice.measures.map(figuresOf),
    ]);
    // A later choice is already on its way.
    if (mine !== round) return;
    const open = [...results.querySelectorAll('details')].map((details) => details.open);
    const found = files.map((file) => viewOf(means, place, choice, file));
    views = found.filter((view) => view !== null);
    results.classList.toggle('several', choice.measures.length > 1);
    results.innerHTML = html(
      found.map((view, i) => {
        const { name } = measureOf(choice.measures[i]!);
        return view === null
          ? element('section', {}, element('h2', {}, name), element('p', {}, say.noneYet(choice.period!)))
          : resultParts(view);
      }),
    );
    results.querySelectorAll('details').forEach((details, i) => (details.open = open[i] ?? false));
    status.textContent = say.shown(
      choice.districts.length,
      place.districtWord,
      choice.measures.map((id) => measureOf(id).name),
    );
  } catch {
    if (mine !== round) return;
    views = [];
    results.innerHTML = html([element('p', { class: 'note' }, say.failed)]);
    status.textContent = say.failed;
  }
  results.removeAttribute('aria-busy');
  results.classList.add('settled');
}

/** A new choice: into the address, the form and the results. */
function choose(next: Partial<Settled>): void {
  choice = settle({ ...choice, ...next }, place);
  history.replaceState(null, '', queryOf(choice));
  fill('');
}

function fill(tell: string): void {
  fillMeasures();
  fillPeriods();
  fillChosen();
  fillFolded();
  told.textContent = tell;
  void show();
}

function add(id: string): void {
  if (choice.districts.includes(id)) told.textContent = say.form.already(label(id));
  else if (choice.districts.length === MAX_DISTRICTS) told.textContent = say.form.full;
  else {
    choose({ districts: [...choice.districts, id] });
    picker.value = '';
  }
}

/** A district with those most like it, but for those that are kept out of the first measure’s comparison. */
async function addSimilar(id: string): Promise<void> {
  const { peers } = districts.get(id)!;
  if (peers.length === 0) {
    told.textContent = say.form.noPeers(label(id));
    return;
  }
  const file = await figuresOf(choice.measures[0]!);
  const view = viewOf({ words, differenceBetween: plain }, place, { ...choice, districts: peers }, file);
  const barred = (view?.rows ?? []).filter(({ year }) => year.apart).map(({ district }) => district.id);
  const fair = peers.filter((peer) => !barred.includes(peer)).slice(0, MAX_DISTRICTS - 1);
  choose({ districts: [id, ...fair] });
  if (barred.length > 0) told.textContent = say.form.barred(barred.map(label));
  fold();
}

measures.addEventListener('change', ({ target }) => {
  const { value, checked } = target as HTMLInputElement;
  if (checked && choice.measures.length === MAX_MEASURES) {
    told.textContent = say.form.fullMeasures;
    fillMeasures();
    return;
  }
  const rest = choice.measures.filter((id) => id !== value);
  // Without any there is nothing to compare: the last one stays.
  if (!checked && rest.length === 0) fillMeasures();
  else choose({ measures: checked ? [...rest, value] : rest });
});
period.addEventListener('change', () => choose({ period: period.value || null }));

byId('compare-form').addEventListener('submit', (event) => event.preventDefault());
byId('compare-form').addEventListener('click', ({ target }) => {
  const pressed =
    target instanceof HTMLElement ? target.closest<HTMLButtonElement>('button[data-action]') : null;
  if (!pressed) return;
  const { action, id = '' } = pressed.dataset;
  const ids = choice.districts;
  switch (action) {
    case 'add':
      if (picker.value) add(picker.value);
      else picker.focus();
      break;
    case 'similar': {
      const from = picker.value || ids[0];
      if (from) void addSimilar(from);
      else picker.focus();
      break;
    }
    case 'set':
      choose({ districts: (pressed.dataset['ids'] ?? '').split(' ') });
      fold();
      break;
    case 'first':
      choose({ districts: [id, ...ids.filter((other) => other !== id)] });
      chosen.querySelector('button')?.focus();
      break;
    case 'remove': {
      const at = ids.indexOf(id);
      choose({ districts: ids.filter((other) => other !== id) });
      // Focus stays where it was: at the one that has moved up, or where the next is picked.
      const rest = chosen.querySelectorAll<HTMLButtonElement>('[data-action=remove]');
      (rest[Math.min(at, rest.length - 1)] ?? picker).focus();
      break;
    }
    case 'clear':
      choose({ districts: [] });
      picker.focus();
      break;
    case 'show':
      if (ids.length > 0) fold();
      else picker.focus();
      break;
  }
});

/* Files. */

function save(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Without what was jumped to in the page. */
const address = (): string => location.href.replace(/#.*$/, '');

const CSV = 'text/csv;charset=utf-8';
const SVG = 'image/svg+xml';
const FILES: Readonly<
  Record<FileKind, (view: View) => readonly [ending: string, type: string, content: string]>
> = {
  figures: (view) => ['figures.csv', CSV, figuresFile(view, address())],
  years: (view) => ['years.csv', CSV, yearsFile(view, address())],
  differences: (view) => ['differences.csv', CSV, differencesFile(view, address())],
  dots: (view) => ['picture.svg', SVG, pictureFile(dotsOf(view), address())],
  lines: (view) => ['years.svg', SVG, pictureFile(linesOf(view), address())],
};
results.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLElement) || !target.dataset['file']) return;
  const view = views.find(({ measure }) => measure.id === target.dataset['measure']);
  if (!view) return;
  const [ending, type, content] = FILES[target.dataset['file'] as FileKind](view);
  save(`${place.id}-${view.measure.id.replace('/', '-')}-${ending}`, type, content);
});

fields.disabled = false;
choice = settle(choiceOf(location.search), place);
controls.open = choice.districts.length === 0;
// What stands there until figures come would only jump.
if (!controls.open) results.replaceChildren();
// Where nothing was asked for the address stays as it is: it means the newest, whichever that will be.
if (location.search) history.replaceState(null, '', queryOf(choice));
fill(tellDropped(choice.dropped));
