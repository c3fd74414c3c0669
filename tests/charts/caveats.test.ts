import { expect, test } from 'vitest';
import { caveatsOf, figuresIn, withCaveats } from '../../src/charts/caveats.ts';
import type { Setting } from '../../src/charts/index.ts';
import type { Chart } from '../../src/model/chart.ts';
import type { SeriesInfo } from '../../src/model/cuts.ts';
import { speaksOf, type Note } from '../../src/model/note.ts';
import { draw } from '../../src/render/compose.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { chartCsv } from '../../src/render/csv.ts';
import { realPlaces } from '../real-places.ts';
import { setting, sortingCut } from './cuts.ts';
import { yearsChart } from '../../src/charts/years.ts';

const places = await realPlaces();

const chartsOf = (place: (typeof places)[number]): Chart[] => [
  ...place.charts,
  ...[...place.districtCharts.values()].flat(),
];

/** What a series says of itself that limits it, read from its description and not from the composer. */
const limitsOf = ({ coverage, coverageReason, caveat }: SeriesInfo): string[] => [
  ...(coverage === 'partial' ? [coverageReason!.en!] : []),
  ...(caveat ? [caveat.en!] : []),
];

const plain = (svg: string): string =>
  svg
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

test.each(places)('every chart of a series of $id says what limits it: notes, alt text and CSV', (place) => {
  const { info } = place.cuts.place;
  const charts = chartsOf(place);
  let looked = 0;
  for (const series of info.series) {
    const limits = limitsOf(series);
    const own = charts.filter(({ id }) => id.startsWith(`${series.id}-`));
    expect(own.length).toBeGreaterThan(0);
    for (const chart of own)
      for (const limit of limits) {
        looked++;
        expect(chart.notes, chart.id).toContain(limit);
        expect(chart.alt, chart.id).toContain(limit);
        const rows = chartCsv(chart, wordsOf('en')).trimEnd().split('\r\n');
        expect(rows[0], chart.id).toMatch(/,caveat(,note)?$/);
        const printed = limit.replaceAll('"', '""');
        expect(rows.filter((row) => row.includes(printed)).length, chart.id).toBe(chart.rows.length);
      }
  }
  if (place.id === 'nyc') expect(looked).toBeGreaterThan(60);
});

test.each(places)('every rate of waste of $id says by which definition', (place) => {
  const rates = chartsOf(place).filter(({ id }) =>
    /-(sorting-rate|published-rate|accurate-sorting)-/.test(id),
  );
  expect(rates.length).toBeGreaterThan(10);
  expect(rates.filter(({ alt }) => !/Diversion:|Accurate sorting:/.test(alt)).map(({ id }) => id)).toEqual(
    [],
  );
});

test.each(places)('every figure in a title of $id is in the alt text', (place) => {
  const charts = chartsOf(place);
  const silent = charts.flatMap(({ id, title, alt }) =>
    figuresIn(title)
      .filter((figure) => !figuresIn(alt).includes(figure))
      .map((figure) => `${id}: ${figure}`),
  );
  expect(charts.flatMap(({ title }) => figuresIn(title)).length).toBeGreaterThan(charts.length);
  expect(silent).toEqual([]);
});

test.each(places)(
  'files of partial series of $id have every word of their caveats in the picture',
  (place) => {
    const { info } = place.cuts.place;
    const partial = info.series.filter(({ coverage }) => coverage === 'partial');
    for (const series of partial) {
      const own = place.charts.filter(({ id }) => id.startsWith(`${series.id}-`));
      expect(own.length).toBeGreaterThan(1);
      for (const chart of own) {
        const svg = draw(chart, 'file', { address: `https://small-matters.example/${chart.id}/` });
        const [picture] = [svg.slice(svg.indexOf('</desc>'))];
        expect(plain(picture), chart.id).toContain(series.coverageReason!.en!);
      }
    }
  },
);

