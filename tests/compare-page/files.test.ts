import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { differencesFile, figuresFile, yearsFile } from '../../src/scripts/compare/files.ts';
import { dotsOf, linesOf, pictureFile } from '../../src/scripts/compare/pictures.ts';
import { figuresTable, pairsTable } from '../../src/scripts/compare/tables.ts';
import { rate, viewWith } from './views.ts';

const ADDRESS = 'https://example.org/somewhere/compare/?districts=d1,d2';
const read = (text: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true })
    .data;

const view = viewWith('complaints-rate', [
  { ...rate(100, 50_000), low: 1.6, high: 2.4, name: '=Ward, "one"' },
  { ...rate(165, 50_000), low: 2.8, high: 3.8 },
  { value: null, empty: 'suppressed', reason: 'few-people' },
  { ...rate(900, 50_000), apart: true },
]);

test('the file of figures has what the table shows, and where it is from in every row', () => {
  const rows = read(figuresFile(view, ADDRESS));
  const shown = figuresTable(view).rows;
  expect(rows.map((row) => row['value'])).toEqual(['2.00', '3.30', 'suppressed', '18.00']);
  expect([...rows.map((row) => row['value'])].sort()).toEqual([...shown.map((row) => row[1]!.text)].sort());
  expect(rows.map((row) => row['compared'])).toEqual(['yes', 'yes', 'no', 'no']);
  expect(rows[0]).toMatchObject({
    id: 'd1',
    district: `'=Ward, "one"`,
    period: '2025-08/2026-07',
    unit: 'per 1,000 residents',
    'low 95%': '1.60',
    'high 95%': '2.40',
    counted: '100',
    of: '50000',
    'months used': '12',
    'could stand from': '3',
    'could stand to': '20',
  });
  expect(rows[1]!['notes']).toBe("'=a note that looks like a formula (its office)");
  expect(rows[2]!['notes']).toBe('fewer than five people');
  for (const row of rows) {
    expect(row).toMatchObject({
      source: 'Source: a publisher, retrieved 1 August 2026',
      licence: 'Licence: CC BY 4.0',
      address: ADDRESS,
    });
    expect(row['method']).toBe('Formula: sightings ÷ residents');
    expect(row).not.toHaveProperty('note');
  }
});

test('the file of differences has every pair as the table shows it', () => {
  const rows = read(differencesFile(view, ADDRESS));
  const shown = pairsTable(view).rows;
  expect(rows).toHaveLength(6);
  expect(rows.map((row) => row['what it says'])).toEqual(
    shown.map(([, { text } = { text: '' }, says]) => (says!.empty ? text : says!.text).replace(/^=/, "'=")),
  );
  expect(rows[0]).toMatchObject({
    difference: '1.6500',
    kind: 'ratio (first ÷ second)',
    'usual move in a year': '0.50',
    'what it says': 'more than they usually move in a year',
  });
  expect(rows[0]!['method']).toMatch(/exact 95% interval/);
});

test('the file of years has every district and year, empty ones too', () => {
  const rows = read(yearsFile(view, ADDRESS));
  expect(rows).toHaveLength(12);
  expect(rows.filter((row) => row['value'] === 'not reported')).toHaveLength(4);
});

test('everything of an invented place says so', () => {
  const invented = viewWith('on-time', [{ value: 50 }, { value: 60 }], { synthetic: true });
  for (const file of [figuresFile, yearsFile, differencesFile])
    expect(read(file(invented, ADDRESS)).map((row) => row['note'])).not.toContain(undefined);
  expect(read(figuresFile(invented, ADDRESS))[0]!['note']).toBe('Invented data');
  for (const picture of [dotsOf(invented), linesOf(invented)])
    expect(pictureFile(picture, ADDRESS)).toContain('>Invented data</text>');
});

test('a picture has its title, source, licence, notes and address inside, and plain colours only', () => {
  for (const picture of [dotsOf(view), linesOf(view)]) {
    const svg = pictureFile(picture, ADDRESS);
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(svg).toMatch(/<title id="[^"]+">A measure: /);
    for (const text of ['Source: a publisher', 'Licence: CC BY 4.0', ADDRESS, '=Ward, &quot;one&quot;'])
      expect(svg).toContain(text);
    expect(svg).toContain('a note that looks like a formula');
    expect(svg).toContain('may not describe its residents: Ward 4.');
    expect(svg).not.toMatch(/var\(|style=|NaN|undefined/);
  }
});
