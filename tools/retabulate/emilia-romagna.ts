import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forPrograms } from '../../src/model/csv.ts';
import { cell, plain, readPublished, type Row } from './published.ts';
import { byText } from './tidy.ts';

export const WASTE = 'RU_2010-2016.csv';

/** Provinces by the number in a municipality's code, which is right where the abbreviation is not. */
const PROVINCES: ReadonlyMap<string, string> = new Map([
  ['33', 'Piacenza'],
  ['34', 'Parma'],
  ['35', 'Reggio Emilia'],
  ['36', 'Modena'],
  ['37', 'Bologna'],
  ['38', 'Ferrara'],
  ['39', 'Ravenna'],
  ['40', 'Forlì-Cesena'],
  ['99', 'Rimini'],
]);

/** Municipalities that merged → the one they became, on 1 January 2016. */
const SUCCESSORS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // Polesine Zibello
    '8034050': ['8034029', '8034048'],
    // Ventasso
    '8035046': ['8035007', '8035019', '8035025', '8035031'],
    // Alto Reno
    '8037062': ['8037029', '8037049'],
    // Monte Scudo - Monte Colombo
    '8099029': ['8099007', '8099010'],
  }).flatMap(([successor, merged]) => merged.map((id) => [id, successor] as const)),
);

/** Words that stay small within a name. */
const SMALL = new Set([
  'al',
  'dei',
  'degli',
  'del',
  'della',
  'delle',
  'di',
  'e',
  'in',
  'nel',
  'sul',
  'sulla',
]);

/** "CASTELL'ARQUATO" → "Castell'Arquato", "FORLI'" → "Forlì", "SAN POLO D'ENZA" → "San Polo d'Enza". */
export function nameOf(published: string): string {
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  return published
    .trim()
    .toLowerCase()
    .replace(/([aeiou])'$/, (_, vowel: string) => `${vowel}\u0300`.normalize('NFC'))
    .split(' ')
    .map((word, index) => {
      if (index > 0 && SMALL.has(word)) return word;
      const parts = word.split(/(?<=['-])/);
      return parts
        .map((part, at) =>
          /^(d|dell|sull|de|ne)'$/.test(part) && at === 0 && index > 0 ? part : capital(part),
        )
        .join('');
    })
    .join(' ')
    .replaceAll("'", '’');
}

const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');

/** The municipalities; residents are those of the last year each has. */
function municipalitiesCsv(rows: readonly Row[]): string {
  const years = rows.map((row) => cell(row, 'anno')).sort(byText);
  const [start, end] = [years[0]!, years.at(-1)!];
  const found = new Map<string, { row: Row; first: string }>();
  for (const row of [...rows].sort((a, b) => byText(cell(a, 'anno'), cell(b, 'anno')))) {
    const id = cell(row, 'ISTAT_COD');
    found.set(id, { row, first: found.get(id)?.first ?? cell(row, 'anno') });
  }
  return forPrograms(
    ['id', 'slug', 'name', 'province', 'province_name', 'residents', 'from', 'to', 'successor'],
    [...found]
      .map(([id, { row, first }]) => {
        const number = cell(row, 'ISTAT_PROV');
        const province = PROVINCES.get(number.replace(/^0+/, ''));
        if (!province) throw new Error(`invalid province: ${number}`);
        const name = nameOf(cell(row, 'COMUNE'));
        const last = cell(row, 'anno');
        return [
          id,
          slugOf(name),
          name,
          slugOf(province),
          province,
          plain(cell(row, 'Abitanti')),
          first === start ? '' : `${first}-01`,
          last === end ? '' : `${last}-12`,
          SUCCESSORS.get(id) ?? '',
        ];
      })
      .sort((a, b) => byText(a[0]!, b[0]!)),
  );
}

/** Municipal waste by municipality and year, in kg. */
function wasteCsv(rows: readonly Row[]): string {
  return forPrograms(
    ['year', 'municipality', 'sorted', 'residual'],
    rows
      .map((row) => [
        cell(row, 'anno'),
        cell(row, 'ISTAT_COD'),
        plain(cell(row, 'RD(kg)')),
        plain(cell(row, 'RI(kg)')),
      ])
      .sort((a, b) => byText(a[0]!, b[0]!) || byText(a[1]!, b[1]!)),
  );
}

/** Emilia-Romagna's published file → the tables of `data/emilia-romagna/`. The same file gives the same bytes. */
export function retabulateEmiliaRomagna(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  const rows = readPublished(join(from, WASTE), [
    'anno',
    'COMUNE',
    'ISTAT_COD',
    'Abitanti',
    'RD(kg)',
    'RI(kg)',
  ]);
  writeFileSync(join(to, 'municipalities.csv'), municipalitiesCsv(rows));
  writeFileSync(join(to, 'municipal-waste.csv'), wasteCsv(rows));
}
