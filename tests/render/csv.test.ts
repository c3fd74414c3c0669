import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { wordsOf } from '../../src/i18n/index.ts';
import { chartCsv } from '../../src/render/csv.ts';
import { bars, chinese, map, SAMPLES } from './samples.ts';

const words = wordsOf('en');

const about = {
  id: 'x',
  source: 'Source: a publisher, "a table"',
  licence: 'CC BY 4.0',
  caveats: [],
  synthetic: null,
};

test('cells are quoted where RFC 4180 asks for it, and lines end with CRLF', () => {
  const columns = [
    { id: 'a', label: 'Topic, as published', kind: 'text' as const },
    { id: 'b', label: 'Share, %', kind: 'number' as const, digits: 1 },
  ];
  expect(chartCsv({ ...about, columns, rows: [['Snow,\n"ice"', 1234.25]] }, words)).toBe(
    '"Topic, as published","Share, %",source,licence\r\n' +
      '"Snow,\n""ice""",1234.3,"Source: a publisher, ""a table""",CC BY 4.0\r\n',
  );
});

test('the kinds of empty and zero are told apart', () => {
  const columns = [{ id: 'n', label: 'n', kind: 'number' as const, digits: 0 }];
  const rows = [
    [0],
    [{ empty: 'not-reported' as const }],
    [{ empty: 'suppressed' as const }],
    [{ empty: 'not-applicable' as const }],
  ];
  const csv = chartCsv({ ...about, columns, rows }, words);
  expect(
    csv
      .split('\r\n')
      .slice(1, 5)
      .map((line) => line.split(',')[0]),
  ).toEqual(['0', 'not reported', 'suppressed', 'not applicable']);
});

test('negative numbers stay numbers, and no text runs as a formula', () => {
  const columns = [
    { id: 'a', label: 'a', kind: 'text' as const },
    { id: 'n', label: 'n', kind: 'number' as const, digits: 1 },
  ];
  const csv = chartCsv(
    {
      ...about,
      columns,
      rows: [
        ['=HYPERLINK(1)', -0.04],
        ['-', -2.25],
      ],
    },
    words,
  );
  expect(csv).toContain("'=HYPERLINK(1),0.0,");
  expect(csv).toContain("'-,-2.3,");
});

test('invented data say so in every row, and other data have no note', () => {
  const { data, meta } = Papa.parse<Record<string, string>>(chartCsv(bars, words), {
    header: true,
    skipEmptyLines: true,
  });
  expect(meta.fields).toEqual(['Topic', 'Share, %', 'source', 'licence', 'note']);
  expect(data).toHaveLength(bars.rows.length);
  for (const row of data) expect(row['note']).toBe('Invented data');
  expect(chartCsv(map, words).split('\r\n')[0]).not.toContain('note');
});

test('a file with more than ASCII starts with a byte order mark', () => {
  expect(chartCsv(chinese, words).startsWith('\ufeff')).toBe(true);
  expect(chartCsv(map, words).startsWith('\ufeff')).toBe(false);
});

test('every sample reads back with as many columns as its first line', () => {
  for (const chart of SAMPLES) {
    const { data, errors } = Papa.parse<string[]>(chartCsv(chart, words), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(new Set(data.map((row) => row.length)).size).toBe(1);
    expect(data).toHaveLength(chart.rows.length + 1);
  }
});

test('rows that do not fit and labels that repeat are errors', () => {
  const column = { id: 'a', label: 'a', kind: 'text' as const };
  expect(() => chartCsv({ ...about, columns: [column], rows: [['a', 'b']] }, words)).toThrow(
    'invalid row, 2 cells',
  );
  expect(() => chartCsv({ ...about, columns: [column, column], rows: [] }, words)).toThrow(
    'one label twice: a',
  );
});
