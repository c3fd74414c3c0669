import { group } from 'd3-array';
import type { ContextYears } from '../model/programme-context.ts';
import { type Area, areaKey, districtArea, PLACE } from '../model/area.ts';
import type { Values } from '../model/aggregate.ts';
import type { DistrictCut, IndicatorCut, PlaceCut } from '../model/cuts.ts';
import { dayOf } from '../model/day.ts';
import { programmeContext } from './programme-context.ts';
import { compareIndicator } from './compare.ts';
import { contributionsOf } from './contributions.ts';
import { withoutMovement } from './partial.ts';
import { peerDifferences } from './peer-differences.ts';
import { peersOf } from './peers.ts';
import { populationError } from './ranks.ts';

/** What a place's figures are before they are compared. */
export interface Figures extends Omit<
  PlaceCut,
  'measures' | 'groups' | 'contributions' | 'programmeContexts' | 'news'
> {
  readonly values: readonly Values[];
  readonly contextYears: readonly ContextYears[];
}

/** The three cuts pages read: by place, by indicator, by district. */
export interface Cuts {
  readonly place: PlaceCut;
  readonly indicators: readonly IndicatorCut[];
  readonly districts: readonly DistrictCut[];
}

const keyOf = ({ area }: { readonly area: Area }): string => areaKey(area);

/** Compares everything once and cuts it three ways; a figure is the same in each. */
export function cutsOf({
  info,
  values,
  contextYears,
  mixes,
  sameMonths,
  disagreements,
  programmes,
  notes,
  reports,
}: Figures): Cuts {
  const classes = new Map(info.districts.map(({ id, class: kind }) => [id, kind]));
  const peers = peersOf(
    info.districts,
    info.context.map(({ years }) => years),
  );
  const populationErrors = new Map(
    info.districts.map(({ id, population, populationMargin }) => [
      id,
      populationError(population, populationMargin),
    ]),
  );
  const context = {
    notes,
    asOf: dayOf(info.asOf),
    classOf: (district: string) => classes.get(district)!,
    peersOf: (district: string) => peers.get(district)?.peers.map(({ id }) => id) ?? [],
    populationErrorOf: (district: string) => populationErrors.get(district) ?? null,
  };
  const partial = new Set(info.series.filter(({ coverage }) => coverage === 'partial').map(({ id }) => id));
  const indicators = [...group(values, ({ series, indicator }) => `${series}/${indicator}`).values()].map(
    (list) => {
      const cut = compareIndicator(list, context);
      return partial.has(cut.series) ? withoutMovement(cut) : cut;
    },
  );
  const placeMeasures = indicators.map(({ place }) => place);
  const firsts = [...group(indicators, ({ series }) => series).values()].map(([first]) => first!);
  const differencesOf = peerDifferences(firsts);
  const contributions = mixes.flatMap((mix) => {
    const streams = mix.of === 'streams' && mix.area.kind === 'place' ? contributionsOf(mix) : null;
    return streams ? [{ series: mix.series, period: mix.period, before: mix.before!.period, streams }] : [];
  });
  const measuresOf = group(
    indicators.flatMap(({ districts }) => districts),
    keyOf,
  );
  const mixesOf = group(mixes, keyOf);
  const news = indicators.flatMap((cut) => cut.news);
  const newsOf = group(news, keyOf);
  return {
    place: {
      info,
      measures: placeMeasures,
      groups: indicators.flatMap(({ groups }) => groups),
      mixes: mixesOf.get(areaKey(PLACE)) ?? [],
      contributions,
      sameMonths,
      news,
      disagreements,
      programmes,
      programmeContexts: contextYears.map((years) =>
        programmeContext(years, { programmes, groups: info.groups, notes, classOf: context.classOf }),
      ),
      notes,
      reports,
    },
    indicators,
    districts: info.districts.map((district): DistrictCut => {
      const area = areaKey(districtArea(district.id));
      return {
        district,
        group: info.groups.find(({ slug }) => slug === district.group)!,
        peers: peers.get(district.id) ?? null,
        differences: differencesOf(district.id, context.peersOf(district.id)),
        measures: measuresOf.get(area) ?? [],
        news: newsOf.get(area) ?? [],
        mixes: mixesOf.get(area) ?? [],
        notes: notes.filter((note) => note.district === district.id),
        disagreements: disagreements.map(({ definition, period, a, b, districts }) => {
          const own = districts.find(({ id }) => id === district.id)!;
          return { definition, period, a: { ...a, value: own.a }, b: { ...b, value: own.b } };
        }),
      };
    }),
  };
}
