import { colour, type Chart, type Frame } from '../model/chart.ts';
import { element, shortNumber, type Element } from './element.ts';
import { TEXT_FAMILY } from './families.ts';
import { drawLegend } from './legend.ts';
import { drawPlot } from './plot.ts';

/** Widths of the two page variants in px. CSS scales them to their column. */
const PAGE_WIDTH = { narrow: 343, wide: 720 } as const;
/** Size of texts in page variants, in px at their own width. */
export const PAGE_TEXT = 13;
/** Room to spare for a reader's own fonts, which some put in place of a page's. */
const SPARE = 1.1;

/** A chart as a page has it: legend and plot. Title, notes and source are the page's own text. */
export function pagePicture(chart: Chart, variant: 'narrow' | 'wide'): Element {
  const width = PAGE_WIDTH[variant];
  const frame: Frame = { width, variant, height: null };
  const legend = drawLegend(chart.legend, width, PAGE_TEXT, SPARE);
  const picture = drawPlot(chart, frame, PAGE_TEXT);
  const top = legend.height === 0 ? 0 : Math.ceil(legend.height + 6);
  const height = Math.ceil(top + picture.height);
  const plot = element('g', { transform: top === 0 ? null : `translate(0,${top})` }, picture.group);
  return element(
    'svg',
    {
      class: `chart chart-${variant}`,
      viewBox: `0 0 ${width} ${shortNumber(height)}`,
      'font-family': TEXT_FAMILY,
      fill: colour('ink'),
    },
    ...legend.elements,
    plot,
  );
}
