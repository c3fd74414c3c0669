/** Everything the simulations are made of: they are done anew where any of it changes. */
export const SOURCES = [
  'scripts/simulate',
  'scripts/demo',
  'src/stats',
  'src/compare',
  'src/model',
  'package-lock.json',
];
