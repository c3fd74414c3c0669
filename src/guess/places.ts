import { NOT_STATED, plainName, slugOf, TOTALS } from './lexicon.ts';

/** Districts as far as they are known: their ids, and what else they are called. */
export interface Districts {
  readonly ids: ReadonlySet<string>;
  readonly byName: ReadonlyMap<string, string>;
  /** Their classes; none where they are all of one. */
  readonly classes: ReadonlySet<string>;
}

/** Words for a part of a place that say nothing beside its number: "Ward 03" is 3. */
const GENERIC =
  /^(?:ward|district|area|zone|board|precinct|sector|bezirk|stadtbezirk|distrito|quartiere|municipio|circoscrizione|arrondissement)s?(?: (?:no|nr|n))? (?=\d)/;

/**
 * A name to compare by: without blanks where the script needs none, numbers without zeros before them, and
 * without a word that only says what a number is of.
 */
export const sameName = (name: string): string =>
  plainName(name)
    .replace(/\s+(?=[^\x00-\x7f])|(?<=[^\x00-\x7f])\s+/g, '')
    .replace(GENERIC, '')
    .replace(/^0+(?=\d)/, '');

/** The district a published text is, or null. */
const districtNamed = ({ ids, byName }: Districts, text: string): string | null =>
  ids.has(text) ? text : (byName.get(sameName(text)) ?? null);

/** What the texts of a table's column of districts mean. */
export interface Meanings {
  readonly values: Readonly<Record<string, string | null>>;
  readonly totals: readonly string[];
  readonly unknown: readonly string[];
  readonly known: number;
}

export function meaningsIn(
  districts: Districts,
  texts: Iterable<string>,
  sums: readonly string[] = [],
): Meanings {
  const values: { [text: string]: string | null } = {};
  const totals: string[] = [];
  const unknown: string[] = [];
  let known = 0;
  for (const text of texts) {
    const id = sums.includes(text) ? null : districtNamed(districts, text);
    if (id !== null) {
      known++;
      if (id !== text) values[text] = id;
    } else if (TOTALS.test(text) || sums.includes(text)) totals.push(text);
    else if (NOT_STATED.test(text)) values[text] = null;
    else unknown.push(text);
  }
  return { values, totals, unknown, known };
}

/** A district of a draft. */
export interface Drafted {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly group: string;
  readonly groupName: string;
  readonly population: number | null;
  /** What the tables call it. */
  readonly spellings: readonly string[];
  /** Its class, where districts are of several. */
  readonly kind: string | null;
}

const ID = /^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$/;

/** Districts from the names that tables have for them, each once, in the order of the names. */
export function draftOf(
  names: ReadonlyMap<
    string,
    {
      readonly label: string | null;
      readonly group: string | null;
      readonly population: number | null;
      readonly kind: string | null;
    }
  >,
  place: { readonly id: string; readonly title: string },
): Drafted[] {
  const slugs = new Set<string>();
  const drafted: Drafted[] = [];
  const districts = [...names].filter(([name]) => !TOTALS.test(name) && !NOT_STATED.test(name));
  const spelled = Map.groupBy(
    districts.sort(([a], [b]) => (a < b ? -1 : 1)),
    ([name]) => sameName(name),
  );
  for (const spellings of spelled.values()) {
    // The shortest is an id, and the longest says most.
    const [name, { label, group, population, kind }] = spellings.toSorted(
      ([a], [b]) => a.length - b.length,
    )[0]!;
    const longest = spellings.toSorted(([a], [b]) => b.length - a.length)[0]![0];
    const base = slugOf(label ?? longest) || `district-${drafted.length + 1}`;
    let slug = base;
    for (let n = 2; slugs.has(slug); n++) slug = `${base}-${n}`;
    slugs.add(slug);
    drafted.push({
      id: ID.test(name) && name.length <= 24 ? name : slug,
      slug,
      name: label ?? longest,
      spellings: spellings.map(([singular]) => singular),
      kind,
      group: group === null ? place.id : slugOf(group) || place.id,
      groupName: group ?? place.title,
      population,
    });
  }
  return drafted;
}

/** Drafted districts as those that tables are read by. */
export const knownDistricts = (drafted: readonly Drafted[]): Districts => ({
  ids: new Set(drafted.map(({ id }) => id)),
  byName: new Map(
    drafted.flatMap(({ id, name, spellings }) =>
      [name, ...spellings].map((text): [string, string] => [sameName(text), id]),
    ),
  ),
  classes: new Set(drafted.flatMap(({ kind }) => (kind === null ? [] : [kind]))),
});
