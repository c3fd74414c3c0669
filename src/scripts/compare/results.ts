import { element, type Element } from '../../render/element.ts';
import { pictureOf } from '../../render/picture.ts';
import { LOOKS } from './colours.ts';
import { hasYears } from './lines.ts';
import { againstFirst, wordsOfPair, type Pair } from './pairs.ts';
import { dotsOf, findingOf, limitsOf, linesOf, type Picture } from './pictures.ts';
import { tableElement } from './table.ts';
import { figuresTable, pairsTable, yearsTable } from './tables.ts';
import { isFair, type View } from './view.ts';

const p = (text: string, kind?: string): Element => element('p', { class: kind }, text);
const details = (title: string, ...parts: readonly Element[]): Element =>
  element('details', { class: 'chart-table' }, element('summary', {}, title), ...parts);

/** A picture as pages have it: narrow and wide, of which the charts' style sheet shows one. */
const svgOf = ({ framed, body }: Picture): Element =>
  element(
    'div',
    { class: 'chart-box' },
    ...(['narrow', 'wide'] as const).map((variant) => pictureOf(framed, variant, body)),
  );

function dotsFigure(view: View): Element {
  const picture = dotsOf(view);
  return element(
    'figure',
    { class: 'chart-figure' },
    element(
      'figcaption',
      {},
      p(`${findingOf(view)}.`, 'finding'),
      p(picture.framed.subtitle, 'chart-subtitle'),
    ),
    svgOf(picture),
    ...picture.begins.map((text) => p(text, 'chart-subtitle')),
  );
}

function linesFigure(view: View): Element {
  const { years } = view.words.say;
  const picture = linesOf(view);
  return element(
    'figure',
    { class: 'chart-figure' },
    element(
      'figcaption',
      {},
      element('h3', { class: 'chart-title' }, years.title),
      p(years.subtitle(view.period), 'chart-subtitle'),
    ),
    svgOf(picture),
    ...picture.begins.map((text) => p(text, 'chart-subtitle')),
  );
}

/** What lies between the first chosen and each other, and whether that is more than usual. */
function differenceParts(view: View): Element[] {
  const { words, rows, place, move, info } = view;
  const { differences } = words.say;
  const [first] = rows;
  if (!first) return [];
  if (rows.length < 2) return [p(differences.another(place.districtWord.one), 'small muted')];
  const title = element('h3', { class: 'chart-title' }, differences.title(first.district.label));
  const pairs = againstFirst(view);
  // Where the first itself may not be compared, that is said once and not beside each other.
  if (!isFair(first)) return [title, p(`${words.capital(wordsOfPair(view, pairs[0]!).text)}.`)];
  const lines = pairs.map((pair) => ({ pair, ...pairLine(view, pair) }));
  // What all say is said once.
  const [shared] = lines;
  const common = lines.length > 1 && lines.every(({ says }) => says === shared!.says) ? shared!.says : null;
  return [
    title,
    ...(common === null ? [] : [p(differences.all(common), 'small muted')]),
    element(
      'ul',
      { class: 'pairs plain' },
      ...lines.map(({ pair, text, says }) =>
        element(
          'li',
          {},
          swatch(pair.a.order),
          element('strong', {}, pair.a.district.label),
          ' ',
          element('span', {}, text),
          ...(says === null || says === common ? [] : [element('small', {}, says)]),
        ),
      ),
    ),
    ...(move === null ? [] : [p(differences.moves(move, info, place.districtWord.other), 'small muted')]),
  ];
}

/** What stands behind the name of a district that is set beside the first, which may be compared. */
function pairLine(view: View, pair: Pair): ReturnType<typeof wordsOfPair> {
  const { apart, picture } = view.words.say;
  if (pair.a.year.value === null) return { text: picture.noFigure, says: null };
  return pair.a.year.apart ? { text: apart.text, says: apart.see } : wordsOfPair(view, pair);
}

/** The colour of a district in the pictures, beside its name. */
const swatch = (order: number): Element =>
  element(
    'svg',
    { class: 'swatch', viewBox: '0 0 10 10', 'aria-hidden': 'true' },
    element('circle', { cx: 5, cy: 5, r: 4.5, fill: `var(--chart-${LOOKS[order]!.token})` }),
  );

/** Everything that says how sure the figures are, once. */
function sureParts(view: View): Element {
  const { words, measure, period, isLast, info, rows } = view;
  const { sure, table, KIND } = words.say;
  const captioned = (caption: string, shown: ReturnType<typeof figuresTable>): Element =>
    tableElement({ caption, label: caption, ...shown });
  return details(
    sure.title,
    captioned(table.caption(measure.withUnit, period), figuresTable(view)),
    ...(isLast ? [] : [p(table.lastOnly(measure.periods.at(-1)!), 'small muted')]),
    ...limitsOf(view).map((text) => p(text, 'note')),
    ...(rows.length > 1
      ? [p(KIND[info.nature], 'small muted'), captioned(table.pairs(measure.name, period), pairsTable(view))]
      : []),
    ...(hasYears(view) ? [captioned(table.years(measure.withUnit), yearsTable(view))] : []),
    element('p', {}, element('a', { href: measure.href }, sure.explained)),
  );
}

/** Which files there are of a view. */
export type FileKind = 'figures' | 'years' | 'differences' | 'dots' | 'lines';

function fileParts(view: View): Element {
  const { files } = view.words.say;
  const button = (kind: FileKind): Element =>
    element(
      'button',
      { type: 'button', class: 'button', 'data-file': kind, 'data-measure': view.measure.id },
      files[kind],
    );
  const kinds: readonly FileKind[] = [
    'figures',
    ...(hasYears(view) ? (['years'] as const) : []),
    ...(view.rows.length > 1 ? (['differences'] as const) : []),
    'dots',
    ...(hasYears(view) ? (['lines'] as const) : []),
  ];
  return details(files.title, element('p', { class: 'ways' }, ...kinds.map(button)));
}

/** Everything that is shown of a choice in one measure. */
export function resultParts(view: View): Element {
  const { measure, info } = view;
  return element(
    'section',
    { class: 'compared', 'data-subject': info.subject, 'aria-label': measure.name },
    element('h2', {}, measure.name),
    element(
      'div',
      { class: 'compared-parts' },
      dotsFigure(view),
      element('div', {}, ...differenceParts(view)),
      ...(hasYears(view) ? [linesFigure(view)] : []),
    ),
    element(
      'div',
      { class: 'chart-foot' },
      p([measure.source, measure.licence].filter(Boolean).join(' · ')),
      sureParts(view),
      element('div', { class: 'no-print' }, fileParts(view)),
    ),
  );
}
