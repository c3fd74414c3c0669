import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folders, from its root. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export const PATHS = {
  root,
  data: join(root, 'data'),
  /** The three cuts, by place. */
  aggregates: join(root, 'build', 'aggregates'),
  /** Charts as pages read them, by place. */
  charts: join(root, 'build', 'charts'),
  /** The fonts of pages, with their style sheet. */
  fonts: join(root, 'build', 'fonts'),
  /** Files that are published as they are: pictures and tables at their permanent addresses. */
  public: join(root, 'build', 'public'),
  /** What the methods page is made of, and the cases the statistics are checked by. */
  methods: join(root, 'build', 'methods.json'),
  references: join(root, 'tests', 'reference'),
  dist: join(root, 'dist'),
} as const;
