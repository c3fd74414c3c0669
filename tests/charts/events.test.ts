import { expect, test } from 'vitest';
import { eventsOf } from '../../src/charts/events.ts';
import { yearsChart } from '../../src/charts/years.ts';
import { districtArea } from '../../src/model/area.ts';
import { dayOf } from '../../src/model/day.ts';
import type { Programme } from '../../src/model/programme.ts';
import { measureOf, setting, sortingCut } from './cuts.ts';
import { expectDrawable } from './drawable.ts';

const programme = (id: string, start: string, more: Partial<Programme> = {}): Programme => ({
  id,
  name: { en: id },
  asks: null,
  kind: 'rules',
  start: dayOf(start),
  end: null,
  districts: [],
  lead: '',
  partners: [],
  cost: '',
  link: null,
  series: 'waste',
  stream: null,
  ...more,
});
const series = sortingCut.series;
const about = { series, indicator: 'sorting-rate', district: null };
const months = { from: 2022 * 12 + 5, to: 2025 * 12 + 5 };
const labelsOf = (
  programmes: readonly Programme[],
  more: Partial<typeof setting> = {},
  of: Parameters<typeof eventsOf>[1] = about,
) => eventsOf({ ...setting, programmes, ...more }, of, months).map(({ label }) => label);

test('programmes of the series that began while the chart runs are its events, oldest first', () => {
  expect(
    labelsOf([
      programme('New bins', '2024-02-01', { series }),
      programme('Guides', '2023-05-01', { series }),
      programme('Before it', '2020-01-01', { series }),
      programme('After it', '2025-08-01', { series }),
      programme('Of another table', '2024-01-01', { series: 'other' }),
    ]),
  ).toEqual(['Guides', 'New bins']);
});

test('of more than three events those of most districts stay, then the newest', () => {
  expect(
    labelsOf([
      programme('In two', '2025-01-01', { series, districts: ['1', '2'] }),
      programme('First', '2023-01-01', { series }),
      programme('Second', '2023-06-01', { series }),
      programme('Third', '2024-06-01', { series }),
      programme('In three', '2024-01-01', { series, districts: ['1', '2', '3'] }),
    ]),
  ).toEqual(['First', 'Second', 'Third']);
});

test('a district has the events that touch it, and its labelled notes', () => {
  const note = { series, indicator: null, effect: 'caveat', reason: { en: 'Long.' }, source: '' } as const;
  expect(
    labelsOf(
      [
        programme('Elsewhere', '2024-01-01', { series, districts: ['2'] }),
        programme('Here', '2024-03-01', { series, districts: ['1', '3'] }),
      ],
      {
        notes: [
          { ...note, district: '1', period: '2023-07/2024-06', label: { en: 'Paper is missing' } },
          { ...note, district: '1', period: '2024-07/2025-06' },
          { ...note, district: '2', period: '2023-07/2024-06', label: { en: 'Not of it' } },
        ],
      },
      { ...about, district: '1' },
    ),
  ).toEqual(['Paper is missing', 'Here']);
});

test('a name of more than five words is told by its label, and without one by its kind', () => {
  const name = { en: 'Refuse in bags put out from eight in the evening' };
  expect(
    labelsOf([
      programme('a', '2023-01-01', { series, name }),
      programme('b', '2024-01-01', { series, name, label: { en: 'Later set-out times' } }),
    ]),
  ).toEqual(['Rules', 'Later set-out times']);
});

test('events are hairlines with labels clear of all texts, and told in the alt text', () => {
  const chart = yearsChart(
    {
      ...setting,
      programmes: [
        programme('Guides at the bins', '2023-05-01', { series }),
        programme('Bins for food waste', '2024-02-01', { series }),
        programme('Fines for unsorted food waste', '2025-05-01', { series }),
      ],
    },
    measureOf('sorting-rate', districtArea('8'), [21.4, 22, 23.4, 24.4], { series }),
    sortingCut.place,
  );
  expect(chart.alt).toContain(
    'Marked as events: “Guides at the bins”, “Bins for food waste”, “Fines for unsorted food waste”.',
  );
  expectDrawable(chart);
});
