import { expect, test } from 'vitest';
import { differenceBetween } from '../../src/compare/difference.ts';
import newcombe from '../reference/newcombe.json' with { type: 'json' };

const side = (value: number, numerator: number | null, denominator: number | null) => ({
  value,
  numerator,
  denominator,
});

test('shares differ by points with the published interval', () => {
  for (const [a, m, b, n, , by, low, high] of newcombe.sets[0]!.rows as [number, ...number[]][]) {
    const found = differenceBetween(
      { nature: 'share' },
      side((100 * a) / m!, a, m!),
      side((100 * b!) / n!, b!, n!),
    );
    expect(found).toEqual({
      kind: 'points',
      by: expect.closeTo(100 * by!, 9),
      low: expect.closeTo(100 * low!, 9),
      high: expect.closeTo(100 * high!, 9),
    });
  }
});

test('rates of counted events differ by their ratio, whatever the unit of the residents', () => {
  const found = differenceBetween({ nature: 'count' }, side(4, 40, 10_000), side(2, 20, 10_000));
  expect(found).toMatchObject({ kind: 'ratio', by: 2 });
  const thousands = differenceBetween({ nature: 'count' }, side(4, 40, 10), side(2, 20, 10));
  if (found.kind !== 'ratio') throw new Error(`invalid kind: ${found.kind}`);
  expect(thousands).toEqual({
    kind: 'ratio',
    by: 2,
    low: expect.closeTo(found.low, 9),
    high: expect.closeTo(found.high!, 9),
  });
  expect(differenceBetween({ nature: 'count' }, side(4, 40, 10_000), side(0, 0, 10_000))).toMatchObject({
    kind: 'ratio',
    by: null,
    high: null,
  });
});

test('masses and durations differ plainly, without an interval', () => {
  for (const nature of ['mass', 'duration'] as const)
    expect(differenceBetween({ nature }, side(30, 300, 1000), side(28, 28, 100))).toEqual({
      kind: 'plain',
      by: 2,
    });
});

test('without what a value was made of there is only the plain difference', () => {
  expect(differenceBetween({ nature: 'share' }, side(30, null, null), side(28, 28, 100))).toEqual({
    kind: 'plain',
    by: 2,
  });
});
