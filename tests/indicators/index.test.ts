import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { INDICATOR_INFO, INDICATORS, indicatorsOf } from '../../src/indicators/index.ts';
import { HEADERS, type Kind } from '../small-place.ts';
import { ledgerOf } from './ask.ts';

test('every indicator is listed once', () => {
  expect(INDICATORS.map(({ id }) => INDICATOR_INFO[id])).toEqual(INDICATORS);
});

const given = (kind: Kind, table = {}) => indicatorsOf(ledgerOf(kind, [], table)).map(({ id }) => id);

test('each kind of table gives the indicators its columns allow', () => {
  expect(Object.fromEntries((Object.keys(HEADERS) as Kind[]).map((kind) => [kind, given(kind)]))).toEqual({
    mass: ['sorting-rate', 'sorted-per-resident', 'residual-per-resident'],
    rate: ['published-rate'],
    inspections: ['accurate-sorting'],
    counts: ['complaints-rate'],
    events: [
      'complaints-rate',
      'days-to-close',
      'open-backlog',
      'on-time',
      'response-rate',
      'resolved-share',
      'satisfied',
    ],
    shifts: ['volunteer-hours', 'active-volunteers', 'volunteer-retention', 'trained-share'],
    totals: ['volunteer-hours', 'monthly-volunteers', 'trained-share'],
  });
  const ofPeople = { district: 'district', period: 'year', people: 'people', returning: 'returning' };
  expect(given('totals', { frequency: 'year', columns: ofPeople })).toEqual([
    'active-volunteers',
    'volunteer-retention',
  ]);
  expect(given('events', { columns: { id: 'id', district: 'district', opened: 'opened' } })).toEqual([
    'complaints-rate',
  ]);
});

test('of a partial table only what holds for the recorded cases stays a figure of the place', () => {
  expect(INDICATORS.filter(({ ofPartial }) => ofPartial).map(({ id }) => id)).toEqual([
    'days-to-close',
    'on-time',
    'response-rate',
    'resolved-share',
    'satisfied',
  ]);
});

test('no general code names a single indicator: it asks what the indicator says of itself', () => {
  const named = new RegExp(`(['"\`])(${INDICATORS.map(({ id }) => id).join('|')})\\1`);
  // Of these names some are a column's or a table's too.
  const rooms = /^src\/(indicators|i18n|kinds|model\/descriptor|publish|guess)\//;
  const files = globSync('{src,scripts}/**/*.{ts,astro}').filter((file) => !rooms.test(file));
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((file) => named.test(readFileSync(file, 'utf8')))).toEqual([]);
});
