import { defineConfig } from 'vitest/config';

/**
 * No test depends on how fast a machine is: what bounds work counts bytes, rows and memory, and a test is ended
 * for its time only where it hangs.
 */
const HANGS = 15 * 60_000;

/**
 * `unit` needs nothing built; `attacks` reads folders made to bring the reader down, each in a process of its
 * own; `site` drives a browser over the built pages.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/attacks/**', 'tests/site/**'],
          // Files share what they import: nothing here changes a module, and loading them anew costs most.
          isolate: false,
          pool: 'threads',
          testTimeout: HANGS,
          hookTimeout: HANGS,
        },
      },
      {
        test: {
          name: 'attacks',
          include: ['tests/attacks/**/*.test.ts'],
          testTimeout: HANGS,
          hookTimeout: HANGS,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          testTimeout: HANGS,
          hookTimeout: HANGS,
        },
      },
    ],
  },
});
