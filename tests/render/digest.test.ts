import { expect, test } from 'vitest';
import { chartDigest } from '../../src/render/digest.ts';
import { line } from './samples.ts';

test('a digest changes with the words, the rows and the version, and with nothing else', () => {
  const digest = chartDigest(line, '1');
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(chartDigest({ ...line, plot: () => ({}) }, '1')).toBe(digest);
  expect(chartDigest({ ...line, title: 'Another' }, '1')).not.toBe(digest);
  expect(chartDigest({ ...line, rows: line.rows.slice(1) }, '1')).not.toBe(digest);
  expect(chartDigest(line, '2')).not.toBe(digest);
});
