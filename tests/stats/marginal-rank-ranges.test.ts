import fc from 'fast-check';
import { expect, test } from 'vitest';
import { random } from '../../tools/demo/random.ts';
import { marginalRankRanges } from '../../src/stats/marginal-rank-ranges.ts';
import { rankRanges } from '../../src/stats/rank-ranges.ts';

const cases = fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 30 })), {
  minLength: 2,
  maxLength: 40,
});

test('the range of one lies within that of all at once, and holds its observed rank', () => {
  fc.assert(
    fc.property(cases, (drawn) => {
      const values = drawn.map(([value]) => value);
      const errors = drawn.map(([, error]) => error / 5);
      const joint = rankRanges(values, errors);
      marginalRankRanges(values, errors).forEach(({ from, to }, i) => {
        expect(from).toBeGreaterThanOrEqual(joint[i]!.from);
        expect(to).toBeLessThanOrEqual(joint[i]!.to);
        const below = values.filter((value) => value < values[i]!).length;
        expect(from).toBeLessThanOrEqual(below + 1);
        expect(to).toBeGreaterThanOrEqual(below + 1);
      });
    }),
  );
});

test('the true rank of a district lies in its range in at least 95 of 100 cases, and not in all', () => {
  const draw = random('marginal', 'test');
  // All alike: every rank is true of every one, and a range is wrong as soon as it leaves one out.
  const runs = 2000;
  let whole = 0;
  for (let run = 0; run < runs; run++) {
    const values = Array.from({ length: 20 }, () => draw.normal(0, 1));
    const [first] = marginalRankRanges(values, new Array<number>(20).fill(1));
    if (first!.from === 1 && first!.to === 20) whole++;
  }
  expect(whole / runs).toBeGreaterThan(0.935);
  expect(whole / runs).toBeLessThan(0.965);
});

test('cases known exactly have one rank, and equal ones share theirs', () => {
  expect(marginalRankRanges([1, 2, 2], [0, 0, 0], { highestFirst: true })).toEqual([
    { from: 3, to: 3 },
    { from: 1, to: 2 },
    { from: 1, to: 2 },
  ]);
  expect(marginalRankRanges([5], [1])).toEqual([{ from: 1, to: 1 }]);
  expect(() => marginalRankRanges([1, 2], [1, -1])).toThrow('invalid error: -1');
});
