import { TEXT_SIZE } from '../charts/labels.ts';
import { colour } from '../model/chart.ts';
import { element, shortNumber, type Element } from './element.ts';
import { TEXT_FAMILY } from './families.ts';
import { underLabels } from './invented.ts';
import { drawLegend } from './legend.ts';
import type { Body, Framed } from './picture.ts';

/** Widths of the two page variants in px. CSS scales them to their column. */
const PAGE_WIDTH = { narrow: 343, wide: 720 } as const;
/** Room to spare for a reader's own fonts, which some put in place of a page's. */
const SPARE = 1.1;

/** A picture as a page has it: legend and plot. Title, notes and source are the page's own text. */
export function pagePicture(
  { legend: keys, synthetic }: Framed,
  variant: 'narrow' | 'wide',
  body: Body,
): Element {
  const width = PAGE_WIDTH[variant];
  const legend = drawLegend(keys, width, TEXT_SIZE, SPARE);
  const picture = body({ width, variant, height: null });
  const top = legend.height === 0 ? 0 : Math.ceil(legend.height + 6);
  const height = Math.ceil(top + picture.height);
  const plot = element(
    'g',
    { transform: top === 0 ? null : `translate(0,${top})` },
    underLabels(picture, synthetic),
  );
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
