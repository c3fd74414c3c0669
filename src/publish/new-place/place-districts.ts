import { amount } from '../../model/amount.ts';
import type { Asker } from '../../guess/ask.ts';
import { draftResource, nameColumnOf, namesIn, type NameFound } from './districts-table.ts';
import type { Common, Json, Named, Where } from '../../guess/named.ts';
import { draftOf, knownDistricts, sameName, type Districts, type Drafted } from '../../guess/places.ts';
import { textsOf } from '../../guess/where.ts';

/** A place's districts: as they are known, their resource, and the file to be written where it is a draft. */
export interface PlaceDistricts {
  readonly known: Districts;
  readonly resource: Json;
  readonly draft: { readonly path: string; readonly districts: readonly Drafted[] } | null;
}

/** A draft of districts, from a table of them that lacks columns or from the names that all tables have. */
export async function draftDistricts(
  first: Named | undefined,
  where: ReadonlyMap<Named, Where>,
  {
    ask,
    common,
    files,
    place,
    log,
  }: {
    ask: Asker;
    common: Common;
    files: readonly string[];
    place: { readonly id: string; readonly title: string };
    log: (line: string) => void;
  },
): Promise<PlaceDistricts> {
  const names = new Map<string, NameFound>();
  for (const [district, at] of first ? [[first, nameColumnOf(first)] as const] : where)
    for (const [name, is] of namesIn(district, at)) {
      const before = names.get(name);
      names.set(name, {
        label: before?.label ?? is.label,
        group: before?.group ?? is.group,
        kind: before?.kind ?? is.kind,
        population: before?.population ?? is.population,
        period: before?.population == null ? is.period : before.period,
      });
    }
  if (!first && namedApart(where))
    log(
      'The tables name their districts in different ways: the draft has many twice. Keep one line for each, and write the other names into datapackage.json, as npm run check will say; or name a column of codes that all tables have with --answer <table>.district=<column>.',
    );
  const districts = draftOf(names, place);
  const path = files.includes('districts.csv') ? 'districts-draft.csv' : 'districts.csv';
  const years = [...names.values()]
    .flatMap(({ population, period }) => (population === null || !period ? [] : [period]))
    .sort();
  const resource = await draftResource(path, districts, ask, common, years.at(-1)?.match(/^\d{4}/)?.[0]);
  log(
    `${path}: a draft, made of ${amount(districts.length, 'name')} ${first ? `in ${first.files[0]}` : 'found in the tables'}: look through it`,
  );
  const several = districts.filter(({ spellings }) => spellings.length > 1);
  for (const { id, spellings } of several.slice(0, SHOWN))
    log(`  taken as one district, ${id}: ${spellings.map((spelling) => `“${spelling}”`).join(', ')}`);
  if (several.length > SHOWN)
    log(`  and so ${several.length - SHOWN} more: all spellings stand under "values" in datapackage.json`);
  return { known: knownDistricts(districts), resource, draft: { path, districts } };
}

/** So many districts of several spellings are shown. */
const SHOWN = 12;

/** Whether tables have few names in common. */
function namedApart(where: ReadonlyMap<Named, Where>): boolean {
  const [some, ...others] = [...where].map(
    ([district, at]) => new Set([...textsOf(district.table, at)].map(sameName)),
  );
  return others.some(
    (other) => [...other].filter((name) => some!.has(name)).length * 2 < Math.min(other.size, some!.size),
  );
}
