import { expect, test } from 'vitest';
import { printProblem } from '../../src/model/problem.ts';
import { monthOf } from '../../src/model/month.ts';
import { readOne } from '../small-place.ts';

/** The counts that are observed, by district. */
async function counted(text: string, options: Parameters<typeof readOne>[2] = {}) {
  const { report, observations } = await readOne('counts', text, options);
  return {
    report,
    faults: report.rejected.kinds.flatMap(({ examples }) => examples.map(printProblem)),
    counts: observations.map(
      ({ district, month, count }) => `${district} ${month - monthOf('2024-01')} ${count}`,
    ),
  };
}

test('rows of totals are left out as declared: neither used nor rejected, and counted by what they say', async () => {
  const { report, counts } = await counted(
    'month,district,count,kind\n2024-01,a,1,x\n2024-01,Total,9,x\n2024-01, Total ,9,x\n2024-02,b,2,sum\n',
    { table: { totals: ['Total'], leaveOut: { kind: ['sum'] } } },
  );
  expect(counts).toEqual(['a 0 1']);
  expect(report).toMatchObject({
    rows: 4,
    used: 1,
    unplaced: { rows: 0 },
    rejected: { rows: 0 },
    leftOut: {
      rows: 3,
      values: [
        { column: 'district', value: 'Total', rows: 2 },
        { column: 'kind', value: 'sum', rows: 1 },
      ],
    },
  });
});

test('footnotes are left out by how they begin, whatever their width', async () => {
  const { report, counts } = await counted(
    'month,district,count\n2024-01,a,1\n\nSource: the publisher\n"* provisional, see notes",,\n',
    { table: { footnotes: ['Source', '*'] } },
  );
  expect(counts).toEqual(['a 0 1']);
  expect(report.leftOut.rows).toBe(2);
  expect(
    (await counted('month,district,count\n2024-01,a,1\nSource: the publisher\n')).report.rejected.rows,
  ).toBe(1);
});

test('titles above the header and declared comments are passed over', async () => {
  const text =
    'Rat sightings\n"Published\nmonthly"\n\nmonth,district,count\n(text),(id),(number)\n2024-01,a,1\n';
  const { counts, report } = await counted(text, { dialect: { headerRows: [4], commentRows: [5] } });
  expect(counts).toEqual(['a 0 1']);
  expect(report.rows).toBe(1);
  const marked = '# made by hand\nmonth,district,count\n# first\n2024-01,a,1.5\n';
  const { faults } = await counted(marked, { dialect: { commentChar: '#' } });
  expect(faults).toEqual(['rats.csv:4: count: 1.5: expected a whole number of at least 0']);
});

test('a title above an undeclared header is told from it, and so is another delimiter', async () => {
  await expect(counted('Rat sightings 2024\n\nmonth,district,count\n2024-01,a,1\n')).rejects.toThrow(
    'rats.csv:1: month: no such column; the file has Rat sightings 2024; row 3 has it: declare "headerRows": [3]',
  );
  await expect(counted('month;district;count\n2024-01;a;1\n')).rejects.toThrow(
    'rats.csv:1: month: no such column; the file has month;district;count; is another delimiter meant? declare "delimiter": ";"',
  );
  await expect(counted(`title\n${'x,y,z\n'.repeat(40)}month,district,count\n`)).rejects.toThrow(
    /^rats\.csv:1: month: no such column; the file has title$/,
  );
});

test('what is long is cut short in reports', async () => {
  const { report } = await counted(
    `month,district,count\n2024-01,${'d'.repeat(5000)},1\n2024-01,a,${'9x'.repeat(5000)}\n`,
  );
  expect(report.unplaced.unknown[0]!.value).toHaveLength(200);
  expect(report.rejected.kinds[0]!.examples[0]!.value).toHaveLength(201);
});

test('several header rows are one, joined, with merged cells filled where that is declared', async () => {
  const text = 'period,,rats,\nmonth,district,seen,caught\n2024-01,a,1,2\n';
  const table = { columns: { period: 'period month', district: 'district', count: 'rats caught' } };
  const dialect = { headerRows: [1, 2] };
  const filled = { ...table, headerFill: true, columns: { ...table.columns, district: 'period district' } };
  expect((await counted(text, { dialect, table: filled })).counts).toEqual(['a 0 2']);
  await expect(counted(text, { dialect, table })).rejects.toThrow(
    'rats.csv:2: rats caught: no such column; the file has period month, district, rats seen, caught',
  );
  const joined = { columns: { period: 'period/month', district: 'district', count: 'rats/seen' } };
  expect((await counted(text, { dialect: { ...dialect, headerJoin: '/' }, table: joined })).counts).toEqual([
    'a 0 1',
  ]);
});

test('a file without a header has the columns of its schema', async () => {
  expect((await counted('2024-01,a,1\n2024-02,b,2\n', { dialect: { header: false } })).counts).toEqual([
    'a 0 1',
    'b 1 2',
  ]);
});

