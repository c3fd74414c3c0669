import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forPrograms, type CsvCell } from '../../src/model/csv.ts';
import { random } from '../demo/random.ts';

/** Months of counts, and districts in a group. */
const MONTHS = 48;
const IN_GROUP = 30;
const TOPICS = ['noise', 'lighting', 'dumping', 'roads'] as const;

const months = Array.from(
  { length: MONTHS },
  (_, i) => `${2021 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
);
const text = (en: string) => ({ en });
const about = { publisher: 'Invented', retrieved: '2025-01-31' };
const fields = (names: readonly string[]) => ({
  fields: names.map((name) => ({ name })),
  missingValues: [''],
});

const DISTRICT_COLUMNS = ['id', 'slug', 'name', 'group', 'population', 'density', 'over60'];
const COUNT_COLUMNS = ['month', 'district', 'topic', 'count'];

/**
 * Writes a place of as many invented districts, in groups of thirty, with four years of monthly complaints
 * by topic: counts have every comparison there is. The same in every run.
 */
export async function writeInventedPlace(folder: string, name: string, districts: number): Promise<void> {
  const { between, poisson } = random(`bench/${districts}`);
  const ids = Array.from({ length: districts }, (_, i) => `d${i + 1}`);
  const populations = ids.map(() => Math.round(between(4_000, 90_000)));
  const rows: CsvCell[][] = ids.map((id, i) => [
    id,
    `district-${i + 1}`,
    `District ${i + 1}`,
    `group-${Math.floor(i / IN_GROUP) + 1}`,
    populations[i]!,
    Math.round(between(100, 9_000)),
    between(8, 35).toFixed(1),
  ]);
  const rates = ids.map(() => between(0.2, 0.6) / 1000);
  const counts: CsvCell[][] = months.flatMap((month) =>
    ids.flatMap((id, i) => TOPICS.map((topic) => [month, id, topic, poisson(populations[i]! * rates[i]!)])),
  );
  const descriptor = {
    name,
    title: 'Invented',
    description: 'Invented districts, to measure speed by.',
    licenses: [{ name: 'CC0-1.0', title: 'CC0 1.0 Universal' }],
    smallMatters: {
      synthetic: true,
      title: text('Invented'),
      district: { one: text('district'), other: text('districts') },
      group: { one: text('region'), other: text('regions') },
    },
    resources: [
      {
        name: 'districts',
        path: 'districts.csv',
        schema: fields(DISTRICT_COLUMNS),
        smallMatters: {
          role: 'districts',
          title: text('districts'),
          ...about,
          columns: {
            id: 'id',
            slug: 'slug',
            name: text('name'),
            group: 'group',
            population: 'population',
          },
          populationPeriod: '2023',
          context: [
            { column: 'density', label: text('density'), unit: 'per km²', digits: 0, years: '2023' },
            { column: 'over60', label: text('over 60'), unit: '%', years: '2023' },
          ],
        },
      },
      {
        name: 'complaints',
        path: 'complaints.csv',
        schema: fields(COUNT_COLUMNS),
        smallMatters: {
          role: 'complaints',
          measure: 'counts',
          series: 'complaints',
          title: text('complaints'),
          ...about,
          columns: { district: 'district', period: 'month', topic: 'topic', count: 'count' },
          topics: TOPICS.map((id) => ({ id, label: text(id) })),
        },
      },
    ],
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'datapackage.json'), JSON.stringify(descriptor));
  await writeFile(join(folder, 'districts.csv'), forPrograms(DISTRICT_COLUMNS, rows));
  await writeFile(join(folder, 'complaints.csv'), forPrograms(COUNT_COLUMNS, counts));
}
