import { Resvg } from '@resvg/resvg-js';
import { fontFilesFor } from './font.ts';

/**
 * A file's SVG as PNG, pixel for px (1200 × 675). Only the shipped fonts are used, so the same SVG
 * gives the same picture on every machine. `zoom` 2 doubles both sides.
 */
export function rasterize(svg: string, zoom = 1): Uint8Array {
  const image = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: fontFilesFor(svg),
      defaultFontFamily: 'Source Sans 3',
      sansSerifFamily: 'Source Sans 3',
    },
    fitTo: { mode: 'zoom', value: zoom },
    logLevel: 'off',
  });
  return image.render().asPng();
}
