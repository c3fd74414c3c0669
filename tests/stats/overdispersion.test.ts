import { quantile } from 'd3-array';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactPoisson } from '../../src/stats/exact-poisson.ts';
import { overdispersion } from '../../src/stats/overdispersion.ts';
import reference from '../reference/overdispersion.json' with { type: 'json' };
import { expectClose } from './close.ts';
import { expectRefused } from './refuses.ts';

test('overdispersion agrees with FunnelPlotR', () => {
  for (const run of reference.runs) {
    const log = run.scale === 'log';
    const to = log ? Math.log : Math.sqrt;
    const from = log ? Math.exp : (value: number) => value;
    const rows = run.rows as number[][];
    const found = overdispersion(
      rows.map(([observed, expected]) => to(observed! / expected!)),
      rows.map((row) => row[2]!),
      to(run.target),
      run.winsorised ? run.trim : 0,
    );
    expectClose(found.phi, run.phi);
    expectClose(found.tau2, run.tau2);
    rows.forEach(([, expected, error, z, winsorised, ...limits], i) => {
      expectClose(error!, (log ? 1 : 0.5) / Math.sqrt(expected!));
      expectClose(found.z[i]!, z!);
      expectClose(found.winsorised[i]!, winsorised!);
      const ends = reference.deviates.flatMap((deviate) => {
        const half = deviate * Math.sqrt(error! ** 2 + found.tau2);
        return [from(to(run.target) - half), from(to(run.target) + half)];
      });
      ends.forEach((end, j) => expectClose(end, limits[j]!));
    });
  }
});

test('exactPoisson of the expected events gives the smooth limits of FunnelPlotR', () => {
  // Published to seven figures.
  for (const [expected, ...limits] of reference.exactRatios.rows as number[][]) {
    const ends = [0.95, 0.998].flatMap((level) => {
      const { lower, upper } = exactPoisson(expected!, level);
      return [lower / expected!, upper / expected!];
    });
    ends.forEach((end, i) => expectClose(end, limits[i]!, 5e-7));
  }
});

const cases = fc.array(
  fc.tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: 0.1, max: 10, noNaN: true })),
  { minLength: 2, maxLength: 60 },
);

test('overdispersion does not depend on the order of the cases, to the last digit', () => {
  fc.assert(
    fc.property(cases, (list) => {
      const of = (rows: typeof list) =>
        overdispersion(
          rows.map(([v]) => v),
          rows.map(([, s]) => s),
          1,
        );
      const [there, back] = [of(list), of(list.toReversed())];
      expect([back.phi, back.tau2]).toEqual([there.phi, there.tau2]);
    }),
  );
});

test('overdispersion draws z in to its quantiles and is never negative', () => {
  fc.assert(
    fc.property(cases, (list) => {
      const { z, winsorised, tau2 } = overdispersion(
        list.map(([v]) => v),
        list.map(([, s]) => s),
        0,
      );
      expect(tau2).toBeGreaterThanOrEqual(0);
      expect(Math.max(...winsorised)).toBeLessThanOrEqual(quantile(z, 0.9)! + 1e-9);
      expect(Math.min(...winsorised)).toBeGreaterThanOrEqual(quantile(z, 0.1)! - 1e-9);
    }),
  );
});

test('overdispersion of fewer than two cases is none', () => {
  expect(overdispersion([], [], 1)).toEqual({ z: [], winsorised: [], phi: 0, tau2: 0 });
  expect(overdispersion([9], [1], 1).tau2).toBe(0);
});

test('overdispersion refuses missing numbers', () => {
  expectRefused('value', (missing) => overdispersion([1, missing], [1, 1], 1));
  expectRefused('error', (missing) => overdispersion([1, 1], [1, missing], 1));
  expectRefused('target', (missing) => overdispersion([1], [1], missing));
  expect(() => overdispersion([1], [0], 1)).toThrow('invalid error: 0');
  expect(() => overdispersion([1], [1], 1, 0.5)).toThrow('invalid trim: 0.5');
});
