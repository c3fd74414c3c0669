import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '../../src/model/day.ts';
import { FAULTS, type FaultName } from '../../src/model/fault.ts';
import type { Observation } from '../../src/model/observation.ts';
import { monthOf } from '../../src/model/month.ts';
import { printProblem } from '../../src/model/problem.ts';
import { tooManyRejected } from '../../src/read/table.ts';
import { HEADERS, readOne, type Kind } from '../small-place.ts';

/** One row that is wrong, and the message about it. The row before it is right. */
const CASES: readonly [
  FaultName,
  Kind,
  right: readonly string[],
  wrong: readonly string[],
  message: string,
][] = [
  [
    'wrong-width',
    'counts',
    ['2024-01', 'a', '1'],
    ['2024-02', 'a'],
    'rats.csv:3: row: 2 cells: expected 3 cells, as in the header',
  ],
  [
    'repeated-header',
    'counts',
    ['2024-01', 'a', '1'],
    ['month', 'district', 'count'],
    'rats.csv:3: row: month, district, count: expected the header once, at the top',
  ],
  [
    'missing-value',
    'counts',
    ['2024-01', 'a', '1'],
    ['', 'a', '1'],
    'rats.csv:3: month: (empty): expected a month like 2025-10',
  ],
  [
    'missing-value',
    'events',
    ['1', 'a', '2024-01-01', '', '', '', '', '', ''],
    ['', 'a', '2024-01-01', '', '', '', '', '', ''],
    'hotline.csv:3: id: (empty): expected an id',
  ],
  [
    'missing-value',
    'inspections',
    ['2024-01', 'a', '10', '9'],
    ['2024-02', 'a', '', '9'],
    'inspections.csv:3: inspected: (empty): expected a whole number of at least 0',
  ],
  [
    'missing-value',
    'shifts',
    ['2024-01-01', 'a', 'p1', '2', '', '', ''],
    ['2024-01-01', 'a', '', '2', '', '', ''],
    'shifts.csv:3: person: (empty): expected an id',
  ],
  [
    'invalid-number',
    'mass',
    ['2024-01', 'a', '100', '20', ''],
    ['2024-02', 'a', '12 t', '20', ''],
    'waste.csv:3: rest: 12 t: expected a number of at least 0',
  ],
  [
    'invalid-number',
    'counts',
    ['2024-01', 'a', '1'],
    ['2024-02', 'a', '1.5'],
    'rats.csv:3: count: 1.5: expected a whole number of at least 0',
  ],
  [
    'invalid-number',
    'shifts',
    ['2024-01-01', 'a', 'p1', '24', '', '', ''],
    ['2024-01-01', 'a', 'p1', '24.5', '', '', ''],
    'shifts.csv:3: hours: 24.5: expected at most 24 hours',
  ],
  [
    'negative-number',
    'mass',
    ['2024-01', 'a', '0', '20', ''],
    ['2024-02', 'a', '-0.5', '20', ''],
    'waste.csv:3: rest: -0.5: expected a number of at least 0',
  ],
  [
    'invalid-month',
    'rate',
    ['2024-01', 'a', '10'],
    ['2024-13', 'a', '10'],
    'rates.csv:3: month: 2024-13: expected a month like 2025-10',
  ],
  [
    'invalid-date',
    'events',
    ['1', 'a', '2024-02-28', '', '', '', '', '', ''],
    ['2', 'a', '2023-02-29', '', '', '', '', '', ''],
    'hotline.csv:3: opened: 2023-02-29: expected a date like 2025-10-31',
  ],
  [
    'future-date',
    'events',
    ['1', 'a', '2025-01-31', '', '2025-03-01', '', '', '', ''],
    ['2', 'a', '2025-01-30', '2025-02-01', '', '', '', '', ''],
    'hotline.csv:3: closed: 2025-02-01: expected a date up to 2025-01-31, when the table was retrieved',
  ],
  [
    'future-date',
    'rate',
    ['2025-01', 'a', '10'],
    ['2025-02', 'a', '10'],
    'rates.csv:3: month: 2025-02: expected a month up to 2025-01-31, when the table was retrieved',
  ],
  [
    'wrong-order',
    'events',
    ['1', 'a', '2024-03-05', '2024-03-05', '', '', '', '', ''],
    ['2', 'a', '2024-03-05', '2024-03-04', '', '', '', '', ''],
    'hotline.csv:3: closed: 2024-03-04: expected a date from 2024-03-05, when it was opened',
  ],
  [
    'wrong-order',
    'events',
    ['1', 'a', '2024-03-05', '', '', '2024-03-05', '', '', ''],
    ['2', 'a', '2024-03-05', '', '', '2024-03-04', '', '', ''],
    'hotline.csv:3: responded: 2024-03-04: expected a date from 2024-03-05, when it was opened',
  ],
  [
    'invalid-choice',
    'events',
    ['1', 'a', '2024-03-05', '', '', '', 'Yes', 'no', ''],
    ['2', 'a', '2024-03-05', '', '', '', 'maybe', '', ''],
    'hotline.csv:3: resolved: maybe: expected yes, no or nothing',
  ],
  [
    'passed-more-than-inspected',
    'inspections',
    ['2024-01', 'a', '10', '10'],
    ['2024-02', 'a', '10', '11'],
    'inspections.csv:3: passed: 11: expected at most the 10 inspected',
  ],
  [
    'more-than-total',
    'totals',
    ['2024-01', 'a', 'all', '10', '4', '10'],
    ['2024-02', 'a', 'all', '10', '4', '10.5'],
    'volunteers.csv:3: trained: 10.5: expected at most the 10 hours',
  ],
  [
    'rate-out-of-range',
    'rate',
    ['2024-01', 'a', '100'],
    ['2024-02', 'a', '100.1'],
    'rates.csv:3: rate: 100.1: expected a percentage from 0 to 100',
  ],
];

