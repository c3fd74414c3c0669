import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forPrograms } from '../../src/model/csv.ts';
import { cell, numberOf, plain, readPublished, type Row } from './published.ts';
import { byText, gzip } from './tidy.ts';

export const WASTE = 'LA_and_Regional_Spreadsheet_201718.csv';
const FLY_TIPPING = 'flytipping_interim.csv';

/** The code of rows that are sums over regions and the whole of England. */
const NO_AUTHORITY = 'E00000000';

/** Region as either file writes it → the one name it has here. */
const REGIONS: ReadonlyMap<string, string> = new Map([
  ['East', 'Eastern'],
  ['E Midlands', 'East Midlands'],
  ['W Midlands', 'West Midlands'],
  ['Yorkshire and The Humber', 'Yorkshire and the Humber'],
  ['Yorkshire and Humber', 'Yorkshire and the Humber'],
]);

/** Authorities that ended → the one that took over, by the orders of Parliament that formed it. */
const SUCCESSORS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // Bournemouth, Christchurch and Poole (April 2019)
    E06000058: ['E06000028', 'E06000029', 'E07000048'],
    // Dorset (April 2019)
    E06000059: ['E07000049', 'E07000050', 'E07000051', 'E07000052', 'E07000053'],
    // Buckinghamshire (April 2020)
    E06000060: ['E07000004', 'E07000005', 'E07000006', 'E07000007'],
    // North Northamptonshire (April 2021)
    E06000061: ['E07000150', 'E07000152', 'E07000153', 'E07000156'],
    // West Northamptonshire (April 2021)
    E06000062: ['E07000151', 'E07000154', 'E07000155'],
    // East Suffolk, West Suffolk, Somerset West and Taunton (April 2019)
    E07000244: ['E07000205', 'E07000206'],
    E07000245: ['E07000201', 'E07000204'],
    E07000246: ['E07000190', 'E07000191'],
    // The county's waste, published under its partnership with the districts from 2017-18
    E50000009: ['E10000027'],
  }).flatMap(([successor, ended]) => ended.map((id) => [id, successor] as const)),
);

/** Kinds of dumped waste: the publisher's column → the topic's id. */
export const KINDS: readonly (readonly [column: string, id: string])[] = [
  ['Animal Carcass Incidents', 'animal-carcass'],
  ['Green Incidents', 'garden-waste'],
  ['Vehicle Parts Incidents', 'vehicle-parts'],
  ['White Goods Incidents', 'white-goods'],
  ['Other Electrical Incidents', 'other-electrical'],
  ['Tyres Incidents', 'tyres'],
  ['Asbestos Incidents', 'asbestos'],
  ['Clinical Incidents', 'clinical'],
  ['Constr / Demol / Excav Incidents', 'building-waste'],
  ['Black Bags - Commercial Incidents', 'black-bags-commercial'],
  ['Black Bags - Household Incidents', 'black-bags-household'],
  ['Chemical Drums, Oil, Fuel Incidents', 'chemicals-oil-fuel'],
  ['Other Household Waste Incidents', 'other-household'],
  ['Other Commercial Waste Incidents', 'other-commercial'],
  ['Primary Waste Type Measures Other (unidentified) Incidents', 'other'],
];

const tidyName = (name: string): string => name.trim().replace(/\s+/g, ' ');
const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .trim()
    .replace(/[ -]+/g, '-');
const regionOf = (region: string): string => REGIONS.get(region) ?? region;

/** "2014-15" → its first and its last month. */
const firstMonth = (year: string): string => `${year.slice(0, 4)}-04`;
const lastMonth = (year: string): string => `${Number(year.slice(0, 4)) + 1}-03`;

interface Authority {
  name: string;
  region: string;
  kind: string;
  /** Its full name, where it has another. */
  alias: string;
  first: string;
  last: string;
  /** First and last year of the file it was found in. */
  span: readonly [string, string];
}

/**
 * The authorities of both files: collection, disposal and unitary ones as the waste file has them; those
 * it lacks by their code (E06 is unitary, E07 a district that collects). One that is missing at the end of
 * the fly-tipping file has ended, one missing at its start began later; of authorities that are in the
 * waste file alone, by that one.
 */
