import { formatDay, monthOfDay, type Day } from '../../src/model/day.ts';
import { FIRST_DAY, isWeekend, LAST_DAY, SECOND_YEAR } from './calendar.ts';
import { SUBDISTRICTS, type Character } from './city.ts';
import { forPrograms, type CsvCell } from '../../src/model/csv.ts';
import { BUILDING_LEADS, drawnAs, SHIFTS } from './effects.ts';
import { PUBLISHED, random, type Random } from './random.ts';

/** Kinds of organisation, as published; the descriptor says what each code is. */
type Kind = 'RC' | 'SC' | 'EN' | 'PM' | 'AG' | 'VT';

const KINDS: Readonly<Record<Character, Readonly<Record<Kind, number>>>> = {
  old: { RC: 42, SC: 12, EN: 6, PM: 6, AG: 10, VT: 24 },
  new: { RC: 18, SC: 20, EN: 12, PM: 24, AG: 6, VT: 20 },
  mixed: { RC: 30, SC: 16, EN: 10, PM: 14, AG: 8, VT: 22 },
  works: { RC: 32, SC: 10, EN: 24, PM: 8, AG: 8, VT: 18 },
  fringe: { RC: 34, SC: 14, EN: 14, PM: 6, AG: 18, VT: 14 },
};

type Activity = 'bin-guidance' | 'patrol' | 'education' | 'elderly-visits' | 'clean-up' | 'children';

const ACTIVITIES: Readonly<Record<Kind, Readonly<Record<Activity, number>>>> = {
  RC: { 'bin-guidance': 40, patrol: 20, education: 10, 'elderly-visits': 18, 'clean-up': 8, children: 4 },
  SC: { 'bin-guidance': 14, patrol: 2, education: 40, 'elderly-visits': 12, 'clean-up': 16, children: 16 },
  EN: { 'bin-guidance': 22, patrol: 8, education: 16, 'elderly-visits': 12, 'clean-up': 36, children: 6 },
  PM: { 'bin-guidance': 52, patrol: 28, education: 8, 'elderly-visits': 4, 'clean-up': 8, children: 0 },
  AG: { 'bin-guidance': 30, patrol: 26, education: 22, 'elderly-visits': 8, 'clean-up': 14, children: 0 },
  VT: { 'bin-guidance': 26, patrol: 14, education: 14, 'elderly-visits': 22, 'clean-up': 14, children: 10 },
};

const TRAINED: Readonly<Record<Kind, number>> = { RC: 0.5, SC: 0.35, EN: 0.25, PM: 0.6, AG: 0.7, VT: 0.45 };

interface Person {
  readonly kind: Kind;
  readonly trained: boolean;
  /** How many shifts they are good for in a year; few give many. */
  readonly zeal: number;
}

const newPerson = (draw: Random, character: Character): Person => {
  const kind = draw.pick(KINDS[character]);
  const zeal = Math.exp(draw.normal(1.12, 1.1));
  return { kind, zeal, trained: draw.chance(TRAINED[kind] + (zeal > 8 ? 0.2 : 0)) };
};

/** Days of one year that someone serves on: none twice, more in the season and at weekends. */
function daysOf(draw: Random, zeal: number, from: Day, to: Day): Day[] {
  const count = Math.min(110, 1 + Math.floor(zeal * Math.exp(draw.normal(0, 0.3))));
  const days = new Set<Day>();
  while (days.size < count) {
    const day = from + draw.below(to - from + 1);
    const weight = SHIFTS.season[monthOfDay(day) % 12]! * (isWeekend(day) ? 1 : 0.5);
    if (draw.chance(weight / 1.6)) days.add(day);
  }
  return [...days];
}

export interface District {
  readonly id: string;
  readonly first: readonly Person[];
  /** How many of the first year's people came again. */
  readonly returned: number;
  readonly newcomers: number;
}

/** Who takes part in each sub-district: the first year's people, those who came again, the newcomers. */
export function volunteers(seed = PUBLISHED): readonly District[] {
  return SUBDISTRICTS.map(({ id, character, population }) => {
    const level = random(`shifts/level/${drawnAs(id)}`, seed);
    const draw = random(`shifts/people/${id}`, seed);
    const count = Math.round((population / 1000) * SHIFTS.perThousand * Math.exp(level.normal(0, 0.2)));
    const usual = level.between(SHIFTS.retention.low, SHIFTS.retention.high);
    const share = id === SHIFTS.lowRetention.district ? SHIFTS.lowRetention.share : usual;
    const returned = Math.round(count * share);
    const led = (BUILDING_LEADS.districts as readonly string[]).includes(id);
    const newcomers = Math.round((count - returned) * 1.05 * (led ? BUILDING_LEADS.newcomerFactor : 1));
    return {
      id,
      first: Array.from({ length: count }, () => newPerson(draw, character)),
      returned,
      newcomers,
    };
  });
}

/** `shifts.csv`: one volunteer's shift a row. The people are invented, as is everything else. */
export function shiftsTable(): string {
  const rows: { day: Day; cells: CsvCell[] }[] = [];
  const all = volunteers();
  const people = all.reduce((sum, { first, newcomers }) => sum + first.length + newcomers, 0);
  const ids = random('shifts/ids').shuffle(Array.from({ length: people }, (_, i) => `p${1000 + i}`));
  for (const { id, first, returned, newcomers } of all) {
    const { character } = SUBDISTRICTS.find((subdistrict) => subdistrict.id === id)!;
    const draw = random(`shifts/${id}`);
    const serve = (name: string, { kind, trained, zeal }: Person, from: Day, to: Day) => {
      for (const day of daysOf(draw, zeal, from, to)) {
        const hours = draw.pick({ '1': 18, '1.5': 16, '2': 38, '2.5': 8, '3': 14, '4': 6 });
        const activity = draw.pick(ACTIVITIES[kind]);
        rows.push({ day, cells: [id, name, hours, kind, activity, trained ? 'yes' : 'no'] });
      }
    };
    const named = first.map((person) => ({ person, name: ids.pop()! }));
    for (const { person, name } of named) serve(name, person, FIRST_DAY, SECOND_YEAR - 1);
    const again = draw.shuffle(named).slice(0, returned);
    for (const { person, name } of again) serve(name, person, SECOND_YEAR, LAST_DAY);
    for (let i = 0; i < newcomers; i += 1) {
      serve(ids.pop()!, newPerson(draw, character), SECOND_YEAR, LAST_DAY);
    }
  }
  rows.sort((a, b) => a.day - b.day);
  return forPrograms(
    ['date', 'district', 'person', 'hours', 'kind', 'activity', 'trained'],
    rows.map(({ day, cells }) => [formatDay(day), ...cells]),
  );
}
