import fc from 'fast-check';
import { expect, test } from 'vitest';
import { poissonP } from '../../src/stats/poisson-p.ts';
import { poissonCount } from '../../src/stats/poisson-rate.ts';
import { expectClose } from './close.ts';
import { expectRefused } from './refuses.ts';

const count = fc.integer({ min: 0, max: 3000 });

test('poissonP of the ends of an interval is what its level leaves', () => {
  fc.assert(
    fc.property(count, fc.constantFrom(0.8, 0.95, 0.998), (events, level) => {
      const { lower, upper } = poissonCount(events, level);
      if (lower > 0) expectClose(poissonP(events, lower), 1 - level, 1e-7);
      expectClose(poissonP(events, upper), 1 - level, 1e-7);
    }),
  );
});

test('poissonP lies between 0 and 1 and falls with the distance of what is expected', () => {
  fc.assert(
    fc.property(
      count,
      fc.double({ min: 0.01, max: 5000, noNaN: true }),
      fc.double({ min: 1, max: 3, noNaN: true }),
      (events, expected, farther) => {
        const p = poissonP(events, expected);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        const beyond = expected > events ? expected * farther : expected / farther;
        // Within one event of the count a step of the exact tails may turn it.
        if (Math.abs(expected - events) > 1) expect(poissonP(events, beyond)).toBeLessThanOrEqual(p + 1e-12);
      },
    ),
  );
});

test('poissonP of what was expected is 1', () => {
  expect([0.1, 3, 9, 10, 500].map((expected) => poissonP(Math.floor(expected), expected))).toEqual([
    1, 1, 1, 1, 1,
  ]);
});

test('poissonP refuses missing numbers, parts of events and nothing expected', () => {
  expectRefused('count', (missing) => poissonP(missing, 1));
  expectRefused('expected', (missing) => poissonP(1, missing));
  expect(() => poissonP(1.5, 1)).toThrow('invalid count: 1.5');
  expect(() => poissonP(1, 0)).toThrow('invalid expected: 0');
});
