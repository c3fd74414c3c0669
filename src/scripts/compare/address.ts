/**
 * The choice as it stands in the address: `?measure=collection/sorting-rate&period=2024-11/2025-10&districts=101,203`.
 * Ids, never slugs: they do not change. Nothing here knows which ids there are.
 */
export interface Choice {
  readonly measure: string | null;
  readonly period: string | null;
  /** In the order chosen; the first is what the others are compared with. */
  readonly districts: readonly string[];
}

/** How many districts can be chosen. */
export const MAX_DISTRICTS = 6;

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
export function queryOf({ measure, period, districts }: Partial<Choice>): string {
  const parts = [
    ...(measure ? [`measure=${encode(measure)}`] : []),
    ...(period ? [`period=${encode(period)}`] : []),
    ...(districts && districts.length > 0 ? [`districts=${districts.map(encode).join(',')}`] : []),
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
  const valueAt = (name: string): string | null => decode(values.get(name) ?? '') || null;
  return {
    measure: valueAt('measure'),
    period: valueAt('period'),
    districts: (values.get('districts') ?? '').split(',').map(decode).filter(Boolean),
  };
}

/** What of a choice could not be kept. */
export type Dropped =
  | { readonly kind: 'measure' | 'period' | 'district'; readonly id: string }
  | { readonly kind: 'too-many'; readonly left: readonly string[] };

interface Known {
  readonly measures: readonly { readonly id: string; readonly periods: readonly string[] }[];
  readonly districts: readonly { readonly id: string }[];
}

export interface Settled {
  readonly measure: string;
  readonly period: string;
  readonly districts: readonly string[];
  readonly dropped: readonly Dropped[];
}

/**
 * A choice made whole: the first measure and its last period where none is named, unknown ids, repeats
 * and all beyond six left out; what was left out is told. Throws where there is no measure at all.
 */
export function settle(choice: Choice, known: Known): Settled {
  const measure = known.measures.find(({ id }) => id === choice.measure) ?? known.measures[0];
  if (!measure) throw new Error('invalid place: no measures');
  const period = measure.periods.find((key) => key === choice.period) ?? measure.periods.at(-1)!;
  const ids = new Set(known.districts.map(({ id }) => id));
  const asked = [...new Set(choice.districts)];
  const there = asked.filter((id) => ids.has(id));
  return {
    measure: measure.id,
    period,
    districts: there.slice(0, MAX_DISTRICTS),
    dropped: [
      ...(choice.measure !== null && choice.measure !== measure.id
        ? [{ kind: 'measure' as const, id: choice.measure }]
        : []),
      ...(choice.period !== null && choice.period !== period
        ? [{ kind: 'period' as const, id: choice.period }]
        : []),
      ...asked.filter((id) => !ids.has(id)).map((id) => ({ kind: 'district' as const, id })),
      ...(there.length > MAX_DISTRICTS
        ? [{ kind: 'too-many' as const, left: there.slice(MAX_DISTRICTS) }]
        : []),
    ],
  };
}
