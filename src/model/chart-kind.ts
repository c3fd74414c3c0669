import type { CHARTS } from '../charts/index.ts';

/** Kinds of charts, as their permanent ids name them. */
export type ChartKind = (typeof CHARTS)[number]['kind'];
