import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceInDifferences } from '../../src/stats/difference-in-differences.ts';
import reference from '../reference/difference-in-differences.json' with { type: 'json' };
import { expectClose } from './close.ts';
import { expectRefused } from './refuses.ts';

const [row] = reference.sets[0]!.rows;
const [treated, controls, start] = row as unknown as [number[][], number[][], number];

test('differenceInDifferences does not see what changes everywhere, nor the order or level of the units', () => {
  const found = differenceInDifferences(treated, controls, start);
  const storm = (unit: number[]) => unit.map((value, i) => value + (i >= 15 ? 7 : 0));
  expectClose(differenceInDifferences(treated.map(storm), controls.map(storm), start).value, found.value);
  const lifted = controls.map((unit, i) => unit.map((value) => value + i));
  expectClose(differenceInDifferences(treated, lifted, start).value, found.value);
  const turned = differenceInDifferences(treated.toReversed(), controls.toReversed(), start);
  expect([turned.value, turned.error, turned.p]).toEqual([found.value, found.error, found.p]);
});

test('differenceInDifferences finds the programme that was put in', () => {
  const panel = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(
      fc.array(panel, { minLength: 2, maxLength: 8 }),
      fc.integer({ min: -50, max: 50 }),
      (others, effect) => {
        const mean = Array.from(
          { length: 6 },
          (_, i) => others.reduce((sum, unit) => sum + unit[i]!, 0) / others.length,
        );
        const unit = mean.map((value, i) => value + (i >= 3 ? effect : 0));
        expect(Math.abs(differenceInDifferences([unit], others, 3).value - effect)).toBeLessThan(1e-9);
      },
    ),
  );
});

test('differenceInDifferences samples where the choices are too many, and the same each time', () => {
  const many = Array.from({ length: 50 }, (_, i) => [0, (i * 7919) % 101]);
  const [some, rest] = [many.slice(0, 20), many.slice(20)];
  const found = differenceInDifferences(some, rest, 1);
  expect([found.exact, found.permutations]).toEqual([false, 100_000]);
  expect(differenceInDifferences(some, rest, 1).p).toBe(found.p);
  expect(differenceInDifferences(some.toReversed(), rest.toReversed(), 1).p).toBe(found.p);
  expect(Math.abs(differenceInDifferences(some, rest, 1, { seed: 2 }).p - found.p)).toBeLessThan(0.01);
});

test('differenceInDifferences refuses missing values, uneven periods and too few units', () => {
  expectRefused('value', (missing) =>
    differenceInDifferences(
      [[1, missing]],
      [
        [1, 2],
        [1, 2],
      ],
      1,
    ),
  );
  expect(() => differenceInDifferences([[1, 2]], [[1, 2], [1]], 1)).toThrow('invalid periods: 1, expected 2');
  expect(() => differenceInDifferences([], [[1, 2]], 1)).toThrow('invalid treated: none');
  expect(() => differenceInDifferences([[1, 2]], [[1, 2]], 1)).toThrow('invalid controls: 1');
  expect(() =>
    differenceInDifferences(
      [[1, 2]],
      [
        [1, 2],
        [1, 2],
      ],
      2,
    ),
  ).toThrow('invalid start: 2');
});
