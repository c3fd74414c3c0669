/**
 * The choice as it stands in the address:
 * `?measure=collection/sorting-rate,rats/complaints-rate&period=2024-11/2025-10&districts=101,203`. Ids, never
 * slugs: they do not change. Nothing here knows which ids there are.
 */
export interface Choice {
  readonly measures: readonly string[];
  /** Of the first measure; null for the newest of each. */
  readonly period: string | null;
  /** In the order chosen; the first is what the others are compared with. */
  readonly districts: readonly string[];
}

/** How many can be chosen. */
export const MAX_DISTRICTS = 6;
export const MAX_MEASURES = 4;

/** Slashes and colons may stand in a query as they are, and an address is there to be read. */
const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%3A', ':');

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // Half an escape: an address cut off or typed by hand.
    return text;
  }
}

/** The query of a choice, with its question mark; empty where nothing is chosen. */
export function queryOf({ measures = [], period = null, districts = [] }: Partial<Choice>): string {
  const parts = [
    ...(measures.length > 0 ? [`measure=${measures.map(encode).join(',')}`] : []),
    ...(period ? [`period=${encode(period)}`] : []),
    ...(districts.length > 0 ? [`districts=${districts.map(encode).join(',')}`] : []),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The choice a query names. Ids are split before they are decoded, so that an id may hold a comma. */
export function choiceOf(query: string): Choice {
  const values = new Map<string, string>();
  for (const part of query.replace(/^\?/, '').split('&')) {
    const at = part.indexOf('=');
    if (at > 0) values.set(part.slice(0, at), part.slice(at + 1));
  }
  const idsAt = (name: string): string[] => (values.get(name) ?? '').split(',').map(decode).filter(Boolean);
  return {
    measures: idsAt('measure'),
    period: decode(values.get('period') ?? '') || null,
    districts: idsAt('districts'),
  };
}

/** What of a choice could not be kept: ids that are not here, and districts beyond the most. */
export interface Dropped {
  readonly measures: readonly string[];
  readonly period: string | null;
  readonly districts: readonly string[];
  readonly tooMany: readonly string[];
}

interface Known {
  /** Those that are shown where none is chosen. */
  readonly leading: readonly string[];
  readonly measures: readonly { readonly id: string; readonly periods: readonly string[] }[];
  readonly districts: readonly { readonly id: string }[];
}

export interface Settled extends Choice {
  readonly dropped: Dropped;
}

/**
 * A choice made whole: the leading measures where none is named, unknown ids, repeats and all beyond the most
 * left out; what was left out is told. The last period of the first measure is the newest. Throws where there is
 * no measure at all.
 */
export function settle(choice: Choice, known: Known): Settled {
  const periodsOf = new Map(known.measures.map(({ id, periods }) => [id, periods]));
  const measures = [...new Set(choice.measures)].filter((id) => periodsOf.has(id)).slice(0, MAX_MEASURES);
  const shown = measures.length > 0 ? measures : known.leading;
  const periods = periodsOf.get(shown[0] ?? '');
  if (!periods) throw new Error('invalid place: no measures');
  const ids = new Set(known.districts.map(({ id }) => id));
  const asked = [...new Set(choice.districts)];
  const there = asked.filter((id) => ids.has(id));
  const isKnown = choice.period === null || periods.includes(choice.period);
  return {
    measures: shown,
    period: isKnown && choice.period !== periods.at(-1) ? choice.period : null,
    districts: there.slice(0, MAX_DISTRICTS),
    dropped: {
      measures: choice.measures.filter((id) => !periodsOf.has(id)),
      period: isKnown ? null : choice.period,
      districts: asked.filter((id) => !ids.has(id)),
      tooMany: there.slice(MAX_DISTRICTS),
    },
  };
}