test.each(CASES)(
  '%s in a table of %s is rejected with its place',
  async (fault, kind, right, wrong, message) => {
    const text = `${[HEADERS[kind], right, wrong].map((cells) => cells.join(',')).join('\n')}\n`;
    const { report, observations } = await readOne(kind, text);
    expect(report).toMatchObject({ rows: 2, used: 1, unplaced: { rows: 0 }, rejected: { rows: 1 } });
    expect(report.rejected.kinds.map((rejectedKind) => rejectedKind.code)).toEqual([fault]);
    expect(report.rejected.kinds[0]!.examples.map(printProblem)).toEqual([message]);
    expect(observations).toHaveLength(1);
  },
);

test('every named fault has a case', () => {
  const elsewhere = ['repeated-key', 'invalid-period', 'unknown-stream'];
  expect(new Set([...CASES.map(([fault]) => fault), ...elsewhere])).toEqual(new Set(FAULTS));
});

test('the first five cases of a fault are kept, and all are counted', async () => {
  const { report } = await readOne(
    'counts',
    Array.from({ length: 9 }, (_, index) => [`2024-0${index + 1}`, 'a', 'x']),
  );
  expect(report.rejected.kinds).toMatchObject([{ code: 'invalid-number', rows: 9 }]);
  expect(report.rejected.kinds[0]!.examples.map(({ at }) => at.line)).toEqual([2, 3, 4, 5, 6]);
});

test('a district that is unknown or not stated is unplaced, and counted by its form', async () => {
  const { report, observations } = await readOne(
    'counts',
    [
      ['2024-01', 'a', 1],
      ['2024-01', 'Alder', 2],
      ['2024-01', 'z', 3],
      ['2024-02', 'z', 4],
      ['2024-01', 'y', 5],
      ['2024-01', '', 6],
      ['2024-01', 'Unspecified', 7],
    ],
    { table: { values: { district: { Alder: 'b', Unspecified: null } } } },
  );
  expect(report).toMatchObject({
    rows: 7,
    used: 2,
    unplaced: {
      rows: 5,
      notStated: 2,
      unknown: [
        { value: 'z', rows: 2 },
        { value: 'y', rows: 1 },
      ],
    },
    rejected: { rows: 0, kinds: [] },
  });
  expect(observations.map(({ district }) => district)).toEqual(['a', 'b', null, null, null, null, null]);
});

test('a rejected row is not counted among the unknown districts and topics', async () => {
  const { report } = await readOne('events', [
    ['1', 'z', '2024-13-01', '', '', '', '', '', 'xyz'],
    ['2', 'a', '2024-01-01', '', '', '', '', '', 'xyz'],
  ]);
  expect(report.unplaced.unknown).toEqual([]);
  expect(report.unknownWords).toEqual([{ column: 'topic', value: 'xyz', rows: 1 }]);
});

test('topics are read by their ids and by the value map; unknown ones are not stated, and counted', async () => {
  const row = (id: string, topic: string) => [id, 'a', '2024-01-01', '', '', '', '', '', topic];
  const { report, observations } = await readOne(
    'events',
    [row('1', 'noise'), row('2', 'LOUD'), row('3', 'cats'), row('4', ''), row('5', 'Other')],
    { table: { values: { topic: { LOUD: 'noise', Other: null } } } },
  );
  expect(observations.map((observation) => observation.topic)).toEqual(['noise', 'noise', null, null, null]);
  expect(report.unknownWords).toEqual([{ column: 'topic', value: 'cats', rows: 1 }]);
});

