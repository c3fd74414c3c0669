import { print } from '../../render/element.ts';
import { pictureOf, type Body, type Framed } from '../../render/picture.ts';
import { stepsOf } from './axis.ts';
import { dotsBody, dotsDomain, dotsLegend } from './dots.ts';
import { linesBody, linesDomain, linesLegend } from './lines.ts';
import { byValue, isFair, type View } from './view.ts';

/** A picture of a view: what frames it, as charts are framed, and what draws it. */
export interface Picture {
  readonly framed: Framed;
  /** Where its scale begins, said where it is not zero. */
  readonly begins: readonly string[];
  readonly body: Body;
}

/** The finding of a view, without a full stop. */
export const findingOf = ({ words, rows, info }: View): string =>
  words.say.finding(
    rows.filter(isFair).map(({ district, year }) => ({ name: district.label, value: year.value! })),
    info,
  );

function beginsOf({ words }: View, domain: readonly [number, number]): string[] {
  const { digits } = stepsOf(domain, 5);
  return domain[0] === 0 ? [] : [words.say.picture.begins(words.number(domain[0], digits))];
}

/** What the chosen are beside, where there is a middle half. */
const besideOf = ({ words, spread, info, place }: View): string[] =>
  spread ? [words.say.besideAll(spread, info, place.districtWord.other)] : [];

/** What limits the measure and the figures of the chosen, in full. */
export const limitsOf = (view: View): string[] => [...notesOf(view, view.rows), ...view.measure.caveats];

const notesOf = ({ words }: View, rows: View['rows']): string[] =>
  rows.flatMap(({ district, notes }) =>
    notes.map(({ effect, reason, source }) => words.say.table.note(district.label, effect, reason, source)),
  );

/** The same in a file, which has no room for why each is not compared: these are named, as in charts. */
function fileLimitsOf(view: View): string[] {
  const apart = view.rows.filter(({ year }) => year.apart);
  return [
    ...(apart.length === 0 ? [] : [view.words.apartNote(apart.map(({ district }) => district.label))]),
    ...notesOf(
      view,
      view.rows.filter((row) => !apart.includes(row)),
    ),
    ...view.measure.caveats,
  ];
}

const framedOf = (
  view: View,
  id: string,
): Omit<Framed, 'title' | 'subtitle' | 'alt' | 'legend' | 'notes'> => ({
  id: `compare-${view.place.id}-${view.measure.id.replace('/', '-')}-${id}`,
  subject: view.info.subject,
  source: view.measure.source,
  licence: view.measure.licence,
  synthetic: view.place.synthetic,
});

export function dotsOf(view: View): Picture {
  const { words, measure, info, spread, place, period } = view;
  const begins = beginsOf(view, dotsDomain(view));
  return {
    framed: {
      ...framedOf(view, 'dots'),
      title: words.say.files.pictureTitle(measure.name, findingOf(view)),
      subtitle: words.say.subtitle(measure.measured, period),
      alt: words.say.pictureAlt({
        rows: byValue(view).map(({ district, year }) => ({
          name: district.label,
          value: year.value,
          low: year.low ?? null,
          high: year.high ?? null,
          apart: year.apart ?? false,
        })),
        spread,
        info,
        districts: place.districtWord.other,
      }),
      legend: dotsLegend(view),
      notes: [
        ...begins,
        ...besideOf(view),
        ...(info.nature === 'mass' ? [words.say.picture.noRange] : []),
        ...fileLimitsOf(view),
      ],
    },
    begins,
    body: dotsBody(view),
  };
}

export function linesOf(view: View): Picture {
  const { words, measure, info, rows, periods, period } = view;
  const begins = beginsOf(view, linesDomain(view));
  return {
    framed: {
      ...framedOf(view, 'lines'),
      title: words.say.files.pictureTitle(measure.name, words.say.years.title),
      subtitle: words.say.subtitle(measure.measured, period),
      alt: words.say.years.alt(
        rows.flatMap(({ district, years }) => {
          const known = periods.flatMap((key, at) => {
            const { value } = years[at]!;
            return value === null ? [] : [{ key, value }];
          });
          const [first, last] = [known[0], known.at(-1)];
          return first && last
            ? [
                {
                  name: district.label,
                  from: first.key,
                  first: first.value,
                  to: last.key,
                  last: last.value,
                },
              ]
            : [];
        }),
        info,
      ),
      legend: linesLegend(view),
      notes: [...begins, ...fileLimitsOf(view)],
    },
    begins,
    body: linesBody(view),
  };
}

/** A picture as one SVG file with everything a reader needs who meets it alone. */
export const pictureFile = ({ framed, body }: Picture, address: string): string =>
  `${print(pictureOf(framed, 'file', body, { address }))}\n`;
