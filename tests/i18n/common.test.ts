import { expect, test } from 'vitest';
import { an } from '../../src/i18n/en/common.ts';

test.each([
  'a district',
  'an area',
  'an upper-tier authority',
  'an island',
  // Spoken as “you” and “won”, however they are written.
  'a unitary authority',
  'a university town',
  'a European region',
  'a one-way street',
  'A unitary authority',
])('%s has the article it is spoken with', (spoken) => {
  const [, word] = /^\S+ (.*)$/.exec(spoken)!;
  expect(an(word!)).toBe(spoken.replace(/^A/, 'a'));
});
