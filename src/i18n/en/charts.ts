import type { Control, Signal, Standing } from '../../model/comparison.ts';
import { signal, standsAmong } from './comparison.ts';
import type { Subject } from '../../model/chart.ts';
import type { IndicatorId } from '../../model/indicator.ts';
import { formatMonth } from '../../model/month.ts';
import { periodOf } from '../../model/period.ts';
import type { Unit } from '../../model/unit.ts';
import {
  capital,
  count,
  day,
  figure,
  list,
  month,
  monthName,
  number,
  period,
  periodTitle,
  UNIT,
} from './common.ts';

/** A value ready to be printed. */
interface Value {
  readonly value: number;
  readonly unit: Unit;
  readonly digits: number;
}

/**
 * What a value says of an area, as the beginning of a sentence. `what` is the series' own title, in a
 * sentence ("reported rat sightings").
 */
export function statement(indicator: IndicatorId, area: string, value: Value, what: string): string {
  const text = figure(value);
  const plain = number(value.value, value.digits);
  switch (indicator) {
    case 'sorting-rate':
      return `${area} sorted ${text} of its collected waste`;
    case 'published-rate':
      return `${area} sorted ${text} of its waste by the publisher’s own count`;
    case 'sorted-per-resident':
      return `${area} sorted ${plain} kg of waste per resident`;
    case 'residual-per-resident':
      return `${area} left ${plain} kg of refuse per resident unsorted`;
    case 'accurate-sorting':
      return `In ${area}, ${text} of inspections found the waste rightly sorted`;
    case 'complaints-rate':
      return `${area} had ${plain} ${what} per 1,000 residents`;
    case 'days-to-close':
      return `In ${area}, half of the ${what} were closed within ${text}`;
    case 'open-backlog':
      return `In ${area}, ${plain} ${what} per 1,000 residents were still open`;
    case 'on-time':
      return `In ${area}, ${text} of ${what} were closed on time`;
    case 'response-rate':
      return `In ${area}, ${text} of ${what} were answered`;
    case 'resolved-share':
      return `In ${area}, ${text} of ${what} with a stated result were resolved`;
    case 'satisfied':
      return `In ${area}, ${text} of the residents asked were satisfied`;
    case 'volunteer-hours':
      return `In ${area}, volunteers gave ${plain} hours per 1,000 residents`;
    case 'active-volunteers':
      return `In ${area}, ${plain} of every 1,000 residents volunteered`;
    case 'volunteer-retention':
      return `In ${area}, ${text} of the volunteers of the year before came again`;
    case 'trained-share':
      return `In ${area}, trained volunteers gave ${text} of the hours`;
  }
}

/** "up from 17.6%", "after 5.19 per 1,000" where that is no move to speak of, "as in the year before". */
export function fromBefore(now: Value, before: number, isMove: boolean): string {
  const text = figure({ ...now, value: before });
  if (text === figure(now)) return `as in the 12 months before`;
  return isMove
    ? `${now.value > before ? 'up' : 'down'} from ${text} a year before`
    : `after ${text} a year before`;
}

/** A record of an unbroken run of years. */
const record = (kind: 'highest' | 'lowest', since: string): string =>
  `the ${kind === 'highest' ? 'most' : 'least'} since complete records began in ${since}`;

/** Which years a series of years is of, told by one of them. */
const eachYear = (key: string): string => {
  const { kind, to } = periodOf(key);
  const end = monthName(formatMonth(to));
  if (kind === 'year') return 'by calendar year';
  return kind === 'fiscal-year' ? `by fiscal year, to ${end}` : `12 months to ${end} of each year`;
};

