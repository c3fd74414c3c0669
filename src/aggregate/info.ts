import type { PlaceInfo, SeriesInfo } from '../model/cuts.ts';
import { formatMonth } from '../model/month.ts';
import { INDICATORS } from '../indicators/index.ts';
import type { PlaceLedger, SeriesLedger } from './place.ts';

/** What every page of a place needs to know; `asOf` is its last release, or null where there is none. */
export function infoOf(place: PlaceLedger, asOf: string | null): PlaceInfo {
  const { smallMatters } = place.descriptor;
  const retrieved = place.series.map(({ role }) => role.retrieved).sort();
  return {
    id: place.descriptor.name,
    title: smallMatters.title,
    description: place.descriptor.description,
    synthetic: smallMatters.synthetic,
    districtWord: smallMatters.district,
    groupWord: smallMatters.group,
    asOf: asOf ?? retrieved.at(-1) ?? place.districtsRole.retrieved,
    classes: smallMatters.classes,
    populationPeriod: place.population?.key ?? null,
    populationSource: place.districtsRole.publisher,
    districts: place.districts,
    groups: place.groups,
    redirects: place.redirects,
    context: place.districtsRole.context.map(({ column, label, unit, digits, years }) => ({
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
const recorderWords = (role: SeriesLedger['role']): Pick<SeriesInfo, 'recorder'> =>
  role.measure !== 'events' || role.columns.recordedBy === undefined
    ? {}
    : {
        recorder: {
          one: role.recorder?.one ?? { en: 'recorder' },
          other: role.recorder?.other ?? { en: 'recorders' },
        },
      };

function seriesInfo(place: PlaceLedger, { resource, role, complete }: SeriesLedger): SeriesInfo {
  const source = resource.sources[0] ?? place.descriptor.sources[0];
  const licence = resource.licenses[0] ?? place.descriptor.licenses[0];
  return {
    id: role.series,
    role: role.role,
    measure: role.measure,
    title: role.title,
    publisher: role.publisher,
    dataset: role.dataset ?? null,
    retrieved: role.retrieved,
    source: { title: source?.title ?? role.publisher, path: source?.path ?? null },
    licence: { title: licence?.title ?? licence?.name ?? '', path: licence?.path ?? null },
    coverage: role.coverage,
    coverageReason: role.coverageReason ?? null,
    caveat: role.caveat ?? null,
    definition: 'definition' in role ? role.definition : null,
    ...recorderWords(role),
    frequency: 'frequency' in role ? role.frequency : 'month',
    unit: role.measure === 'mass' ? role.unit : null,
    from: formatMonth(complete.from),
    to: formatMonth(complete.to),
    streams:
      role.measure === 'mass'
        ? role.streams.map(({ id, label, sorted, blank, notCompared }) => ({
            id,
            label,
            sorted,
            blank,
            ...(notCompared && { notCompared }),
          }))
        : [],
    topics: 'topics' in role ? role.topics : [],
    kinds: 'kinds' in role ? role.kinds : [],
    activities: 'activities' in role ? role.activities : [],
    indicators: INDICATORS.filter(({ givenBy }) => givenBy(role)).map(({ id }) => id),
    addUp: role.addUp ?? [],
  };
}
