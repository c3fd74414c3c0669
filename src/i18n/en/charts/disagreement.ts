import { number, periodTitle } from '../common.ts';

export const disagreement = {
  title: (facts: { most: string; name: string; over: number; of: number; districts: string }) =>
    facts.over === 0
      ? `Two published sorting rates agree within ${facts.most} points in all ${number(facts.of)} ${facts.districts}`
      : `Two published sorting rates lie up to ${facts.most} points apart, in ${facts.name}`,
  subtitle: (a: string, b: string, key: string) =>
    `Sorting rate, %, ${periodTitle(key)}: across, ${a}; up, ${b}`,
  alt: (facts: {
    n: number;
    over: number;
    limit: string;
    rows: readonly { name: string; a: string; b: string }[];
  }) =>
    `${number(facts.n)} dots along a diagonal of agreement; ${facts.over === 0 ? `none is more than ${facts.limit} points off it` : `${number(facts.over)} are more than ${facts.limit} points off it: ${facts.rows.map(({ name, a, b }) => `${name} ${a} against ${b}`).join('; ')}`}.`,
  notes: ['Neither is called right. Why they differ is not published with them.', 'On the line both agree.'],
  line: 'both agree',
  columns: { difference: 'Difference, points' },
};
