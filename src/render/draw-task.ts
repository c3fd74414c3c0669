import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { districtCharts, indicatorCharts, placeCharts, type Boundaries } from '../charts/index.ts';
import { wordsOf } from '../i18n/index.ts';
import type { Chart, DrawnChart, Subject } from '../model/chart.ts';
import type { DistrictCut, IndicatorCut, PlaceCut } from '../model/cuts.ts';
import { draw } from './compose.ts';
import { chartCsv } from './csv.ts';
import { chartDigest } from './digest.ts';
import { rasterize } from './png.ts';

/** Charts that one worker draws in one go: those of one cut. */
export interface DrawTask {
  readonly place: string;
  readonly cut: 'place' | { readonly indicator: string } | { readonly district: string };
  /** Folder of the place's cuts. */
  readonly aggregates: string;
  /** Folder of charts as pages read them. */
  readonly charts: string;
  /** Folder of charts as files. */
  readonly files: string;
  /** Digest of everything a picture depends on that is not in the chart. */
  readonly version: string;
  /** Address of the site, without a slash at the end, or null. */
  readonly site: string | null;
}

/** A chart in the index of a place. */
export interface IndexEntry {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly subject: Subject;
}

export interface DrawResult {
  readonly entries: readonly IndexEntry[];
  /** How many were drawn, because they had changed. */
  readonly drawn: number;
}

const json = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T;
const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Cuts that every district's charts read again, once a worker: they do not change while charts are drawn. */
const read = new Map<string, Promise<unknown>>();
function shared<T>(path: string): Promise<T> {
  let content = read.get(path);
  if (!content) read.set(path, (content = json<T>(path)));
  return content as Promise<T>;
}

async function chartsOf({ cut, aggregates }: DrawTask): Promise<Chart[]> {
  const place = await shared<PlaceCut>(join(aggregates, 'place.json'));
  const setting = { info: place.info, words: wordsOf('en') };
  if (cut === 'place') return placeCharts(setting, place);
  if ('district' in cut) {
    const of = await json<DistrictCut>(join(aggregates, 'district', `${cut.district}.json`));
    const indicators = of.measures.map(({ series, indicator }) =>
      shared<IndicatorCut>(join(aggregates, 'indicator', series, `${indicator}.json`)),
    );
    return districtCharts(setting, of, await Promise.all(indicators));
  }
  const boundaries = place.info.hasBoundaries
    ? await json<Boundaries>(join(aggregates, 'boundaries.json'))
    : null;
  return indicatorCharts(
    setting,
    await json<IndicatorCut>(join(aggregates, 'indicator', `${cut.indicator}.json`)),
    boundaries,
  );
}

/** Draws the charts of one cut that have changed, as files and for pages. Runs in a worker. */
export default async function drawTask(task: DrawTask): Promise<DrawResult> {
  const entries: IndexEntry[] = [];
  let drawn = 0;
  await mkdir(task.charts, { recursive: true });
  await mkdir(task.files, { recursive: true });
  for (const chart of await chartsOf(task)) {
    const { id, title, subtitle, subject } = chart;
    entries.push({ id, title, subtitle, subject });
    const page = join(task.charts, `${id}.json`);
    const file = (extension: string): string => join(task.files, `${id}.${extension}`);
    const digest = chartDigest(chart, task.version);
    const known = await json<DrawnChart>(page).catch(() => null);
    if (
      known?.digest === digest &&
      (await exists(file('png'))) &&
      (await exists(file('svg'))) &&
      (await exists(file('csv')))
    )
      continue;
    drawn++;
    const { plot: _, ...rest } = chart;
    const picture = draw(chart, 'file', {
      address: task.site && `${task.site}/${chart.place}/charts/${id}/`,
    });
    await writeFile(file('svg'), picture);
    await writeFile(file('png'), rasterize(picture));
    await writeFile(file('csv'), chartCsv(chart));
    // Last, because its digest says that the others are there.
    await writeFile(
      page,
      JSON.stringify({
        ...rest,
        digest,
        svg: { narrow: draw(chart, 'narrow'), wide: draw(chart, 'wide') },
      } satisfies DrawnChart),
    );
  }
  return { entries, drawn };
}
