import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { draw } from '../../src/render/compose.ts';
import { expectDrawable } from './drawable.ts';
import { SPECS } from './specs.ts';

/**
 * The stored pictures, one a spec, compared byte for byte. `UPDATE=1 npx vitest run tests/charts`
 * writes them anew; look at them before they are committed.
 */
const folder = new URL('./pictures/', import.meta.url);
const update = process.env['UPDATE'] === '1';

test.each(Object.entries(SPECS))('the picture of %s is the stored one', async (name, chart) => {
  const picture = `${draw(chart, 'file', { address: `https://example.org/wood/charts/${chart.id}/` })}\n`;
  const file = new URL(`${name}.svg`, folder);
  if (update) await writeFile(file, picture);
  expect(picture === (await readFile(file, 'utf8')), `${name}.svg differs: run with UPDATE=1 and look`).toBe(
    true,
  );
});

test('every stored picture is of a spec, and every spec has one', async () => {
  const stored = (await readdir(folder)).filter((file) => file.endsWith('.svg')).sort();
  const wanted = Object.keys(SPECS)
    .map((name) => `${name}.svg`)
    .sort();
  if (update) for (const file of stored) if (!wanted.includes(file)) await rm(new URL(file, folder));
  expect(update ? wanted : stored).toEqual(wanted);
});

test.each(Object.entries(SPECS))('%s can be published', (_, chart) => expectDrawable(chart));

test('every file of specs is drawn here', async () => {
  const specs = await readdir(new URL('../../src/charts/', import.meta.url));
  const helpers = [
    'axes.ts',
    'base.ts',
    'caveats.ts',
    'dumbbells.ts',
    'events.ts',
    'index.ts',
    'labels.ts',
    'leaders.ts',
    'locator.ts',
    'map-geometry.ts',
    'map-labels.ts',
    'scale.ts',
    'spec.ts',
    'spread-plots.ts',
  ];
  const drawn = new Set(
    Object.keys(SPECS).map(
      (name) => `${name.replace(/^(map|mix|spread-district|years)-.*|^(spread)-intervals$/, '$1$2')}.ts`,
    ),
  );
  expect(specs.filter((file) => !helpers.includes(file)).sort()).toEqual([...drawn].sort());
});
