import type { Command } from './usage.ts';

const PLACES = {
  name: 'place',
  many: true,
  help: 'folders in data/; without any, those whose descriptor says "default": true',
} as const;

/** The same as a place named without it. */
const PLACE = { place: { value: 'place', many: true, help: 'the same as naming a place' } } as const;

/** All commands of a publisher and of the build, as `--help` tells them. */
export const COMMANDS = {
  build: {
    name: 'build',
    does: 'Makes the whole site in dist/ from the published CSVs; does nothing where nothing has changed.',
    takes: PLACES,
    options: {
      ...PLACE,
      force: { help: 'build even where nothing has changed' },
      'without-png': { help: 'leave out the PNGs: quicker, to look at; links to them lead nowhere' },
    },
    examples: ['', 'england'],
  },
  aggregate: {
    name: 'aggregate',
    does: 'Makes the figures of places, in build/aggregates/.',
    takes: PLACES,
    options: PLACE,
    examples: ['nyc'],
  },
  draw: {
    name: 'draw',
    does: 'Draws the charts of places that are aggregated, in build/charts/.',
    takes: PLACES,
    options: PLACE,
    examples: ['nyc'],
  },
  methods: {
    name: 'methods',
    does: 'Runs every statistic with its reference cases, for the methods page.',
    takes: null,
    options: {},
    examples: [''],
  },
  check: {
    name: 'check',
    does: 'Says all that is wrong with a place’s folder, and what to do next. Publishes nothing.',
    takes: { ...PLACES, help: 'folders in data/; without any, all but those that are not built by default' },
    options: { ...PLACE, json: { help: 'print the findings as JSON' } },
    examples: ['new-york-rats', 'new-york-rats --json'],
  },
  'new-place': {
    name: 'new-place',
    does: 'Looks at the tables in a folder, asks for what they do not say, and writes data/<id>/datapackage.json.',
    takes: { name: 'folder', help: 'where the tables lie' },
    options: {
      id: { value: 'id', help: 'what the place is called in web addresses' },
      title: { value: 'title', help: 'what the place is called' },
      answer: { value: 'key=answer', many: true, help: 'an answer given beforehand' },
      yes: { help: 'ask nothing: take the guesses, and leave what cannot be guessed as a question' },
      force: { help: 'write a descriptor that is there already anew' },
    },
    examples: ['../new-york-rats', '../new-york-rats --yes --answer licence="CC BY 4.0"'],
    more: [
      'Keys of answers:',
      '  of the place: id, title, district, group, publisher, retrieved, description, licence',
      '  of a table, behind its file’s name and a dot (rats.kind=counts): kind, series, district, title, dates,',
      '    period, fiscalStart, numbers, unit, weights, definition, streams, sorted.<column>, blank, fillDown,',
      '    mark.<mark>, repeatedKey, same, addUp; of the districts’ table: districts.populationPeriod',
    ],
  },
  draft: {
    name: 'draft',
    does: 'Drafts the descriptor of every folder in data/ that has tables and none, asking nobody, and says so in Markdown.',
    takes: null,
    options: {},
    examples: [''],
  },
  fetch: {
    name: 'fetch',
    does: 'Downloads the tables whose descriptor says where. A table that is unchanged, cut off or not readable stays as it was.',
    takes: PLACES,
    options: {
      ...PLACE,
      smaller: { help: 'take a table that is less than half as long as the one before' },
    },
    examples: ['new-york-rats', 'new-york-rats --smaller'],
  },
  count: {
    name: 'count',
    does: 'Makes totals by month, district and kind of organisation from rows about persons, with no count of 1 to 4 people.',
    takes: { name: 'table.csv', help: 'the rows about persons, outside this project' },
    options: {
      out: { value: 'totals.csv', required: true, help: 'where the totals are written' },
      by: { value: 'month|year', default: 'month', help: 'year: how many people there were, and came again' },
      date: { value: 'column', help: 'the column of the date' },
      district: { value: 'column', help: 'the column of the district' },
      person: { value: 'column', help: 'the column of the person’s id' },
      hours: { value: 'column', help: 'the column of the hours' },
      kind: { value: 'column', help: 'the column of the kind of organisation' },
      trained: { value: 'column', help: 'the column that says whether somebody was trained' },
      dates: { value: 'us|european|slashes|…', help: 'how dates are written' },
      delimiter: { value: 'sign', help: 'what stands between the cells' },
      encoding: { value: 'name', help: 'how letters are written' },
      retrieved: { value: 'date', help: 'the day the table is of; today where it is not said' },
    },
    examples: ['../shifts.csv --out ../volunteers-totals.csv', '../shifts.csv --by year --out ../people.csv'],
    more: ['Columns, dates, delimiter and encoding are told from the table where they are not said.'],
  },
  release: {
    name: 'release',
    does: 'Writes a place’s published figures into its folder, as releases/<date>.csv.gz.',
    takes: { name: 'place', help: 'a folder in data/' },
    options: { date: { value: 'date', help: 'the day of the release; today where it is not said' } },
    examples: ['nyc --date 2026-11-22'],
  },
} as const satisfies Record<string, Command>;