export const years = {
  /** The place, where a district has its name. */
  all: (place: string) => `all of ${place}`,
  title: (of: {
    statement: string;
    period: string;
    record: { kind: 'highest' | 'lowest'; since: string } | null;
    before: string | null;
  }) =>
    `${of.statement} in ${period(of.period)}${of.record ? `, ${record(of.record.kind, of.record.since)}` : of.before ? `, ${of.before}` : ''}`,
  none: (measure: string, area: string) => `${measure}: no figure for ${area}`,
  /** `key` is one of its years. */
  subtitle: (measure: string, unit: Unit, key: string) => `${measure}, ${UNIT[unit]}, ${eachYear(key)}`,
  alt: (of: {
    area: string;
    first: string;
    firstValue: string;
    last: string;
    lastValue: string;
    other?: { name: string; value: string } | null;
    gaps: number;
  }) =>
    `Line chart of ${of.area} by year: ${of.firstValue} in ${period(of.first)}, ${of.lastValue} in ${period(of.last)}.` +
    (of.other ? ` ${of.other.name} in the same months: ${of.other.value}.` : '') +
    (of.gaps > 0
      ? ` ${capital(count(of.gaps, 'year is', 'years are'))} missing because too few months are reported.`
      : ''),
  gap: 'A break in the line is a year with fewer than 11 of its 12 months reported.',
  columns: { period: '12 months to', year: 'Year to', area: 'Area' },
};

export const counts = {
  title: (of: { what: string; change: number; to: string; down: number; up: number; of: number }) => {
    const size = number(Math.abs(of.change), 0);
    const fell = of.change < 0;
    const n = fell ? of.down : of.up;
    const where = n === of.of ? `all ${number(n)}` : `${number(n)} of ${number(of.of)}`;
    if (size === '0') return `${capital(of.what)} hardly changed in the year to ${month(of.to)}`;
    return `${capital(of.what)} ${fell ? 'fell' : 'rose'} ${size}% in the year to ${month(of.to)}${of.of > 0 ? `; ${fell ? 'fewer' : 'more'} in ${where} districts` : ''}`;
  },
  first: (what: string, n: number, key: string) => `${number(n)} ${what} in ${period(key)}`,
  subtitle: (what: string, key: string) => `Number of ${what}, ${eachYear(key)}`,
  alt: (of: {
    what: string;
    first: string;
    firstValue: number;
    last: string;
    lastValue: number;
    beforeValue: number | null;
  }) =>
    `Bars of the number of ${of.what} by year: ${number(of.firstValue)} in ${period(of.first)}, ` +
    `${of.beforeValue === null ? '' : `${number(of.beforeValue)} in the 12 months before the last, `}${number(of.lastValue)} in ${period(of.last)}.`,
  count: 'Number',
  note: 'The number of reports, which depends on how many people report. Rows of the table that name no known district are counted here.',
};

export const months = {
  title: (of: {
    measure: string;
    area: string;
    from: string;
    last: string;
    value: string;
    high: { month: string; value: string };
    /** The month is told as the rate of a whole year at its pace. */
    yearly: boolean;
  }) =>
    `${of.measure} in ${of.area}: ${of.yearly ? 'at a yearly pace of ' : ''}${of.value} in ${month(of.last)}; highest since ${month(of.from)}: ${of.high.value} in ${month(of.high.month)}`,
  subtitle: (measure: string, unit: Unit, from: string, to: string) =>
    `${measure}, ${UNIT[unit]}, each month from ${month(from)} to ${month(to)}`,
  alt: (of: {
    area: string;
    from: string;
    to: string;
    low: string;
    lowMonth: string;
    high: string;
    highMonth: string;
    last: string;
  }) =>
    `Line chart of ${of.area} by month from ${month(of.from)} to ${month(of.to)}: lowest ${of.low} in ${month(of.lowMonth)}, highest ${of.high} in ${month(of.highMonth)}, last ${of.last}.`,
  note: {
    sorting:
      'Single months move with the season and with single loads; compare a month with the same month of other years.',
    complaints:
      'Single months move with the season and with how many people report; compare a month with the same month of other years.',
    volunteers:
      'Single months move with the season and with single events; compare a month with the same month of other years.',
  } satisfies Record<Subject, string>,
  shown: (n: number) => `The picture shows the last ${number(n)} months; the table holds all.`,
  columns: { month: 'Month' },
};

