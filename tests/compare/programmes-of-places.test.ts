import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aggregateFolder } from '../../scripts/command/aggregate-folder.ts';
import { PATHS } from '../../scripts/command/paths.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { monthOfDay } from '../../src/model/day.ts';
import { roundTo } from '../../src/model/figure.ts';
import { periodOf } from '../../src/model/period.ts';

const words = wordsOf('en');
const say = words.pages.programmes;
const places = await Promise.all(
  ['demo', 'nyc'].map(async (id) => (await aggregateFolder(join(PATHS.data, id))).cuts.place),
);
const [, nyc] = places;

test('of a roll-out by boroughs the first two are set beside those not yet reached, the last beside none', () => {
  const found = nyc!.programmeContexts.map(({ programme, beside, none }) => [
    programme,
    beside?.moves.of ?? none,
  ]);
  expect(found).toEqual([
    ['curbside-organics-queens', 40],
    ['curbside-organics-queens', 40],
    ['curbside-organics-brooklyn', 25],
    ['curbside-organics-brooklyn', 25],
    ['curbside-organics-citywide', 'had'],
    ['curbside-organics-citywide', 'had'],
  ]);
  for (const { beside } of nyc!.programmeContexts)
    if (beside) expect([beside.low, beside.groups.length]).toEqual([null, 1]);
});

test('the stream a programme is about stands before the measure of its table', () => {
  for (const { programmeContexts } of places)
    for (const [programme, kind] of Map.groupBy(
      programmeContexts,
      (programmeContext) => programmeContext.programme,
    )) {
      const kinds = kind.map(({ measure }) => measure.kind);
      expect([['stream', 'indicator'], ['indicator']], programme).toContainEqual(kinds);
    }
  expect(nyc!.programmeContexts[0]!.measure).toEqual({ kind: 'stream', stream: 'residential-organics' });
});

test('the year after begins no later than two months after the programme, the year before ends before it', () => {
  for (const { programmeContexts, programmes } of places)
    for (const programmeContext of programmeContexts) {
      const start = monthOfDay(programmes.find(({ id }) => id === programmeContext.programme)!.start);
      expect(periodOf(programmeContext.before).to).toBeLessThan(start);
      expect([start, start + 1]).toContain(periodOf(programmeContext.after).from);
    }
});

test('every sentence names its numbers and claims neither chance nor cause', () => {
  let sentences = 0;
  for (const { programmeContexts } of places)
    for (const { moves, beside, none, unit, digits } of programmeContexts) {
      const size = (by: number) =>
        words.figure({ value: Math.abs(by), unit: unit === 'percent' ? 'points' : unit, digits });
      const texts = [
        moves && say.answer({ districts: 'districts', own: moves, others: beside?.moves ?? null, size }),
        beside && say.othersMoved(beside.moves),
        none && say.NONE[none],
        beside &&
          say.apart({
            apart: roundTo(beside.apart, digits),
            before: beside.apartBefore.map((by) => roundTo(by, digits)),
            size,
          }),
      ].filter((text) => text !== null && text !== undefined);
      for (const text of texts) {
        sentences++;
        expect(text).not.toMatch(
          /significan|chance|random|because|effect|NaN|undefined|null|−0\.0\b|better|worse/i,
        );
        expect(text).toMatch(/\.$/);
      }
      if (moves) expect(texts[0]).toContain(String(moves.of));
      if (beside) expect(texts[0]).toContain(`the ${beside.moves.of} comparable others`);
      expect(beside === null).toBe(none !== null);
    }
  expect(sentences).toBeGreaterThan(15);
});

test('only a year after that lies beyond all years before is said to', () => {
  const size = (by: number) => `${Math.abs(by)} kg`;
  expect(say.apart({ apart: 2, before: [0.5, -1], size })).toContain('is beyond all of them');
  expect(say.apart({ apart: -1, before: [0.5, -1], size })).toContain('does not stand out');
  expect(say.apart({ apart: 2, before: [1], size })).not.toMatch(/beyond|stand out/);
  expect(say.apart({ apart: 0, before: [], size })).toMatch(/both changed alike.*not known/);
  expect(say.apart({ apart: -2, before: [0, 0], size })).toMatch(/2 kg below .* not apart/);
});
