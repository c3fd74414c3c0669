import { expect, test } from 'vitest';
import { measure } from '../../src/text/text-width.ts';
import { widestWord, wrap, wrapEvenly } from '../../src/text/wrap.ts';

test('a text wraps at spaces, and no line is wider than it may be', () => {
  const text = 'Share of household waste collected sorted, twelve months to October';
  const lines = wrap(text, 13, 'text', 120);
  expect(lines.join(' ')).toBe(text);
  for (const line of lines) expect(measure(line, 13)).toBeLessThanOrEqual(120);
});

test('an ideograph may end a line, a full stop may not begin one', () => {
  const lines = wrap('居民身边的小事，分类做得好不好。', 13, 'text', 13 * 7.5);
  expect(lines.join('')).toBe('居民身边的小事，分类做得好不好。');
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line).not.toMatch(/^[，。]/);
});

test('a word wider than the line is cut, after a slash where it has one', () => {
  const lines = wrap('https://small-matters.example/nyc/charts/sorting-rate/', 13, 'text', 150);
  expect(lines.join('')).toBe('https://small-matters.example/nyc/charts/sorting-rate/');
  expect(lines[0]).toMatch(/[/-]$/);
  for (const line of lines) expect(measure(line, 13)).toBeLessThanOrEqual(150);
});

test('even lines are as many as greedy ones, and leave no lone last word', () => {
  const text = 'Organics have grown every year, and are still the smallest of the four streams';
  const greedy = wrap(text, 34, 'strong', 1040);
  const even = wrapEvenly(text, 34, 'strong', 1040);
  expect(even).toHaveLength(greedy.length);
  const widths = even.map((line) => measure(line, 34, 'strong'));
  expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.8);
});

test('the widest word bounds what a narrow column can be', () => {
  expect(widestWord('Invented data', 10, 'strong')).toBeCloseTo(measure('Invented', 10, 'strong'), 10);
});

test('a width that is none is an error', () => {
  expect(() => wrap('a', 13, 'text', 0)).toThrow('invalid width: 0');
});
