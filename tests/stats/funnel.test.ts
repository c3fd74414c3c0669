import fc from 'fast-check';
import { expect, test } from 'vitest';
import { funnelPoisson, poissonLimits, type PoissonCase } from '../../src/stats/funnel-poisson.ts';
import { funnelProportion, type ProportionCase } from '../../src/stats/funnel-proportion.ts';
import { wilson } from '../../src/stats/wilson.ts';
import { expectRefused } from './refuses.ts';

const shares: fc.Arbitrary<ProportionCase> = fc
  .integer({ min: 1, max: 5000 })
  .chain((total) => fc.record({ count: fc.integer({ min: 0, max: total }), total: fc.constant(total) }));
const rates: fc.Arbitrary<PoissonCase> = fc.record({
  count: fc.integer({ min: 0, max: 400 }),
  exposure: fc.integer({ min: 1, max: 400 }),
});
const list = <T>(each: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(each, { minLength: 1, maxLength: 40 });

test('without overdispersion a share is outside the funnel where the target is outside its Wilson interval', () => {
  fc.assert(
    fc.property(list(shares), (cases) => {
      const { target, classOf } = funnelProportion(cases, { overdispersed: false });
      for (const each of cases) {
        const { lower, upper } = wilson(each.count, each.total);
        if (Math.min(Math.abs(target - lower), Math.abs(target - upper)) < 1e-9) continue;
        expect(classOf(each) === 'within').toBe(target >= lower && target <= upper);
      }
    }),
  );
});

test('a rate is outside the drawn limits where its class says so', () => {
  fc.assert(
    fc.property(list(rates), fc.boolean(), (cases, overdispersed) => {
      const funnel = funnelPoisson(cases, { overdispersed });
      for (const each of cases) {
        const value = each.count / each.exposure;
        const { lower, upper } = funnel.limits(each.exposure);
        // Byar steps off the exact interval at 10 events by less than this.
        if (Math.abs(value - lower) < 2e-3 * value || Math.abs(value - upper) < 2e-3 * value) continue;
        const side = value < lower ? 'below' : value > upper ? 'above' : 'within';
        expect(funnel.classOf(each)).toMatch(side);
      }
    }),
  );
});

test('funnels do not depend on the order of the cases', () => {
  fc.assert(
    fc.property(list(shares), list(rates), (some, others) => {
      const [a, b] = [funnelProportion(some), funnelProportion(some.toReversed())];
      expect([b.target, b.phi, b.tau2]).toEqual([a.target, a.phi, a.tau2]);
      const [c, d] = [funnelPoisson(others), funnelPoisson(others.toReversed())];
      expect([d.target, d.phi, d.tau2]).toEqual([c.target, c.phi, c.tau2]);
    }),
  );
});

test('overdispersion never narrows the limits, and flags no case that chance alone does not', () => {
  fc.assert(
    fc.property(list(shares), list(rates), (some, others) => {
      for (const [plain, wide, cases, size] of [
        [funnelProportion(some, { overdispersed: false }), funnelProportion(some), some, 100],
        [funnelPoisson(others, { overdispersed: false }), funnelPoisson(others), others, 50],
      ] as const) {
        expect(wide.limits(size).lower).toBeLessThanOrEqual(plain.limits(size).lower + 1e-12);
        expect(wide.limits(size).upper).toBeGreaterThanOrEqual(plain.limits(size).upper - 1e-12);
        for (const each of cases as (ProportionCase & PoissonCase)[]) {
          if (plain.classOf(each) === 'within') expect(wide.classOf(each)).toBe('within');
        }
      }
    }),
  );
});

test('the unit of the exposure changes no class', () => {
  fc.assert(
    fc.property(list(rates), (cases) => {
      const thousands = cases.map(({ count, exposure }) => ({ count, exposure: exposure / 1000 }));
      expect(thousands.map(funnelPoisson(thousands).classOf)).toEqual(
        cases.map(funnelPoisson(cases).classOf),
      );
    }),
  );
});

test('funnels with nothing to differ by put every case within', () => {
  const none = [{ count: 0, total: 5, exposure: 5 }];
  expect(none.map(funnelProportion(none).classOf)).toEqual(['within']);
  expect(none.map(funnelPoisson(none).classOf)).toEqual(['within']);
  expect(funnelPoisson(none).classOf({ count: 1, exposure: 5 })).toBe('far-above');
});

test('funnels refuse missing numbers and having no case to go by', () => {
  expectRefused('count', (count) => funnelProportion([{ count, total: 9 }]));
  expectRefused('total', (total) => funnelProportion([{ count: 1, total }]));
  expectRefused('count', (count) => funnelPoisson([{ count, exposure: 9 }]));
  expectRefused('exposure', (exposure) => funnelPoisson([{ count: 1, exposure }]));
  expectRefused('expected', (expected) => poissonLimits(expected, 0.95));
  expect(() => funnelProportion([])).toThrow('invalid cases: none');
  expect(() => funnelPoisson([])).toThrow('invalid cases: none');
});

test('the p-value of a case falls below 0.05 and 0.002 exactly where its class leaves the limits', () => {
  const agrees = (p: number, text: string): void => {
    // On a limit itself the last digit decides.
    if (Math.abs(p - 0.05) > 1e-9) expect(p < 0.05).toBe(text !== 'within');
    if (Math.abs(p - 0.002) > 1e-9) expect(p < 0.002).toBe(text.startsWith('far'));
  };
  fc.assert(
    fc.property(list(rates), list(shares), fc.boolean(), (counted, shared, overdispersed) => {
      const poissonFunnel = funnelPoisson(counted, { overdispersed });
      for (const poissonCase of counted)
        agrees(poissonFunnel.pOf(poissonCase), poissonFunnel.classOf(poissonCase));
      const shareFunnel = funnelProportion(shared, { overdispersed });
      for (const proportionCase of shared)
        agrees(shareFunnel.pOf(proportionCase), shareFunnel.classOf(proportionCase));
    }),
  );
});
