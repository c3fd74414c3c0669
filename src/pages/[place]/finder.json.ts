import type { APIRoute, GetStaticPaths } from 'astro';
import { placeCut, placeIds } from '../../content/cuts.ts';
import { finderTable } from '../../content/finder.ts';

/** What districts are found by: loaded when somebody looks for one, so that no page grows with their number. */
export const getStaticPaths: GetStaticPaths = () => placeIds().map((place) => ({ params: { place } }));

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(finderTable(placeCut(params['place']!).info)), {
    headers: { 'content-type': 'application/json' },
  });
