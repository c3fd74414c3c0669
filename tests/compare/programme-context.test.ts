import { expect, test } from 'vitest';
import { programmeContext } from '../../src/compare/programme-context.ts';
import type { ContextYears } from '../../src/model/programme-context.ts';
import { dayOf } from '../../src/model/day.ts';
import type { Note } from '../../src/model/note.ts';
import type { Programme } from '../../src/model/programme.ts';

const ids = (letter: string, n: number): string[] => Array.from({ length: n }, (_, at) => `${letter}${at}`);
const [EARLY, NOW, LATER, NEVER] = [ids('e', 4), ids('n', 4), ids('l', 3), ids('x', 4)];

const programme = (
  id: string,
  start: string,
  districts: string[],
  over: Partial<Programme> = {},
): Programme => ({
  id,
  name: { en: id },
  kind: 'facilities',
  start: dayOf(start),
  end: null,
  districts,
  lead: '',
  asks: null,
  partners: [],
  cost: '',
  link: null,
  series: 'waste',
  stream: 'food',
  ...over,
});
const ROLL_OUT = [
  programme('early', '2022-10-03', EARLY),
  programme('now', '2023-10-02', NOW),
  programme('later', '2024-10-06', LATER),
];
const YEARS = ['2021-10/2022-09', '2022-10/2023-09', '2023-10/2024-09'];

/** Everybody gains 1 a year; the reached 3 more in the year they are reached, and 5 more in each year after. */
const gains = (start: number): number[] => {
  const values = [10];
  for (let year = 1; year < YEARS.length; year++)
    values.push(values.at(-1)! + 1 + (year === start ? 3 : year > start ? 5 : 0));
  return values;
};
const figures = (over: Partial<ContextYears> = {}): ContextYears => ({
  programme: 'now',
  series: 'waste',
  measure: { kind: 'stream', stream: 'food' },
  unit: 'kg-per-resident',
  digits: 1,
  years: YEARS,
  districts: [
    ...EARLY.map((id) => [id, 1] as const),
    ...NOW.map((id) => [id, 2] as const),
    ...[...LATER, ...NEVER].map((id) => [id, 9] as const),
  ].map(([id, start]) => ({ id, values: gains(start).map((value) => ({ value })) })),
  ...over,
});
const compare = (
  programmes: Programme[] = ROLL_OUT,
  {
    notes = [],
    groups = [] as { slug: string; districts: string[] }[],
    of: kind = figures(),
    classOf = () => 'd',
  } = {} as {
    notes?: Note[];
    groups?: { slug: string; districts: string[] }[];
    of?: ContextYears;
    classOf?: (id: string) => string;
  },
) =>
  programmeContext(kind, {
    programmes,
    notes,
    groups: groups.map((group) => ({ ...group, name: { en: group.slug } })),
    classOf,
  });

test('districts reached later or never are compared with, those that had it before are not', () => {
  const found = compare();
  expect(found.moves).toEqual({ of: 4, rose: 4, fell: 0, median: 4 });
  expect(found.beside!.moves).toEqual({ of: 7, rose: 7, fell: 0, median: 1 });
  // With those that had it, whose gain has grown to 6, it would look like less.
  expect(found.beside!.apart).toBeCloseTo(3, 9);
  expect(found.beside!.apartBefore).toEqual([0]);
  expect(found.beside!.path.map(({ year }) => year)).toEqual(YEARS);
  expect(found.none).toBeNull();
});

test('where all others had it, or got it within the year, no comparison is possible', () => {
  const all = [programme('early', '2022-10-03', [...EARLY, ...LATER, ...NEVER]), ROLL_OUT[1]!];
  expect(compare(all)).toMatchObject({ none: 'had', beside: null, moves: { of: 4, rose: 4 } });
  const within = [...ROLL_OUT, programme('rest', '2024-09-30', [...LATER, ...NEVER])];
  expect(compare(within)).toMatchObject({ none: 'reached', beside: null });
  expect(compare([...ROLL_OUT, programme('rest', '2024-10-01', [...LATER, ...NEVER])]).none).toBeNull();
});

test('another kind or another stream is another roll-out', () => {
  const others = (over: Partial<Programme>) =>
    compare([...ROLL_OUT, programme('rest', '2020-01-01', [...LATER, ...NEVER], over)]).beside?.moves.of;
  expect(others({ kind: 'education' })).toBe(7);
  expect(others({ stream: 'paper' })).toBe(7);
  expect(others({})).toBeUndefined();
});

test('a district in which something else about it began in the two years is on neither side', () => {
  const leaflets = (over: Partial<Programme>) =>
    compare([...ROLL_OUT, programme('leaflets', '2024-01-01', ['n0', 'x0'], { kind: 'education', ...over })]);
  const found = leaflets({});
  expect([found.moves!.of, found.beside!.moves.of]).toEqual([3, 6]);
  expect(found.rows.filter(({ comparable }) => !comparable).map(({ district }) => district)).toEqual(['n0']);
  expect(leaflets({ start: dayOf('2020-01-01') }).moves!.of).toBe(4);
  expect(leaflets({ stream: 'paper' }).moves!.of).toBe(4);
  expect(leaflets({ series: 'rats' }).moves!.of).toBe(4);
  // What began everywhere sets nobody apart, and is named.
  expect(leaflets({ districts: [] })).toMatchObject({ moves: { of: 4 }, also: ['leaflets'] });
});

test('notes, other classes and missing figures keep districts out', () => {
  const note: Note = {
    district: 'n0',
    series: 'waste',
    indicator: null,
    period: '2024-01',
    effect: 'not-comparable',
    reason: { en: '' },
    source: '',
  };
  expect(compare(ROLL_OUT, { notes: [note] }).moves!.of).toBe(3);
  expect(compare(ROLL_OUT, { notes: [{ ...note, effect: 'caveat' }] }).moves!.of).toBe(4);
  expect(compare(ROLL_OUT, { classOf: (id) => (id === 'x0' ? 'other' : 'd') }).beside!.moves.of).toBe(6);
  const contextYears = figures();
  const holed = contextYears.districts.map((district) =>
    district.id.startsWith('n') && district.id !== 'n0'
      ? { ...district, values: [{ value: 1 }, { value: null }, { value: 1 }] }
      : district,
  );
  expect(compare(ROLL_OUT, { of: { ...contextYears, districts: holed } })).toMatchObject({
    none: 'few',
    moves: { of: 1 },
  });
});

test('whole groups reached at once have no margin', () => {
  const groups = [
    { slug: 'north', districts: NOW },
    { slug: 'south', districts: [...LATER, ...NEVER] },
  ];
  expect(compare(ROLL_OUT, { groups }).beside).toMatchObject({ groups: ['north'], low: null, high: null });
  expect(compare(ROLL_OUT, { groups: [{ slug: 'north', districts: [...NOW, 'x0'] }] }).beside).toMatchObject({
    groups: [],
    low: expect.closeTo(3, 6) as number,
  });
});

test('a stream that nobody collected in a year has no average in it', () => {
  const contextYears = figures();
  const districts = contextYears.districts.map((district) => ({
    ...district,
    values: district.values.map((value, at) => (at === 0 ? { value: 0, blank: true as const } : value)),
  }));
  expect(compare(ROLL_OUT, { of: { ...contextYears, districts } }).beside!.path[0]).toEqual({
    year: YEARS[0],
    reached: null,
    others: null,
  });
});
