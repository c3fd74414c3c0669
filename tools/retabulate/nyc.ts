import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { areas, districtShapes, districtsTopology } from './nyc-boundaries.ts';
import { collected, collectionCsv } from './nyc-collection.ts';
import { caseworkCsv, ratSightingsCsv } from './nyc-complaints.ts';
import { districtsCsv } from './nyc-districts.ts';
import { diversionCsv, publishedRates } from './nyc-diversion.ts';
import { evidence, notesCsv } from './nyc-notes.ts';
import { paperGaps } from './nyc-paper.ts';
import { gzip } from './tidy.ts';

/**
 * New York's published files → the tables of `data/nyc/`. The same files give the same bytes. What is
 * written by hand stays: `datapackage.json`, `programmes.csv`, `README.md`.
 */
export function retabulateNyc(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(to, name), content);

  const shapes = districtShapes(from);
  write('districts.csv', districtsCsv(from, areas(shapes)));
  write('districts.topo.json', `${JSON.stringify(districtsTopology(shapes))}\n`);

  const collection = collected(from);
  const rates = publishedRates(from);
  write('collection.csv', collectionCsv(collection));
  write('published-diversion.csv', diversionCsv(rates));
  write('notes.csv', notesCsv(evidence(collection, rates), paperGaps(collection)));

  write('rat-sightings.csv', ratSightingsCsv(from));
  write('casework.csv.gz', gzip(caseworkCsv(from)));
}
