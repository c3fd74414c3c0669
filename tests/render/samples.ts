import { aboutMeasure } from '../../src/model/chart-about.ts';
import * as Plot from '@observablehq/plot';
import { colour, type Cell, type Chart, type Frame } from '../../src/model/chart.ts';

/**
 * Charts to develop and test the drawing with: one of each form the site uses. Their figures are made
 * up by a fixed rule and mean nothing.
 */

/** A small repeatable generator (mulberry32): 0 to 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SOURCE = 'Source: Department of Sanitation, NYC Open Data ebb7-mvp5, retrieved 30 November 2025';
const LICENCE = 'Public domain';
const YEARS = Array.from({ length: 11 }, (_, i) => 2015 + i);

const axisYears = (frame: Frame, every = frame.variant === 'narrow' ? 4 : 2) =>
  Plot.axisX(
    YEARS.filter((year) => (year - 2025) % every === 0),
    { tickFormat: String, tickSize: 4, color: colour('muted') },
  );

const lineRows = (() => {
  const random = seeded(7);
  return ['Bronx 2', 'Similar districts', 'City'].flatMap((name, k) =>
    YEARS.map((year, i) => ({
      name,
      year,
      rate: Math.round((9 + k * 4 + i * (k === 0 ? 0.75 : 0.3) + random() * 1.4) * 10) / 10,
    })),
  );
})();

/** None of these is of a place's figures; nothing drawn depends on it. */
const ABOUT = aboutMeasure({ series: 'collection', indicator: 'sorting-rate' }, 'years');

export const line: Chart = {
  about: ABOUT,
  id: 'sorting-rate-years--202',
  place: 'nyc',
  subject: 'sorting',
  title: 'Hunts Point and Longwood sort 18.0 % of their waste, up from 9.7 % ten years earlier',
  subtitle: 'Share of household waste collected sorted, %, twelve months to October',
  alt: 'Line chart, 2015 to 2025. Bronx 2 rises from 9.7 % to 18.0 %, similar districts from 13.9 % to 17.0 %, the city from 17.5 % to 21.2 %.',
  notes: [
    'Mass of loads at the department’s weigh stations, not of what residents set out.',
    'Organics were collected from some districts only until October 2024.',
  ],
  source: SOURCE,
  licence: LICENCE,
  caveats: [],
  synthetic: null,
  legend: [],
  columns: [
    { id: 'name', label: 'Who', kind: 'text' },
    { id: 'year', label: 'Twelve months to October', kind: 'period' },
    { id: 'rate', label: 'Share sorted, %', kind: 'number', digits: 1 },
  ],
  rows: lineRows.map(({ name, year, rate }): Cell[] => [name, String(year), rate]),
  plot: (frame) => {
    const last = lineRows.filter(({ year }) => year === 2025);
    const main = (name: string) => name === 'Bronx 2';
    const right = frame.variant === 'narrow' ? 108 : 132;
    return {
      height: frame.height ?? (frame.variant === 'narrow' ? 230 : 320),
      marginLeft: 30,
      marginRight: right,
      marginTop: 12,
      marginBottom: 28,
      x: { domain: [2015, 2025], type: 'linear' },
      y: { domain: [0, 25] },
      marks: [
        Plot.gridY([0, 5, 10, 15, 20, 25], { stroke: colour('grid'), strokeOpacity: 1 }),
        axisYears(frame),
        Plot.axisY([0, 5, 10, 15, 20, 25], { tickSize: 0, color: colour('muted') }),
        Plot.line(lineRows, {
          x: 'year',
          y: 'rate',
          z: 'name',
          stroke: (d: { name: string }) => (main(d.name) ? colour('accent') : colour('other')),
          strokeWidth: 2,
        }),
        Plot.dot(last, {
          x: 'year',
          y: 'rate',
          r: 3.5,
          fill: (d: { name: string }) => (main(d.name) ? colour('accent') : colour('other')),
        }),
        Plot.text(
          last.filter(({ name }) => main(name)),
          {
            x: 'year',
            y: 'rate',
            text: (d: { name: string; rate: number }) => `${d.name} ${d.rate.toFixed(1)}`,
            dx: 8,
            dy: 8,
            textAnchor: 'start',
            fontWeight: 600,
            fill: colour('accent'),
          },
        ),
        Plot.text(
          last.filter(({ name }) => !main(name)),
          {
            x: 'year',
            y: 'rate',
            text: (d: { name: string; rate: number }) =>
              `${frame.variant === 'narrow' ? d.name.replace(' districts', '') : d.name} ${d.rate.toFixed(1)}`,
            dx: 8,
            dy: -9,
            textAnchor: 'start',
            fill: colour('muted'),
          },
        ),
      ],
    };
  },
};

