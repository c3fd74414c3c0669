import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choiceOf, MAX_DISTRICTS, queryOf, settle } from '../../src/scripts/compare/address.ts';

const known = {
  measures: [
    { id: 'waste/sorting-rate', periods: ['2023', '2024'] },
    { id: 'rats/complaints-rate', periods: ['2022-08/2023-07', '2023-08/2024-07'] },
  ],
  districts: ['101', '102', '103', '201', '202', '203', '301', '302'].map((id) => ({ id })),
};
const nothing = { measure: null, period: null, districts: [] };

test('any choice comes back from its address as it was', () => {
  const text = fc.string({ minLength: 1, unit: 'grapheme' });
  const choice = fc.record({
    measure: fc.option(text),
    period: fc.option(text),
    districts: fc.array(text, { maxLength: 8 }),
  });
  fc.assert(
    fc.property(choice, (entry) => {
      expect(choiceOf(queryOf(entry))).toEqual(entry);
    }),
  );
});

test('any choice comes back from its address as a browser writes it', () => {
  const text = fc.string({ minLength: 1, unit: 'grapheme' });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (districts) => {
      const { search } = new URL(`https://example.org/${queryOf({ districts })}`);
      expect(choiceOf(search).districts).toEqual(districts);
    }),
  );
});

test('an address is there to be read: slashes and commas stand as they are', () => {
  expect(
    queryOf({ measure: 'collection/sorting-rate', period: '2024-11/2025-10', districts: ['101', '203'] }),
  ).toBe('?measure=collection/sorting-rate&period=2024-11/2025-10&districts=101,203');
  expect(queryOf(nothing)).toBe('');
});

test('an address cut off in an escape, with empty parts or foreign ones does not fail', () => {
  expect(choiceOf('?districts=101,%E4%B8,,&utm=x&measure=&period')).toEqual({
    ...nothing,
    districts: ['101', '%E4%B8'],
  });
  expect(choiceOf('')).toEqual(nothing);
});

test('where nothing is chosen the first measure and its last period are', () => {
  expect(settle(nothing, known)).toEqual({
    measure: 'waste/sorting-rate',
    period: '2024',
    districts: [],
    dropped: [],
  });
});

test('a settled choice settles as itself and tells of nothing left out', () => {
  const ids = fc.constantFrom(...known.districts.map(({ id }) => id), 'x', 'y z');
  const choice = fc.record({
    measure: fc.constantFrom(null, 'rats/complaints-rate', 'x/y'),
    period: fc.constantFrom(null, '2023', '2022-08/2023-07', '1900'),
    districts: fc.array(ids, { maxLength: 12 }),
  });
  fc.assert(
    fc.property(choice, (entry) => {
      const { dropped: _, ...settled } = settle(entry, known);
      expect(settled.districts.length).toBeLessThanOrEqual(MAX_DISTRICTS);
      expect(settle(settled, known)).toEqual({ ...settled, dropped: [] });
      expect(settle(choiceOf(queryOf(settled)), known)).toEqual({ ...settled, dropped: [] });
    }),
  );
});

test('unknown ids, repeats and all beyond six are left out, and all but repeats are told', () => {
  const all = known.districts.map(({ id }) => id);
  const settled = settle({ measure: 'x/y', period: '1900', districts: ['101', 'zz', '101', ...all] }, known);
  expect(settled.districts).toEqual(all.slice(0, 6));
  expect(settled.dropped).toEqual([
    { kind: 'measure', id: 'x/y' },
    { kind: 'period', id: '1900' },
    { kind: 'district', id: 'zz' },
    { kind: 'too-many', left: ['301', '302'] },
  ]);
});

test('a place without measures is refused', () => {
  expect(() => settle(nothing, { ...known, measures: [] })).toThrow('invalid place: no measures');
});
