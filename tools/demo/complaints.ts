import { dayOf, formatDay, monthOfDay, type Day } from '../../src/model/day.ts';
import { monthOf } from '../../src/model/month.ts';
import { FIRST_DAY, isWeekend, LAST_DAY } from './calendar.ts';
import { SUBDISTRICTS, type Character, type Subdistrict } from './city.ts';
import { forPrograms, type CsvCell } from '../../src/model/csv.ts';
import { COMPLAINTS, drawnAs, REPAIRS } from './effects.ts';
import { PUBLISHED, random, type Random } from './random.ts';

export type Topic = keyof typeof COMPLAINTS.medianDays;

const TOPICS: Readonly<Record<Topic, number>> = {
  rubbish: 0.15,
  dumping: 0.08,
  noise: 0.2,
  parking: 0.17,
  lifts: 0.09,
  leaks: 0.13,
  lighting: 0.08,
  dogs: 0.1,
};

/** What a place's character adds to a topic, as a multiple. */
const TILT: Readonly<Record<Character, Partial<Record<Topic, number>>>> = {
  old: { leaks: 1.6, rubbish: 1.2, parking: 0.8, lifts: 0.5 },
  new: { lifts: 1.5, parking: 1.3, dogs: 1.2, dumping: 0.6 },
  mixed: {},
  works: { leaks: 1.3, lifts: 0.8, lighting: 1.2 },
  fringe: { dumping: 2, noise: 1.2, lighting: 1.4, lifts: 0.3 },
};

/** Months of more complaints, January to December. */
const SEASON: Readonly<Partial<Record<Topic, readonly number[]>>> = {
  rubbish: [0.9, 1.1, 0.9, 0.9, 1, 1.1, 1.2, 1.2, 1, 0.9, 0.9, 0.9],
  noise: [0.8, 0.9, 0.9, 1, 1.1, 1.2, 1.3, 1.2, 1, 0.9, 0.9, 0.8],
  leaks: [0.8, 0.7, 0.9, 1, 1.1, 1.4, 1.5, 1.4, 1, 0.8, 0.7, 0.7],
  lighting: [1.3, 1.1, 1, 0.9, 0.8, 0.7, 0.7, 0.8, 0.9, 1.1, 1.3, 1.4],
};

/** Share of ended cases that are resolved, in the slow sub-district and elsewhere. */
export const RESOLVED = { slow: 0.66, usual: 0.83 } as const;

/** One case, and what its table says of it on the last day. */
export interface Case {
  readonly district: string;
  readonly topic: Topic;
  readonly opened: Day;
  /** Days it takes to close, whether or not that is still to come; null where it never is. */
  readonly days: number | null;
  readonly closed: Day | null;
  readonly responded: Day | null;
  readonly resolved: boolean | null;
  readonly satisfied: boolean | null;
  readonly channel: string;
}

const onDay = (day: Day | null): CsvCell => (day === null ? null : formatDay(day));
const yesNo = (value: boolean | null): CsvCell => (value === null ? null : value ? 'yes' : 'no');

const ALL_TOPICS = Object.keys(TOPICS) as Topic[];
const GROWN_FROM = monthOf(COMPLAINTS.grown.from);
const REPAIRED_FROM = monthOf(REPAIRS.start);

/** What of a topic's frequency on a day is the same in every sub-district: season, weekday, growth. */
const DAYS = Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, i) => {
  const day = FIRST_DAY + i;
  const month = monthOfDay(day);
  return { day, season: month % 12, weekday: isWeekend(day) ? 0.7 : 1.1, grown: month >= GROWN_FROM };
});

/** How often a topic comes up in a sub-district on a day, before the city's total is scaled. */
function weightsOf({ character }: Subdistrict, topic: Topic): (day: (typeof DAYS)[number]) => number {
  const usual = TOPICS[topic] * (TILT[character][topic] ?? 1);
  const seasons = SEASON[topic];
  const growth = topic === COMPLAINTS.grown.topic ? COMPLAINTS.grown.factor : 1;
  return ({ season, weekday, grown }) => usual * (seasons?.[season] ?? 1) * weekday * (grown ? growth : 1);
}

/** The course of one case: all that is known of it on the last day. */
function course(draw: Random, district: string, topic: Topic, opened: Day, pace: number): Case {
  const repaired =
    (REPAIRS.districts as readonly string[]).includes(district) &&
    (REPAIRS.topics as readonly string[]).includes(topic) &&
    monthOfDay(opened) >= REPAIRED_FROM;
  const median = COMPLAINTS.medianDays[topic] * pace * (repaired ? REPAIRS.closingFactor : 1);
  const days = Math.round(median * Math.exp(draw.normal(0, COMPLAINTS.sigma)));
  const never = draw.chance(COMPLAINTS.neverClosed);
  const closed = never || opened + days > LAST_DAY ? null : opened + days;
  const wait = draw.poisson(1.3);
  const answers = draw.chance(0.92);
  const answered = Math.min(opened + wait, never ? Infinity : opened + days);
  const responded = answers && answered <= LAST_DAY ? answered : null;
  const ended = closed !== null && responded !== null;
  const resolved = draw.chance(district === COMPLAINTS.slow.district ? RESOLVED.slow : RESOLVED.usual);
  const asked = draw.chance(0.45);
  const satisfied = draw.chance(resolved ? 0.82 : 0.28);
  const channel = draw.pick({ phone: 0.52, app: 0.31, web: 0.09, visit: 0.08 });
  return {
    district,
    topic,
    opened,
    days: never ? null : days,
    closed,
    responded,
    resolved: ended ? resolved : null,
    satisfied: ended && asked ? satisfied : null,
    channel,
  };
}

