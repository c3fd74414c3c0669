import { colour, type Chart, type Frame } from '../model/chart.ts';
import { element, shortNumber, type Element } from './element.ts';
import { drawInvented } from './invented.ts';
import { drawLegend } from './legend.ts';
import { drawPlot } from './plot.ts';

/** Widths of the two page variants in px. CSS scales them to their column. */
const PAGE_WIDTH = { narrow: 343, wide: 720 } as const;
/** Size of texts in page variants, in px at their own width. */
export const PAGE_TEXT = 13;
/** The widest common system fonts set a text this much wider than the shipped font. */
const SYSTEM_FONT = 1.25;

/** A chart as a page has it: legend and plot. Title, notes and source are the page's own text. */
export function pagePicture(chart: Chart, variant: 'narrow' | 'wide'): Element {
  const width = PAGE_WIDTH[variant];
  const frame: Frame = { width, variant, height: null };
  const legend = drawLegend(chart.legend, width, PAGE_TEXT, SYSTEM_FONT);
  const picture = drawPlot(chart, frame, PAGE_TEXT);
  const top = legend.height === 0 ? 0 : Math.ceil(legend.height + 6);
  const height = Math.ceil(top + picture.height);
  const plot = element('g', { transform: top === 0 ? null : `translate(0,${top})` }, picture.group);
  const invented =
    chart.synthetic === null
      ? []
      : [
          element(
            'g',
            { transform: `translate(0,${top})` },
            drawInvented(chart.synthetic, width, picture.height),
          ),
        ];
  return element(
    'svg',
    {
      class: `chart chart-${variant}`,
      viewBox: `0 0 ${width} ${shortNumber(height)}`,
      'font-family': 'system-ui, sans-serif',
      fill: colour('ink'),
    },
    ...legend.elements,
    plot,
    ...invented,
  );
}
