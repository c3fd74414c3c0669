import { Resvg } from '@resvg/resvg-js';
import { print } from './element.ts';
import { outlined } from './outlines.ts';
import { parse } from './parse.ts';
import { pngFile } from './png-file.ts';

/**
 * A file's SVG as PNG, pixel for px (1200 × 675). Only the shipped fonts are used, so the same SVG
 * gives the same picture on every machine. `zoom` 2 doubles both sides.
 */
export function rasterize(svg: string, zoom = 1): Uint8Array {
  const { pixels, width, height } = new Resvg(print(outlined(parse(svg))), {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'zoom', value: zoom },
    logLevel: 'off',
  }).render();
  return pngFile(pixels, width, height);
}