export const spread = {
  apart: (of: { measure: string; lowest: boolean; value: string; name: string }) =>
    `${of.measure}: the ${of.lowest ? 'lowest' : 'highest'} value, ${of.value} in ${of.name}, may not describe its residents`,
  /** No district is named: who is first and last is no finding. */
  title: (of: { measure: string; n: number; q25: string; q75: string; min: string; max: string }) =>
    `${of.measure}: half of ${number(of.n)} comparable districts lie between ${of.q25} and ${of.q75}, all between ${of.min} and ${of.max}`,
  few: (of: { measure: string; n: number; min: string; max: string }) =>
    `${of.measure}: ${number(of.n)} comparable districts lie between ${of.min} and ${of.max}`,
  flat: (measure: string, value: string, n: number) =>
    n === 1
      ? `${measure}: ${value} in the only district with a figure`
      : `${measure}: ${value} in all ${number(n)} districts`,
  district: (of: { name: string; value: string; standing: Standing }) =>
    `${of.name}, at ${of.value}, is ${standsAmong(of.standing, 'districts')}`,
  districtAlone: (of: { name: string; value: string }) =>
    `${of.name}: ${of.value}, not compared with other districts`,
  /** Without a word for what a dot is there are too many for dots. */
  subtitle: (measure: string, unit: Unit, key: string, what: string | null) =>
    `${measure}, ${UNIT[unit]}, ${what === null ? 'the higher a bar, the more districts' : `each dot ${what}`}, ${periodTitle(key)}`,
  alt: (of: {
    n: number;
    min: string;
    minName: string;
    max: string;
    maxName: string;
    q25: string;
    q75: string;
    intervals: number;
    apart: number;
  }) =>
    `${capital(count(of.n, 'dot', 'dots'))}, one a district, from ${of.min} in ${of.minName} to ${of.max} in ${of.maxName}; half of the comparable ones lie between ${of.q25} and ${of.q75}.` +
    (of.intervals > 0 ? ' A line through each dot is its 95% interval.' : '') +
    (of.apart > 0 ? ` ${capital(count(of.apart, 'ring is', 'rings are'))} not comparable.` : ''),
  districtAlt: (of: {
    n: number;
    /** Districts are counted in bars. */
    bars: boolean;
    min: string;
    max: string;
    q25: string;
    q75: string;
    own: { name: string; value: string };
    interval: { low: string; high: string } | null;
    expected: { low: string; high: string } | null;
  }) =>
    `${of.bars ? `Bars that count ${number(of.n)} districts` : `${capital(count(of.n, 'dot', 'dots'))}, one a district`}, from ${of.min} to ${of.max}; half lie between ${of.q25} and ${of.q75}. ${of.own.name} is at ${of.own.value}` +
    (of.interval ? `, its 95% interval from ${of.interval.low} to ${of.interval.high}` : '') +
    (of.expected ? `; expected for its size is ${of.expected.low} to ${of.expected.high}.` : '.'),
  keys: {
    comparable: 'comparable districts',
    apart: 'not comparable: see the notes',
    own: 'this district',
    group: (name: string) => `others in ${name}`,
    peers: 'similar districts',
    others: 'other comparable districts',
    bars: 'all comparable districts',
    half: 'middle half',
    interval: '95% interval',
    ownInterval: 'with its 95% interval',
    expected: 'expected for its size (95%)',
  },
  /** From a quarter to the next, where not every district has a row. */
  quarters: [
    'Lowest of all',
    'A quarter of all lie below',
    'Half of all lie below',
    'Three quarters of all lie below',
    'Highest of all',
  ],
  median: (value: string) => `middle ${value}`,
  notes: {
    apart: (names: readonly string[]) =>
      `Shown apart, because the figure may not describe its residents: ${list(names)}.`,
    missing: (n: number) =>
      `${capital(count(n, 'district has', 'districts have'))} no figure for this period and no dot.`,
    /** Of what is recorded in full, by its subject. */
    census: {
      sorting: 'Masses are weighed loads, not a sample, so no margin of error is drawn.',
      complaints: 'All recorded reports are counted, not a sample, so no margin of error is drawn.',
      volunteers: 'All recorded hours are counted, not a sample, so no margin of error is drawn.',
    } satisfies Record<Subject, string>,
    counted: 'Small differences between districts can be chance.',
    lines:
      'The line through a dot is its 95% interval: the fewer the cases behind a figure, the longer the line and the less sure the figure.',
    intervals: 'The table gives the 95% interval of each.',
    open: 'A line that runs to the edge has no upper limit yet.',
  },
  columns: {
    district: 'District',
    group: 'Group',
    low: '95% interval, from',
    high: '95% interval, to',
    comparable: 'Compared',
  },
  yes: 'yes',
  no: 'no',
};