/** A sub-district's frequency of complaints and the multiple of their days to close. */
interface Level {
  readonly one: Subdistrict;
  readonly level: number;
  readonly pace: number;
}

/** How often each sub-district complains and how fast it closes, and what brings the city to its total. */
export function hotline(seed = PUBLISHED): { readonly levels: readonly Level[]; readonly scale: number } {
  const levels = SUBDISTRICTS.map((subdistrict) => {
    const draw = random(`complaints/level/${drawnAs(subdistrict.id)}`, seed);
    const level = (subdistrict.population / 1000) * Math.exp(draw.normal(0, 0.22));
    const pace = Math.exp(draw.normal(0, 0.1));
    const { slow } = COMPLAINTS;
    return { one: subdistrict, level, pace: subdistrict.id === slow.district ? slow.closingFactor : pace };
  });
  let sum = 0;
  for (const { one: district, level } of levels) {
    for (const topic of ALL_TOPICS) {
      const weightOn = weightsOf(district, topic);
      for (const day of DAYS) sum += level * weightOn(day);
    }
  }
  return { levels, scale: COMPLAINTS.total / sum };
}

/** The cases of one sub-district over the two years, in the order they are opened. */
export function casesOf({ one: district, level, pace }: Level, scale: number, seed = PUBLISHED): Case[] {
  const draw = random(`complaints/${district.id}`, seed);
  const topics = ALL_TOPICS.map((topic) => ({ topic, weightOn: weightsOf(district, topic) }));
  const cases: Case[] = [];
  for (const at of DAYS) {
    for (const { topic, weightOn } of topics) {
      const count = draw.poisson(scale * level * weightOn(at));
      for (let i = 0; i < count; i += 1) cases.push(course(draw, district.id, topic, at.day, pace));
    }
  }
  return cases;
}

/** What the table says of a case, after its key and district. */
function cellsOf({ topic, opened, closed, responded, resolved, satisfied, channel }: Case): CsvCell[] {
  // The hotline called lifts "elevators" until the end of 2024; the descriptor maps both.
  const word = topic === 'lifts' && opened < dayOf('2025-01-01') ? 'elevators' : topic;
  return [
    onDay(opened),
    onDay(closed),
    onDay(opened + COMPLAINTS.dueDays[topic]),
    onDay(responded),
    yesNo(resolved),
    yesNo(satisfied),
    word,
    channel,
  ];
}

/** The district's cell: mostly its id, at times nothing, "unknown", or the first one's name. */
function written(draw: Random, district: string): CsvCell {
  const at = draw.next();
  if (at < COMPLAINTS.withoutDistrict) return null;
  if (at < COMPLAINTS.withoutDistrict + COMPLAINTS.unknownDistrict) return 'unknown';
  const first = SUBDISTRICTS[0]!;
  return district === first.id && at > 0.97 ? first.zh : district;
}

/** `complaints.csv`: one case a row, with a handful of the faults that published tables have. */
export function complaintsTable(): string {
  const draw = random('complaints/table');
  const { levels, scale } = hotline();
  const cases = levels.flatMap((level) => casesOf(level, scale));
  const order = draw.shuffle(cases).sort((a, b) => a.opened - b.opened);
  const rows = order.map((entry, i): CsvCell[] => [
    `H${10001 + i}`,
    written(draw, entry.district),
    ...cellsOf(entry),
  ]);
  const fault = (at: number, column: number, value: string) =>
    (rows[Math.floor(rows.length * at)]![column] = value);
  const [OPENED, CLOSED] = [2, 3] as const;
  // Three dates that no calendar has, one case closed the day before it was opened.
  fault(0.12, OPENED, '2024-09-31');
  fault(0.38, OPENED, '2025-02-30');
  fault(0.71, OPENED, '2025-13-04');
  const early = Math.floor(rows.length * 0.55);
  fault(0.55, CLOSED, formatDay(dayOf(String(rows[early]![OPENED])) - 1));
  // Two cases published twice, the second time at the end of the next hundred.
  for (const at of [0.83, 0.24]) {
    const i = Math.floor(rows.length * at);
    rows.splice(i + 100, 0, [...rows[i]!]);
  }
  return forPrograms(
    ['id', 'district', 'opened', 'closed', 'due', 'responded', 'resolved', 'satisfied', 'topic', 'channel'],
    rows,
  );
}
