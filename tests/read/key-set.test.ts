import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeySet } from '../../src/read/key-set.ts';

test('a key is new once', () => {
  const keys = new KeySet();
  expect(keys.add('NYCC34519748')).toBe(true);
  expect(keys.add('NYCC34519748')).toBe(false);
  expect(keys.add('NYCC34519749')).toBe(true);
});

test('leading zeros, long numbers and keys without a number are told apart', () => {
  const keys = new KeySet();
  for (const key of [
    '7',
    '07',
    '007',
    '',
    '0',
    '00',
    'a',
    'a0',
    'a7',
    'a07',
    '1234567890123',
    '234567890123',
    '2025-10|101',
  ]) {
    expect(keys.add(key), key).toBe(true);
  }
  for (const key of [
    '7',
    '07',
    '007',
    '',
    '0',
    '00',
    'a',
    'a0',
    'a7',
    'a07',
    '1234567890123',
    '234567890123',
    '2025-10|101',
  ]) {
    expect(keys.add(key), key).toBe(false);
  }
});

test('it says the same as a set of texts, whatever the keys', () => {
  const key = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.nat().map(String),
    fc.tuple(fc.constantFrom('H', 'NYCC0', '2025-', 'é'), fc.nat({ max: 4000 })).map(([a, n]) => a + n),
    fc.stringMatching(/^[0-9]{1,20}$/),
  );
  fc.assert(
    fc.property(fc.array(key, { maxLength: 200 }), (all) => {
      const texts = new Set<string>();
      const keys = new KeySet();
      for (const singular of all) {
        expect(keys.add(singular)).toBe(!texts.has(singular));
        texts.add(singular);
      }
    }),
  );
});
