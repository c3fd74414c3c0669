import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { PATHS } from '../../scripts/command/paths.ts';
import { locatorOf } from '../../src/charts/locator.ts';
import type { Boundaries } from '../../src/charts/map.ts';
import { join } from 'node:path';

const boundaries = JSON.parse(
  await readFile(join(PATHS.data, 'nyc', 'districts.topo.json'), 'utf8'),
) as Boundaries;
const locator = locatorOf(boundaries);
const pointsOf = (path: string): [number, number][] =>
  [...path.matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

test('every district has a shape, and all of it lies in the box', () => {
  const { geometries } = boundaries.objects.districts;
  expect(Object.keys(locator.districts).sort()).toEqual(geometries.map(({ id }) => String(id)).sort());
  for (const path of [locator.place, ...Object.values(locator.districts)]) {
    expect(pointsOf(path).length).toBeGreaterThan(3);
    for (const [x, y] of pointsOf(path)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(locator.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(locator.height);
    }
  }
});

test('north is up and east is right: Staten Island lies left of and below the Bronx', () => {
  const middle = (id: string): [number, number] => {
    const points = pointsOf(locator.districts[id]!);
    return [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis]!, 0) / points.length) as [
      number,
      number,
    ];
  };
  const [[statenX, statenY], [bronxX, bronxY]] = [middle('503'), middle('212')];
  expect(statenX).toBeLessThan(bronxX);
  expect(statenY).toBeGreaterThan(bronxY);
});

test('it is light enough to stand on every page', () => {
  expect(locator.place.length).toBeLessThan(4_000);
  for (const path of Object.values(locator.districts)) expect(path.length).toBeLessThan(1_500);
});
