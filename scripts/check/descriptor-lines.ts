import { positionIn } from '../command/json-text.ts';

/**
 * The line of a descriptor that a path like `resources.1.smallMatters.retrieved` leads to, from 1; of
 * what it stands in where the last step is missing. Null where there is no such thing.
 */
export function lineOf(json: string, path: string): number | null {
  const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  for (let length = steps.length; length > 0; length--) {
    const position = positionIn(json, steps.slice(0, length));
    if (position !== null) return json.slice(0, position).split('\n').length;
  }
  return null;
}