/**
 * An indicator as the beginning of a title over all districts, by the series' own name where another
 * series has it too; `withUnit` where its figures need none behind them.
 */
export function subjectOf(
  indicator: IndicatorId,
  name: string,
  series: string,
): { readonly text: string; readonly withUnit: boolean } {
  switch (indicator) {
    case 'complaints-rate':
      return { text: `${capital(series)} per 1,000 residents`, withUnit: true };
    case 'open-backlog':
      return { text: `${capital(series)} still open per 1,000 residents`, withUnit: true };
    default:
      return { text: name, withUnit: false };
  }
}

/**
 * What is measured, for subtitles and columns, by the series' own name where another series has it too;
 * `yearly` of single months that are told as the rate of a whole year at their pace.
 */
export function measured(indicator: IndicatorId, measure: string, series: string, yearly = false): string {
  const pace = yearly ? ', one month’s rate times twelve' : '';
  switch (indicator) {
    case 'complaints-rate':
      return `${capital(series)}${yearly ? pace : ' in 12 months'}`;
    case 'open-backlog':
      return `${capital(series)} open at the end of the period`;
    case 'days-to-close':
      return `Time until half of the ${series} were closed`;
    default:
      return `${measure}${pace}`;
  }
}

/** Names, at most so many of them. */
const some = (names: readonly string[], most = 8): string =>
  names.length > most
    ? `${names.slice(0, most).join(', ')} and ${number(names.length - most)} more`
    : list(names);

/** What a share is of, as the beginning of a sentence or a scale's name. */
const SHARE_OF: Readonly<Partial<Record<IndicatorId, string>>> = {
  'accurate-sorting': 'inspections',
  'on-time': 'complaints due',
  'response-rate': 'complaints',
  'resolved-share': 'answered complaints',
  satisfied: 'residents asked',
  'volunteer-retention': 'volunteers of the year before',
};

/** Of a range that is about as wide for the smallest as for the largest district. */
const sizeMatters = (overdispersed: boolean): string =>
  `size makes little difference here${overdispersed ? ', because districts differ anyway' : ''}`;

