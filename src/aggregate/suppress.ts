import { INDICATOR_INFO } from '../indicators/index.ts';
import { areaKey, districtArea, groupArea } from '../model/area.ts';
import type { Aggregate, Values } from '../model/aggregate.ts';
import type { Group } from '../model/district.ts';

/**
 * Secondary suppression. Where one district of a group is suppressed, its number could be worked out
 * from the group's total; so the district with the next fewest people is hidden beside it, and among
 * groups the same. Takes the values of one indicator in all areas; gives them with more hidden.
 */
export function suppressBeside(values: readonly Values[], groups: readonly Group[]): Values[] {
  const families = [
    ...groups.map(({ districts }) => districts.map(districtArea)),
    groups.map(({ slug }) => groupArea(slug)),
  ];
  const hidden = new Set<Aggregate>();
  const byArea = new Map(values.map((value) => [areaKey(value.area), value]));
  for (const family of families) {
    const members = family.flatMap((area) => byArea.get(areaKey(area)) ?? []);
    const years = Math.max(0, ...members.map((member) => member.years.length));
    for (let year = 0; year < years; year++) {
      const all = members.flatMap((member) => member.years[year] ?? []);
      if (all.filter(({ empty }) => empty === 'suppressed').length !== 1) continue;
      const next = all
        .filter(({ value, numerator }) => value !== null && numerator !== null && numerator > 0)
        .sort((a, b) => a.numerator! - b.numerator!)[0];
      if (next) hidden.add(next);
    }
  }
  if (hidden.size === 0) return [...values];
  return values.map((value) => ({
    ...value,
    years: value.years.map((year) => (hidden.has(year) ? beside(year) : year)),
  }));
}

const beside = ({ period, used, expected }: Aggregate): Aggregate => ({
  period,
  value: null,
  empty: 'suppressed',
  reason: 'beside-few-people',
  numerator: null,
  denominator: null,
  used,
  expected,
});

/**
 * A share of last year's people names how many these were: where their number is hidden, so is the share after
 * it. Takes and gives the values of all indicators of one series.
 */
export function suppressAfter(values: readonly Values[]): Values[] {
  const yearsOf = new Map(
    values.map(({ indicator, area, years }) => [`${indicator} ${areaKey(area)}`, years]),
  );
  return values.map((value) => {
    const { dividedByLast } = INDICATOR_INFO[value.indicator];
    const before = yearsOf.get(`${dividedByLast} ${areaKey(value.area)}`);
    return !before
      ? value
      : {
          ...value,
          years: value.years.map((year, index) =>
            year.value !== null && before[index - 1]?.empty === 'suppressed' ? beside(year) : year,
          ),
        };
  });
}
