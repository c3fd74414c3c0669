import type { District, Group } from '../model/district.ts';
import type { Redirect } from '../model/redirect.ts';
import { isSlug } from '../model/slug.ts';
import { fromRecords, readOptionalRecords, type Record } from './records.ts';
import type { Folder } from './folder.ts';

/** Slugs in use, of each kind of page that may move. */
export type Slugs = { readonly [kind in Redirect['kind']]: ReadonlySet<string> };

export const slugsOf = (districts: readonly District[], groups: readonly Group[]): Slugs => ({
  district: new Set(districts.map(({ slug }) => slug)),
  group: new Set(groups.map(({ slug }) => slug)),
});

/**
 * `redirects.csv` of a place: `from`, `to` and, where it is about a group, `kind`. Each gives the page that
 * is there at the end, however often a slug has changed. A slug that is still in use, one that leads
 * nowhere, and one that leads back to itself are refused.
 */
export async function readRedirects(folder: Folder, slugs: Slugs): Promise<Redirect[]> {
  const records = await readOptionalRecords(folder, 'redirects.csv');
  const next = new Map<string, string>();
  fromRecords(records, (record) => {
    const kind = redirectKind(record);
    const from = record.need('from');
    if (!isSlug(from)) record.refuse('from', 'a slug: small letters, digits and single hyphens');
    if (slugs[kind].has(from)) record.refuse('from', `a slug no longer in use; a ${kind} has this one`);
    if (next.has(`${kind}/${from}`)) record.refuse('from', 'each slug once', 'repeated', { what: 'slug' });
    next.set(`${kind}/${from}`, record.need('to'));
  });
  // Where each leads is known only when all are.
  fromRecords(records, (record) => {
    const [kind, to] = [redirectKind(record), record.get('to')];
    if (!slugs[kind].has(to) && !next.has(`${kind}/${to}`)) record.refuse('to', expected(kind, to, slugs));
  });
  return fromRecords(records, (record) => {
    const [kind, from] = [redirectKind(record), record.get('from')];
    const seen = new Set<string>();
    let to = from;
    while (!slugs[kind].has(to)) {
      if (seen.has(to)) record.refuse('to', 'a slug that leads to a page, not round in a circle');
      seen.add(to);
      to = next.get(`${kind}/${to}`)!;
    }
    return { kind, from, to };
  });
}

function redirectKind(record: Record): Redirect['kind'] {
  const kind = record.has('kind') ? record.get('kind') : '';
  if (kind !== '' && kind !== 'district' && kind !== 'group')
    record.refuse('kind', 'district, group, or nothing, which means district');
  return kind === 'group' ? 'group' : 'district';
}

const expected = (kind: Redirect['kind'], to: string, slugs: Slugs): string =>
  kind === 'district' && slugs.group.has(to)
    ? 'the slug of a district; for a group write group in a column kind'
    : `the slug of a ${kind}, as in the table of districts${kind === 'group' ? ' under group' : ''}, or another line’s from`;
