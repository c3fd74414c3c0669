import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import chiSquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { INDICATOR_INFO } from '../../src/indicators/index.ts';
import type { IndicatorId } from '../../src/model/indicator.ts';
import { realPlaces } from '../real-places.ts';

/**
 * What every place publishes about standings and ranks, computed again from its own published tables by
 * the rules as the methods page states them, without any of our statistics.
 */

type Row = Readonly<Record<string, string>>;
const rowsOf = (csv: string): Row[] => Papa.parse<Row>(csv, { header: true, skipEmptyLines: true }).data;

const places = await realPlaces();
const cases = places.flatMap(({ id, figures, comparisons }) => {
  const figure = new Map(
    rowsOf(figures.csv).map((row) => [
      [row['series'], row['indicator'], row['area'], row['period']].join(' '),
      row,
    ]),
  );
  const rows = rowsOf(comparisons.csv).map((row) => {
    const made = figure.get(
      [row['series'], row['indicator'], `district/${row['district']}`, row['period']].join(' '),
    )!;
    const { nature, digits } = INDICATOR_INFO[row['indicator'] as IndicatorId];
    return {
      row,
      nature,
      id: row['district']!,
      key: `${row['series']}/${row['indicator']}`,
      compared: row['compared'] === 'yes',
      value: Number(made['value']),
      printed: Number(Number(made['value']).toFixed(digits)),
      count: Number(made['numerator']),
      size: Number(made['denominator']),
    };
  });
  return [...Map.groupBy(rows, ({ key }) => key)].map(([key, kind]) => ({ place: id, key, of: kind }));
});
type One = (typeof cases)[number]['of'][number];

const deviate = (level: number): number => normalQuantile((1 + level) / 2, 0, 1);
const LEVELS = { 0.95: deviate(0.95), 0.998: deviate(0.998) } as const;

