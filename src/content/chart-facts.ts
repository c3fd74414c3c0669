import { districtsById } from './cuts.ts';
import type { DrawnChart } from '../model/chart.ts';
import { CHART_KINDS, type ChartKind } from '../model/chart-kind.ts';
import type { District } from '../model/district.ts';
import type { IndicatorId } from '../model/indicator.ts';
import type { PlaceInfo } from '../model/cuts.ts';

/** The measure a chart is about, from its permanent id; null where it is about none alone. */
export function measureOfChart(
  chart: string,
  info: PlaceInfo,
): { series: string; indicator: IndicatorId } | null {
  const all = info.series.flatMap(({ id, indicators }) =>
    indicators.map((indicator) => ({ series: id, indicator })),
  );
  return all.find(({ series, indicator }) => chart.startsWith(`${series}-${indicator}-`)) ?? null;
}

/** The kind of a chart, from its permanent id; null where the id names none. */
export function kindOfChart(chart: string): ChartKind | null {
  const [spec = ''] = chart.split('--');
  return (
    CHART_KINDS.find((kind) => spec.endsWith(`-${kind}`) || spec === kind || spec.startsWith(`${kind}-`)) ??
    null
  );
}

/** The district a chart is about; null for the whole place. */
export const districtOfChart = (chart: string, info: PlaceInfo): District | null => {
  const id = chart.split('--')[1];
  return id === undefined ? null : (districtsById(info).get(id) ?? null);
};

/** Width and height of a drawn picture in px. */
function sizeOf(svg: string): { width: number; height: number } {
  const match = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
  if (!match) throw new Error(`invalid chart: ${svg.slice(0, 80)}: no viewBox`);
  return { width: Number(match[1]), height: Number(match[2]) };
}

/** Room above and below the picture in a frame: title, notes and source, on a narrow screen. */
const AROUND = 260;
/** A line of small text on a phone: its height in px, and letters in it. */
const LINE = { height: 20, letters: 50 };

/** Height of a frame that holds the chart on a phone and on a page of text, in px. */
export function frameHeight({ svg, caveats }: DrawnChart): number {
  const narrow = sizeOf(svg.narrow);
  const wide = sizeOf(svg.wide);
  const tallest = Math.max((narrow.height * 390) / narrow.width, wide.height);
  const limits = LINE.height * Math.ceil(caveats.join(' ').length / LINE.letters);
  return Math.ceil((tallest + AROUND + limits) / 10) * 10;
}
