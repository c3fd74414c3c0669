import { capital, count, list, number, periodTitle } from '../common.ts';

export const mix = {
  title: {
    streams: (facts: { name: string; share: string; area: string }) =>
      `Of the waste sorted in ${facts.area}, ${facts.name} made ${facts.share}`,
    topics: (facts: { name: string; share: string; area: string }) =>
      `“${capital(facts.name)}” leads in ${facts.area}, with ${facts.share}`,
    kinds: (facts: { name: string; share: string; area: string }) =>
      `${capital(facts.name)} gave ${facts.share} of the volunteer hours in ${facts.area}`,
    activities: (facts: { name: string; share: string; area: string }) =>
      `Of the volunteer hours in ${facts.area}, ${facts.share} went to ${facts.name}`,
  },
  notCollected: (names: readonly string[]) => `Not collected in these months: ${list(names)}.`,
  tooFew: (n: number, area: string) =>
    `${area}: ${count(n, 'case', 'cases')} with a topic, too few for shares`,
  /** `name` is null where it is the part the title begins with. */
  grew: (name: string | null, points: string) =>
    `${name === null ? ', and grew most' : `; “${name}” grew most`}, by ${points}`,
  subtitle: (what: string, key: string) => `${what}, %, ${periodTitle(key)}`,
  what: {
    streams: 'Share of sorted mass by stream',
    topics: (total: number, what: string) => `Share of ${number(total)} ${what} with a stated topic`,
    kinds: (total: number) => `Share of ${number(total)} volunteer hours by kind of organisation`,
    activities: (total: number) => `Share of ${number(total)} volunteer hours by activity`,
  },
  alt: (rows: readonly { name: string; share: string }[]) =>
    `Bars, largest first: ${rows.map(({ name, share }) => `${name} ${share}`).join('; ')}.`,
  /** Of fewer than 50: "7 of 20". */
  countOf: (n: number, total: number) => `${number(n)} of ${number(total)}`,
  /** Of what is there and prints as nothing: "under 0.1%". */
  under: (value: string) => `under ${value}`,
  others: (n: number) => `${number(n)} others`,
  notStated: (n: number, what: string) =>
    `Not in the shares: ${number(n)} of the ${what}, which ${n === 1 ? 'names' : 'name'} no topic.`,
  few: (n: number) => `Only ${number(n)} in all: single cases move these shares.`,
  columns: {
    part: { streams: 'Stream', topics: 'Topic', kinds: 'Kind of organisation', activities: 'Activity' },
    share: 'Share, %',
    before: 'A year before, %',
    amount: { streams: 'Kilograms', topics: 'Complaints', kinds: 'Hours', activities: 'Hours' },
  },
};
