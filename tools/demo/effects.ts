/**
 * The effects put into the invented tables on purpose. The generators read them from here, and
 * `planted.ts` writes them down for the tests, so that a method can be held against what it should find.
 */

/** Two sub-districts whose context, masses and inspections are the same to the last digit. */
export const TWINS = ['1401', '1404'] as const;

/** The name a sub-district's figures are drawn under: the second twin's are the first one's. */
export const drawnAs = (id: string): string => (id === TWINS[1] ? TWINS[0] : id);

/** Door-to-door education: the sorted share, and the share of inspections passed, step up at the start. */
export const EDUCATION = {
  programme: 'door-to-door',
  districts: ['1101', '1106', '1203', '1302', '1402', '1405'],
  start: '2024-10',
  sortingPoints: 6,
  inspectionPoints: 5,
} as const;

/** A facility that changed nothing: a fair method must not find an effect. */
export const SMART_BINS = {
  programme: 'smart-bins',
  districts: ['1102', '1201', '1301', '1306', '1403'],
  start: '2025-04',
  sortingPoints: 0,
} as const;

/** Too few treated districts and too few months for more than a description. */
export const POINTS = {
  programme: 'points-for-sorting',
  districts: ['1204', '1304', '1406'],
  start: '2025-09',
  sortingPoints: 3,
} as const;

/** Everywhere at once: there is nothing to compare it with. */
export const TIMED_DROP_OFF = { programme: 'timed-drop-off', start: '2023-10', sortingPoints: 1.5 } as const;

/** A repair contract: cases of two topics opened from the start on are closed in a fraction of the time. */
export const REPAIRS = {
  programme: 'repair-contract',
  districts: ['1103', '1301', '1403'],
  start: '2025-07',
  topics: ['lifts', 'leaks'],
  closingFactor: 0.6,
} as const;

/** Building leads bring in newcomers in the second year of shifts. */
export const BUILDING_LEADS = {
  programme: 'building-leads',
  districts: ['1102', '1203', '1303', '1306'],
  start: '2025-07',
  newcomerFactor: 1.6,
} as const;

export const SORTING = {
  /** Points a month that the sorted share rises by, everywhere but in the falling district. */
  trend: 0.05,
  falling: { district: '1206', trend: -0.15 },
  /** Total waste a month, January to December; the mean is 1. */
  massSeason: [1.02, 1.05, 0.97, 0.97, 0.99, 1, 1.04, 1.04, 1, 0.98, 0.96, 0.98],
  /** Points added to the sorted share, January to December; the sum is 0. */
  shareSeason: [-0.4, -1.6, 0.2, 0.4, 0.4, 0.2, 0.8, 0.6, 0.2, -0.2, -0.4, -0.2],
  /** Growth of total waste a year. */
  growth: 0.015,
  /** SD of the sorted share in one district and month, in points. */
  noisePoints: 0.7,
  /** A storm: one month's residual waste in one district, as a multiple. */
  storm: { district: '1103', month: '2025-08', factor: 1.35 },
  /** A wholesale market's food waste counted where it stands, tonnes a month. */
  market: { district: '1202', kitchenTonnes: 900 },
  notReported: { district: '1303', months: ['2025-05', '2025-11'] },
  /** No hazardous waste is collected, to the month given (null: in all months). */
  hazardousNotCollected: [
    { district: '1202', to: null },
    { district: '1305', to: '2023-12' },
    { district: '1406', to: '2023-12' },
  ],
  /** Published ten times too large, mended by corrections.csv. */
  slip: { district: '1105', month: '2024-03', field: 'kitchen', factor: 10 },
} as const;

export const COMPLAINTS = {
  /** Expected valid cases over the two years. */
  total: 18_000,
  slow: { district: '1205', closingFactor: 3 },
  grown: { topic: 'lifts', from: '2025-07', factor: 1.9 },
  /** Median days to close by topic, before a district's own factor; log-normal with `sigma`. */
  medianDays: {
    rubbish: 3,
    dumping: 5,
    noise: 4,
    parking: 6,
    lifts: 9,
    leaks: 8,
    lighting: 5,
    dogs: 6,
  },
  sigma: 0.8,
  /** Days allowed by topic; a case is due so many days after it is opened. */
  dueDays: { rubbish: 5, dumping: 10, noise: 7, parking: 10, lifts: 15, leaks: 15, lighting: 10, dogs: 10 },
  /** Share of cases that are never closed. */
  neverClosed: 0.012,
  /** Share of cases whose district cell is empty, and whose cell says `unknown`. */
  withoutDistrict: 0.006,
  unknownDistrict: 0.003,
  faults: { impossibleDate: 3, repeatedKey: 2, closedBeforeOpened: 1 },
} as const;

export const SHIFTS = {
  /** Volunteers of the first year per 1,000 residents. */
  perThousand: 1.18,
  /** Share of the first year's volunteers who came again in the second, by district. */
  retention: { low: 0.52, high: 0.7 },
  lowRetention: { district: '1305', share: 0.25 },
  /** Weight of a month's days, January to December: March is the month of volunteering. */
  season: [0.85, 0.6, 1.6, 1.05, 1.05, 1, 0.85, 0.85, 1, 1.05, 1.05, 1.05],
} as const;
