import { number, periodTitle } from '../common.ts';

export const disagreement = {
  title: (of: { most: string; over: number; of: number; districts: string; limit: string }) =>
    of.over === 0
      ? `Two published sorting rates agree within ${of.most} points in all ${number(of.of)} ${of.districts}`
      : `Two published sorting rates disagree by up to ${of.most} points, and by more than ${of.limit} points in ${number(of.over)} of ${number(of.of)} ${of.districts}`,
  subtitle: (a: string, b: string, key: string) =>
    `Sorting rate, %, ${periodTitle(key)}: across, ${a}; up, ${b}`,
  alt: (of: {
    n: number;
    over: number;
    limit: string;
    rows: readonly { name: string; a: string; b: string }[];
  }) =>
    `${number(of.n)} dots along a diagonal of agreement; ${of.over === 0 ? `none is more than ${of.limit} points off it` : `${number(of.over)} are more than ${of.limit} points off it: ${of.rows.map(({ name, a, b }) => `${name} ${a} against ${b}`).join('; ')}`}.`,
  notes: ['Neither is called right. Why they differ is not published with them.', 'On the line both agree.'],
  line: 'both agree',
  columns: { difference: 'Difference, points' },
};
