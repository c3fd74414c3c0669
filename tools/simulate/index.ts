import type { Simulations } from '../../src/model/simulations.ts';
import { closedOnly } from './closed-only.ts';
import { controlCharts } from './control-charts.ts';
import { courses } from './courses.ts';
import { identical } from './identical.ts';
import { overdispersed } from './overdispersed.ts';
import { planted } from './planted.ts';
import { rankRanges } from './rank-ranges.ts';
import { rollOut } from './roll-out.ts';

/** All simulations: the same numbers on every machine, in a few seconds. */
export const simulations = (): Simulations => ({
  identical: identical(),
  overdispersed: overdispersed(),
  planted: planted(),
  rollOut: rollOut(),
  closedOnly: closedOnly(),
  ranks: rankRanges(),
  control: controlCharts(),
  courses: courses(),
});
