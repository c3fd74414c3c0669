/**
 * `npm run retabulate -- <place> --from <folder of published files> [--to <folder>]`: a publisher's files → the tables
 * of a place here, by default in its folder of `data/`. The same files give the same bytes.
 */
import { join } from 'node:path';
import { PATHS } from '../scripts/command/paths.ts';
import { run } from '../scripts/command/run.ts';
import { TOOLS } from './commands.ts';
import { InputError } from '../src/model/fault.ts';
import { retabulateEmiliaRomagna } from './retabulate/emilia-romagna.ts';
import { retabulateEngland } from './retabulate/england.ts';
import { retabulateNyc } from './retabulate/nyc.ts';

const PLACES = new Map([
  ['emilia-romagna', retabulateEmiliaRomagna],
  ['england', retabulateEngland],
  ['nyc', retabulateNyc],
]);

await run(TOOLS.retabulate, ({ named, options }) => {
  const place = named[0]!;
  const retabulate = PLACES.get(place);
  if (!retabulate) throw new InputError(`invalid place: ${place}: expected ${[...PLACES.keys()].join(', ')}`);
  retabulate(options.from, options.to ?? join(PATHS.data, place));
  return Promise.resolve();
});
