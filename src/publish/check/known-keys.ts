import * as z from 'zod';
import { descriptor } from '../../descriptor/descriptor.ts';
import { editDistance } from './nearest.ts';

/** All words a descriptor may have as keys. */
function keys(): Set<string> {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties') for (const name of Object.keys(value as object)) found.add(name);
      walk(value);
    }
  };
  walk(z.toJSONSchema(descriptor, { io: 'input', unrepresentable: 'any' }));
  return found;
}

const plain = (key: string): string => key.toLowerCase().replace(/[^a-z]/g, '');

/** The word that was most likely meant by one that is not known, or null. */
export function nearestKey(unknown: string): string | null {
  const all = [...keys()].map((key) => ({ key, away: editDistance(plain(unknown), plain(key)) }));
  const least = Math.min(...all.map(({ away }) => away));
  const nearest = all.filter(({ away }) => away === least);
  return least <= Math.floor(plain(unknown).length / 5) && nearest.length === 1 ? nearest[0]!.key : null;
}