export const funnel = {
  /** What a district's size is counted in. */
  sizeIn: (indicator: IndicatorId, by: 'cases' | 'residents') =>
    by === 'residents' ? 'residents' : (SHARE_OF[indicator] ?? 'cases'),
  /** How many lie above and below the 95 % range, and whether any stands out among all looked at at once. */
  title: (of: { what: string; above: number; below: number; of: number; standOut: number }) => {
    const all = number(of.of);
    if (of.above + of.below === 0)
      return `${of.what}: all ${all} districts are within what is expected for their size`;
    const where =
      of.above === 0
        ? `below what is expected for their size in ${number(of.below)} of ${all} districts, above it in none`
        : `above what is expected for their size in ${number(of.above)} of ${all} districts, below it in ${of.below === 0 ? 'none' : number(of.below)}`;
    return `${of.what}: ${where}${of.standOut === 0 ? '; among so many, none stands out' : ''}`;
  },
  subtitle: (measure: string, unit: Unit, sizeIn: string, key: string) =>
    `${measure}, ${UNIT[unit]}, by number of ${sizeIn}, ${periodTitle(key)}`,
  alt: (of: {
    n: number;
    sizeIn: string;
    target: string;
    above: readonly string[];
    below: readonly string[];
    flat: boolean;
    overdispersed: boolean;
  }) =>
    `${capital(count(of.n, 'dot', 'dots'))}, one a district, by number of ${of.sizeIn}, around the line of all together at ${of.target}; ${of.flat ? sizeMatters(of.overdispersed) : 'the expected range is wider where a district is smaller'}. ` +
    (of.above.length > 0 ? `Above the 95% range: ${some(of.above)}. ` : '') +
    (of.below.length > 0 ? `Below the 95% range: ${some(of.below)}. ` : '') +
    (of.above.length + of.below.length === 0 ? 'All lie within the 95% range.' : 'All others lie within it.'),
  across: (sizeIn: string, thousands: boolean) => `${thousands ? 'thousand' : 'number of'} ${sizeIn}`,
  labels: {
    target: 'all together',
    inner: '95% range',
    outer: '99.8% range',
  },
  keys: {
    outside: 'outside the 95% range',
    within: 'within it',
    range: 'expected for that size (95%)',
    apart: 'not comparable',
  },
  notes: {
    /** `flat`: it is about as wide for the smallest as for the largest. */
    range: ({ overdispersed, flat }: { overdispersed: boolean; flat: boolean }) =>
      (overdispersed
        ? 'The range is what is expected for that size by chance, widened by how much districts differ anyway'
        : 'The range is what is expected for that size by chance; it is not widened, as districts differ no more than that') +
      (flat
        ? overdispersed
          ? '; that is so much that size makes little difference here.'
          : `; ${sizeMatters(false)}.`
        : '.'),
    /** What remains once it is allowed for that all are looked at at once. */
    standOut: (of: { of: number; names: readonly string[]; overdispersed: boolean }) => {
      const usual = Math.max(1, Math.round(of.of / 20));
      const few = of.names.length <= 6;
      const who = few ? list(of.names) : number(of.names.length);
      const standing = of.names.length === 1 ? 'stands out' : 'stand out';
      return (
        `With ${number(of.of)} districts, about ${number(usual)}${of.overdispersed ? ' or twice as many' : ''} ${usual === 1 && !of.overdispersed ? 'lies' : 'lie'} outside the 95% range ` +
        `by chance${of.overdispersed ? ' and their usual differences' : ''} alone; allowing for that, ` +
        (of.names.length === 0 ? 'none stands out.' : `${who} ${standing}${few ? '' : ' (see the table)'}.`)
      );
    },
    meaning: 'A dot outside says higher or lower than expected, never why.',
    apart: (names: readonly string[]) => `Not comparable and not counted: ${list(names)}.`,
  },
  columns: {
    innerLow: 'Expected 95%, from',
    innerHigh: 'Expected 95%, to',
    outerLow: 'Expected 99.8%, from',
    outerHigh: 'Expected 99.8%, to',
    standing: 'Standing',
    standsOut: 'Stands out among all',
  },
  yes: 'yes',
  no: 'no',
  notCompared: 'not compared',
};

/** A signal with the months outside the limits left to the picture and the table, unless it is one of them. */
const briefly = (of: Signal): string => signal(of.from === of.to ? of : { ...of, outside: [] });

