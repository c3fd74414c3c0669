import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { diskFolder } from '../../scripts/command/disk.ts';
import { coverageOf } from '../../src/aggregate/coverage.ts';
import { qualityTable } from '../../src/aggregate/quality.ts';
import { repeatsOf } from '../../src/aggregate/repeats.ts';
import { aggregateFolder } from '../../scripts/command/aggregate-folder.ts';
import { calendarOf } from '../../src/content/calendar.ts';
import { monthsFrom, placeOf } from '../small-place.ts';

const MONTHS = monthsFrom('2023-01', 24);

/** A place in which a is whole, b lacks a month, has a zero and one withheld, and c collects nothing. */
async function patchy() {
  const root = await placeOf(
    {
      mass: MONTHS.flatMap((month) =>
        ['a', 'b', 'c'].flatMap((id) =>
          id === 'b' && month === '2023-03' ? [] : [[month, id, '10', '5', id === 'a' ? '2' : '']],
        ),
      ),
      counts: [
        ...MONTHS.flatMap((month) =>
          ['a', 'b', 'c'].flatMap((id) => {
            const special = { '2023-05': '0', '2024-02': '*', '2024-09': '' }[month];
            if (id !== 'b' || special === undefined) return [[month, id, '7']];
            return special === '' ? [] : [[month, id, special]];
          }),
        ),
        ['2024-12', 'a', '7'],
        ['2024-12', 'b', '8'],
        ['2024-11', '=cmd()', '1'],
      ],
    },
    { roles: { counts: { suppressedValues: ['*'], rejectedShare: 0.1, repeatedKey: 'first' } } },
  );
  const made = await aggregateFolder(root);
  const quality = {
    coverage: coverageOf(made.ledger),
    repeats: await repeatsOf(diskFolder(root), made.ledger),
  };
  return { ...made, quality };
}

test('a calendar keeps reported, zero, withheld and missing apart, month by month', async () => {
  const { quality } = await patchy();
  const [waste, rats] = quality.coverage;
  const marks = (coverage: typeof waste, id: string) =>
    coverage!.districts.find((district) => district.id === id)!.marks;
  expect(marks(waste, 'a')).toBe('r'.repeat(24));
  expect(marks(waste, 'b')).toBe(`rr-${'r'.repeat(21)}`);
  expect(marks(rats, 'b')).toBe(`rrrr0rrrrrrrrwrrrrrr-rrr`);
});

test('the calendar of a page names the months missing in the last three years, and counts those before', async () => {
  const { quality } = await patchy();
  const calendar = calendarOf(quality.coverage[1]!);
  expect(calendar).toMatchObject({ from: 2023, to: 2024, whole: 2, outside: 0, zeros: 1 });
  expect(calendar.rows).toHaveLength(1);
  expect(calendar.rows[0]).toMatchObject({
    district: 'b',
    lately: ['2024-09'],
    before: { count: 0, years: [] },
    total: { reported: 21, zero: 1, withheld: 1, missing: 1 },
  });
  const old = calendarOf({
    series: 'x',
    from: '2010-01',
    to: '2020-12',
    step: 12,
    districts: [{ id: 'a', marks: '--r-rrrrrrr' }],
  });
  expect(old.rows[0]!.before).toEqual({
    count: 3,
    years: [
      [2010, 2011],
      [2013, 2013],
    ],
  });
});

test('rows that repeat a key are counted, and those that are the same in every cell', async () => {
  const { quality } = await patchy();
  expect(quality.repeats).toEqual([{ series: 'rats', keys: 2, rows: 2, same: 1, cut: false }]);
});

test('the table of quality has a row for every fact, and nothing a spreadsheet would run', async () => {
  const { cuts, quality } = await patchy();
  const { columns, csv } = qualityTable(cuts.place, quality);
  const facts = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
  const factsOf = (series: string, kind: string) =>
    facts.filter((row) => row['series'] === series && row['kind'] === kind);
  expect(Object.keys(facts[0]!)).toEqual([...columns]);
  expect(factsOf('rats', 'rows')[0]!['count']).toBe('74');
  expect(factsOf('rats', 'example:repeated-key').map(({ line }) => line)).toEqual(['73', '74']);
  expect(factsOf('rats', 'not-reported')).toMatchObject([
    { district: 'b', period: '2024', count: '1', value: '2024-09' },
  ]);
  expect(factsOf('rats', 'suppressed')).toMatchObject([{ district: 'b', period: '2024', value: '2024-02' }]);
  expect(factsOf('rats', 'zero')).toMatchObject([{ district: 'b', period: '2023', value: '2023-05' }]);
  expect(factsOf('rats', 'unknown-district')[0]!['value']).toBe("'=cmd()");
  const total = ['rows-used', 'rows-without-district', 'rows-left-out-as-declared', 'rows-rejected'];
  expect(total.reduce((sum, kind) => sum + Number(factsOf('rats', kind)[0]!['count']), 0)).toBe(74);
});

test('fiscal years are named by their end, and a district that was not there then has no gap', () => {
  const calendar = calendarOf({
    series: 'x',
    from: '2014-04',
    to: '2018-03',
    step: 12,
    districts: [
      { id: 'a', marks: 'rr--' },
      { id: 'b', marks: 'nnrr' },
      { id: 'c', marks: 'nnnn' },
    ],
  });
  expect(calendar).toMatchObject({ from: 2015, to: 2018, fiscal: true, whole: 1, outside: 1 });
  expect(calendar.rows.map(({ district }) => district)).toEqual(['a']);
  expect(calendar.rows[0]!.before).toEqual({ count: 2, years: [[2017, 2018]] });
});
