import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { districtCharts, indicatorCharts, placeCharts, placeOf, type Boundaries } from '../charts/index.ts';
import { wordsOf } from '../i18n/index.ts';
import type { Chart, ChartEntry, DrawnChart } from '../model/chart.ts';
import type { DistrictCut, IndicatorCut, PlaceCut } from '../model/cuts.ts';
import type { Language } from '../model/text.ts';
import { draw } from './compose.ts';
import { chartCsv } from './csv.ts';
import { chartDigest } from './digest.ts';
import { pngOf } from './png-task.ts';

/** Charts that one worker draws in one go: those of one cut. */
export interface DrawTask {
  readonly place: string;
  readonly cut: 'place' | { readonly indicator: string } | { readonly district: string };
  readonly language: Language;
  /** Folder of the place's cuts. */
  readonly aggregates: string;
  /** Folder of charts as pages read them. */
  readonly charts: string;
  /** Folder of charts as files. */
  readonly files: string;
  /** Digest of everything a picture depends on that is not in the chart. */
  readonly version: string;
  /** Address of the site in this language, without a slash at the end, or null. */
  readonly site: string | null;
  /** Digests of the charts there are, by id; null where they are not known and the charts say them. */
  readonly known: { readonly [id: string]: string } | null;
}

export interface DrawResult {
  readonly entries: readonly ChartEntry[];
  /** Their digests, in the same order. */
  readonly digests: readonly string[];
  /** How many were drawn, because they had changed. */
  readonly drawn: number;
  /** Paths of the SVGs that have no PNG yet. */
  readonly noPng: readonly string[];
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

async function chartsOf({ cut, language, aggregates }: DrawTask): Promise<Chart[]> {
  const place = await shared<PlaceCut>(join(aggregates, 'place.json'));
  const setting = {
    info: place.info,
    notes: place.notes,
    programmes: place.programmes,
    words: wordsOf(language),
  };
  if (cut === 'place') return placeCharts(setting, place);
  if ('district' in cut) {
    const districtCut = await json<DistrictCut>(join(aggregates, 'district', `${cut.district}.json`));
    const indicators = districtCut.measures.map(({ series, indicator }) =>
      shared<IndicatorCut>(join(aggregates, 'indicator', series, `${indicator}.json`)),
    );
    return districtCharts(setting, districtCut, await Promise.all(indicators));
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

/** Draws the charts of one cut that have changed, as files and for pages; PNGs are left to another. Runs in a worker. */
export default async function drawTask(task: DrawTask): Promise<DrawResult> {
  const entries: ChartEntry[] = [];
  const digests: string[] = [];
  const noPng: string[] = [];
  let drawn = 0;
  await mkdir(task.charts, { recursive: true });
  await mkdir(task.files, { recursive: true });
  for (const chart of await chartsOf(task)) {
    const { id, about, title, subject } = chart;
    entries.push({ id, about, title, subject, ...placeOf(chart) });
    const page = join(task.charts, `${id}.json`);
    const svg = join(task.files, `${id}.svg`);
    const csv = join(task.files, `${id}.csv`);
    const digest = chartDigest(chart, task.version);
    digests.push(digest);
    const known = task.known
      ? task.known[id]
      : await json<DrawnChart>(page).then(
          (there) => there.digest,
          () => undefined,
        );
    if (known === digest && (await exists(page)) && (await exists(svg)) && (await exists(csv))) {
      if (!(await exists(pngOf(svg)))) noPng.push(svg);
      continue;
    }
    drawn++;
    noPng.push(svg);
    const { plot: _, ...rest } = chart;
    // A PNG that is there is that of its SVG.
    await rm(pngOf(svg), { force: true });
    await writeFile(
      svg,
      draw(chart, 'file', { address: task.site && `${task.site}/${chart.place}/charts/${id}/` }),
    );
    await writeFile(csv, chartCsv(chart, wordsOf(task.language)));
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
  return { entries, digests, drawn, noPng };
}
