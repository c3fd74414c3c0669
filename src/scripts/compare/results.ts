import {
  against,
  besideAll,
  differences,
  files,
  finding,
  measured,
  noneBetween,
  picture,
  pictureAlt,
  resultTitle,
  table,
  years,
} from '../../i18n/en/pages/compare.ts';
import { element, type Element, type Node } from '../../render/element.ts';
import { dotsPicture, dotsScale } from './dots.ts';
import { hasYears, linesPicture, linesScale } from './lines.ts';
import { againstFirst, allPairs, type Pair } from './pairs.ts';
import { filePicture, pagePictures } from './picture.ts';
import { tableElement } from './table.ts';
import { figuresTable, natureNote, pairsTable, reasonOf, yearsTable } from './tables.ts';
import type { Scale } from './scale.ts';
import { isFair, type View } from './view.ts';
import { words } from './words.ts';

const p = (text: string, kind?: string): Element => element('p', { class: kind }, text);

/** The finding of a choice, without a full stop; and what it stands beside, where there is a middle half. */
export const findingOf = ({ rows, measure, period, info, place }: View): string =>
  finding({
    measure: measure.name,
    fair: rows.filter(isFair).map(({ district, year }) => ({ name: district.short, value: year.value! })),
    chosen: rows.length,
    period,
    info,
    districts: place.districtWord.other,
  });
const besideOf = ({ spread, info, place }: View): string[] =>
  spread ? [besideAll(spread, info, place.districtWord.other)] : [];

const measuredOf = ({ measure, info }: View): string => measured(info.id, measure.what, info.unit);

const dotsAlt = ({ rows, spread, info, place }: View): string =>
  pictureAlt({
    rows: rows.map(({ district, year }) => ({
      name: district.short,
      value: year.value,
      low: year.low ?? null,
      high: year.high ?? null,
      apart: year.apart ?? false,
    })),
    spread,
    info,
    districts: place.districtWord.other,
  });

function linesAlt({ rows, periods, info }: View): string {
  return years.alt(
    rows.flatMap(({ district, years: own }) => {
      const known = periods.map((_, at) => at).filter((at) => own[at]!.value !== null);
      if (known.length === 0) return [];
      const print = (at: number): string => words.figure({ ...info, value: own[at]!.value! });
      const [first, last] = [known[0]!, known.at(-1)!];
      return [
        {
          name: district.short,
          from: words.period(periods[first]!),
          first: print(first),
          to: words.period(periods[last]!),
          last: print(last),
        },
      ];
    }),
  );
}

/** Where a scale begins, said where it is not zero. */
const begins = ({ from, digits }: Scale): string =>
  from === 0 ? '' : ` ${picture.begins(words.number(from, digits))}`;
const dotsSubtitle = (view: View): string =>
  `${measuredOf(view)}, ${words.periodTitle(view.period)}.${begins(dotsScale(view))}`;
const linesSubtitle = (view: View): string => `${years.subtitle(view.period)}.${begins(linesScale(view))}`;

/** One pair as a sentence. */
export function sentenceOf({ info, measure, place }: View, { a, b, difference, why }: Pair): string {
  if (!difference)
    return noneBetween(a.district.short, b.district.short, reasonOf(why!, place.districtWord.other));
  const named = ({ district, year }: Pair['a']) => ({ name: district.short, value: year.value! });
  return against({ a: named(a), b: named(b), difference, indicator: info, what: measure.what });
}

function figure(
  view: View,
  options: { title: string; subtitle: string; id: string; svg: Element[] },
): Element {
  return element(
    'figure',
    { class: 'chart-figure', 'aria-labelledby': options.id },
    element(
      'figcaption',
      {},
      element('h3', { class: 'chart-title', id: options.id }, options.title),
      p(options.subtitle, 'chart-subtitle'),
    ),
    element('div', { class: 'chart-box' }, ...options.svg),
    element(
      'div',
      { class: 'chart-foot' },
      p([view.measure.source, view.measure.licence].filter(Boolean).join('. ') + '.'),
    ),
  );
}

