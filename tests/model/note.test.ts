import { expect, test } from 'vitest';
import { speaksOf, type Note } from '../../src/model/note.ts';

const note: Note = {
  district: '202',
  series: 'collection',
  indicator: null,
  period: null,
  effect: 'caveat',
  reason: { en: 'because' },
  source: '',
};
const figure = {
  district: '202',
  series: 'collection',
  indicator: 'sorting-rate',
  period: '2024-11/2025-10',
};

test('a note without indicator and period speaks of every figure of its district and series', () => {
  expect(speaksOf(note, figure)).toBe(true);
  expect(speaksOf(note, { ...figure, indicator: 'residual-per-resident', period: '2019' })).toBe(true);
  expect(speaksOf(note, { ...figure, district: '203' })).toBe(false);
  expect(speaksOf(note, { ...figure, series: 'rat-sightings' })).toBe(false);
});

test('a note with an indicator or a period speaks of that one and of periods that share a month with it', () => {
  const narrow = { ...note, indicator: 'sorting-rate', period: '2024-11/2025-10' };
  expect(speaksOf(narrow, figure)).toBe(true);
  expect(speaksOf(narrow, { ...figure, indicator: 'sorted-per-resident' })).toBe(false);
  expect(speaksOf(narrow, { ...figure, period: '2023-11/2024-10' })).toBe(false);
  expect(speaksOf(narrow, { ...figure, period: '2024-12/2025-11' })).toBe(true);
  expect(speaksOf({ ...note, period: '2024-11' }, figure)).toBe(true);
  expect(speaksOf({ ...note, period: '2023' }, figure)).toBe(false);
});