test('a column is found under any of its names, and refused under two at once or none', async () => {
  const table = { columns: { period: 'month', district: ['district', 'Board', 'BORO'], count: 'count' } };
  expect((await counted('count,month,Board\n1,2024-01,a\n', { table })).counts).toEqual(['a 0 1']);
  await expect(counted('month,Board,BORO,count\n2024-01,a,b,1\n', { table })).rejects.toThrow(
    'rats.csv:1: Board, BORO: names of one column: expected one of them',
  );
  await expect(counted('month,Ward,count\n2024-01,a,1\n', { table })).rejects.toThrow(
    'rats.csv:1: district or Board or BORO: no such column; the file has month, Ward, count',
  );
});

test('columns that are months become rows; an empty cell makes none', async () => {
  const table = { wide: { pattern: '%b %Y', period: 'month', value: 'count' } };
  const text = 'district,Jan 2024,Feb 2024,Mar 2024,Total\na,1,2,,3\nb,1.5,5,6,11\na,7,,,7\n';
  const { counts, report, faults } = await counted(text, { table });
  expect(counts).toEqual(['a 1 2', 'b 1 5', 'b 2 6']);
  expect(report).toMatchObject({ rows: 6, used: 3 });
  expect(faults).toContain('rats.csv:3: count: 1.5: expected a whole number of at least 0');
  expect(faults).toContain('rats.csv:2: month|district: Jan 2024|a: expected each key once; none is used');
  await expect(counted('district,Total\na,1\n', { table })).rejects.toThrow(
    'rats.csv: no column is a period (wide); the file has district, Total',
  );
});

test('wide tables know keys by their month: one line holds several rows', async () => {
  const table = { repeatedKey: 'last', wide: { period: 'month', value: 'count' } };
  const { counts } = await counted('district,2024-01,2024-02\na,1,2\na,3,\n', { table });
  expect(counts).toEqual(['a 1 2', 'a 0 3']);
});

test('a field has marks for missing of its own', async () => {
  const schema = {
    fields: [
      { name: 'month' },
      { name: 'district', missingValues: ['n/a'] },
      { name: 'count', missingValues: ['', '..'] },
    ],
    missingValues: [{ value: '-', label: 'not known' }],
  };
  const { report, counts } = await counted(
    'month,district,count\n2024-01,a,..\n2024-02,n/a,3\n2024-03,a,-\n',
    { schema },
  );
  expect(counts).toEqual(['a 0 null', 'null 1 3']);
  expect(report.rejected.kinds).toMatchObject([{ code: 'invalid-number', rows: 1 }]);
});

test('a mark of suppression is not missing and not 0', async () => {
  const { counts, report } = await counted(
    'month,district,count\n2024-01,a,<5\n2024-02,a,0\n2024-03,a,\n2024-04,a,c\n',
    {
      table: { suppressedValues: ['<5', '*'] },
    },
  );
  expect(counts).toEqual(['a 0 suppressed', 'a 1 0', 'a 2 null']);
  expect(report).toMatchObject({ used: 3, rejected: { rows: 1 } });
});

test('numbers are read as their field declares, and the message says how', async () => {
  const dialect = { decimalChar: ',' };
  const fields = [{ name: 'month' }, { name: 'district' }, { name: 'count', groupChar: '.' }];
  const { counts, faults } = await counted('month;district;count\n2024-01;a;1.234\n2024-02;a;1,234\n', {
    dialect: { ...dialect, delimiter: ';' },
    schema: { fields },
  });
  expect(counts).toEqual(['a 0 1234']);
  expect(faults).toEqual([
    'rats.csv:3: count: 1,234: expected a whole number of at least 0, written like 1.234,5',
  ]);
});

test.each([
  ['1.234,5', 'of a decimal comma, declare decimalChar, and groupChar where thousands are grouped'],
  ['12%', 'of a percent sign, declare the field’s bareNumber: false'],
  ['<5', 'what means missing is declared under missingValues, a number withheld under suppressedValues'],
  ['n/a', 'what means missing is declared under missingValues, a number withheld under suppressedValues'],
])('a number that would be one if it were declared says so: %s', async (cell, mend) => {
  const { faults } = await counted(`month;district;count\n2024-01;a;${cell}\n`, {
    dialect: { delimiter: ';' },
  });
  expect(faults).toEqual([`rats.csv:2: count: ${cell}: expected a whole number of at least 0; ${mend}`]);
});

test('columns are made of others: a month of a year and a month, a district of a side and a number', async () => {
  const text =
    'Year,Month,side,number,count\n2024,January,north,1,5\n2024,March,south,2,6\n2024,,south,2,7\n';
  const { counts, faults } = await counted(text, {
    table: {
      dateFormat: '%Y %B',
      joined: { when: ['Year', 'Month'], where: ['side', 'number'] },
      columns: { period: 'when', district: 'where', count: 'count' },
      values: { district: { 'north 1': 'a', 'south 2': 'b' } },
    },
  });
  expect(counts).toEqual(['a 0 5', 'b 2 6']);
  expect(faults).toEqual(['rats.csv:4: when: 2024: expected a month like 2025 October']);
});