const spreadRows = (() => {
  const random = seeded(59);
  return Array.from({ length: 59 }, (_, i) => ({
    name: `District ${i + 1}`,
    rate: Math.round((8 + 9 * (random() + random() + random())) * 10) / 10,
    main: i === 24,
    peer: i % 8 === 3,
  }));
})();

export const spread: Chart = {
  about: ABOUT,
  id: 'sorting-rate-spread--301',
  place: 'nyc',
  subject: 'sorting',
  title: 'Greenpoint and Williamsburg are in the middle half of the 59 districts',
  subtitle: 'Share of household waste collected sorted, %, November 2024 to October 2025',
  alt: 'One dot for each of 59 districts between 11.2 % and 31.0 %. Brooklyn 1 is at 22.6 %.',
  notes: ['Masses are a census of loads, not a sample: the spread is not chance.'],
  source: SOURCE,
  licence: LICENCE,
  caveats: [],
  synthetic: null,
  legend: [
    { label: 'Brooklyn 1', token: 'accent', shape: 'dot' },
    { label: 'Similar in age, density and poverty', token: 'ink', shape: 'ring' },
    { label: 'Other districts', token: 'other-soft', shape: 'dot' },
  ],
  columns: [
    { id: 'district', label: 'District', kind: 'text' },
    { id: 'rate', label: 'Share sorted, %', kind: 'number', digits: 1 },
  ],
  rows: spreadRows.map(({ name, rate }): Cell[] => [name, rate]),
  plot: (frame) => ({
    height: frame.height ?? 170,
    marginLeft: 16,
    marginRight: 16,
    marginTop: 10,
    marginBottom: 30,
    x: { domain: [5, 35] },
    marks: [
      Plot.axisX([5, 10, 15, 20, 25, 30, 35], { tickSize: 4, color: colour('muted') }),
      Plot.gridX([5, 10, 15, 20, 25, 30, 35], { stroke: colour('grid'), strokeOpacity: 1 }),
      Plot.dot(
        spreadRows,
        Plot.dodgeY('middle', {
          x: 'rate',
          r: { narrow: 4, wide: 5.5, file: 7 }[frame.variant],
          padding: 1,
          fill: (d: { main: boolean; peer: boolean }) =>
            d.main ? colour('accent') : d.peer ? colour('paper') : colour('other-soft'),
          stroke: (d: { main: boolean; peer: boolean }) =>
            d.main ? colour('accent') : d.peer ? colour('ink') : colour('other'),
          strokeWidth: 1.5,
        }),
      ),
    ],
  }),
};

const topicRows = [
  ['Rat sighting', 41.3],
  ['Illegal dumping', 22.7],
  ['Missed collection', 14.2],
  ['Dirty condition of a street or pavement', 9.8],
  ['Overflowing litter basket', 5.1],
  ['Dog waste', 3.9],
  ['Snow or ice', 2.2],
  ['Not stated', 0.8],
] as const;

