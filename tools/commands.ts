import type { Command } from '../scripts/command/usage.ts';

/** Commands of those who make the places of this repository and look after its speed. */
export const TOOLS = {
  'back-test': {
    name: 'back-test',
    does: 'Writes what the news rule would have told in New York’s last five years.',
    takes: null,
    options: {},
    examples: [''],
  },
  simulate: {
    name: 'simulate',
    does: 'Tries the methods on invented data and writes how they do.',
    takes: null,
    options: {},
    examples: [''],
  },
  retabulate: {
    name: 'retabulate',
    does: 'Makes a place’s tables from the files as they are published.',
    takes: { name: 'place', help: 'emilia-romagna, england or nyc' },
    options: {
      from: { value: 'folder', required: true, help: 'where the published files lie' },
      to: { value: 'folder', help: 'where the tables are written; the place’s folder where it is not said' },
    },
    examples: ['nyc --from ../published/nyc'],
  },
  bench: {
    name: 'bench',
    does: 'Measures reading, drawing and building, and writes build/bench.json.',
    takes: { name: 'place', many: true, help: 'the place to build, one; nyc where it is not said' },
    options: {
      districts: {
        value: 'numbers',
        default: '60,600,3000',
        help: 'of how many districts the invented places are',
      },
    },
    examples: ['', '--districts 60,600'],
  },
} as const satisfies Record<string, Command>;
