import { NOT_STATED, plainName, slugOf, TOTALS } from './lexicon.ts';

/** Districts as far as they are known: their ids, and what else they are called. */
export interface Districts {
  readonly ids: ReadonlySet<string>;
  readonly byName: ReadonlyMap<string, string>;
}

/** A name to compare by: without blanks where the script needs none. */
export const sameName = (name: string): string =>
  plainName(name).replace(/\s+(?=[^\x00-\x7f])|(?<=[^\x00-\x7f])\s+/g, '');

/** The district a published text is, or null. */
export const districtNamed = ({ ids, byName }: Districts, text: string): string | null =>
  ids.has(text) ? text : (byName.get(sameName(text)) ?? null);

/** What the texts of a table's column of districts mean. */
export interface Meanings {
  readonly values: Readonly<Record<string, string | null>>;
  readonly totals: readonly string[];
  readonly unknown: readonly string[];
  readonly known: number;
}

export function meaningsIn(districts: Districts, texts: Iterable<string>): Meanings {
  const values: { [text: string]: string | null } = {};
  const totals: string[] = [];
  const unknown: string[] = [];
  let known = 0;
  for (const text of texts) {
    const id = districtNamed(districts, text);
    if (id !== null) {
      known++;
      if (id !== text) values[text] = id;
    } else if (TOTALS.test(text)) totals.push(text);
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
}

const ID = /^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$/;

/** Districts from the names that tables have for them, each once, in the order of the names. */
export function draftOf(
  names: ReadonlyMap<
    string,
    { readonly label: string | null; readonly group: string | null; readonly population: number | null }
  >,
  place: { readonly id: string; readonly title: string },
): Drafted[] {
  const slugs = new Set<string>();
  const seen = new Set<string>();
  const drafted: Drafted[] = [];
  for (const [name, { label, group, population }] of [...names].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (TOTALS.test(name) || NOT_STATED.test(name) || seen.has(sameName(name))) continue;
    seen.add(sameName(name));
    const base = slugOf(label ?? name) || `district-${drafted.length + 1}`;
    let slug = base;
    for (let n = 2; slugs.has(slug); n++) slug = `${base}-${n}`;
    slugs.add(slug);
    drafted.push({
      id: ID.test(name) && name.length <= 24 ? name : slug,
      slug,
      name: label ?? name,
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
  byName: new Map(drafted.map(({ id, name }) => [sameName(name), id])),
});
