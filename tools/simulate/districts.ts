import { sum } from 'd3-array';
import { COMPLAINTS } from '../demo/effects.ts';
import { SUBDISTRICTS } from '../demo/city.ts';

/** Twenty districts as uneven in size as those of Anlan. */
export const POPULATIONS = SUBDISTRICTS.slice(0, 20).map(({ population }) => population);

/** Anlan's complaints for every resident in a year. */
export const COMPLAINTS_RATE = COMPLAINTS.total / 2 / sum(SUBDISTRICTS, ({ population }) => population);
