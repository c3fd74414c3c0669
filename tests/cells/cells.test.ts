import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, formatDay } from '../../src/model/day.ts';
import { monthOf } from '../../src/model/month.ts';
import { dateReader, readChoice, readMonth, readNumber, type DateFormat } from '../../src/cells/cells.ts';

const days = fc.integer({ min: dayOf('0001-01-01'), max: dayOf('9999-12-31') });

/** A date as each order writes it. */
const WRITTEN: { readonly [F in DateFormat]: (year: string, month: string, date: string) => string[] } = {
  iso: (year, month, date) => [`${year}-${month}-${date}`],
  us: (year, month, date) => [`${month}/${date}/${year}`, `${Number(month)}/${Number(date)}/${year}`],
  european: (year, month, date) => [
    `${date}/${month}/${year}`,
    `${date}.${month}.${year}`,
    `${Number(date)}.${Number(month)}.${year}`,
  ],
  slashes: (year, month, date) => [`${year}/${month}/${date}`, `${year}/${Number(month)}/${Number(date)}`],
  serial(year, month, date) {
    const days = dayOf(`${year}-${month}-${date}`) - dayOf('1899-12-30');
    return days < 10_000 || days > 99_999 ? [] : [String(days), `${days}.25`];
  },
};
const FORMATS = Object.keys(WRITTEN) as DateFormat[];

test.each(FORMATS)('every valid date written in the order %s is read as itself, once and again', (format) => {
  const read = dateReader(format);
  fc.assert(
    fc.property(days, (day) => {
      const [year, month, date] = formatDay(day).split('-') as [string, string, string];
      for (const text of WRITTEN[format](year, month, date)) {
        expect(read(text), text).toBe(day);
        expect(read(text), text).toBe(day);
      }
    }),
  );
});

test.each(FORMATS)(
  'what is read in the order %s is an existing date with the same numbers, or nothing',
  (format) => {
    const read = dateReader(format);
    const parts = fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 3, maxLength: 3 });
    const separators = fc.constantFrom('-', '/', '.');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.tuple(parts, separators).map(([all, by]) => all.join(by)),
        ),
        (text) => {
          const day = read(text);
          if (day === undefined) return;
          const [year, month, date] = formatDay(day).split('-') as [string, string, string];
          expect(WRITTEN[format](year, month, date).map(bare)).toContain(bare(text));
        },
      ),
    );
  },
);

test('an order does not guess: 31 October is none where the month stands first', () => {
  expect(dateReader('us')('31/10/2025')).toBeUndefined();
  expect(dateReader('european')('10/31/2025')).toBeUndefined();
  expect(dateReader('us')('2/30/2024')).toBeUndefined();
  expect(dateReader('us')('2/29/2024')).toBe(dayOf('2024-02-29'));
  expect(dateReader('iso')('31/10/2025')).toBeUndefined();
});

test('a number is read as itself, with or without grouped thousands', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e12, max: 1e12, noNaN: true }),
      fc.integer({ min: 0, max: 6 }),
      (value, n) => {
        const plain = value.toFixed(n);
        const grouped = new Intl.NumberFormat('en', { minimumFractionDigits: n }).format(Number(plain));
        expect(readNumber(plain)).toBe(Number(plain));
        expect(readNumber(grouped)).toBe(Number(plain));
      },
    ),
  );
  expect(readNumber('1,114.2')).toBe(1114.2);
  expect(readNumber('+3')).toBe(3);
  expect(readNumber('007')).toBe(7);
});

test.each([
  '',
  '-',
  '1,2',
  '1,23',
  '1,1142',
  '11,14.2',
  '1114,2',
  '0,125',
  '1.114,2',
  '1 114',
  '12kg',
  '1e3',
  '.5',
  '5.',
  '0x10',
  'NaN',
  'Infinity',
  '9'.repeat(400),
  '½',
  '１２',
  '<5',
  '#N/A',
])('%j is no number', (text) => {
  expect(readNumber(text)).toBeUndefined();
});

test('junk never becomes a number: what is read is what JavaScript makes of the digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('0', '1', '9', ',', '.', '-', '+', 'e', ' ') }), (text) => {
      const value = readNumber(text);
      if (value === undefined) return;
      expect(value).toBe(Number(text.replaceAll(',', '')));
      expect(text).toMatch(/^[+-]?\d[\d,]*(\.\d+)?$/);
      if (text.includes(',')) expect(text).toMatch(/^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/);
    }),
  );
});

test('a month is read with a hyphen or, as portals print it, with a slash', () => {
  expect(readMonth('2025-10')).toBe(monthOf('2025-10'));
  expect(readMonth('2025 / 10')).toBe(monthOf('2025-10'));
  expect(readMonth('2025/10')).toBe(monthOf('2025-10'));
  for (const text of ['', '2025', '10/2025', '2025/13', '2025-10-01', 'Oct 2025']) {
    expect(readMonth(text), text).toBeUndefined();
  }
});

test('a choice is yes or no in any case, and nothing else', () => {
  expect([readChoice('yes'), readChoice('YES'), readChoice('No')]).toEqual([true, true, false]);
  fc.assert(fc.property(fc.string(), (text) => /^(yes|no)$/i.test(text) || readChoice(text) === undefined));
});

const bare = (text: string): string => text.split(/\D/).map(Number).join(' ');
