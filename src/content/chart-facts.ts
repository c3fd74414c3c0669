import type { DrawnChart } from '../model/chart.ts';

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
