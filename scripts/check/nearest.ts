/** Something a published text may mean, under all the names it is known by. */
export interface Known {
  readonly id: string;
  readonly names: readonly string[];
}

/** Words and numbers of a name, in lower case, without accents, marks and leading zeros. */
function parts(name: string): string[] {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/\p{N}+|[\p{L}]+/gu)
      ?.map((part) => part.replace(/^0+(?=\d)/, '')) ?? []
  );
}

const isNumber = (part: string): boolean => /^\p{N}/u.test(part);
const numbers = (name: readonly string[]): string => name.filter(isNumber).sort().join(' ');
const sorted = (name: readonly string[]): string => [...name].sort().join(' ');

/** How many letters must be put in, taken out, changed or swapped with the next to make one text of the other. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(
        Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + same, swapped ? before[j - 2]! + 1 : Infinity),
      );
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

/** One in five letters may be another. */
const near = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 4 && editDistance(a, b) <= Math.max(1, Math.floor(b.length / 5));

/**
 * What a published text most likely means, or null where nothing is near or two are equally near: the
 * same words in another order or writing; then a slip of a letter; then a name with more around it.
 * Numbers must be the same: `Bronx 2` is no slip of `Bronx 3`.
 */
export function nearest(published: string, known: readonly Known[]): string | null {
  const text = parts(published);
  if (text.length === 0) return null;
  const rules: readonly ((name: readonly string[]) => boolean)[] = [
    (name) => sorted(name) === sorted(text),
    (name) => name.join('') === text.join(''),
    (name) => near(sorted(text), sorted(name)) && numbers(name) === numbers(text),
    (name) =>
      name.some((part) => !isNumber(part) && part.length > 3) &&
      name.every((part) => text.includes(part)) &&
      numbers(name) === numbers(text),
  ];
  const names = known.flatMap(({ id, names: own }) => own.map((name) => ({ id, name: parts(name) })));
  for (const rule of rules) {
    const found = new Set(names.filter(({ name }) => name.length > 0 && rule(name)).map(({ id }) => id));
    if (found.size === 1) return [...found][0]!;
    if (found.size > 1) return null;
  }
  return null;
}
