import { SUBDISTRICTS } from './city.ts';
import {
  BUILDING_LEADS,
  COMPLAINTS,
  EDUCATION,
  POINTS,
  REPAIRS,
  SHIFTS,
  SMART_BINS,
  SORTING,
  TIMED_DROP_OFF,
  TWINS,
} from './effects.ts';
import { volunteers } from './shifts.ts';
import { slip } from './sorting.ts';

/** Sub-districts whose sorting nothing planted changes, apart from what changes it everywhere. */
export function plainControls(): string[] {
  const touched = new Set<string>([
    ...EDUCATION.districts,
    ...POINTS.districts,
    SORTING.falling.district,
    SORTING.market.district,
  ]);
  return SUBDISTRICTS.map(({ id }) => id).filter((id) => !touched.has(id));
}

/** `tests/demo/planted.json`: the effects as the generators used them, for tests alone to read. */
export function planted(): string {
  const people = volunteers();
  const value = {
    about: 'Effects put into the invented tables of data/demo, as the generators used them.',
    twins: TWINS,
    programmes: {
      doorToDoor: { ...EDUCATION, controls: plainControls() },
      smartBins: SMART_BINS,
      points: POINTS,
      timedDropOff: TIMED_DROP_OFF,
      repairContract: REPAIRS,
      buildingLeads: BUILDING_LEADS,
    },
    sorting: { ...SORTING, slip: { ...SORTING.slip, ...slip() } },
    complaints: COMPLAINTS,
    shifts: {
      ...SHIFTS,
      people: Object.fromEntries(
        people.map(({ id, first, newcomers, returned }) => [
          id,
          { first: first.length, returned, newcomers },
        ]),
      ),
    },
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
