import type { ColourToken } from '../../model/chart.ts';

/** How a district is drawn in every picture: told apart by dashes as well as by colour. */
export interface Look {
  readonly token: ColourToken;
  readonly dash: string | null;
  readonly width: number;
}

/** In the order chosen: the first in ink, the others in hues as far apart as six can be. */
export const LOOKS: readonly Look[] = [
  { token: 'ink', dash: null, width: 2.75 },
  { token: 'series-3', dash: null, width: 1.75 },
  { token: 'series-8', dash: '7 3', width: 1.75 },
  { token: 'series-7', dash: '2 2.5', width: 2 },
  { token: 'series-5', dash: '9 3 2 3', width: 1.75 },
  { token: 'series-1', dash: '4 2', width: 1.75 },
];