export const bars: Chart = {
  about: ABOUT,
  id: 'topic-mix--301',
  place: 'nyc',
  subject: 'complaints',
  title: 'Four in ten complaints are about rats',
  subtitle: 'Share of complaints by topic, %, November 2024 to October 2025, n = 4,812',
  alt: 'Bar chart of eight topics. Rat sightings 41.3 %, illegal dumping 22.7 %, missed collections 14.2 %, the others below 10 % each.',
  notes: ['What people report, not what happens: reporting differs between places.'],
  source: SOURCE,
  licence: LICENCE,
  caveats: [],
  synthetic: 'Invented data',
  legend: [],
  columns: [
    { id: 'topic', label: 'Topic', kind: 'text' },
    { id: 'share', label: 'Share, %', kind: 'number', digits: 1 },
  ],
  rows: topicRows.map(([topic, share]): Cell[] => [topic, share]),
  plot: (frame) => {
    const narrow = frame.variant === 'narrow';
    const data = topicRows.map(([topic, share], i) => ({ topic, share, main: i === 0 }));
    return {
      height: frame.height ?? (narrow ? topicRows.length * 46 : topicRows.length * 34),
      marginLeft: narrow ? 2 : 270,
      marginRight: 44,
      marginTop: narrow ? 16 : 4,
      marginBottom: 4,
      x: { domain: [0, narrow ? 42 : 42], axis: null },
      y: { domain: topicRows.map(([topic]) => topic), axis: null, padding: narrow ? 0.55 : 0.3 },
      marks: [
        Plot.barX(data, {
          x: 'share',
          y: 'topic',
          fill: (d: { main: boolean }) => (d.main ? colour('accent') : colour('other')),
        }),
        Plot.text(data, {
          x: 'share',
          y: 'topic',
          text: (d: { share: number }) => d.share.toFixed(1),
          dx: 6,
          textAnchor: 'start',
        }),
        narrow
          ? Plot.text(data, { x: 0, y: 'topic', text: 'topic', textAnchor: 'start', dy: -20 })
          : Plot.text(data, { x: 0, y: 'topic', text: 'topic', textAnchor: 'end', dx: -8 }),
        Plot.ruleX([0], { stroke: colour('ink') }),
      ],
    };
  },
};

const STREAMS = ['Residual', 'Paper', 'Containers', 'Organics'] as const;
const STREAM_TOKENS = ['other', 'series-3', 'series-6', 'series-7'] as const;
const streamRows = (() => {
  const random = seeded(3);
  return YEARS.flatMap((year, i) =>
    STREAMS.map((stream, k) => ({
      year,
      stream,
      kg: Math.round(([330, 38, 34, 3 + i * 2.4][k] ?? 0) * (0.95 + random() * 0.1)),
    })),
  );
})();

export const columns: Chart = {
  about: ABOUT,
  id: 'streams-years',
  place: 'nyc',
  subject: 'sorting',
  title: 'Organics have grown every year, and are still the smallest of the four streams',
  subtitle: 'Kilograms collected per resident, twelve months to October',
  alt: 'Stacked columns, 2015 to 2025. Residual waste near 330 kg per resident, paper near 38, containers near 34, organics from 3 to 27.',
  notes: [],
  source: SOURCE,
  licence: LICENCE,
  caveats: [],
  synthetic: null,
  legend: STREAMS.map((label, k) => ({
    label,
    token: STREAM_TOKENS[k] ?? 'other',
    shape: 'square' as const,
  })),
  columns: [
    { id: 'year', label: 'Twelve months to October', kind: 'period' },
    { id: 'stream', label: 'Stream', kind: 'text' },
    { id: 'kg', label: 'kg per resident', kind: 'number', digits: 0 },
  ],
  rows: streamRows.map(({ year, stream, kg }): Cell[] => [String(year), stream, kg]),
  plot: (frame) => ({
    height: frame.height ?? (frame.variant === 'narrow' ? 240 : 330),
    marginLeft: 36,
    marginRight: 6,
    marginTop: 12,
    marginBottom: 26,
    x: { padding: 0.25, domain: YEARS },
    y: { domain: [0, 450] },
    color: { domain: [...STREAMS], range: STREAM_TOKENS.map(colour) },
    marks: [
      Plot.gridY([0, 100, 200, 300, 400], { stroke: colour('grid'), strokeOpacity: 1 }),
      Plot.axisX(
        YEARS.filter((year) => (year - 2025) % (frame.variant === 'narrow' ? 2 : 1) === 0),
        { tickFormat: String, tickSize: 0, color: colour('muted') },
      ),
      Plot.axisY([0, 100, 200, 300, 400], { tickSize: 0, color: colour('muted') }),
      Plot.barY(
        streamRows,
        Plot.stackY({
          x: 'year',
          y: 'kg',
          fill: 'stream',
          order: [...STREAMS],
          insetTop: 1,
        }),
      ),
      Plot.ruleY([0], { stroke: colour('ink') }),
    ],
  }),
};

