import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes over the wire, gzipped, by type. */
export interface PageSize {
  readonly page: string;
  readonly html: number;
  readonly css: number;
  readonly script: number;
  readonly total: number;
}

/** A page of a built site and everything it names on its own host. */
export async function pageSize(dist: string, page: string): Promise<PageSize> {
  const html = await readFile(join(dist, page, 'index.html'), 'utf8');
  const size = async (pattern: RegExp): Promise<number> => {
    const files = [...html.matchAll(pattern)].map((match) => match[1]!);
    let sum = 0;
    for (const file of new Set(files)) sum += gzipSync(await readFile(join(dist, file))).length;
    return sum;
  };
  const css = await size(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g);
  const script = await size(/<script[^>]+src="([^"]+)"/g);
  const own = gzipSync(html).length;
  return { page, html: own, css, script, total: own + css + script };
}
