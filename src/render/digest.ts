import { createHash } from 'node:crypto';
import type { Chart } from '../model/chart.ts';
import { fontDigest } from './font.ts';

/**
 * sha256 of everything a chart's picture is made of: its words, rows and legend, the fonts, and
 * `version`, which stands for what cannot be seen in them: the source of spec and render, and anything
 * else the plot draws from (boundaries). Hex, 64 characters; the key of the cache.
 */
export function chartDigest({ plot: _, ...chart }: Chart, version: string): string {
  return createHash('sha256')
    .update(`${version}\n${fontDigest()}\n`)
    .update(JSON.stringify(chart))
    .digest('hex');
}
