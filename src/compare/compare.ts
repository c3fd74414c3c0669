import { group, quantile } from 'd3-array';
import type { Measure, Values } from '../model/aggregate.ts';
import type { IndicatorCut } from '../model/cuts.ts';
import { monthOfDay, type Day } from '../model/day.ts';
import { speaksOf, type Note } from '../model/note.ts';
import { periodOf } from '../model/period.ts';
import { changeOf, usualChange } from './change.ts';
import { standings } from './standing.ts';

/** Figures more than this many months old never lead a page. */
const OLD = 24;

/** One indicator of one series over all areas, compared. */
export function compareIndicator(
  values: readonly Values[],
  { notes, asOf, classOf }: { notes: readonly Note[]; asOf: Day; classOf: (district: string) => string },
): IndicatorCut {
  const { series, indicator } = values[0]!;
  const isDistrict = ({ area }: Values): boolean => area.startsWith('district:');
  const idOf = ({ area }: Values): string => area.slice('district:'.length);
  const barred = (one: Values): boolean =>
    notes.some(
      (note) =>
        note.effect === 'not-comparable' &&
        speaksOf(note, { district: idOf(one), series, indicator, period: one.years.at(-1)!.period }),
    );
  const comparable = values.filter(
    (one) => isDistrict(one) && one.years.at(-1)!.value !== null && !barred(one),
  );
  const classes = group(comparable, (one) => classOf(idOf(one)));
  const usualOf = new Map(
    [...classes].map(([kind, alike]) => [kind, usualChange(alike.map(({ years }) => years))]),
  );
  // Over districts of several classes nothing is usual, and there is no spread.
  const [only] = classes.size === 1 ? classes.keys() : [];
  const usual = only === undefined ? null : usualOf.get(only)!;
  const standingOf = new Map(
    [...classes.values()].flatMap((alike) => [
      ...standings(alike.map((one) => ({ id: idOf(one), value: one.years.at(-1)!.value! }))),
    ]),
  );
  const measure = (one: Values): Measure => {
    const latest = one.years.at(-1)!;
    return {
      ...one,
      latest,
      standing: isDistrict(one) ? (standingOf.get(idOf(one)) ?? null) : null,
      change: changeOf(one.years, isDistrict(one) ? (usualOf.get(classOf(idOf(one))) ?? null) : usual),
      comparable: !isDistrict(one) || comparable.includes(one),
      old: monthOfDay(asOf) - periodOf(latest.period).to > OLD,
    };
  };
  const latest = comparable.map((one) => one.years.at(-1)!.value!).sort((a, b) => a - b);
  const at = (share: number): number => quantile(latest, share)!;
  return {
    series,
    indicator,
    place: measure(values.find(({ area }) => area === 'place')!),
    groups: values.filter(({ area }) => area.startsWith('group:')).map(measure),
    districts: values.filter(isDistrict).map(measure),
    usualChange: usual,
    spread:
      classes.size !== 1
        ? null
        : {
            of: latest.length,
            min: at(0),
            q10: at(0.1),
            q25: at(0.25),
            median: at(0.5),
            q75: at(0.75),
            q90: at(0.9),
            max: at(1),
          },
  };
}