test.each(places)('no chart of a partial series of $id sets a year against another in words', (place) => {
  const { info, measures, mixes } = place.cuts.place;
  const partial = new Set(info.series.filter(({ coverage }) => coverage === 'partial').map(({ id }) => id));
  for (const chart of chartsOf(place).filter(({ id }) => partial.has(id.split('-')[0]!)))
    expect(chart.title, chart.id).not.toMatch(
      /before|up from|down from|\bafter\b|since|\brose\b|\bfell\b|grew/,
    );
  for (const measure of measures.filter(({ series }) => partial.has(series)))
    expect([measure.change, measure.course, measure.control]).toEqual([null, null, null]);
  expect(mixes.filter(({ series, before }) => partial.has(series) && before !== null)).toEqual([]);
});

const noteOf = (district: string, more: Partial<Note> = {}): Note => ({
  district,
  series: 'collection',
  indicator: null,
  period: null,
  effect: 'caveat',
  reason: { en: 'Scales were changed.' },
  source: 'Wood Office',
  ...more,
});
const noted = (notes: readonly Note[]): Setting => ({ ...setting, notes });
const all = setting.info.districts.map(({ id }) => noteOf(id));
const subject = { series: ['collection'], indicator: 'residual-per-resident' } as const;

test('a note on every district limits the series, one on all but one district does not', () => {
  expect(caveatsOf(noted(all), subject)).toEqual(['Scales were changed.']);
  expect(caveatsOf(noted(all.slice(1)), subject)).toEqual([]);
  expect(caveatsOf(noted(all), { ...subject, series: ['published'] })).toEqual([]);
});

test('a note on every district that the totals are made of limits the series, whatever is said of others', () => {
  const [park, ...districts] = setting.info.districts;
  const parted: Setting = {
    ...setting,
    info: {
      ...setting.info,
      districts: [{ ...park!, class: 'park' }, ...districts],
      series: setting.info.series.map((series) => ({ ...series, addUp: ['district'] })),
    },
  };
  const but = (id: string): Setting => ({ ...parted, notes: all.filter(({ district }) => district !== id) });
  expect(caveatsOf(but(park!.id), subject)).toEqual(['Scales were changed.']);
  expect(caveatsOf(but(districts[0]!.id), subject)).toEqual([]);
});

test('a note on one indicator limits the charts of that one', () => {
  const notes = all.map(({ district }) => noteOf(district, { indicator: 'sorted-per-resident' }));
  expect(caveatsOf(noted(notes), subject)).toEqual([]);
  expect(caveatsOf(noted(notes), { ...subject, indicator: 'sorted-per-resident' })).toEqual([
    'Scales were changed.',
  ]);
});

test('a caveat stands in every row of the CSV, before the word that data are invented', () => {
  const chart = withCaveats(noted(all), yearsChart(setting, sortingCut.place, null), subject);
  const [head, ...rows] = chartCsv({ ...chart, synthetic: 'Invented' }, wordsOf('en'))
    .trimEnd()
    .split('\r\n');
  expect(head).toMatch(/,source,licence,caveat,note$/);
  expect(rows.every((row) => row.endsWith(',Scales were changed.,Invented'))).toBe(true);
});

test('a title whose figures the alt text lacks is said before it', () => {
  const chart = yearsChart(setting, sortingCut.place, null);
  const before = withCaveats(setting, { ...chart, title: 'It rose by 3.21 points', alt: 'A line.' }, subject);
  expect(before.alt).toBe('It rose by 3.21 points. A line.');
  expect(withCaveats(setting, { ...chart, title: 'It rose', alt: 'A line.' }, subject).alt).toBe('A line.');
});

test.each(places)(
  'every chart of a district of $id with a note on its last figure carries the note',
  (place) => {
    const { info, notes } = place.cuts.place;
    let looked = 0;
    for (const { district, measures } of place.cuts.districts)
      for (const measure of measures) {
        const own = notes.filter((note) =>
          speaksOf(note, { ...measure, district: district.id, period: measure.latest.period }),
        );
        const charts = place.districtCharts
          .get(district.id)!
          .filter(({ id }) => id.startsWith(`${measure.series}-${measure.indicator}-`));
        for (const { reason } of own)
          for (const chart of charts) {
            looked++;
            expect(chart.notes, chart.id).toContain(reason.en);
            expect(chart.alt, chart.id).toContain(reason.en);
            expect(chartCsv(chart, wordsOf('en')), chart.id).toContain(reason.en!.slice(0, 40));
          }
      }
    if (info.id === 'nyc') expect(looked).toBeGreaterThan(40);
  },
);
