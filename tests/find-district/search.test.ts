import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, isOneSlip, MAX_FOUND, search, type Findable } from '../../src/scripts/find-district/search.ts';

const district = (official: string, names: readonly string[], postcodes: readonly string[] = []) => ({
  names: [names.join(', '), official, ...names],
  beside: [official.replace(/ \d+$/, ''), 'New York City'],
  postcodes,
});
const ENTRIES: readonly Findable[] = [
  district('Queens 1', ['Astoria', 'Long Island City', 'Steinway'], ['11102', '11101']),
  district('Queens 2', ['Sunnyside', 'Woodside', 'Long Island City'], ['11104', '11101']),
  district('Queens 10', ['Howard Beach', 'South Ozone Park']),
  district('Bronx 1', ['Mott Haven', 'Melrose']),
  district('Bronx 2', ['Hunts Point', 'Longwood']),
  district('Manhattan 1', ['Tribeca', 'Wall Street']),
  { names: ['古桥街道', 'Guqiao', 'Östermalm', "Randall's Island"], beside: ['云浦区'], postcodes: [] },
];
const found = (typed: string): string[] =>
  search(ENTRIES, typed, ['CB', 'community board']).map(({ entry }) => entry.names[1]!);
const by = (typed: string): (string | null)[] => search(ENTRIES, typed).map((result) => result.by);

describe('a district is found', () => {
  test.each([
    ['by a neighbourhood, whatever its case', 'ASTORIA', ['Queens 1']],
    ['by the beginning of one', 'stein', ['Queens 1']],
    ['by a word within one', 'island queens', ['Queens 1', 'Queens 2']],
    ['by its postcode', '11102', ['Queens 1']],
    ['by a postcode that is split, in both', '11101', ['Queens 1', 'Queens 2']],
    ['by its official name, and no longer number', 'Queens 1', ['Queens 1']],
    ['by what people call it', 'Queens CB1', ['Queens 1']],
    ['by what people call it, the other way about', 'CB 1, Queens', ['Queens 1']],
    ['by its number alone, in every borough', 'Community Board 1', ['Queens 1', 'Bronx 1', 'Manhattan 1']],
    ['by initials', 'LIC', ['Queens 1', 'Queens 2']],
    ['with two letters changed about', 'Astorai', ['Queens 1']],
    ['with a letter too few', 'Huns Point', ['Bronx 2']],
    ['with a letter too many', 'Trribeca', ['Manhattan 1']],
    ['with another letter', 'Molrose', ['Bronx 1']],
    ['without accents and apostrophes', 'ostermalm', ['Guqiao']],
    ['by a part of a name without spaces', '古桥', ['Guqiao']],
    ['by its name and its place', 'astoria new york', ['Queens 1']],
  ])('%s', (_, typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });
});

test('two slips, a slip in a short word and a number that is no number of a district find nothing', () => {
  for (const typed of ['Asroria X', 'Atsroiaa', 'LIX', 'Queens 3', '1110']) expect(found(typed)).toEqual([]);
});

test('nothing is found by nothing, nor by what all are called', () => {
  expect(found('')).toEqual([]);
  expect(found('  , ')).toEqual([]);
  expect(found('CB')).toEqual([]);
});

test('the name that was meant comes with what is found, and the whole name before its beginning', () => {
  expect(by('steinway')).toEqual(['Steinway']);
  expect(by('11102')).toEqual(['11102']);
  expect(by('longwood')).toEqual(['Longwood']);
  const named = ['Bay Ridge', 'Bay'].map((name) => ({ names: [name], beside: [], postcodes: [] }));
  expect(search(named, 'bay').map((result) => result.by)).toEqual(['Bay', 'Bay Ridge']);
});

test('no more are found than are shown', () => {
  const many = Array.from({ length: 20 }, (_, n) => ({ names: [`Park ${n}`], beside: [], postcodes: [] }));
  expect(search(many, 'park')).toHaveLength(MAX_FOUND);
});

const word = fc.stringMatching(/^[a-z]{4,9}$/);
test('any one slip in a word is one slip', () => {
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom(...'abc'), (text, n, letter) => {
      const at = n % text.length;
      const [before, rest] = [text.slice(0, at), text.slice(at)];
      expect(isOneSlip(text, before + rest.slice(1))).toBe(true);
      expect(isOneSlip(text, before + letter + rest)).toBe(true);
      expect(isOneSlip(text, before + letter + rest.slice(1))).toBe(true);
      expect(isOneSlip(text, before + (rest[1] ?? '') + rest[0]! + rest.slice(2))).toBe(true);
      expect(isOneSlip(text, `${text}ab`)).toBe(false);
    }),
  );
});

test('words and numbers that are written together are parted, and marks are left out', () => {
  expect(fold('Queens CB1')).toBe('queens cb 1');
  expect(fold('St. Albans')).toBe('st albans');
  expect(fold("Randall's Island–Park")).toBe('randalls island park');
});
