import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aggregateFolder } from '../../scripts/command/aggregate-folder.ts';
import { areaKey } from '../../src/model/area.ts';
import type { Standing } from '../../src/model/comparison.ts';
import { folderOf } from '../small-place.ts';

const CASE = join(import.meta.dirname, '..', 'input', 'sorting');

/** The case's folder with some of its files written anew. */
async function changed(files: { readonly [path: string]: (text: string) => string }): Promise<string> {
  const root = await folderOf({});
  await cp(CASE, root, { recursive: true });
  for (const [path, change] of Object.entries(files)) {
    await writeFile(join(root, path), change(await readFile(join(CASE, path), 'utf8')));
  }
  return root;
}

/** A standing without the limits, whose last digits may differ. */
const told = (standing: Standing | null) =>
  standing &&
  (standing.kind === 'spread'
    ? standing
    : { of: standing.of, below: standing.below, expectation: standing.expectation });

/** What is found: where each district stands and how it changed, without the figures themselves. */
async function found(root: string) {
  const { cuts } = await aggregateFolder(root);
  return {
    measures: cuts.indicators.flatMap(({ series, indicator, districts }) =>
      districts.map(
        ({ area, standing, peerStanding, ranks, course, control, change, comparable, latest }) => ({
          of: `${series}/${indicator}/${areaKey(area)}`,
          standing: told(standing),
          peerStanding: told(peerStanding),
          ranks: ranks && { own: ranks.own, joint: ranks.joint, of: ranks.of },
          course: course?.way,
          outside: control?.outside,
          side: change?.side,
          comparable,
          value: latest.value === null ? null : latest.value.toPrecision(10),
        }),
      ),
    ),
    contributions: cuts.place.contributions.map(({ streams }) =>
      streams.map(({ stream, points }) => [stream, points.toFixed(9)]),
    ),
  };
}

const descriptorInKilograms = (text: string): string => text.replace('"unit": "tonne"', '"unit": "kg"');

/** The masses of the case, in tonnes, as kilograms. */
const inKilograms = (text: string): string =>
  text
    .split('\n')
    .map((line, index) => {
      const [month, district, ...masses] = line.split(';');
      if (index === 0 || masses.length === 0) return line;
      const kilograms = masses.map((mass) =>
        /^[\d.,]+$/.test(mass) ? String(Math.round(Number(mass.replaceAll(',', '')) * 1000)) : mass,
      );
      return [month, district, ...kilograms].join(';');
    })
    .join('\n');

const correctionInKilograms = (text: string): string => text.replace('5500,55,', '5500000,55000,');

test('the same masses in kilograms give the same figures, standings and changes as in tonnes', async () => {
  const root = await changed({
    'datapackage.json': descriptorInKilograms,
    'waste.csv': inKilograms,
    'corrections.csv': correctionInKilograms,
  });
  expect(await found(root)).toEqual(await found(CASE));
});

test('neither the order of the rows nor that of the districts changes anything', async () => {
  const expected = await found(CASE);
  /** Rows in another order; those with a key that comes twice keep theirs. */
  const shuffled =
    (order: readonly number[]) =>
    (text: string): string => {
      const [header, ...lines] = text.trimEnd().split('\n');
      const twice = lines.filter((line) => line.startsWith('2024-08;a;'));
      const rest = lines
        .filter((line) => !twice.includes(line))
        .map((line, index) => ({ line, at: order[index % order.length]! * (index + 7) }))
        .sort((a, b) => (a.at % 1009) - (b.at % 1009))
        .map(({ line }) => line);
      return `${[header, ...rest, ...twice].join('\n')}\n`;
    };
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(1000), { minLength: 5, maxLength: 50 }), async (order) => {
      const again = shuffled(order);
      const root = await changed({ 'waste.csv': again, 'rates.csv': again, 'districts.csv': again });
      expect(await found(root)).toEqual(expected);
    }),
    { numRuns: 10 },
  );
});
