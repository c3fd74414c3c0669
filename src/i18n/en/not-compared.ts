import { list } from './common.ts';

/** "without schools’ food waste" */
export const without = (streams: readonly string[]): string => `without ${list(streams)}`;

/** Of totals of a district that count them; nothing where there are none. */
export const countedInTotal = (streams: readonly string[]): string[] =>
  streams.length === 0 ? [] : [`Counted here, but not where districts are compared: ${list(streams)}.`];

/** Why districts' figures lack some streams, wherever such a figure stands. */
export const notCompared = (streams: readonly string[], reason: string): string =>
  `Districts, and the whole place beside one of them, are compared ${without(streams)}: ${reason} The other figures of the whole place and its parts count it.`;
