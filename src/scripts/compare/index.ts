import * as say from '../../i18n/en/pages/compare.ts';
import type { CompareFile, ComparePlace } from '../../model/compare.ts';
import { speaksOf } from '../../model/note.ts';
import { element, print, type Element } from '../../render/element.ts';
import { choiceOf, MAX_DISTRICTS, queryOf, settle, type Dropped, type Settled } from './address.ts';
import { differencesFile, figuresFile, yearsFile } from './files.ts';
import { pictureFile, resultParts } from './results.ts';
import { viewOf, type View } from './view.ts';
import { words } from './words.ts';

/**
 * The page on which a reader chooses what to compare: the choice lives in the address, every change
 * draws the results anew. All that is reckoned is in the modules beside this one; here is only the page.
 */
const byId = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;
const place = JSON.parse(byId('compare-data').textContent!) as ComparePlace;
const { one: singular, other } = place.districtWord;
const districts = new Map(place.districts.map((district) => [district.id, district]));
const short = (id: string): string => districts.get(id)!.short;

const fields = byId<HTMLFieldSetElement>('compare-fields');
const measure = byId<HTMLSelectElement>('compare-measure');
const period = byId<HTMLSelectElement>('compare-period');
const picker = byId<HTMLSelectElement>('compare-district');
const chosen = byId('compare-chosen');
const clear = byId<HTMLButtonElement>('compare-clear');
const status = byId('compare-status');
const told = byId('compare-told');
const results = byId('compare-results');

let choice: Settled;
let view: View | null = null;

/* Figures, one file a measure, each asked for once. */

