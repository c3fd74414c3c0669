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
function near(a: string, b: string): boolean {
  const most = Math.max(1, Math.floor(b.length / 5));
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > most) return false;
  return editDistance(a, b) <= most;
}

/** A name taken apart once, for all the texts it is compared with. */
interface Name {
  readonly parts: readonly string[];
  readonly sorted: string;
  readonly joined: string;
  readonly numbers: string;
}

function nameOf(text: string): Name {
  const own = parts(text);
  return { parts: own, sorted: [...own].sort().join(' '), joined: own.join(''), numbers: numbers(own) };
}

const RULES: readonly ((text: Name, name: Name) => boolean)[] = [
  (text, name) => name.sorted === text.sorted,
  (text, name) => name.joined === text.joined,
  (text, name) => name.numbers === text.numbers && near(text.sorted, name.sorted),
  (text, name) =>
    name.numbers === text.numbers &&
    name.parts.some((part) => !isNumber(part) && part.length > 3) &&
    name.parts.every((part) => text.parts.includes(part)),
];

/**
 * Tells what a published text most likely means, or null where nothing is near or two are equally near:
 * the same words in another order or writing; then a slip of a letter; then a name with more around it.
 * Numbers must be the same: `Bronx 2` is no slip of `Bronx 3`.
 */
export function nearestOf(known: readonly Known[]): (published: string) => string | null {
  const names = known
    .flatMap(({ id, names: own }) => own.map((name) => ({ id, name: nameOf(name) })))
    .filter(({ name }) => name.parts.length > 0);
  return (published) => {
    const text = nameOf(published);
    if (text.parts.length === 0) return null;
    for (const rule of RULES) {
      const found = new Set(names.filter(({ name }) => rule(text, name)).map(({ id }) => id));
      if (found.size > 0) return found.size === 1 ? [...found][0]! : null;
    }
    return null;
  };
}
