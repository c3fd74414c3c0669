import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aggregateFolder, type Aggregated } from '../scripts/command/aggregate-folder.ts';
import { chosenPlaces } from '../scripts/command/places.ts';
import { PATHS } from '../scripts/command/paths.ts';
import {
  districtCharts,
  indicatorCharts,
  placeCharts,
  type Boundaries,
  type Setting,
} from '../src/charts/index.ts';
import { wordsOf } from '../src/i18n/index.ts';
import type { Chart } from '../src/model/chart.ts';

/** A place of `data/`, aggregated anew in memory, with every chart it has. */
export interface RealPlace extends Aggregated {
  readonly id: string;
  readonly setting: Setting;
  /** Of the place itself and of its indicators. */
  readonly charts: readonly Chart[];
  /** Of the districts, by district id. */
  readonly districtCharts: ReadonlyMap<string, readonly Chart[]>;
}

/** A place's folder, as the places of `data/` are. */
export async function realPlace(id: string, root = join(PATHS.data, id)): Promise<RealPlace> {
  const made = await aggregateFolder(root);
  const setting: Setting = {
    info: made.cuts.place.info,
    notes: made.cuts.place.notes,
    programmes: made.cuts.place.programmes,
    words: wordsOf('en'),
  };
  const { boundaries } = made.ledger.descriptor.smallMatters;
  const shapes = boundaries
    ? (JSON.parse(await readFile(join(root, boundaries), 'utf8')) as Boundaries)
    : null;
  return {
    ...made,
    id,
    setting,
    charts: [
      ...placeCharts(setting, made.cuts.place),
      ...made.cuts.indicators.flatMap((cut) => indicatorCharts(setting, cut, shapes)),
    ],
    districtCharts: new Map(
      made.cuts.districts.map((cut) => [cut.district.id, districtCharts(setting, cut, made.cuts.indicators)]),
    ),
  };
}

let read: Promise<RealPlace[]> | null = null;

/** Every place that is built when none is named; read once a test file. The others have tests of their own. */
export const realPlaces = (): Promise<RealPlace[]> =>
  (read ??= chosenPlaces([]).then((ids) => Promise.all(ids.map((id) => realPlace(id)))));
