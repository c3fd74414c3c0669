import type { PlaceInfo, SeriesInfo } from '../model/cuts.ts';
import { formatMonth } from '../model/month.ts';
import { indicatorsOf } from '../indicators/index.ts';
import { kindOfTable } from '../kinds/index.ts';
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
    ...(smallMatters.maintainer && { maintainer: smallMatters.maintainer }),
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

function seriesInfo(place: PlaceLedger, { resource, table, complete, ledger }: SeriesLedger): SeriesInfo {
  const source = resource.sources[0] ?? place.descriptor.sources[0];
  const kind = kindOfTable(table);
  const own = kind.info(table);
  const licence = resource.licenses[0] ?? place.descriptor.licenses[0];
  return {
    id: table.series,
    subject: kind.subject,
    kind: table.measure,
    caseByCase: kind.caseByCase,
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
    ...(own.recorder && { recorder: own.recorder }),
    frequency: 'frequency' in table ? table.frequency : 'month',
    unit: own.unit ?? null,
    from: formatMonth(complete.from),
    to: formatMonth(complete.to),
    streams: own.streams ?? [],
    topics: 'topics' in table ? table.topics : [],
    kinds: 'kinds' in table ? table.kinds : [],
    activities: 'activities' in table ? table.activities : [],
    indicators: indicatorsOf(ledger).map(({ id }) => id),
    addUp: table.addUp ?? [],
  };
}
