import { expect, test } from 'vitest';
import type { Chart } from '../../src/model/chart.ts';
import { labelOf } from '../../src/model/district.ts';
import { wordsIn } from '../../src/model/text.ts';
import { realPlaces } from '../real-places.ts';
import { faultsOf, slipsOf } from './drawable.ts';

/** Every chart of every place in `data/`. Words and tables of all, pictures of a fixed part of them. */
const places = await realPlaces();

/** Every so many districts: pictures of all would take a minute and show little more. */
const EVERY = 9;

const chartsOf = (place: (typeof places)[number]): Chart[] => [
  ...place.charts,
  ...[...place.districtCharts.values()].flat(),
];

test.each(places)('every chart of $id has words and a table that hold', (place) => {
  const charts = chartsOf(place);
  expect(charts.length).toBeGreaterThan(100);
  expect(charts.flatMap(slipsOf)).toEqual([]);
});

test.each(places)('every chart of $id has an address of its own', (place) => {
  const ids = chartsOf(place).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*(--[A-Za-z0-9-]+)?$/.test(id))).toEqual([]);
});

test.each(places)('every chart of $id says whether its data are invented', (place) => {
  const { synthetic } = place.cuts.place.info;
  const wrong = chartsOf(place).filter((chart) => (chart.synthetic !== null) !== synthetic);
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test.each(places)(
  'charts of $id and of its indicators have every text in its frame and clear of others',
  (place) => {
    expect(place.charts.flatMap(faultsOf)).toEqual([]);
  },
);

test.each(places)(
  'charts of every ninth district of $id have every text in its frame and clear of others',
  (place) => {
    const districts = [...place.districtCharts.values()].filter((_, index) => index % EVERY === 0);
    expect(districts.length).toBeGreaterThan(1);
    expect(districts.flat().flatMap(faultsOf)).toEqual([]);
  },
);

/** Words of a title, a name and what is measured as one of them. */
const MAX_WORDS = 12;

/** A title with a sign for each name in it and for its unit, so that only its own words and numbers are left. */
function withoutNames(title: string, { info, words }: (typeof places)[number]['setting']): string {
  const names = [
    info.title,
    info.districtWord.other,
    info.groupWord.other,
    ...Object.values(info.classes).map(({ other }) => other),
    ...info.districts.map(labelOf),
    ...info.groups.map(({ name }) => name),
    ...Object.values(words.INDICATOR).map(({ measure }) => ({ en: measure })),
    ...info.series.flatMap(({ title: own, streams, topics, kinds, activities }) => [
      own,
      ...[streams, topics, kinds, activities].flat().map(({ label }) => label),
    ]),
  ]
    .map((text) => wordsIn(text, words.language))
    .flatMap((name) => [name, words.capital(name)])
    .sort((a, b) => b.length - a.length);
  return names.reduce(
    (text, name) => text.replaceAll(name, '¶'),
    title.replace('per 1,000 residents', '¶').replace('percentage points', '¶'),
  );
}

test.each(places)('titles of $id have at most twelve words and no number twice', (place) => {
  const faults = chartsOf(place).flatMap(({ id, title }) => {
    const bare = withoutNames(title, place.setting);
    const numbers = bare.match(/\d[\d.,]*\d|\d/g) ?? [];
    return bare.split(/\s+/).length > MAX_WORDS || new Set(numbers).size < numbers.length
      ? [`${id}: ${title}`]
      : [];
  });
  expect(faults).toEqual([]);
});