export const control = {
  title: (of: { what: string; area: string; control: Control; from: string; to: string }) => {
    const { signals, baseline } = of.control;
    // The last ones: what a title has no room for is in the picture and the table.
    const told = signals.slice(-2);
    return told.length === 0
      ? `${of.what} in ${of.area}: no month from ${month(of.from)} to ${month(of.to)} stands out from the ${number(baseline)} before`
      : `${of.what} in ${of.area}: ${told.map(briefly).join('; ')}`;
  },
  subtitle: (measure: string, unit: Unit, from: string, to: string) =>
    `${measure}, ${UNIT[unit]}, each month from ${month(from)} to ${month(to)}, season taken out`,
  alt: (of: {
    area: string;
    from: string;
    to: string;
    control: Control;
    mean: string;
    /** Null where it lies below zero. */
    lower: string | null;
    upper: string;
    last: string;
    marked: number;
  }) =>
    `Line chart of ${of.area} by month from ${month(of.from)} to ${month(of.to)} with the season taken out, around its average of ${of.mean} with ${of.lower === null ? 'an upper limit at' : `limits at ${of.lower} and`} ${of.upper}. ` +
    (of.marked === 0
      ? 'No month is marked.'
      : `${capital(count(of.marked, 'month is', 'months are'))} marked: ${of.control.signals.map(briefly).join('; ')}.`) +
    ` The last is at ${of.last}.`,
  labels: {
    mean: 'average',
    limit: 'limit',
    before: (n: number) => `limits from these ${number(n)} months`,
    judged: 'judged',
  },
  keys: {
    month: 'a month',
    signal: 'part of a signal',
    limits: 'limits of usual movement',
  },
  notes: {
    limits: (of: { from: string; to: string }) =>
      `Average and limits are those of ${month(of.from)} to ${month(of.to)}: their mean, and on both sides 2.66 times their mean change from month to month, outlying changes left out.`,
    rules:
      'Marked, of the last 12 months: months outside the limits, seven in a row on one side or in one direction, two of three close to a limit.',
    trial: 'Under 13 months are behind the limits: they are trial limits.',
    steady:
      'Even where nothing changes, such a signal is found in one year of four (with ten years of months to go by) to one of two (with three).',
    belowZero: 'The lower limit lies below zero and is not drawn.',
    negative: 'With the season taken out, a low month can come out below zero.',
    missing: 'A gap is a month without a figure.',
  },
  columns: {
    month: 'Month',
    observed: 'As observed',
    adjusted: 'Season taken out',
    mean: 'Average',
    lower: 'Lower limit',
    upper: 'Upper limit',
    signal: 'Signal',
  },
  /** What a month of a signal is, in a cell. */
  cell: {
    high: 'above average',
    low: 'below average',
    rising: 'rising',
    falling: 'falling',
    outside: { high: 'above the limits', low: 'below the limits' },
    none: 'none',
  },
};

export const groups = {
  /** Every way the groups moved, the most frequent first; `by` is empty of what hardly changed. */
  title: (of: {
    what: string;
    ways: readonly { way: 'rose' | 'fell' | 'hardly changed'; n: number; by: string }[];
    of: number;
    /** What the groups are called: "boroughs". */
    groups: string;
    /** Last month of the period. */
    to: string;
  }) => {
    const [first, ...rest] = of.ways;
    const all = of.of === 2 ? 'both' : `all ${number(of.of)}`;
    const where = rest.length === 0 ? all : `${number(first!.n)} of ${number(of.of)}`;
    const by = (way: { by: string }): string => (way.by === '' ? '' : `, by ${way.by}`);
    return [
      `${of.what} ${first!.way} in ${where} ${of.groups} in the year to ${month(of.to)}${by(first!)}`,
      ...rest.map((way) => `${way.way} in ${number(way.n)}${by(way)}`),
    ].join('; ');
  },
  subtitle: (measure: string, unit: Unit, before: string, now: string) =>
    `${measure}, ${UNIT[unit]}: ${periodTitle(before)} and ${periodTitle(now)}`,
  alt: (before: string, now: string, rows: readonly { name: string; before: string; now: string }[]) =>
    `For each group its value in ${period(before)} and in ${period(now)}. ${rows.map(({ name, before, now }) => `${name}: ${before}, then ${now}`).join('; ')}.`,
  /** The legend and the columns name their periods: what is last today is not so tomorrow. */
  key: (of: string) => periodTitle(of),
  columns: { group: 'Group', change: 'Change' },
};

