import { median } from 'd3-array';
import { expect, test } from 'vitest';
import { aggregateFolder } from '../../scripts/command/aggregate-folder.ts';
import { districtArea, districtOf } from '../../src/model/area.ts';
import { BUILDING_LEADS, COMPLAINTS, SHIFTS, SORTING } from '../../tools/demo/effects.ts';
import { hotline } from '../../tools/demo/complaints.ts';
import { anlan } from '../../tools/simulate/anlan.ts';
import { findsIn, isClear } from '../../tools/simulate/planted.ts';
import type { Measure, Values } from '../../src/model/aggregate.ts';
import type { IndicatorId } from '../../src/model/indicator.ts';
import { benjaminiHochberg } from '../../src/stats/benjamini-hochberg.ts';
import { rateRatio } from '../../src/stats/rate-ratio.ts';

/** What the published comparisons find in the published tables of Anlan, and that it is what was planted. */

const { cuts } = await aggregateFolder('data/demo');
const drawn = anlan();

const districtsOf = (indicator: IndicatorId): readonly Measure[] =>
  cuts.indicators.find((cut) => cut.indicator === indicator)!.districts;
const idOf = ({ area }: Values): string => districtOf(area)!;
const named = (indicator: IndicatorId, says: (measure: Measure) => boolean): string[] =>
  districtsOf(indicator).filter(says).map(idOf);
/** Districts on the list of an indicator, with what is said of them. */
const listed = (indicator: IndicatorId): string[] =>
  districtsOf(indicator).flatMap((measure) =>
    measure.standing?.kind === 'expected'
      ? measure.standing.adjusted <= 0.05
        ? [`${idOf(measure)} ${measure.standing.expectation.replace('far-', '')}`]
        : []
      : measure.standing?.place?.side === 'above' || measure.standing?.place?.side === 'below'
        ? [`${idOf(measure)} ${measure.standing.place.side}`]
        : [],
  );

test('the city that simulations draw anew is the published one where its seed is', () => {
  const compared = (values: readonly Values[]) => values.filter(({ area }) => area.kind !== 'place');
  for (const list of [drawn.sortingRate, drawn.retention]) {
    for (const entry of compared(list)) {
      const published = districtsOf(entry.indicator).find(
        ({ area }) => districtOf(area) === districtOf(entry.area),
      )!;
      const last = entry.years.at(-1)!;
      expect(published.latest.value).toBeCloseTo(last.value!, 9);
      if (entry.months === null) continue;
      expect(published.months!.from).toBe(entry.months.from);
      entry.months.values.forEach((value, month) => {
        const other = published.months!.values[month]!;
        if (value === null) expect(other).toBeNull();
        else expect(other).toBeCloseTo(value, 9);
      });
    }
  }
  // A few complaints have no district in the table, or a fault.
  for (const list of [drawn.daysToClose, drawn.resolvedShare]) {
    for (const entry of compared(list)) {
      const published = districtsOf(entry.indicator).find(
        ({ area }) => districtOf(area) === districtOf(entry.area),
      )!;
      expect(Math.abs(published.latest.value! - entry.years.at(-1)!.value!)).toBeLessThanOrEqual(1);
    }
  }
});

test('the slow district alone is first in days to close, and alone is listed for being late and not resolving', () => {
  const { district } = COMPLAINTS.slow;
  const first = named('days-to-close', ({ ranks }) => ranks?.joint.from === 1 && ranks.joint.to === 1);
  expect(first).toEqual([district]);
  const slow = districtsOf('days-to-close').find((measure) => idOf(measure) === district)!;
  expect(slow.standing).toMatchObject({ kind: 'spread', position: 'highest-tenth' });
  // Offices differ in how fast they are: others are off the city's share too, and this one is the lowest.
  expect(listed('on-time')).toContain(`${district} below`);
  expect(listed('resolved-share')).toEqual([`${district} below`]);
  // Nothing was planted in how soon complaints are answered.
  expect(listed('response-rate')).toEqual([]);
});

test('the district whose volunteers stay away is listed alone, and one with building leads for many', () => {
  expect(listed('volunteer-retention')).toEqual([`${SHIFTS.lowRetention.district} below`]);
  const many = listed('active-volunteers');
  expect(many.length).toBeGreaterThan(0);
  // Whoever is clearly above has building leads; without them some are clearly below.
  for (const singular of many.filter((each) => each.endsWith('above')))
    expect(BUILDING_LEADS.districts).toContain(singular.split(' ')[0]);
});

test('a district listed for its number of complaints has a true rate on that side', () => {
  const { levels } = hotline();
  const truth = new Map(levels.map(({ one: district, level }) => [district.id, level / district.population]));
  const middle = median(truth.values())!;
  const gap = (id: string) => Math.log(truth.get(id)! / middle);
  const found = listed('complaints-rate');
  expect(found.length).toBeGreaterThan(0);
  for (const singular of found) {
    const [id, expectation] = singular.split(' ');
    expect(Math.sign(gap(id!))).toBe(expectation!.endsWith('above') ? 1 : -1);
  }
});

test('the topic that grew is the only one of which more complaints come than the year before', () => {
  const mix = cuts.place.mixes.find(({ of: kind }) => kind === 'topics')!;
  const before = new Map(mix.before!.parts.map(({ id, amount }) => [id, amount]));
  const adjusted = benjaminiHochberg(
    mix.parts.map(({ id, amount }) => rateRatio(amount!, 365, before.get(id)!, 365).p),
  );
  const found = mix.parts.filter((_, index) => adjusted[index]! <= 0.05).map(({ id }) => id);
  expect(found).toEqual([COMPLAINTS.grown.topic]);
});

test('where a lasting step lies among the earlier months, limits are wide and nothing is told', () => {
  // Fixed hours, introduced everywhere in the second year: what lasts so long is no usual movement.
  const controls = districtsOf('sorting-rate').flatMap(({ control, comparable }) =>
    control && comparable ? [control] : [],
  );
  expect(controls.length).toBeGreaterThan(20);
  expect(controls.filter(({ finding }) => finding !== null)).toEqual([]);
});

test('a storm is told in words of the month and the district where it left more waste, and of no other', () => {
  const { district, month } = SORTING.storm;
  const told = districtsOf('residual-per-resident').filter(({ control }) => control?.finding);
  expect(told.map(({ area, control }) => [area, control!.finding, control!.outside])).toEqual([
    [districtArea(district), 'own', [{ month, side: 'high' }]],
  ]);
});

test('door-to-door guidance is an effect in masses and in inspections, smart bins are none', () => {
  const { doorToDoorSorting, doorToDoorInspections, smartBins } = findsIn(drawn);
  expect(isClear(doorToDoorSorting)).toBe(true);
  expect(Math.abs(doorToDoorSorting.value - 6)).toBeLessThan(0.5);
  expect(isClear(doorToDoorInspections)).toBe(true);
  expect(Math.abs(doorToDoorInspections.value - 5)).toBeLessThan(2);
  expect(isClear(smartBins)).toBe(false);
});
