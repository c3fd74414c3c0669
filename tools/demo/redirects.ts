import { forPrograms } from '../../src/model/csv.ts';

/** `redirects.csv`: a sub-district named twice anew, and a district whose slug was shortened. */
export const redirectsTable = (): string =>
  forPrograms(
    ['from', 'to', 'kind', 'reason'],
    [
      ['dukou', 'old-ferry', null, 'Named in English from 2023 on'],
      ['old-ferry', 'laodu', null, 'Named as on its own signs from 2025 on'],
      ['yunpu-district', 'yunpu', 'group', 'Shortened in 2025'],
    ],
  );
