import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PATHS } from '../../scripts/command/paths.ts';
import { replaceText } from '../../src/publish/json-text.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The paths of all texts in a value. */
function texts(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value === 'string') return [path];
  if (value === null || typeof value !== 'object') return [];
  return Array.isArray(value)
    ? value.flatMap((entry, index) => texts(entry, [...path, index]))
    : Object.entries(value).flatMap(([key, district]) => texts(district, [...path, key]));
}

function put(value: Json, path: readonly (string | number)[], to: string): Json {
  const [key, ...rest] = path;
  if (key === undefined) return to;
  const copy = structuredClone(value) as Record<string | number, Json>;
  copy[key] = put(copy[key]!, rest, to);
  return copy as Json;
}

test('one text is replaced wherever it stands, and nothing else', () => {
  fc.assert(
    fc.property(
      fc.object({ maxDepth: 4, values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null)] }),
      fc.nat(),
      fc.string(),
      fc.constantFrom(0, 2, '\t'),
      (object, at, to, indent) => {
        const value = JSON.parse(JSON.stringify(object)) as Json;
        const all = texts(value);
        fc.pre(all.length > 0);
        const path = all[at % all.length]!;
        // The expected text is written by the engine itself.
        expect(replaceText(JSON.stringify(value, null, indent), path, to)).toBe(
          JSON.stringify(put(value, path, to), null, indent),
        );
      },
    ),
  );
});

test('blanks, line ends and order of a descriptor written by hand stay', () => {
  const text = '{"b":[ {"retrieved" : "2024-01-01"} ,\r\n\t{"retrieved": "x \\" , } ]"}],\n\n "a": 1}\n';
  expect(replaceText(text, ['b', 1, 'retrieved'], '2025-02-02')).toBe(
    '{"b":[ {"retrieved" : "2024-01-01"} ,\r\n\t{"retrieved": "2025-02-02"}],\n\n "a": 1}\n',
  );
  expect(() => replaceText(text, ['b', 2, 'retrieved'], '')).toThrow('invalid path: b.2.retrieved');
});

test('the day of every table of a real descriptor can be set', async () => {
  const text = await readFile(join(PATHS.data, 'nyc', 'datapackage.json'), 'utf8');
  const { resources } = JSON.parse(text) as { resources: { smallMatters: { retrieved: string } }[] };
  expect(resources.length).toBeGreaterThan(3);
  for (const [index, { smallMatters }] of resources.entries()) {
    const path = ['resources', index, 'smallMatters', 'retrieved'];
    const next = replaceText(text, path, '2027-12-31');
    expect(next.length).toBe(text.length);
    expect(JSON.parse(next)).toEqual(put(JSON.parse(text) as Json, path, '2027-12-31'));
    expect(smallMatters.retrieved).not.toBe('2027-12-31');
  }
});