function authoritiesCsv(waste: readonly Row[], fly: readonly Row[]): string {
  const authorities = new Map<string, Authority>();
  const yearsOf = (rows: readonly Row[], column: string): readonly [string, string] => {
    const years = rows.map((row) => cell(row, column)).sort(byText);
    return [years[0]!, years.at(-1)!];
  };
  const spans = { waste: yearsOf(waste, 'Financial Year'), fly: yearsOf(fly, 'Year') };
  const ordered = [...fly].sort((a, b) => byText(cell(a, 'Year'), cell(b, 'Year')));
  for (const row of ordered) {
    const id = cell(row, 'ONS Code');
    const year = cell(row, 'Year');
    authorities.set(id, {
      name: tidyName(cell(row, 'LA Name')),
      region: regionOf(cell(row, 'Region')),
      kind: id.startsWith('E07') ? 'collection' : 'unitary',
      alias: '',
      first: authorities.get(id)?.first ?? year,
      last: year,
      span: spans.fly,
    });
  }
  for (const row of [...waste].sort((a, b) => byText(cell(a, 'Financial Year'), cell(b, 'Financial Year')))) {
    const id = cell(row, 'ONS Code');
    const year = cell(row, 'Financial Year');
    const known = authorities.get(id);
    const name = tidyName(cell(row, 'Local Authority'));
    const kind = cell(row, 'Authority type').toLowerCase();
    if (known?.span === spans.fly) Object.assign(known, { kind, alias: name === known.name ? '' : name });
    else if (known) known.last = year;
    else {
      const region = regionOf(cell(row, 'Region'));
      authorities.set(id, { name, region, kind, alias: '', first: year, last: year, span: spans.waste });
    }
  }
  const rows = [...authorities]
    .map(([id, { name, region, kind, alias, first, last, span }]) => [
      id,
      slugOf(name),
      name,
      slugOf(region),
      region,
      kind,
      alias,
      first === span[0] ? '' : firstMonth(first),
      last === span[1] ? '' : lastMonth(last),
      SUCCESSORS.get(id) ?? '',
    ])
    .sort((a, b) => byText(a[0]!, b[0]!));
  return forPrograms(
    ['id', 'slug', 'name', 'region', 'region_name', 'class', 'full_name', 'from', 'to', 'successor'],
    rows,
  );
}

/** Household waste by authority and year, in tonnes. */
function wasteCsv(rows: readonly Row[]): string {
  return forPrograms(
    ['year', 'authority', 'recycled', 'residual'],
    rows
      .map((row) => [
        cell(row, 'Financial Year'),
        cell(row, 'ONS Code'),
        plain(cell(row, 'Household - waste sent for recycling/composting/reuse (tonnes)')),
        plain(cell(row, 'Household - waste not sent for recycling (tonnes)')),
      ])
      .sort((a, b) => byText(a[0]!, b[0]!) || byText(a[1]!, b[1]!)),
  );
}

/** Incidents by authority, year and kind; ":" stays as the mark of a missing number. */
function flyTippingCsv(rows: readonly Row[]): string {
  return forPrograms(
    ['year', 'authority', 'kind', 'incidents'],
    rows
      .flatMap((row) =>
        KINDS.map(([column, id]) => {
          const count = cell(row, column).trim();
          if (count !== ':' && count !== '') numberOf(count);
          return [cell(row, 'Year'), cell(row, 'ONS Code'), id, count];
        }),
      )
      .sort((a, b) => byText(a[0]!, b[0]!) || byText(a[1]!, b[1]!) || byText(a[2]!, b[2]!)),
  );
}

/** England's published files → the tables of `data/england/`. The same files give the same bytes. */
export function retabulateEngland(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  const waste = readPublished(join(from, WASTE), ['Financial Year', 'ONS Code', 'Authority type']);
  const fly = readPublished(join(from, FLY_TIPPING), ['Year', 'ONS Code', 'LA Name', 'Region']).filter(
    (row) => cell(row, 'ONS Code') !== NO_AUTHORITY,
  );
  writeFileSync(join(to, 'authorities.csv'), authoritiesCsv(waste, fly));
  writeFileSync(join(to, 'household-waste.csv'), wasteCsv(waste));
  writeFileSync(join(to, 'fly-tipping.csv.gz'), gzip(flyTippingCsv(fly)));
}