const asked = new Map<string, Promise<CompareFile>>();
function figuresOf(id: string): Promise<CompareFile> {
  const address = place.measures.find((compareMeasure) => compareMeasure.id === id)!.data;
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

/* The form. */

const html = (parts: readonly Element[]): string => parts.map(print).join('');

function tellDropped(dropped: readonly Dropped[]): string {
  const unknown = dropped.flatMap((entry) => (entry.kind === 'district' ? [entry.id] : []));
  return [
    ...dropped.flatMap((entry) =>
      entry.kind === 'measure' || entry.kind === 'period' ? [say.dropped[entry.kind](entry.id)] : [],
    ),
    ...(unknown.length > 0 ? [say.dropped.districts(unknown, other)] : []),
    ...dropped.flatMap((entry) =>
      entry.kind === 'too-many' ? [say.dropped.tooMany(entry.left.map(short))] : [],
    ),
  ].join(' ');
}

function fillPeriods(): void {
  const { periods } = place.measures.find(({ id }) => id === choice.measure)!;
  period.innerHTML = html(
    periods
      .toReversed()
      .map((key) => element('option', { value: key }, words.capital(words.periodTitle(key)))),
  );
  period.value = choice.period;
}

const button = (action: string, id: string, text: string, label: string): Element =>
  element(
    'button',
    { type: 'button', class: 'button', 'data-action': action, 'data-id': id, 'aria-label': label },
    text,
  );

function fillChosen(): void {
  const { form } = say;
  chosen.innerHTML =
    choice.districts.length === 0
      ? html([element('li', { class: 'muted' }, form.none)])
      : html(
          choice.districts.map((id, i) =>
            element(
              'li',
              {},
              element(
                'span',
                {},
                districts.get(id)!.name,
                ' ',
                element(
                  'small',
                  { class: 'muted' },
                  i === 0 && choice.districts.length > 1 ? form.first : '',
                ),
              ),
              element(
                'span',
                { class: 'compare-actions' },
                ...(i === 0 ? [] : [button('first', id, form.makeFirst, form.makeFirstLabel(short(id)))]),
                button('remove', id, form.remove, form.removeLabel(short(id))),
              ),
            ),
          ),
        );
  clear.hidden = choice.districts.length < 2;
}

/* Results. */

let round = 0;
async function show(): Promise<void> {
  const mine = ++round;
  results.dataset['subject'] = place.measures.find(({ id }) => id === choice.measure)!.info.subject;
  if (choice.districts.length === 0) {
    view = null;
    results.removeAttribute('aria-busy');
    results.innerHTML = html([element('p', { class: 'muted' }, say.prompt(singular))]);
    status.textContent = '';
    return;
  }
  results.setAttribute('aria-busy', 'true');
  try {
    const file = await figuresOf(choice.measure);
    // A later choice is already on its way.
    if (mine !== round) return;
    const open = [...results.querySelectorAll('details')].map((details) => details.open);
    view = viewOf(place, choice, file);
    results.innerHTML = html(resultParts(view));
    results.querySelectorAll('details').forEach((details, i) => (details.open = open[i] ?? false));
    status.textContent = say.shown(
      choice.districts.length,
      singular,
      other,
      view.measure.name,
      choice.period,
    );
  } catch {
    if (mine !== round) return;
    view = null;
    results.innerHTML = html([element('p', { class: 'note' }, say.failed)]);
    status.textContent = say.failed;
  }
  results.removeAttribute('aria-busy');
}

/** A new choice: into the address, the form and the results. */
function choose(next: Partial<Settled>): void {
  choice = settle({ ...choice, ...next }, place);
  history.replaceState(null, '', queryOf(choice));
  fill('');
}

function fill(tell: string): void {
  measure.value = choice.measure;
  fillPeriods();
  fillChosen();
  told.textContent = tell;
  void show();
}

function add(ids: readonly string[]): void {
  const fresh = ids.filter((id) => !choice.districts.includes(id));
  if (fresh.length === 0) {
    told.textContent = say.form.already(short(ids[0]!));
  } else if (choice.districts.length + fresh.length > MAX_DISTRICTS) {
    told.textContent = say.form.full;
  } else {
    choose({ districts: [...choice.districts, ...fresh] });
    picker.value = '';
  }
}

measure.addEventListener('change', () => {
  // Its period is kept where the new measure has it.
  const { periods } = place.measures.find(({ id }) => id === measure.value)!;
  choose({
    measure: measure.value,
    period: periods.includes(choice.period) ? choice.period : periods.at(-1)!,
  });
});
period.addEventListener('change', () => choose({ period: period.value }));

byId('compare-form').addEventListener('submit', (event) => event.preventDefault());
byId('compare-form').addEventListener('click', ({ target }) => {
  const pressed =
    target instanceof HTMLElement ? target.closest<HTMLButtonElement>('button[data-action]') : null;
  if (!pressed) return;
  const { action, id = '' } = pressed.dataset;
  const ids = choice.districts;
  switch (action) {
    case 'add':
      if (picker.value) add([picker.value]);
      else picker.focus();
      break;
    case 'similar': {
      const from = districts.get(picker.value || ids[0] || '');
      if (!from) picker.focus();
      else if (from.peers.length === 0) told.textContent = say.form.noPeers(from.short);
      else {
        // Those kept out of this comparison are not offered for it.
        const { notes } = place.measures.find((compareMeasure) => compareMeasure.id === choice.measure)!;
        const barred = from.peers.filter((peer) =>
          notes.some(
            ({ reason, ...note }) =>
              note.effect === 'not-comparable' &&
              speaksOf(
                { ...note, reason: { en: reason } },
                { ...note, district: peer, indicator: note.indicator ?? '', period: choice.period },
              ),
          ),
        );
        const fair = from.peers.filter((peer) => !barred.includes(peer)).slice(0, MAX_DISTRICTS - 1);
        choose({ districts: [from.id, ...fair] });
        if (barred.length > 0) told.textContent = say.form.barred(barred.map(short));
      }
      break;
    }
    case 'set':
      choose({ districts: (pressed.dataset['ids'] ?? '').split(' ') });
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

const FILES: Readonly<
  Record<string, (view: View) => readonly [ending: string, type: string, content: string]>
> = {
  figures: (entry) => ['figures.csv', 'text/csv;charset=utf-8', figuresFile(entry, address())],
  years: (entry) => ['years.csv', 'text/csv;charset=utf-8', yearsFile(entry, address())],
  differences: (entry) => ['differences.csv', 'text/csv;charset=utf-8', differencesFile(entry, address())],
  picture: (entry) => ['picture.svg', 'image/svg+xml', pictureFile(entry, address())],
};
results.addEventListener('click', ({ target }) => {
  const file = target instanceof HTMLElement ? FILES[target.dataset['file'] ?? ''] : undefined;
  if (!file || !view) return;
  const [ending, type, content] = file(view);
  save(`${place.id}-${view.measure.id.replace('/', '-')}-${ending}`, type, content);
});

fields.disabled = false;
choice = settle(choiceOf(location.search), place);
// Where nothing was asked for the address stays as it is: it means the last period, whichever that will be.
if (location.search) history.replaceState(null, '', queryOf(choice));
fill(tellDropped(choice.dropped));
