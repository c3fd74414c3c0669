import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { forPrograms, forSpreadsheets } from '../../src/model/csv.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('=1+1', '-x', '@a', ' a ', 'a,"b"\r\nc', '\ufeffa', '\t', '小事'),
);
const row = fc.tuple(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(null, 0, -2));

test('a table for programs is written as papaparse writes it, and every text reads back as it was', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const written = forPrograms(['a', 'b,c', 'd'], rows);
      expect(written).toBe(`${Papa.unparse([['a', 'b,c', 'd'], ...rows], { newline: '\n' })}\n`);
      const { data } = Papa.parse<string[]>(written, { delimiter: ',', newline: '\n' });
      expect(data.slice(1, -1).map(([first]) => first)).toEqual(rows.map(([first]) => first));
    }),
  );
});

test('in a table for spreadsheets no text runs as a formula, and a negative number stays one', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const written = forSpreadsheets(['=a', 'b', 'c'], rows);
      const { data } = Papa.parse<string[]>(written.replace(/^\ufeff/, ''), {
        delimiter: ',',
        newline: '\r\n',
      });
      for (const [first] of data.slice(0, -1)) expect(first).not.toMatch(/^[=+\-@\t\r]/);
      expect(data.slice(1, -1).map(([, number]) => Number(number) + 0)).toEqual(
        rows.map(([, number]) => number + 0),
      );
      expect(written.startsWith('\ufeff')).toBe(/[^\u0000-\u007f]/.test(written));
    }),
  );
});

test('numbers have the digits of their figure, and nothing is an empty cell, never 0', () => {
  const rows = [['x', { value: -0.04, digits: 1 }, { value: 1234.25, digits: 1 }, null, 0]];
  expect(forSpreadsheets(['a', 'b', 'c', 'd', 'e'], rows)).toBe('a,b,c,d,e\r\nx,0.0,1234.3,,0\r\n');
});
