import { expect, test } from 'vitest';
import { describedTable } from '../../src/descriptor/descriptor.ts';
import { SUPPRESSED } from '../../src/model/observation.ts';
import { describedAs } from '../small-place.ts';
import { ask, ledgerOf, rate } from './ask.ts';

const YEARLY = { frequency: 'year', weights: undefined };

test('a yearly rate without amounts is that of its district as published, and no interval or average', () => {
  const ledger = ledgerOf(
    'rate',
    [rate('2024-12', 'a', 31.5), rate('2024-12', 'b', 44), rate('2023-12', 'c', 12)],
    YEARLY,
  );
  expect(ask('published-rate', ledger, 'a')).toEqual({
    value: 31.5,
    numerator: null,
    denominator: null,
    used: 1,
    expected: 1,
  });
  expect(ask('published-rate', ledger, 'c')).toMatchObject({ value: null, empty: 'not-reported' });
  expect(ask('published-rate', ledger, 'ab')).toMatchObject({
    value: null,
    empty: 'not-applicable',
    reason: 'no-weights',
  });
});

test('a withheld yearly rate is suppressed, and not missing', () => {
  const withheld = { ...rate('2024-12', 'a', null), percent: SUPPRESSED } as ReturnType<typeof rate>;
  const ledger = ledgerOf('rate', [withheld, rate('2024-12', 'b', 44)], YEARLY);
  expect(ask('published-rate', ledger, 'a')).toMatchObject({ value: null, empty: 'suppressed' });
});

test('monthly rates need what weighs them', () => {
  const { weights: _, ...monthly } = describedAs('rate');
  expect(describedTable.safeParse(monthly).error?.issues[0]).toMatchObject({ path: ['weights'] });
  expect(describedTable.safeParse({ ...monthly, frequency: 'year' }).success).toBe(true);
});
