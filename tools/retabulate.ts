/**
 * `npm run retabulate -- <place> <folder of published files> [folder to write]`: a publisher's files → the tables
 * of a place here, by default in its folder of `data/`. The same files give the same bytes.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PATHS } from '../scripts/command/paths.ts';
import { run } from '../scripts/command/run.ts';
import { InputError } from '../src/model/fault.ts';
import { retabulateEmiliaRomagna } from './retabulate/emilia-romagna.ts';
import { retabulateEngland } from './retabulate/england.ts';
import { retabulateNyc } from './retabulate/nyc.ts';

const PLACES = new Map([
  ['emilia-romagna', retabulateEmiliaRomagna],
  ['england', retabulateEngland],
  ['nyc', retabulateNyc],
]);

await run(async () => {
  const [place = '', from, to = join(PATHS.data, place)] = parseArgs({ allowPositionals: true }).positionals;
  const retabulate = PLACES.get(place);
  if (!retabulate) throw new InputError(`invalid place: ${place}: expected ${[...PLACES.keys()].join(', ')}`);
  if (from === undefined) throw new InputError('invalid folder of published files: none given');
  retabulate(from, to);
});
