import { day, month, number } from '../common.ts';

/** The page about the site. Paragraphs are lists, so that a translator sees one sentence group at a time. */

export const title = 'About';
export const description = 'What Small Matters is and is not, who makes it, how to report an error.';
export const lead =
  'Small Matters publishes what a place achieves in the small things of everyday life: how well waste is sorted, what residents complain about and how fast it is put right, how many hours volunteers give.';

export const isTitle = 'What this is';
export const is = [
  'A set of plain pages made from tables that public bodies have published. Published tables go in; pages, charts and files come out. Every figure can be traced to the rows it was computed from, and everything can be downloaded.',
  'It is written for three readers. A resident finds one plain sentence about their own district. A journalist finds a chart with its source and licence, a permanent address to cite, and the figures behind it. An official compares districts with the uncertainty shown, and prints one page for a meeting.',
];
export const isNotTitle = 'What this is not';
export const isNot = [
  'This is not a government site. No public body makes it, pays for it or has approved it, unless a place says so on its own page.',
  'It is not a league table. There is no overall score and no single rank: neighbours in a list often differ by less than the data can tell, and conditions differ between districts.',
  'It is not live. Each figure names its period, and each table the day it was retrieved. Nothing here says “now”.',
  'It is not a place to complain. Each district page says where that can be done.',
];

export const ideasTitle = 'The ideas behind it';
export const ideasLead =
  'People judge how a place is run by small things: whether the bins are emptied, whether a call is answered, whether neighbours help. The site takes these ideas seriously:';
export const ideas = [
  [
    'Residents judge the results.',
    'So results come in plain sentences, by district, with everything behind them open.',
  ],
  [
    'Begin with what people are dissatisfied with.',
    'So complaints are shown by topic: what is frequent, what grows, how long it takes, what is still open.',
  ],
  [
    'Local conditions differ.',
    'So a district is set beside comparable ones, in a range, and a figure that does not describe its residents says so.',
  ],
  [
    'Many parties do the work.',
    'So, where it is published, volunteer hours are shown by the kind of organisation that gave them.',
  ],
  [
    'What lasts is built slowly.',
    'So programmes stand on a timeline with their dates, and what happened after is told without claiming a cause.',
  ],
  [
    'Fine detail, persistently.',
    'So series are monthly where they can be, and a change is told against those of the others.',
  ],
  [
    'Residents have a part in it.',
    'So each district page says where to complain, to help, to attend, and what data to ask for.',
  ],
] as const;

export const makersTitle = 'Who makes it';
/** `name` is null where the copy names nobody. */
export const makers = (name: string | null): string[] => [
  ...(name === null ? [] : [`This copy is made by ${name}.`]),
  'Small Matters is an open-source project. Its program, its words and the way every figure is computed can be read, checked, copied and changed under the MIT licence. Anyone can host a copy, and anyone can add a place by adding a folder of published tables.',
  'The tables belong to their publishers and come under the licences that stand beside them.',
];
export const makersOf = (place: string, name: string): string => `${place} is published by ${name}.`;
export const contact = 'Contact';
export const repository = 'Source code';

export const agesTitle = 'How old the figures are';
export const ages = 'Counted to the day each place was last released.';
export const released = (date: string): string => `released ${day(date)}`;
/** "to October 2025 (13 months old)". */
export const age = (to: string, months: number): string =>
  `to ${month(to)} (${months < 1 ? 'under a month' : months === 1 ? 'one month' : months < 24 ? `${number(months)} months` : `${number(Math.floor(months / 12))} years`} old)`;
export const errorTitle = 'How to report an error';
export const error = [
  'If a figure looks wrong, say which page, which figure, and what you expected. The address of the page is enough to find the rows behind it.',
  'If the published table itself is wrong, please tell its publisher too. Until it is mended there, a correction with its reason and source can be applied here. The data quality page of the place lists all of them.',
];
export const errorTo = 'Report an error';
/** Where neither a place nor the host says whom to tell. */
export const errorToHost = 'Tell whoever gave you the address of this copy: it names no contact of its own.';
export const privacyTitle = 'What it knows about you';
export const privacy =
  'Nothing. There are no cookies, no counting of visitors and no requests to other hosts. “Use my location”, where it is offered, compares your position with the borders inside your own browser. A district that you have marked is kept in your browser alone, until you no longer mark it.';
export const accessTitle = 'Reading it';
export const access =
  'Every page is complete without scripts, works on a small screen, at four times the size, on paper and with a screen reader. The table a chart was drawn from stands under it or, where it is long, on the chart’s own page. If something cannot be read, that is an error too.';
export const placesTitle = 'Places';
export const placeLinks = { methods: 'methods', data: 'data', quality: 'data quality' };

/* The page for an address that does not exist. */
export const notFoundTitle = 'This page does not exist';
export const notFoundDescription = 'There is no page at this address.';
export const notFound =
  'There is nothing at this address. Addresses that were published once keep working, so this one is probably mistyped.';
export const notFoundHome = 'All places';
