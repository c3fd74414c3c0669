import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { placeCut, placeIds } from '../../../content/cuts.ts';

/** The boundaries as they were published (TopoJSON): for downloads, and to find a district by location. */
export const getStaticPaths: GetStaticPaths = () =>
  placeIds()
    .filter((place) => placeCut(place).info.hasBoundaries)
    .map((place) => ({ params: { place } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(await readFile(join(process.cwd(), 'build', 'aggregates', params['place']!, 'boundaries.json'), 'utf8'), {
    headers: { 'content-type': 'application/json' },
  });