test('a value map that leads to no district or topic is refused: its rows would be in no figure', async () => {
  await expect(
    readOne('counts', [['2024-01', 'a', 1]], { table: { values: { district: { Alder: 'q' } } } }),
  ).rejects.toThrow('datapackage.json: series rats: values.district: Alder: q: no district has this id');
  await expect(
    readOne('events', [['1', 'a', '2024-01-01', '', '', '', '', '', '']], {
      table: { values: { topic: { LOUD: 'loud' } } },
    }),
  ).rejects.toThrow('datapackage.json: series hotline: values.topic: LOUD: loud: no topic has this id');
});

test('blanks around a cell are no part of it, and a blank is not zero', async () => {
  const { observations } = await readOne('mass', [
    [' 2024-01 ', ' a', ' 100', '0', ''],
    ['2024-02', 'a\u00a0', '1,114.2', '', '3'],
  ]);
  expect(observations).toEqual([
    { district: 'a', month: monthOf('2024-01'), kilograms: [100, 0, null] },
    { district: 'a', month: monthOf('2024-02'), kilograms: [1114.2, null, 3] },
  ]);
});

test('masses become kilograms: a short ton is 907.18474 kg', async () => {
  for (const [unit, kilograms] of [
    ['kg', 2],
    ['tonne', 2000],
    ['short-ton', 1814.36948],
  ] as const) {
    const { observations } = await readOne('mass', [['2024-01', 'a', '2', '', '']], { table: { unit } });
    expect(observations[0]).toMatchObject({ kilograms: [kilograms, null, null] });
  }
});

test('an event is read whole; what is blank is null', async () => {
  const { observations } = await readOne(
    'events',
    [['7', 'a', '31.12.2024', '1/1/2025', '', '', 'no', 'YES', 'dirt']],
    { table: { dateFormat: 'european' } },
  );
  expect(observations).toEqual([
    {
      district: 'a',
      month: monthOf('2024-12'),
      opened: dayOf('2024-12-31'),
      closed: dayOf('2025-01-01'),
      due: null,
      responded: null,
      resolved: false,
      satisfied: true,
      topic: 'dirt',
      recordedBy: null,
    },
  ]);
});

test('a missing column ends the reading and says which the file has', async () => {
  await expect(readOne('counts', 'month,area,count\n2024-01,a,1\n')).rejects.toThrow(
    'rats.csv:1: district: no such column; the file has month, area, count',
  );
});

test('a column that stands twice ends the reading', async () => {
  await expect(readOne('counts', 'month,district,count,count\n2024-01,a,1,2\n')).rejects.toThrow(
    'rats.csv:1: count: this column stands twice',
  );
});

test('a file with a header only, or with nothing, ends the reading', async () => {
  await expect(readOne('counts', 'month,district,count\n')).rejects.toThrow(
    'rats.csv: no rows below the header',
  );
  await expect(readOne('counts', '')).rejects.toThrow('rats.csv: empty: expected a header and rows');
});

test('more rejected rows than allowed are too many; as many as allowed are not', async () => {
  const rows = Array.from({ length: 100 }, (_, index) => [
    `20${String(index % 25).padStart(2, '0')}-0${1 + Math.floor(index / 25)}`,
    'a',
    index < 7 ? 'x' : '1',
  ]);
  const { report } = await readOne('counts', rows);
  expect(tooManyRejected(report, 0.07)).toBeNull();
  expect(printProblem(tooManyRejected(report, 0.06)!)).toBe(
    'rats.csv: 7 of 100 rows rejected, more than the 6 % allowed (rejectedShare)',
  );
  // 0.07 × 100 is 7.000000000000001 in binary.
  expect(tooManyRejected({ ...report, rejected: { rows: 8, kinds: [] } }, 0.07)?.text).toContain(
    'the 7 % allowed',
  );
});

