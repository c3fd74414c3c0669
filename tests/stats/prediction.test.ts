import { expect, test } from 'vitest';
import { deviateOf } from '../../src/stats/normal.ts';
import { predictionDeviate, predictionP } from '../../src/stats/prediction.ts';
import { expectRefused } from './refuses.ts';

test('the fewer cases, the farther one may lie, and never nearer than by a normal', () => {
  for (const judged of ['included', 'further'] as const) {
    const found = [5, 8, 15, 59, 3000].map((cases) => predictionDeviate(0.95, cases, judged));
    expect(found).toEqual(found.toSorted((a, b) => b - a));
    expect(found.at(-1)).toBeGreaterThan(deviateOf(0.95));
    expect(found.at(-1)).toBeLessThan(deviateOf(0.95) + 0.002);
  }
});

test('the p-value on a limit is what the level leaves', () => {
  for (const judged of ['included', 'further'] as const)
    for (const level of [0.95, 0.998])
      expect(predictionP(predictionDeviate(level, 8, judged), 8, judged)).toBeCloseTo(1 - level, 9);
});

test('prediction refuses missing numbers and less than two cases', () => {
  expectRefused('cases', (missing) => predictionDeviate(0.95, missing, 'further'));
  expectRefused('level', (missing) => predictionDeviate(missing, 5, 'further'));
  expectRefused('deviate', (missing) => predictionP(missing, 5, 'further'));
  expect(() => predictionP(1, 1, 'further')).toThrow('invalid cases: 1');
});
