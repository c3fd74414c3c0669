import fc from 'fast-check';
import { expect, test } from 'vitest';
import { twoWayEstimate } from '../../tools/simulate/roll-out.ts';
import { staggeredDifferences } from '../../src/stats/staggered-differences.ts';
import reference from '../reference/staggered-differences.json' with { type: 'json' };
import { expectClose } from './close.ts';
import { expectRefused } from './refuses.ts';

type Panel = [values: number[][], starts: (number | null)[]];
const panels = reference.sets[0]!.rows.map(([values, starts]) => [values, starts] as unknown as Panel);
const [values, starts] = panels[0]!;

test('staggeredDifferences does not see what changes everywhere, nor the order or level of the units', () => {
  const found = staggeredDifferences(values, starts);
  const storm = values.map((unit) => unit.map((value, period) => value + (period >= 25 ? 7 : 0)));
  expectClose(staggeredDifferences(storm, starts).value!, found.value!);
  const lifted = values.map((unit, at) => unit.map((value) => value + at));
  expectClose(staggeredDifferences(lifted, starts).value!, found.value!);
  const turned = staggeredDifferences(values.toReversed(), starts.toReversed());
  expectClose(turned.value!, found.value!);
  expectClose(turned.error!, found.error!);
});

test('staggeredDifferences finds what was put in, and never compares with units reached before', () => {
  const level = fc.integer({ min: -100, max: 100 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(level, fc.constantFrom(2, 4, 6, null)), { minLength: 3, maxLength: 12 }),
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 8, maxLength: 8 }),
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 8, maxLength: 8 }),
      (units, everywhere, effects) => {
        const reached = units.map(([, start]) => start);
        const panel = units.map(([base, start]) =>
          everywhere.map(
            (common, period) =>
              base + common + (start === null || period < start ? 0 : effects[period - start]!),
          ),
        );
        for (const { start, period, value } of staggeredDifferences(panel, reached).effects)
          expect(Math.abs(value - (period < start ? 0 : effects[period - start]!))).toBeLessThan(1e-9);
      },
    ),
  );
});

test('staggeredDifferences has no mean where nobody is left, and no error of cohorts of one', () => {
  const reached = staggeredDifferences(
    [
      [1, 2, 3],
      [1, 2, 4],
    ],
    [1, 1],
  );
  expect(reached).toEqual({ effects: [], value: null, error: null, low: null, high: null, path: [] });
  const alone = staggeredDifferences(
    [
      [1, 2, 5],
      [1, 2, 3],
      [1, 3, 3],
    ],
    [2, null, null],
  );
  expect(alone).toMatchObject({ value: 2.5, error: null, low: null });
  // A unit reached in the first period has no before, and is no measure for the others.
  expect(
    staggeredDifferences(
      [
        [1, 2, 5],
        [9, 90, 900],
        [1, 2, 3],
      ],
      [2, 0, null],
    ).value,
  ).toBe(2);
});

test('the interval is that of Welch for two groups and two periods', () => {
  const found = staggeredDifferences(
    [
      [0, 3],
      [0, 5],
      [0, 4],
      [0, 1],
      [0, 2],
    ],
    [1, 1, 1, null, null],
  );
  // By hand: s² 1 and 0.5, error √(1/3 + 0.5/2), 2.88 degrees of freedom (Welch), R: t.test.
  expect(found.value).toBe(2.5);
  expectClose(found.error!, Math.sqrt(1 / 3 + 0.25));
  expect(found.low! + found.high!).toBeCloseTo(5, 9);
  const freedom = (1 / 3 + 0.25) ** 2 / ((1 / 3) ** 2 / 2 + 0.25 ** 2 / 1);
  expect(freedom).toBeCloseTo(2.882, 3);
  // t(0.975) is 3.182 with 3 degrees of freedom and 4.303 with 2.
  const times = (found.high! - 2.5) / found.error!;
  expect(times).toBeGreaterThan(3.182);
  expect(times).toBeLessThan(3.4);
});

test('the regression that it is tried against is the usual one', () => {
  // Coefficients of the same four panels, computed elsewhere.
  const expected = [1.9510204186991744, 0.9412717630984598, -0.09337650000000149, 0.023874392953929437];
  panels.forEach((panel, at) => expect(twoWayEstimate(...panel)).toBeCloseTo(expected[at]!, 9));
});

test('staggeredDifferences refuses missing values, uneven periods and starts that are no period', () => {
  expectRefused('value', (missing) => staggeredDifferences([[1, missing]], [null]));
  expect(() => staggeredDifferences([[1, 2], [1]], [1, null])).toThrow('invalid periods: 1, expected 2');
  expect(() => staggeredDifferences([[1, 2]], [])).toThrow('invalid starts: 0, expected 1');
  expect(() => staggeredDifferences([[1, 2]], [2])).toThrow('invalid start: 2');
  expect(() => staggeredDifferences([[1, 2]], [0.5])).toThrow('invalid start: 0.5');
});
