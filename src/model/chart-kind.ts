/** Kinds of charts, as their permanent ids name them. */
export const CHART_KINDS = [
  'spread',
  'funnel',
  'map',
  'years',
  'groups',
  'multiples',
  'months',
  'control',
  'mix',
  'contributions',
  'same-months',
  'disagreement',
] as const;
export type ChartKind = (typeof CHART_KINDS)[number];
