import type { APIRoute, GetStaticPaths } from 'astro';
import { compareFile, comparedMeasures } from '../../../content/compare.ts';
import { indicatorCut, placeIds } from '../../../content/cuts.ts';

/** One indicator in all districts and periods: what the page that compares districts loads when it is chosen. */
export const getStaticPaths: GetStaticPaths = () =>
  placeIds().flatMap((place) =>
    comparedMeasures(place).map(({ series, indicator }) => ({
      params: { place, measure: `${series}-${indicator}` },
      props: { series, indicator },
    })),
  );

export const GET: APIRoute = ({ params, props }) => {
  const place = params['place']!;
  const { series, indicator } = props as { series: string; indicator: string };
  return new Response(JSON.stringify(compareFile(place, indicatorCut(place, series, indicator))), {
    headers: { 'content-type': 'application/json' },
  });
};
