import { expect, test } from 'vitest';
import { diskFolder } from '../../scripts/command/disk.ts';
import { InputError } from '../../src/model/fault.ts';
import { readBoundaries } from '../../src/read/boundaries.ts';
import { folderOf } from '../small-place.ts';

const DISTRICTS = new Set(['7', 'b']);
const shape = (id: string | number) => ({ type: 'Polygon', arcs: [[0]], id });
const topology = (geometries: readonly object[]) =>
  JSON.stringify({
    type: 'Topology',
    arcs: [
      [
        [0, 0],
        [0, 1],
        [1, 1],
        [0, 0],
      ],
    ],
    objects: { districts: { type: 'GeometryCollection', geometries } },
  });
const read = async (files: { readonly [path: string]: string }) =>
  readBoundaries(diskFolder(await folderOf(files)), 'map.json', DISTRICTS);

test('boundaries are given as they stand in their file, ids being texts or numbers', async () => {
  const text = topology([shape(7), shape('b'), shape('a park')]);
  expect(await read({ 'map.json': text })).toBe(text);
});

test.each([
  ['are not there', {}, 'map.json: no such file'],
  ['are no JSON', { 'map.json': '{' }, 'map.json:1:2: not JSON: '],
  ['are no TopoJSON', { 'map.json': '{}' }, 'map.json: type: '],
  [
    'leave a district out',
    { 'map.json': topology([shape('b')]) },
    'map.json: objects.districts: 7: no shape',
  ],
])('boundaries that %s are refused', async (_, files: { readonly [path: string]: string }, message) => {
  const error = (await read(files).catch((entry: unknown) => entry)) as Error;
  expect(error).toBeInstanceOf(InputError);
  expect(error.message).toContain(message);
});
