import type { PlaceInfo, SeriesInfo } from '../model/cuts.ts';
import { formatMonth } from '../model/month.ts';
import { INDICATORS } from '../indicators/index.ts';
import type { PlaceLedger, SeriesLedger } from './place.ts';

/** What every page of a place needs to know; `asOf` is its last release, or null where there is none. */
export function infoOf(place: PlaceLedger, asOf: string | null): PlaceInfo {
  const { smallMatters } = place.descriptor;
  const retrieved = place.series.map(({ table }) => table.retrieved).sort();
  return {
    id: place.descriptor.name,
    title: smallMatters.title,
    description: place.descriptor.description,
    synthetic: smallMatters.synthetic,
    districtWord: smallMatters.district,
    groupWord: smallMatters.group,
    asOf: asOf ?? retrieved.at(-1) ?? place.districtsTable.retrieved,
    classes: smallMatters.classes,
    populationPeriod: place.population?.key ?? null,
    populationSource: place.districtsTable.publisher,
    districts: place.districts,
    groups: place.groups,
    redirects: place.redirects,
    context: place.districtsTable.context.map(({ column, label, unit, digits, years }) => ({
      id: column,
      label,
      unit,
      digits,
      years,
    })),
    series: place.series.map((series) => seriesInfo(place, series)),
    searched: smallMatters.searched,
    links: smallMatters.links,
    hasBoundaries: smallMatters.boundaries !== undefined,
  };
}

/** What those who recorded cases are called. */
const recorderWords = (table: SeriesLedger['table']): Pick<SeriesInfo, 'recorder'> =>
  table.measure !== 'events' || table.columns.recordedBy === undefined
    ? {}
    : {
        recorder: {
          one: table.recorder?.one ?? { en: 'recorder' },
          other: table.recorder?.other ?? { en: 'recorders' },
        },
      };

function seriesInfo(place: PlaceLedger, { resource, table, complete }: SeriesLedger): SeriesInfo {
  const source = resource.sources[0] ?? place.descriptor.sources[0];
  const licence = resource.licenses[0] ?? place.descriptor.licenses[0];
  return {
    id: table.series,
    role: table.role,
    measure: table.measure,
    title: table.title,
    publisher: table.publisher,
    dataset: table.dataset ?? null,
    retrieved: table.retrieved,
    source: { title: source?.title ?? table.publisher, path: source?.path ?? null },
    licence: { title: licence?.title ?? licence?.name ?? '', path: licence?.path ?? null },
    coverage: table.coverage,
    coverageReason: table.coverageReason ?? null,
    caveat: table.caveat ?? null,
    definition: 'definition' in table ? table.definition : null,
    ...recorderWords(table),
    frequency: 'frequency' in table ? table.frequency : 'month',
    unit: table.measure === 'mass' ? table.unit : null,
    from: formatMonth(complete.from),
    to: formatMonth(complete.to),
    streams:
      table.measure === 'mass'
        ? table.streams.map(({ id, label, sorted, blank, notCompared }) => ({
            id,
            label,
            sorted,
            blank,
            ...(notCompared && { notCompared }),
          }))
        : [],
    topics: 'topics' in table ? table.topics : [],
    kinds: 'kinds' in table ? table.kinds : [],
    activities: 'activities' in table ? table.activities : [],
    indicators: INDICATORS.filter(({ givenBy }) => givenBy(table)).map(({ id }) => id),
    addUp: table.addUp ?? [],
  };
}
