import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearestOf, type Known } from '../../../src/publish/check/nearest.ts';

const KNOWN: readonly Known[] = [
  { id: '107', names: ['107', 'Manhattan 7', 'Upper West Side (Manhattan 7)', '07 Manhattan'] },
  { id: '108', names: ['108', 'Manhattan 8', 'Upper East Side (Manhattan 8)', 'Yorkville'] },
  { id: 'fc', names: ['fc', 'Forlì', 'forli'] },
  { id: 're', names: ['re', 'Reggio nell’Emilia', 'Reggio Emilia'] },
  { id: '1101', names: ['1101', '古桥街道', 'Guqiao'] },
];

const nearest = nearestOf(KNOWN);

test.each([
  ['7 Manhattan', '107', 'the same words in another order'],
  ['MANHATTAN 07', '107', 'another writing'],
  ['Manhattan  7 ', '107', 'more blanks'],
  ['Manhatan 7', '107', 'a slip of one letter'],
  ['Mahnattan 7', '107', 'two letters swapped'],
  ['Manhattan8', '108', 'run together'],
  ['Forli', 'fc', 'without its accent'],
  ['FORLI’', 'fc', 'with a mark'],
  ['Reggio nell Emilia', 're', 'another apostrophe'],
  ['Comune di Reggio Emilia', 're', 'with more around it'],
  ['古桥街道', '1101', 'in another script'],
])('%s means %s: %s', (published, id) => {
  expect(nearest(published)).toBe(id);
});

test.each([
  ['9 Manhattan', 'another number is no slip'],
  ['Manhattan', 'it could be either'],
  ['Upper Side', 'it could be either'],
  ['164', 'a number near to another number'],
  ['118', 'a number near to another number'],
  ['Central Park', 'nothing is like it'],
  ['re', 'an id is its own district'],
  ['???', 'there is no word in it'],
  ['', 'there is nothing in it'],
])('nothing is guessed of %s: %s', (published, why) => {
  expect(nearest(published)).toBe(why.startsWith('an id') ? 're' : null);
});

test('the distance counts letters put in, taken out, changed and swapped', () => {
  expect(editDistance('kitten', 'sitting')).toBe(3);
  expect(editDistance('', 'abc')).toBe(3);
  expect(editDistance('Brich', 'Birch')).toBe(1);
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), fc.nat(), (a, b, at) => {
      const distance = editDistance(a, b);
      expect(distance).toBe(editDistance(b, a));
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      const cut = a.slice(0, at % (a.length + 1)) + a.slice((at % (a.length + 1)) + 1);
      expect(editDistance(a, cut)).toBe(a.length - cut.length);
    }),
  );
});
