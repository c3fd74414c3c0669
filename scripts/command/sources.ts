import { join } from 'node:path';

/** Everything a site is made of. */
export const SOURCES = [
  'src',
  'scripts',
  'templates',
  join('tests', 'reference'),
  'astro.config.mjs',
  'package-lock.json',
];
