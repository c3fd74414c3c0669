import type { Simulations } from '../model/simulations.ts';
import found from './simulations.json' with { type: 'json' };

/** What `npm run simulate` found; a test holds it to the methods. */
// The compiler reads pairs in JSON as arrays of any length.
export const simulations = found as unknown as Simulations;