test('how a name in the header is broken or spaced is no part of it', async () => {
  const table = { columns: { period: 'month', district: 'district', count: 'count of rats' } };
  expect((await counted('month,district,"count\n of\u00a0rats "\n2024-01,a,1\n', { table })).counts).toEqual([
    'a 0 1',
  ]);
});

test('quotes may be escaped as declared', async () => {
  const text = 'month,district,count,note\n2024-01,a,1,"a \\"rat\\", seen"\n2024-02,b,2,\n';
  expect((await counted(text, { dialect: { escapeChar: '\\' } })).counts).toEqual(['a 0 1', 'b 1 2']);
});

test('answers are read as their field declares', async () => {
  const fields = [{ name: 'resolved', trueValues: ['Y', 'Oui'], falseValues: ['N'] }];
  const rows = ['Y', 'N', 'Oui', '', 'no'].map((answer, at) => [
    `${at}`,
    'a',
    '2024-01-01',
    '',
    '',
    '',
    answer,
    '',
    '',
  ]);
  const { observations, report } = await readOne('events', rows, { schema: { fields } });
  expect(observations.map((observation) => observation.resolved)).toEqual([true, false, true, null]);
  expect(report.rejected.kinds[0]!.examples.map(printProblem)).toEqual([
    'hotline.csv:6: resolved: no: expected Y, Oui, N or nothing',
  ]);
});

test('streams that are rows are read by their names, and an unknown one is rejected', async () => {
  const { observations, report } = await readOne(
    'mass',
    'month,district,kind,kg\n2024-01,a,Paper,5\n2024-01,a,Cartons,6\n2024-01,a,Glass,7\n2024-01,a,rest,\n',
    {
      table: {
        columns: { period: 'month', district: 'district', stream: 'kind', mass: 'kg' },
        streams: [
          { id: 'rest', column: 'rest', label: { en: 'rest' }, sorted: false, blank: 'not-reported' },
          {
            id: 'paper',
            column: ['Paper', 'Cartons'],
            label: { en: 'paper' },
            sorted: true,
            blank: 'not-reported',
          },
        ],
      },
    },
  );
  expect(observations.map((observation) => observation.kilograms)).toEqual([
    [null, 5],
    [null, 6],
    [null, null],
  ]);
  expect(report.rejected.kinds.flatMap(({ examples }) => examples.map(printProblem))).toEqual([
    'waste.csv:4: kind: Glass: expected one of rest, Paper',
  ]);
});

test('a year that cannot be read is rejected, and one to come too', async () => {
  const { faults } = await counted('month,district,count\n2023,a,1\n2024-25,a,1\n2025,a,1\n2026,a,1\n', {
    table: { frequency: 'year' },
  });
  expect(faults).toEqual([
    'rats.csv:5: month: 2026: expected a year up to 2025-01-31, when the table was retrieved',
    'rats.csv:3: month: 2024-25: expected a year like 2025',
  ]);
});

test('a rate may be a percentage with its sign, or a fraction', async () => {
  const rates = async (cell: string, table = {}, field = {}) => {
    const { observations, report } = await readOne('rate', `month,district,rate\n2024-01,a,${cell}\n`, {
      table,
      schema: { fields: [{ name: 'rate', ...field }] },
    });
    return observations[0]?.percent ?? report.rejected.kinds[0]!.code;
  };
  expect(await rates('45.2%')).toBe('invalid-number');
  expect(await rates('45.2 %', {}, { bareNumber: false })).toBe(45.2);
  expect(await rates('0.57', { unit: 'fraction' })).toBe(57);
  expect(await rates('45.2', { unit: 'fraction' })).toBe('rate-out-of-range');
});

test('keys are told apart wherever their values end', async () => {
  const table = { columns: { period: 'month', district: 'district', count: 'count', topic: 'topic' } };
  const { report } = await counted(
    'month,district,topic,count\n2024-01,a|b,c,1\n2024-01,a,b|c,2\n2024-01,a\\,c,3\n2024-01,a,\\|c,4\n',
    { table, schema: { fields: [{ name: 'x' }] } },
  );
  expect(report.rejected.rows).toBe(0);
});

test('a cut-off table says that rows are missing before the correction that has lost its row', async () => {
  const corrections =
    'table,key,field,published,corrected,reason_en,source,date\nrats,2024-06|a,count,1,2,A slip.,The publisher,2025-01-31\n';
  await expect(
    readOne('counts', 'month,district,count\n2024-01,a,1\n2024-0', {
      corrections,
      table: { completeTo: '2024-12' },
    }),
  ).rejects.toThrow(
    [
      'rats.csv: ends with 2024-01, and should be complete to 2024-12: rows are missing; is the file whole?',
      'rats.csv: 1 of 2 rows rejected, more than the 1 % allowed (rejectedShare)',
      '  wrong-width: 1 rows',
      '    rats.csv:3: row: 1 cells: expected 3 cells, as in the header',
      'corrections.csv: rats 2024-06|a: no such row: expected month|district',
    ].join('\n'),
  );
});
