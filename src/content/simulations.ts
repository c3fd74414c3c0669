import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Simulations } from '../model/simulations.ts';

const PATH = join(process.cwd(), 'build', 'simulations.json');

/** What `npm run simulate` found; null where it was not run. */
export const simulations = (): Simulations | null =>
  existsSync(PATH) ? (JSON.parse(readFileSync(PATH, 'utf8')) as Simulations) : null;