/** A blocky stand-in for boundaries: 12 × 5 cells with shared edges. */
const cells = Array.from({ length: 60 }, (_, i) => {
  const [x, y] = [i % 12, Math.floor(i / 12)];
  const shift = y % 2 === 0 ? 0 : 0.4;
  const ring = [
    [x + shift, y],
    [x + shift, y + 1],
    [x + 1 + shift, y + 1],
    [x + 1 + shift, y],
    [x + shift, y],
  ];
  return {
    type: 'Feature' as const,
    properties: { name: `Cell ${i + 1}`, rate: i === 17 ? null : 10 + ((i * 37) % 41) / 2 },
    geometry: { type: 'Polygon' as const, coordinates: [ring] },
  };
});

export const map: Chart = {
  about: ABOUT,
  id: 'complaints-rate-map',
  place: 'nyc',
  subject: 'complaints',
  title: 'Rat sightings are reported most often in a band across the middle of the city',
  subtitle: 'Complaints per 1,000 residents, November 2024 to October 2025',
  alt: 'Map of 60 districts in five classes from under 14 to 26 and over; one is not reported.',
  notes: [
    'Coloured by rates drawn towards the city’s own where counts are small; the table has the raw rates.',
  ],
  source: SOURCE,
  licence: LICENCE,
  caveats: [],
  synthetic: null,
  legend: [
    { label: 'under 14', token: 'class-1', shape: 'square' },
    { label: '14 to 18', token: 'class-2', shape: 'square' },
    { label: '18 to 22', token: 'class-3', shape: 'square' },
    { label: '22 to 26', token: 'class-5', shape: 'square' },
    { label: '26 and over', token: 'class-7', shape: 'square' },
    { label: 'not reported', token: 'paper', shape: 'square' },
  ],
  columns: [
    { id: 'district', label: 'District', kind: 'text' },
    { id: 'rate', label: 'Per 1,000 residents', kind: 'number', digits: 1 },
  ],
  rows: cells.map(({ properties }): Cell[] => [
    properties.name,
    properties.rate ?? { empty: 'not-reported' },
  ]),
  plot: (frame) => ({
    height: frame.height ?? (frame.variant === 'narrow' ? 170 : 340),
    margin: 4,
    projection: { type: 'identity', domain: { type: 'FeatureCollection', features: cells } },
    color: {
      type: 'threshold',
      domain: [14, 18, 22, 26],
      range: (['class-1', 'class-2', 'class-3', 'class-5', 'class-7'] as const).map(colour),
      unknown: colour('paper'),
    },
    marks: [
      Plot.geo(cells, {
        fill: (d: (typeof cells)[number]) => d.properties.rate,
        stroke: colour('paper'),
        strokeWidth: 1,
        clip: 'frame',
      }),
      Plot.geo(cells, {
        filter: (d: (typeof cells)[number]) => d.properties.rate === null,
        stroke: colour('muted'),
        strokeDasharray: '2 2',
      } as Plot.GeoOptions),
    ],
  }),
};

export const chinese: Chart = {
  ...bars,
  about: ABOUT,
  id: 'topic-mix--zh',
  subject: 'volunteers',
  title: '“小事”志愿服务：分类指导时长占全部服务时长的四成以上，比上一年多了百分之十二',
  subtitle: '各类志愿服务时长占比，%，2024 年 11 月至 2025 年 10 月',
  alt: '八类志愿服务的条形图。分类指导占 41.3 %。',
  notes: ['只统计登记在册的服务时长；少于 5 人的分组不公布。'],
  source: '来源：虚构示例数据集，2025 年 11 月 30 日取得',
  licence: '公有领域',
  caveats: [],
  synthetic: '虚构数据',
};

export const SAMPLES: readonly Chart[] = [line, spread, bars, columns, map, chinese];
