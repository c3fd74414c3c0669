import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forPrograms } from '../../src/model/csv.ts';
import { boroughOf, idOfCode, shortNameOf, slugOf } from './nyc-ids.ts';
import { namesOf } from './nyc-names.ts';
import { cell, numberOf, plain, readPublished } from './published.ts';
import { byText } from './tidy.ts';

const CENSUS = 'Dem_19-23_CDTA.csv';
const PROFILES = 'cd_profiles_2019.csv';
const INFO = 'cd_info.json';

interface Info {
  readonly borocd: number;
  readonly name: string;
  readonly website: string;
}

/** Residents by district id, from the census areas that stand for districts. */
export interface Census {
  readonly population: number;
  readonly margin: number;
  readonly under18: number;
  readonly over65: number;
}

/**
 * Population and ages, American Community Survey 2019–2023, by Community District Tabulation Area: the
 * area that approximates a district. Areas of type JIA (parks, airports) stand for no district and are
 * left out. `M` columns are margins of error at 90 %.
 */
export function census(folder: string): ReadonlyMap<string, Census> {
  const columns = ['CDTAType', 'GeoID', 'Pop_1E', 'Pop_1M', 'PopU181E', 'Pop65pl1E'];
  return new Map(
    readPublished(join(folder, CENSUS), columns)
      .filter((row) => cell(row, 'CDTAType') === 'CD')
      .map((row) => [
        idOfCode(cell(row, 'GeoID')),
        {
          population: numberOf(cell(row, 'Pop_1E')),
          margin: numberOf(cell(row, 'Pop_1M')),
          under18: numberOf(cell(row, 'PopU181E')),
          over65: numberOf(cell(row, 'Pop65pl1E')),
        },
      ]),
  );
}

/**
 * A board's own page, where the published address is one of the city's present form; https, and the
 * host without the former "www1". Addresses of older forms and of boards' private domains stay blank:
 * they could not be tried.
 */
function officeOf(website: string): string {
  const [, board] = /^https?:\/\/www1?\.nyc\.gov\/site\/([a-z0-9]+)\/index\.page$/.exec(website) ?? [];
  return board ? `https://www.nyc.gov/site/${board}/index.page` : '';
}

/** `districts.csv`. `areas` are km² by id, from the boundaries as published. */
export function districtsCsv(folder: string, areas: ReadonlyMap<string, number>): string {
  const info = JSON.parse(readFileSync(join(folder, INFO), 'utf8')) as readonly Info[];
  const people = census(folder);
  const contextColumns = ['poverty_rate', 'unemployment_cd', 'pct_foreign_born'];
  const context = new Map(
    readPublished(join(folder, PROFILES), ['boro_cd', ...contextColumns]).map((row) => [
      cell(row, 'boro_cd'),
      contextColumns.map((column) => plain(cell(row, column))),
    ]),
  );
  const rows = info
    .map(({ borocd, name, website }) => {
      const id = String(borocd);
      const [counted, area, profile] = [people.get(id), areas.get(id), context.get(id)];
      if (!counted || area === undefined || !profile) throw new Error(`invalid district: ${id}`);
      const neighbourhoods = name.split(', ');
      const borough = boroughOf(id);
      const shortName = shortNameOf(id);
      const names = namesOf(id, shortName, neighbourhoods);
      return [
        id,
        slugOf(shortName),
        names.name,
        shortName,
        names.label,
        slugOf(borough),
        borough,
        neighbourhoods.join(';'),
        counted.population,
        counted.margin,
        area.toFixed(2),
        (counted.population / area).toFixed(0),
        ((100 * counted.under18) / counted.population).toFixed(1),
        ((100 * counted.over65) / counted.population).toFixed(1),
        ...profile,
        `https://www.nyc.gov/site/cau/community-boards/${slugOf(borough)}-boards.page`,
        officeOf(website),
      ];
    })
    .sort((a, b) => byText(String(a[0]), String(b[0])));
  return forPrograms(
    [
      'id',
      'slug',
      'name',
      'short_name',
      'label',
      'group',
      'group_name',
      'aliases',
      'population',
      'population_margin',
      'area_km2',
      'density_per_km2',
      'under18_percent',
      'over65_percent',
      'poverty_percent',
      'unemployment_percent',
      'foreign_born_percent',
      'attend',
      'office',
    ],
    rows,
  );
}
