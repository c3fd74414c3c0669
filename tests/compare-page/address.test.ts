import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choiceOf, MAX_DISTRICTS, queryOf, settle } from '../../src/scripts/compare/address.ts';

const known = {
  leading: ['waste/sorting-rate'],
  measures: [
    { id: 'waste/sorting-rate', periods: ['2023', '2024'] },
    { id: 'rats/complaints-rate', periods: ['2022-08/2023-07', '2023-08/2024-07'] },
  ],
  districts: ['101', '102', '103', '201', '202', '203', '301', '302'].map((id) => ({ id })),
};
const nothing = { measures: [], period: null, districts: [] };

test('any choice comes back from its address as it was', () => {
  const text = fc.string({ minLength: 1, unit: 'grapheme' });
  const choice = fc.record({
    measures: fc.array(text, { maxLength: 4 }),
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
    queryOf({ measures: ['collection/sorting-rate'], period: '2024-11/2025-10', districts: ['101', '203'] }),
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

const noneDropped = { measures: [], period: null, districts: [], tooMany: [] };

test('where nothing is chosen the leading measures are, in their newest periods', () => {
  expect(settle(nothing, known)).toEqual({
    measures: ['waste/sorting-rate'],
    period: null,
    districts: [],
    dropped: noneDropped,
  });
});

test('the last period of the first measure is the newest, and an earlier one is kept', () => {
  const settled = (period: string) => settle({ ...nothing, period }, known);
  expect(settled('2024').period).toBe(null);
  expect(settled('2023')).toMatchObject({ period: '2023', dropped: noneDropped });
});

test('up to four measures are kept in the order named', () => {
  const measures = ['rats/complaints-rate', 'x/y', 'waste/sorting-rate', 'rats/complaints-rate'];
  expect(settle({ ...nothing, measures }, known)).toMatchObject({
    measures: ['rats/complaints-rate', 'waste/sorting-rate'],
    dropped: { ...noneDropped, measures: ['x/y'] },
  });
});

test('a settled choice settles as itself and tells of nothing left out', () => {
  const ids = fc.constantFrom(...known.districts.map(({ id }) => id), 'x', 'y z');
  const choice = fc.record({
    measures: fc.array(fc.constantFrom('waste/sorting-rate', 'rats/complaints-rate', 'x/y')),
    period: fc.constantFrom(null, '2023', '2022-08/2023-07', '1900'),
    districts: fc.array(ids, { maxLength: 12 }),
  });
  fc.assert(
    fc.property(choice, (entry) => {
      const { dropped: _, ...settled } = settle(entry, known);
      expect(settled.districts.length).toBeLessThanOrEqual(MAX_DISTRICTS);
      expect(settle(settled, known)).toEqual({ ...settled, dropped: noneDropped });
      expect(settle(choiceOf(queryOf(settled)), known)).toEqual({ ...settled, dropped: noneDropped });
    }),
  );
});

test('unknown ids, repeats and all beyond six are left out, and all but repeats are told', () => {
  const all = known.districts.map(({ id }) => id);
  const settled = settle(
    { measures: ['x/y'], period: '1900', districts: ['101', 'zz', '101', ...all] },
    known,
  );
  expect(settled.districts).toEqual(all.slice(0, 6));
  expect(settled.dropped).toEqual({
    measures: ['x/y'],
    period: '1900',
    districts: ['zz'],
    tooMany: ['301', '302'],
  });
});

test('a place without measures is refused', () => {
  expect(() => settle(nothing, { ...known, measures: [], leading: [] })).toThrow(
    'invalid place: no measures',
  );
});
