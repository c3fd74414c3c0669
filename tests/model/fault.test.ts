import { expect, test } from 'vitest';
import { printFault } from '../../src/model/fault.ts';

test('a fault is printed with file, line, column, value and what was expected', () => {
  const at = {
    file: 'a.csv',
    line: 7,
    column: 'opened',
    fault: 'invalid-date',
    expected: 'a date like 2025-10-31',
  } as const;
  expect(printFault({ ...at, value: '31.31.2025' })).toBe(
    'a.csv:7: opened: 31.31.2025: invalid-date, expected a date like 2025-10-31',
  );
  expect(printFault({ ...at, value: '' })).toContain('a.csv:7: opened: (empty): invalid-date');
});
