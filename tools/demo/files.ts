import { boundaries } from './boundaries.ts';
import { complaintsTable } from './complaints.ts';
import { districtsTable } from './districts.ts';
import { inspectionsTable } from './inspections.ts';
import { correctionsTable, notesTable } from './notes.ts';
import { planted } from './planted.ts';
import { programmesTable } from './programmes.ts';
import { redirectsTable } from './redirects.ts';
import { shiftsTable } from './shifts.ts';
import { sortingTable } from './sorting.ts';

/** Every generated file by its path in the repository. */
export function demoFiles(): Map<string, string> {
  const map = boundaries();
  return new Map([
    ['data/demo/districts.topo.json', `${JSON.stringify(map)}\n`],
    ['data/demo/districts.csv', districtsTable(map)],
    ['data/demo/sorting.csv', sortingTable()],
    ['data/demo/inspections.csv', inspectionsTable()],
    ['data/demo/complaints.csv', complaintsTable()],
    ['data/demo/shifts.csv', shiftsTable()],
    ['data/demo/programmes.csv', programmesTable()],
    ['data/demo/notes.csv', notesTable()],
    ['data/demo/corrections.csv', correctionsTable()],
    ['data/demo/redirects.csv', redirectsTable()],
    ['tests/demo/planted.json', planted()],
  ]);
}