export const contributions = {
  /** `beyond`: the stream moved further than the whole, and others against it. */
  title: (of: {
    stream: string;
    part: string;
    whole: string;
    rose: boolean;
    beyond: boolean;
    to: string;
  }) => {
    const when = `in the year to ${month(of.to)}`;
    if (of.beyond)
      return `${capital(of.stream)} ${of.rose ? 'added' : 'took'} ${of.part} points, others ${of.rose ? 'fell' : 'rose'}: the sorting rate ${of.rose ? 'gained' : 'lost'} ${of.whole} ${when}`;
    return of.rose
      ? `${capital(of.stream)} made ${of.part} of the ${of.whole} points the sorting rate gained ${when}`
      : `The sorting rate lost ${of.whole} points ${when}; ${of.stream} made ${of.part} of them`;
  },
  flat: (rate: string) => `The sorting rate stayed at ${rate}`,
  subtitle: (now: string, before: string) =>
    `Change of each sorted stream’s share of all collected waste, percentage points, ${periodTitle(now)} against ${periodTitle(before)}`,
  alt: (rows: readonly { name: string; points: string }[]) =>
    `Bars by stream, in percentage points: ${rows.map(({ name, points }) => `${name} ${points}`).join('; ')}.`,
  note: 'Shares of all waste. Before rounding, the bars add up to the change of the sorting rate.',
  columns: {
    stream: 'Stream',
    share: (key: string) => `Share, %, ${periodTitle(key)}`,
    points: 'Change, points',
  },
};

export const sameMonths = {
  title: (of: {
    stream: string;
    before: string;
    now: string;
    unit: string;
    from: string;
    to: string;
    year: string;
    nowYear: string;
    rose: boolean;
  }) =>
    `${capital(of.stream)} ${of.rose ? 'rose' : 'fell'} from ${of.before} to ${of.now} ${of.unit} from ${of.from}–${of.to} ${of.year} to the same months of ${of.nowYear}`,
  subtitle: (stream: string, unit: Unit, programme: string, start: string) =>
    `${capital(stream)} collected, ${UNIT[unit]} a month, since “${programme}” (${day(start)}) and in the same months a year before`,
  alt: (of: { rows: readonly { month: string; before: string; now: string }[] }) =>
    `Pairs of bars by month. ${of.rows.map(({ month: name, before, now }) => `${name}: ${before}, a year later ${now}`).join('; ')}.`,
  note: 'What happened after, not because of: other things changed in these months too.',
  keys: { before: 'a year before', now: 'since it began' },
  columns: {
    month: 'Month',
    before: (unit: Unit) => `A year before, ${UNIT[unit]}`,
    now: (unit: Unit) => `Since it began, ${UNIT[unit]}`,
  },
};

export const mix = {
  title: {
    streams: (of: { name: string; share: string; area: string }) =>
      `Of the waste sorted in ${of.area}, ${of.name} made ${of.share}`,
    topics: (of: { name: string; share: string; area: string }) =>
      `“${capital(of.name)}” is the most frequent topic in ${of.area}: ${of.share} of those with a topic`,
    kinds: (of: { name: string; share: string; area: string }) =>
      `${capital(of.name)} gave the most volunteer hours in ${of.area}: ${of.share}`,
    activities: (of: { name: string; share: string; area: string }) =>
      `Most volunteer hours in ${of.area} went to ${of.name}: ${of.share}`,
  },
  tooFew: (n: number, area: string) =>
    `${area}: ${count(n, 'case', 'cases')} with a topic, too few for shares to say much`,
  grew: (name: string, points: string) => `; “${name}” grew most, by ${points}`,
  subtitle: (what: string, key: string, before: string | null) =>
    `${what}, %, ${periodTitle(key)}${before ? `; line: ${periodTitle(before)}` : ''}`,
  what: {
    streams: 'Share of sorted mass by stream',
    topics: (total: number, what: string) => `Share of ${number(total)} ${what} with a stated topic`,
    kinds: (total: number) => `Share of ${number(total)} volunteer hours by kind of organisation`,
    activities: (total: number) => `Share of ${number(total)} volunteer hours by activity`,
  },
  alt: (rows: readonly { name: string; share: string }[]) =>
    `Bars, largest first: ${rows.map(({ name, share }) => `${name} ${share}`).join('; ')}.`,
  others: (n: number) => `${number(n)} others`,
  notStated: (n: number, what: string) =>
    `${number(n)} more ${what} name no topic and are not in the shares.`,
  few: (n: number) => `Only ${number(n)} in all: single cases move these shares.`,
  columns: {
    part: { streams: 'Stream', topics: 'Topic', kinds: 'Kind of organisation', activities: 'Activity' },
    share: 'Share, %',
    before: 'A year before, %',
    amount: { streams: 'Kilograms', topics: 'Complaints', kinds: 'Hours', activities: 'Hours' },
  },
};

