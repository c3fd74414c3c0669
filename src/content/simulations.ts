import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Simulations } from '../model/simulations.ts';

/** What `npm run simulate` found; a test holds it to the methods. */
export const simulations = (): Simulations =>
  JSON.parse(readFileSync(join(process.cwd(), 'scripts', 'simulate', 'found.json'), 'utf8')) as Simulations;