const dirty = <T extends string>(...words: T[]) => fc.constantFrom('', 'x', '-1', ...words);
const DIRTY: { readonly [K in Kind]: fc.Arbitrary<string[]> } = {
  mass: fc.tuple(
    dirty('2024-01', '2024-02', '2030-01'),
    dirty('a', 'b', 'zz'),
    dirty('1', '1,000'),
    dirty('2'),
    dirty('3'),
  ),
  rate: fc.tuple(dirty('2024-01', '2024-02'), dirty('a', 'b', 'zz'), dirty('50', '101')),
  inspections: fc.tuple(dirty('2024-01'), dirty('a', 'b'), dirty('1', '5'), dirty('2', '6')),
  counts: fc.tuple(dirty('2024-01', '2024-02'), dirty('a', 'b', 'zz'), dirty('1', '2.5')),
  events: fc.tuple(
    dirty('1', '2', '3', '4'),
    dirty('a', 'b', 'zz'),
    dirty('2024-01-05', '2026-01-01'),
    dirty('2024-01-04', '2024-01-06'),
    dirty('2024-01-10'),
    dirty('2024-01-06'),
    dirty('yes'),
    dirty('no'),
    dirty('noise', 'cats'),
  ),
  shifts: fc.tuple(
    dirty('2024-01-05'),
    dirty('a', 'zz'),
    dirty('p1'),
    dirty('2', '25'),
    dirty('club'),
    dirty('visits'),
    dirty('yes'),
  ),
  totals: fc.tuple(
    dirty('2024-01', '2024-02'),
    dirty('a', 'zz', 'all'),
    dirty('club', 'all'),
    dirty('2', '1.5'),
    dirty('3', '<5', '2.5'),
    dirty('1', '9', 'suppressed'),
  ),
};

test.each(Object.keys(HEADERS) as Kind[])(
  'every row of a dirty table of %s ends as used, unplaced or rejected, and only the first two are observed',
  async (kind) => {
    // Now and then a cell is missing or one too many.
    const row = fc.tuple(DIRTY[kind], fc.integer({ min: 0, max: 19 })).map(([cells, odd]) => {
      if (odd === 0) return cells.slice(1);
      return odd === 1 ? [...cells, 'more'] : cells;
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 25 }),
        fc.constantFrom('first', 'last', 'reject'),
        async (rows, repeatedKey) => {
          // A row of delimiters alone is an empty line.
          const full = rows.filter((cells) => cells.some((cell) => cell !== ''));
          fc.pre(full.length > 0);
          const { report, observations } = await readOne(kind, rows, { table: { repeatedKey } });
          const { used, unplaced, rejected } = report;
          expect(report.rows).toBe(full.length);
          expect(used + unplaced.rows + rejected.rows).toBe(report.rows);
          expect(rejected.rows).toBe(rejected.kinds.reduce((sum, { rows: ownRows }) => sum + ownRows, 0));
          expect(unplaced.rows).toBe(
            unplaced.notStated + unplaced.unknown.reduce((sum, { rows: ownRows }) => sum + ownRows, 0),
          );
          // A total of all districts is used, and in none of them.
          const isPlaced = (observation: Observation): boolean =>
            observation.district !== null || observation.whole === true;
          expect(observations.filter(isPlaced)).toHaveLength(used);
          expect(observations.filter((observation) => !isPlaced(observation))).toHaveLength(unplaced.rows);
        },
      ),
      { numRuns: 40 },
    );
  },
);

test('a column that a file does not have is declared file by file, and a file left out is an error', async () => {
  const declared = { perFile: { month: { 'rats.csv': '2024-01' } } };
  const { observations } = await readOne('counts', 'district,count\na,5\nb,6\n', { table: declared });
  expect(observations).toMatchObject([
    { district: 'a', count: 5 },
    { district: 'b', count: 6 },
  ]);
  await expect(
    readOne('counts', 'district,count\na,5\n', { table: { perFile: { month: { 'mice.csv': '2024-01' } } } }),
  ).rejects.toThrow('rats.csv: perFile.month: says nothing of this file: expected its month');
});

test('cells that were merged downwards have what stands above them where that is declared', async () => {
  const text = 'district,month,count\na,2024-01,1\n,2024-02,2\n,,\nb,2024-01,3\n';
  const filled = await readOne('counts', text, { table: { fillDown: ['district'] } });
  expect(filled.observations.map(({ district }) => district)).toEqual(['a', 'a', 'b']);
  const plain = await readOne('counts', text);
  expect(plain.observations.map(({ district }) => district)).toEqual(['a', null, 'b']);
});

test('who recorded an event is the whole cell, or its first characters', async () => {
  const columns = { id: 'id', district: 'district', opened: 'opened', recordedBy: 'id' };
  const rows = [['NYCC0712', 'a', '2024-12-31', '', '', '', '', '', '']];
  const whole = await readOne('events', rows, { table: { columns } });
  expect(whole.observations).toMatchObject([{ recordedBy: 'NYCC0712' }]);
  const recorder = { one: { en: 'office' }, other: { en: 'offices' }, first: 6 };
  const first = await readOne('events', rows, { table: { columns, recorder } });
  expect(first.observations).toMatchObject([{ recordedBy: 'NYCC07' }]);
});