export const map = {
  title: (of: { measure: string; period: string }) => `${of.measure} by district, ${periodTitle(of.period)}`,
  highs: (of: { measure: string; groups: readonly string[]; period: string }) =>
    `${of.measure} is highest in ${list(of.groups)} in ${period(of.period)}`,
  /** `smoothed`: the colours are of rates that are drawn towards that of all. */
  subtitle: (measure: string, unit: Unit, key: string, smoothed: boolean) =>
    `${measure}, ${UNIT[unit]}${smoothed ? ', smoothed' : ''}, ${periodTitle(key)}; classes of about equal numbers of districts`,
  alt: (of: {
    n: number;
    min: string;
    minName: string;
    max: string;
    maxName: string;
    apart: number;
    smoothed: boolean;
  }) =>
    `Map of ${number(of.n)} districts in classes${of.smoothed ? ' of smoothed rates' : ''}. Lowest: ${of.minName}, ${of.min}. Highest: ${of.maxName}, ${of.max}.` +
    (of.apart > 0 ? ` ${capital(count(of.apart, 'district is', 'districts are'))} not coloured.` : ''),
  apart: 'not comparable or no figure',
  classOf: (from: string, to: string) => `${from} to ${to}`,
  under: (to: string) => `under ${to}`,
  over: (from: string) => `${from} and more`,
  area: 'Large districts catch the eye; they do not hold more people.',
  smoothed:
    'Rates of few cases jump about, so colours are of smoothed rates: each is drawn towards the rate of all together, the more the fewer residents it has. The table has both.',
  columns: { smoothed: (unit: Unit) => `Smoothed, as coloured, ${UNIT[unit]}` },
};

export const multiples = {
  title: (of: { measure: string; group: string; from: string; to: string }) =>
    `${of.measure} by district: ${of.group} has the widest range, ${of.from} to ${of.to}`,
  subtitle: (measure: string, unit: Unit, key: string) =>
    `${measure}, ${UNIT[unit]}, ${eachYear(key)}; thin lines are districts, the thick one their group`,
  alt: (key: string, rows: readonly { group: string; value: string; min: string; max: string }[]) =>
    `Small line charts by group. In ${period(key)}: ${rows.map(({ group, value, min, max }) => `${group} ${value}, districts from ${min} to ${max}`).join('; ')}.`,
};

export const disagreement = {
  title: (of: { most: string; over: number; of: number; limit: string }) =>
    of.over === 0
      ? `Two published sorting rates agree within ${of.most} points in all ${number(of.of)} districts`
      : `Two published sorting rates disagree by up to ${of.most} points, and by more than ${of.limit} points in ${number(of.over)} of ${number(of.of)} districts`,
  subtitle: (a: string, b: string, key: string) =>
    `Sorting rate, %, ${periodTitle(key)}: across, ${a}; up, ${b}`,
  alt: (of: {
    n: number;
    over: number;
    limit: string;
    rows: readonly { name: string; a: string; b: string }[];
  }) =>
    `${number(of.n)} dots along a diagonal of agreement; ${of.over === 0 ? `none is more than ${of.limit} points off it` : `${number(of.over)} are more than ${of.limit} points off it: ${of.rows.map(({ name, a, b }) => `${name} ${a} against ${b}`).join('; ')}`}.`,
  notes: [
    'Neither is called right. Loads are probably attributed to districts in different ways; that could not be verified.',
    'On the line both agree.',
  ],
  line: 'both agree',
  columns: { district: 'District', difference: 'Difference, points' },
};

/** "Source: …" below every chart. */
export const source = (of: { publisher: string; dataset: string | null; retrieved: string }): string =>
  `Source: ${of.publisher}${of.dataset ? `, ${of.dataset}` : ''}, retrieved ${day(of.retrieved)}`;
export const population = (publisher: string, key: string): string =>
  `Population: ${publisher}, ${periodTitle(key)}.`;
export const licence = (title: string): string => (title ? `Licence: ${title}` : '');
