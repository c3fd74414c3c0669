import { TEXT_SIZE } from '../charts/labels.ts';
import type { Chart, Frame } from '../model/chart.ts';
import { elementsOf, print, type Element } from './element.ts';
import { missingGlyphs } from './font.ts';
import { pictureOf, textOf, type DrawOptions } from './picture.ts';
import { drawPlot } from './plot.ts';

/** Throws where the shipped fonts have no glyph for a character of a text. */
function checkGlyphs(picture: Element): void {
  for (const node of elementsOf(picture)) {
    const missing = node.name === 'text' ? missingGlyphs(textOf(node)) : [];
    if (missing.length > 0)
      throw new Error(`invalid text, no glyph in the shipped fonts: ${missing.join(' ')}`);
  }
}

/** A chart as SVG text: `pictureOf` it, its plot drawn by Plot. Errors carry the chart's id. */
export function draw(chart: Chart, variant: Frame['variant'], options: DrawOptions = {}): string {
  try {
    const picture = pictureOf(chart, variant, (frame) => drawPlot(chart, frame, TEXT_SIZE), options);
    if (variant === 'file') checkGlyphs(picture);
    return print(picture);
  } catch (error) {
    throw new Error(`${chart.id}, ${variant}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
