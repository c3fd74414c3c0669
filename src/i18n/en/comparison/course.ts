import type { Course } from '../../../model/comparison.ts';
import { printedDifference } from '../../../model/figure.ts';
import type { IndicatorInfo } from '../../../model/indicator.ts';
import { figure, number, period, yearOnly } from '../common.ts';
import { middleChanges } from './change.ts';
import { changeUnit } from './units.ts';

/** The shape over years in a cell; nothing is said where there is none. */
export const WAY: Record<Course['way'], string> = {
  rose: 'rose on the whole',
  fell: 'fell on the whole',
  'fell-then-rose': 'fell, then rose',
  'rose-then-fell': 'rose, then fell',
  'rose-fell-rose': 'rose, fell, then rose',
  'fell-rose-fell': 'fell, rose, then fell',
  none: '',
};

/** Which ways it went, in their order. */
const STEPS: Record<Course['way'], readonly ('rose' | 'fell')[]> = {
  rose: ['rose'],
  fell: ['fell'],
  'fell-then-rose': ['fell', 'rose'],
  'rose-then-fell': ['rose', 'fell'],
  'rose-fell-rose': ['rose', 'fell', 'rose'],
  'fell-rose-fell': ['fell', 'rose', 'fell'],
  none: [],
};

/** Names years: the first in full, all others short. */
function namer(): (key: string) => string {
  let name = period;
  return (key) => {
    const said = name(key);
    name = yearOnly;
    return said;
  };
}

function shape({ way, first, turns, justTurned }: Course, named: (key: string) => string): string[] {
  const steps = STEPS[way];
  const newest = steps.at(-1);
  if (!newest) return [];
  const hasGone = `has ${newest === 'rose' ? 'risen' : 'fallen'}`;
  const start = named(first);
  if (turns.length === 0) return [`Since ${start} it ${hasGone} on the whole.`];
  const until = turns.map((turn, index) => `${steps[index]!} until ${named(turn)}`).join(', ');
  const since = justTurned ? `${newest} in the year after` : `${hasGone} since`;
  return [`From ${start} it ${until}, and ${since}.`];
}

/** How a value went over years; null where there is nothing to say. */
export function course(facts: Course, info: IndicatorInfo, districts: string | null): string | null {
  const unit = changeUnit(info.unit);
  const named = namer();
  const way = shape(facts, named);
  const record = facts.record
    ? [
        `The figure of ${named(facts.last)} is the ${facts.record.kind} of all since ${named(facts.record.since)}.`,
      ]
    : [];
  const since = facts.since.map(({ period: key, from, by, among }) => {
    const moved = printedDifference(from + by, from, info.digits);
    const year = named(key);
    const first =
      moved === 0
        ? `It is the same as in ${year}`
        : `It is ${figure({ value: Math.abs(moved), unit, digits: info.digits })} ${moved > 0 ? 'higher' : 'lower'} than in ${year}`;
    return among === null || districts === null
      ? `${first}.`
      : `${first}; since then half of ${number(among.of)} comparable ${districts} ${middleChanges(among, info)}.`;
  });
  const all = [...way, ...record, ...since];
  return all.length === 0 ? null : all.join(' ');
}