function pictureParts(view: View): Element[] {
  const { measure, period, place } = view;
  const name = picture.name(measure.name, period);
  const dots = figure(view, {
    title: picture.title,
    subtitle: dotsSubtitle(view),
    id: 'compare-dots',
    svg: pagePictures({ name, alt: dotsAlt(view), synthetic: place.synthetic }, (width) =>
      dotsPicture(view, width),
    ),
  });
  if (!hasYears(view)) return [dots];
  const lines = figure(view, {
    title: years.title,
    subtitle: `${measuredOf(view)}. ${linesSubtitle(view)}`,
    id: 'compare-lines',
    svg: pagePictures(
      {
        name: `${measure.name}, ${years.title.toLowerCase()}`,
        alt: linesAlt(view),
        synthetic: place.synthetic,
      },
      (width) => linesPicture(view, width),
    ),
  });
  const caption = years.caption(measure.name, view.info.unit);
  return [
    dots,
    lines,
    element(
      'details',
      { class: 'chart-table' },
      element('summary', {}, years.table),
      tableElement({ caption, label: caption, ...yearsTable(view) }),
    ),
  ];
}

function tableParts(view: View): Node[] {
  const { measure, period, info } = view;
  const caption = table.caption(measure.name, period, info.unit);
  return [
    element('h3', {}, table.title),
    tableElement({ caption, label: caption, ...figuresTable(view) }),
    ...(view.isLast ? [] : [p(table.lastOnly(measure.periods.at(-1)!), 'small muted')]),
    ...view.rows.flatMap(({ district, notes }) =>
      notes.map(({ effect, reason, source }) =>
        p(table.note(district.short, effect, reason, source), 'note'),
      ),
    ),
    ...measure.caveats.map((caveat) => p(caveat, 'note')),
  ];
}

function differenceParts(view: View): Node[] {
  const { rows, place, measure, period } = view;
  const title = differences.title(rows[0]!.district.short);
  if (rows.length < 2) return [element('h3', {}, title), p(differences.one(place.districtWord.one))];
  const caption = differences.caption(measure.name, period);
  return [
    element('h3', {}, title),
    p(`${measuredOf(view)}, ${words.periodTitle(period)}.`, 'small muted'),
    element(
      'ul',
      { class: 'pairs' },
      ...againstFirst(view).map((pair) => element('li', {}, sentenceOf(view, pair))),
    ),
    p(natureNote(view), 'small muted'),
    element(
      'details',
      { class: 'chart-table' },
      element('summary', {}, differences.all(allPairs(view).length)),
      tableElement({ caption: `${caption}. ${natureNote(view)}`, label: caption, ...pairsTable(view) }),
    ),
  ];
}

function fileParts(view: View): Node[] {
  const button = (file: string, label: string): Element =>
    element('button', { type: 'button', class: 'button', 'data-file': file }, label);
  return [
    element('h3', { class: 'no-print' }, files.title),
    element(
      'div',
      { class: 'no-print compare-files' },
      p(files.lead),
      element(
        'p',
        { class: 'ways' },
        button('figures', files.figures),
        ...(hasYears(view) ? [button('years', files.years)] : []),
        ...(view.rows.length > 1 ? [button('differences', files.differences)] : []),
        button('picture', files.picture),
      ),
      element('p', {}, element('a', { href: view.measure.href }, files.explained)),
    ),
  ];
}

/** Everything that is shown of a choice, under its heading. */
export function resultParts(view: View): Element[] {
  return [
    element('h2', { id: 'compare-title' }, resultTitle(view.measure.name, view.period)),
    p([`${findingOf(view)}.`, ...besideOf(view)].join(' '), 'lead'),
    ...pictureParts(view),
    ...tableParts(view),
    ...differenceParts(view),
    ...fileParts(view),
  ] as Element[];
}

/** The pictures as one file. */
export function pictureFile(view: View, address: string): string {
  const { measure, place, info } = view;
  return filePicture(
    {
      title: findingOf(view),
      subtitle: dotsSubtitle(view),
      notes: [
        ...besideOf(view),
        ...(info.nature === 'mass' ? [picture.noRange] : []),
        ...view.rows.flatMap(({ district, notes }) =>
          notes.map(({ reason }) => `${district.short}: ${reason}`),
        ),
        ...measure.caveats,
      ],
      source: measure.source,
      licence: measure.licence,
      address,
      alt: dotsAlt(view),
      synthetic: place.synthetic,
    },
    info.subject,
    [
      { title: null, draw: (width) => dotsPicture(view, width) },
      ...(hasYears(view)
        ? [
            {
              title: `${years.title}. ${linesSubtitle(view)}`,
              draw: (width: number) => linesPicture(view, width),
            },
          ]
        : []),
    ],
  );
}
