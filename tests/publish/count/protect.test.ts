import fc from 'fast-check';
import { expect, test } from 'vitest';
import { protect, type Counted, type Shown } from '../../../src/publish/count/protect.ts';

/** Kinds of organisation in districts in a place: the counts of one month. */
type Tree = { readonly people: number; readonly parts: readonly Tree[] };

const nodes = (tree: Tree): Tree[] => [tree, ...tree.parts.flatMap(nodes)];
const leaf = (people: number): Tree => ({ people, parts: [] });
/** Where nobody is counted twice. */
const sum = (...parts: Tree[]): Tree => ({
  people: parts.reduce((all, { people }) => all + people, 0),
  parts,
});

/** No count in these tests is higher. */
const MAX_PEOPLE = 60;
const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/**
 * A reader who tries out every number for everything that is not printed: which values of `asked` go
 * with all that is printed? Sets of numbers, and no bounds: another way than the one that is tested.
 * Beside a "<5", what is suppressed is 5 or more at worst; where nobody is counted twice they know it.
 */
function possible(root: Tree, shown: ReadonlyMap<Tree, Shown>, asked: Tree): number[] {
  const own = (node: Tree): number[] => {
    const state = shown.get(node);
    if (state === 'number') return [node.people];
    if (state === 'few') return range(1, 4);
    return range(node.people < 5 ? 1 : 5, MAX_PEOPLE);
  };
  const values = (node: Tree, fixed: number): ReadonlySet<number> => {
    const allowed = node === asked ? own(node).filter((value) => value === fixed) : own(node);
    if (node.parts.length === 0) return new Set(allowed);
    // Pairs of the largest part and the sum of all.
    let pairs = new Map<string, readonly [number, number]>([['', [0, 0]]]);
    for (const part of node.parts) {
      const next = new Map<string, readonly [number, number]>();
      for (const [largest, all] of pairs.values())
        for (const value of values(part, fixed)) {
          const pair = [Math.max(largest, value), Math.min(all + value, 4 * MAX_PEOPLE)] as const;
          next.set(pair.join(), pair);
        }
      pairs = next;
    }
    const once = node.parts.reduce((all, { people }) => all + people, 0) === node.people;
    const all = [...pairs.values()];
    return new Set(
      allowed.filter((value) =>
        all.some(([largest, total]) => (once ? total === value : largest <= value && value <= total)),
      ),
    );
  };
  return own(asked).filter((fixed) => values(root, fixed).size > 0);
}

/** That what is printed is true, and tells no count of 1 to 4. */
function isSafe(root: Tree): Map<Tree, Shown> {
  const shown = protect<Tree & Counted>(root);
  for (const node of nodes(root)) {
    const state = shown.get(node)!;
    const few = node.people > 0 && node.people < 5;
    expect(state === 'number' && few).toBe(false);
    expect(state === 'few' && !few).toBe(false);
    if (!few) continue;
    const values = possible(root, shown, node);
    expect(values).toContain(node.people);
    expect(values.length, `${node.people} in ${JSON.stringify(root)}`).toBeGreaterThan(1);
  }
  return shown;
}

const counts = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 6 }) },
  fc.integer({ min: 1, max: 12 }),
);

test('no count of 1 to 4 can be worked out where everybody is in one district and kind', () => {
  const district = fc.array(counts, { minLength: 1, maxLength: 4 }).map((kinds) => sum(...kinds.map(leaf)));
  fc.assert(
    fc.property(fc.array(district, { minLength: 1, maxLength: 3 }), (districts) => {
      isSafe(sum(...districts));
    }),
    { numRuns: 400 },
  );
});

test('nor where people are in several', () => {
  const total = (parts: readonly Tree[], twice: number): Tree => {
    const all = parts.reduce((people, tree) => people + tree.people, 0);
    const largest = Math.max(...parts.map(({ people }) => people));
    return { people: Math.max(largest, all - twice), parts };
  };
  const district = fc
    .tuple(fc.array(counts, { minLength: 1, maxLength: 3 }), fc.integer({ min: 0, max: 3 }))
    .map(([kinds, twice]) => total(kinds.map(leaf), twice));
  fc.assert(
    fc.property(
      fc.array(district, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 0, max: 3 }),
      (districts, twice) => {
        isSafe(total(districts, twice));
      },
    ),
    { numRuns: 400 },
  );
});

test('nor where districts have no kinds', () => {
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 6 }), (districts) => {
      isSafe(sum(...districts.map(leaf)));
    }),
    { numRuns: 400 },
  );
});

test('the attack that these tests try does find what is not protected', () => {
  const few = leaf(3);
  const root = sum(few, leaf(9), leaf(7));
  const shown = new Map<Tree, Shown>(nodes(root).map((node) => [node, node === few ? 'few' : 'number']));
  expect(possible(root, shown, few)).toEqual([3]);
});

test.each<[string, Tree, (Shown | 'number')[]]>([
  ['nothing is left out where nothing is few', sum(leaf(5), leaf(9)), ['number', 'number', 'number']],
  [
    'the one with the fewest people is left out beside it',
    sum(leaf(3), leaf(9), leaf(7)),
    ['number', 'few', 'number', 'beside'],
  ],
  ['two few ones protect each other', sum(leaf(3), leaf(2), leaf(7)), ['number', 'few', 'few', 'number']],
  [
    'but not where they can only be ones',
    sum(leaf(1), leaf(1), leaf(7), leaf(9)),
    ['number', 'few', 'few', 'beside', 'number'],
  ],
  [
    'nor where they can only be fours',
    sum(leaf(4), leaf(4), leaf(7), leaf(9)),
    ['number', 'few', 'few', 'beside', 'number'],
  ],
  ['a total with nothing else in it is left out', sum(leaf(4), leaf(4)), ['beside', 'few', 'few']],
  [
    'four of one person each: “<5” of the total would tell',
    sum(leaf(1), leaf(1), leaf(1), leaf(1)),
    ['beside', 'few', 'few', 'few', 'few'],
  ],
])('%s', (_, root, expected) => {
  expect([...isSafe(root).values()]).toEqual(expected);
});