/** R's type 7. */
function quantile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  const at = share * (ordered.length - 1);
  const [low, high] = [ordered[Math.floor(at)]!, ordered[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}

/** τ² of Spiegelhalter, from z winsorised at a tenth on each side. */
function tau2(values: readonly number[], errors: readonly number[], target: number): number {
  const z = values.map((value, i) => (value - target) / errors[i]!);
  const [low, high] = [quantile(z, 0.1), quantile(z, 0.9)];
  const squares = z.reduce((sum, each) => sum + Math.min(Math.max(each, low), high) ** 2, 0);
  const weights = errors.map((error) => error ** -2);
  const sum = weights.reduce((a, b) => a + b, 0);
  const spread = sum - weights.reduce((a, b) => a + b * b, 0) / sum;
  // A tenth at each side drawn in leaves this much of the variance of a normal.
  return Math.max(0, (squares / 0.678_654_558_95 - (z.length - 1)) / spread);
}

/** A count's own interval: exact below 10, Byar from 10. */
function countInterval(count: number, z: number, level: number): [number, number] {
  const tail = (1 - level) / 2;
  if (count < 10)
    return [
      count === 0 ? 0 : chiSquareQuantile(tail, 2 * count) / 2,
      chiSquareQuantile(1 - tail, 2 * count + 2) / 2,
    ];
  const next = count + 1;
  return [
    count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3,
    next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
  ];
}

/** The class of one counted value among others. */
function expectation(entry: One, others: readonly One[], included: boolean): string {
  const k = others.length;
  const t = (level: string): number =>
    tQuantile((1 + Number(level)) / 2, k - 1) * Math.sqrt(included ? 1 - 1 / k : 1 + 1 / k);
  const sum = (part: 'count' | 'size'): number => others.reduce((all, each) => all + each[part], 0);
  const target = sum('count') / sum('size');
  const sides = Object.entries(LEVELS).map(([level, z]) => {
    if (entry.nature === 'share') {
      const errorOf = ({ size }: One): number => Math.sqrt((target * (1 - target)) / size);
      const extra = tau2(
        others.map(({ count, size }) => count / size),
        others.map(errorOf),
        target,
      );
      const half = (extra > 0 ? t(level) : z) * Math.sqrt(errorOf(entry) ** 2 + extra);
      const share = entry.count / entry.size;
      return share < Math.max(0, target - half) ? -1 : share > Math.min(1, target + half) ? 1 : 0;
    }
    const extra = tau2(
      others.map(({ count, size }) => Math.sqrt(count / (size * target))),
      others.map(({ size }) => 1 / (2 * Math.sqrt(size * target))),
      1,
    );
    const expected = entry.size * target;
    const [low, high] = countInterval(entry.count, z, Number(level));
    const alone = expected > high ? -1 : expected < low ? 1 : 0;
    const half = (extra > 0 ? t(level) : z) * Math.sqrt(1 / (4 * expected) + extra);
    const ratio = entry.count / expected;
    const wide = ratio < Math.max(0, 1 - half) ** 2 ? -1 : ratio > (1 + half) ** 2 ? 1 : 0;
    return alone === wide ? alone : 0;
  }) as [number, number];
  const [inner, outer] = sides;
  if (inner === 0) return 'within';
  const side = inner < 0 ? 'below' : 'above';
  return outer === inner ? `far-${side}` : side;
}

/** The place in the spread: the share of all that lie below, ties counted half. */
function position(entry: One, all: readonly One[]): string {
  const below = all.filter(({ printed }) => printed < entry.printed).length;
  const ties = all.filter(({ printed }) => printed === entry.printed).length;
  const share = (below + ties / 2) / all.length;
  if (share <= 0.1) return 'lowest-tenth';
  if (share < 0.25) return 'lower-quarter';
  if (share <= 0.75) return 'middle-half';
  return share < 0.9 ? 'upper-quarter' : 'highest-tenth';
}

const isCounted = ({ nature }: One): boolean => nature === 'share' || nature === 'count';

/** Whether districts are set against what is expected by size, which only counted things can be. */
const isBySize = (list: readonly One[], column = 'all_standing'): boolean =>
  list.some((other) => isCounted(other) && /below|above|within/.test(other.row[column]!));

test('there is something to compute again, of every nature', () => {
  const natures = cases.flatMap(({ of: kind }) =>
    kind.filter(({ compared }) => compared).map(({ nature }) => nature),
  );
  expect(new Set(natures)).toEqual(new Set(['mass', 'count', 'share', 'duration']));
  expect(natures.length).toBeGreaterThan(500);
});

test.each(cases)('every standing of $place $key follows from the published figures', ({ of: kind }) => {
  const compared = kind.filter((other) => other.compared);
  const bySize = isBySize(kind);
  const found = kind.map(({ id, row }) => [id, row['all_standing'], row['all_of'], row['all_below']]);
  const expected = kind.map((entry) => {
    if (!entry.compared || compared.length < 8) return [entry.id, '', '', ''];
    const below = compared.filter(({ printed }) => printed < entry.printed).length;
    const standing = bySize ? expectation(entry, compared, true) : position(entry, compared);
    return [entry.id, standing, String(compared.length), String(below)];
  });
  // One word for more than nine in ten is no standing, and says so by being none.
  const words = new Set(expected.map(([, standing]) => standing).filter(Boolean));
  const most = Math.max(
    ...[...words].map((word) => expected.filter(([, standing]) => standing === word).length),
  );
  if (most > 0.9 * compared.length && compared.length >= 8) {
    expect(found.map(([, standing]) => standing)).toEqual(found.map(() => ''));
    return;
  }
  expect(found).toEqual(expected);
});

test.each(cases)('every standing among peers of $place $key does too', ({ of: kind }) => {
  const byId = new Map(kind.filter(({ compared }) => compared).map((entry) => [entry.id, entry]));
  for (const entry of kind) {
    const peers = entry.row['peers']!.split(' ').flatMap((id) => byId.get(id) ?? []);
    const expected =
      !entry.compared || peers.length < 5
        ? ''
        : isBySize(kind, 'peers_standing')
          ? expectation(entry, peers, false)
          : position(entry, [entry, ...peers]);
    if (kind.every(({ row }) => row['peers_standing'] === '')) continue;
    expect([entry.id, entry.row['peers_standing']]).toEqual([entry.id, expected]);
  }
});

test.each(cases)(
  'every rank range of $place $key follows from the values and their errors',
  ({ of: kind }) => {
    const compared = kind.filter((other) => other.compared);
    const known = compared.filter(({ row }) => row['standard_error'] !== '');
    const z = normalQuantile((1 + 0.95 ** (1 / known.length)) / 2, 0, 1);
    const reach = ({ row }: One): number => z * Number(row['standard_error']);
    for (const entry of kind) {
      const { row } = entry;
      if (!known.includes(entry) || known.length < 2) {
        expect(row['rank_from']).toBe('');
        continue;
      }
      const above = known.filter((other) => other.value - reach(other) >= entry.value + reach(entry)).length;
      const below = known.filter((other) => other.value + reach(other) <= entry.value - reach(entry)).length;
      expect([entry.id, row['rank_from'], row['rank_to'], row['rank_of']]).toEqual([
        entry.id,
        String(1 + above),
        // Whose error is not known might stand anywhere.
        String(compared.length - below),
        String(compared.length),
      ]);
    }
  },
);
