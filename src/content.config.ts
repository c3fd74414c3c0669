import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { placeIds } from './content/cuts.ts';
import type { PlaceCut } from './model/cuts.ts';

/**
 * The places that are aggregated: what it takes to know which pages there are, and a digest. Figures
 * stay on disk, where pages read them as they render (`content/cuts.ts`).
 */
const aggregated: Loader = {
  name: 'aggregated-places',
  async load({ store, logger }) {
    store.clear();
    for (const id of placeIds()) {
      const text = await readFile(join(process.cwd(), 'build', 'aggregates', id, 'place.json'), 'utf8');
      const { info } = JSON.parse(text) as PlaceCut;
      store.set({
        id,
        digest: createHash('sha256').update(text).digest('hex').slice(0, 16),
        data: {
          title: info.title.en,
          synthetic: info.synthetic,
          asOf: info.asOf,
          districts: info.districts.map(({ id: district, slug }) => ({ id: district, slug })),
          groups: info.groups.map(({ slug }) => slug),
        },
      });
    }
    logger.info(`${store.keys().length} places`);
  },
};

const places = defineCollection({
  loader: aggregated,
  schema: z.object({
    title: z.string(),
    synthetic: z.boolean(),
    asOf: z.string(),
    districts: z.array(z.object({ id: z.string(), slug: z.string() })),
    groups: z.array(z.string()),
  }),
});

export const collections = { places };
