import { FEW, isFew } from '../../model/few.ts';

/**
 * What is printed of a count: the number; `few`, "<5"; or `beside`, nothing, because another could be
 * worked out from it.
 */
export type Shown = 'number' | 'few' | 'beside';

/** A count of different people and the counts it is a total of. */
export interface Counted {
  readonly people: number;
  readonly parts: readonly Counted[];
}

/** What a reader can know of a count. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Every count of a tree, each with what it is part of. */
function* walk<C extends Counted>(
  node: C,
  parent: C | null = null,
): Generator<{ node: C; parent: C | null }> {
  yield { node, parent };
  for (const part of node.parts) yield* walk(part as C, node);
}

/**
 * Decides what is printed of a total and its parts so that no count of 1 to 4 can be worked out from the
 * others by sums and differences. Beside each count that could be, the one with the fewest people is left
 * out, then the total they belong to.
 */
export function protect<C extends Counted>(root: C): Map<C, Shown> {
  const all = [...walk(root)];
  const parentOf = new Map(all.map(({ node, parent }) => [node, parent]));
  const shown = new Map<C, Shown>(all.map(({ node }) => [node, isFew(node.people) ? 'few' : 'number']));
  for (;;) {
    const known = exposed(root, shown);
    if (known.length === 0) return shown;
    // One that nothing is left to hide beside waits for those below it.
    const node = known.find((other) => nearby(other, parentOf, shown).length > 0) ?? known[0]!;
    const candidates = nearby(node, parentOf, shown);
    const enough = candidates.find((candidate) => {
      const next = new Map(shown).set(candidate, 'beside');
      return !exposed(root, next).includes(node);
    });
    const next = enough ?? candidates[0];
    if (next === undefined) throw new Error(`invalid counts: ${node.people} cannot be hidden`);
    shown.set(next, 'beside');
  }
}

/**
 * What may be left out to protect a count, in the order it is tried: those beside it, the fewest people
 * first, then their total, those beside that, and so on up. Last of all itself: a "<5" can say too much.
 */
function nearby<C extends Counted>(
  node: C,
  parentOf: ReadonlyMap<C, C | null>,
  shown: ReadonlyMap<C, Shown>,
): C[] {
  const candidates: C[] = [];
  for (let at = node, parent = parentOf.get(at); parent; at = parent, parent = parentOf.get(at)) {
    const beside = (parent.parts as readonly C[])
      .filter((part) => part !== at && part.people > 0 && shown.get(part) === 'number')
      .sort((a, b) => a.people - b.people);
    candidates.push(...beside, parent);
  }
  return [...candidates, node].filter((other) => shown.get(other) !== 'beside');
}

/** The counts of 1 to 4 that a reader who adds and subtracts can tell exactly. */
function exposed<C extends Counted>(root: C, shown: ReadonlyMap<C, Shown>): C[] {
  const ranges = rangesOf(root, shown);
  return [...ranges]
    .filter(([node, { from, to }]) => isFew(node.people) && from === to)
    .map(([node]) => node);
}

/**
 * What a reader can know of each count. At worst they know that "beside" is no count of 1 to 4 unless it
 * is one, and, where nobody is counted twice in a total, that it is the sum of its parts.
 */
function rangesOf<C extends Counted>(root: C, shown: ReadonlyMap<C, Shown>): Map<C, Range> {
  const ranges = new Map<C, Range>();
  const nodes = [...walk(root)].map(({ node }) => node);
  for (const node of nodes) {
    const state = shown.get(node);
    if (state === 'number') ranges.set(node, { from: node.people, to: node.people });
    else if (state === 'few') ranges.set(node, { from: 1, to: FEW - 1 });
    else ranges.set(node, { from: isFew(node.people) ? 1 : FEW, to: Infinity });
  }
  // Each total bounds its parts and they it; a tree is settled after few rounds.
  for (let settled = false; !settled;) {
    settled = true;
    const narrow = (node: C, from: number, to: number): void => {
      const old = ranges.get(node)!;
      const next = { from: Math.max(old.from, from), to: Math.min(old.to, to) };
      if (next.from === old.from && next.to === old.to) return;
      ranges.set(node, next);
      settled = false;
    };
    for (const node of nodes) {
      const parts = node.parts as readonly C[];
      if (parts.length === 0) continue;
      const list = parts.map((part) => ranges.get(part)!);
      const least = list.reduce((sum, { from }) => sum + from, 0);
      const most = list.reduce((sum, { to }) => sum + to, 0);
      const once = parts.reduce((sum, { people }) => sum + people, 0) === node.people;
      narrow(node, once ? least : Math.max(...list.map(({ from }) => from)), most);
      const { from, to } = ranges.get(node)!;
      for (const [index, part] of parts.entries()) {
        const others = parts.reduce(
          (sum, entry, at) => (at === index ? sum : sum + ranges.get(entry)!.to),
          0,
        );
        const rest = parts.reduce(
          (sum, entry, at) => (at === index ? sum : sum + ranges.get(entry)!.from),
          0,
        );
        narrow(part, from - others, once ? to - rest : to);
      }
    }
  }
  return ranges;
}
