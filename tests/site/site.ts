import { createServer, type Server } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import packaged from '@sparticuz/chromium';

/** The built site, served as a plain host of static files would. */
export const DIST = join(import.meta.dirname, '..', '..', 'dist');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
  '.ico': 'image/x-icon',
};

/** File of an address, or null: a folder's address ends with a slash, as everywhere on the site. */
export async function fileOf(path: string): Promise<string | null> {
  const file = join(DIST, normalize(decodeURIComponent(path)), path.endsWith('/') ? 'index.html' : '');
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? file : null;
}

export async function serve(): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void fileOf(pathname).then(async (file) => {
      response.writeHead(file ? 200 : 404, {
        'content-type': TYPES[extname(file ?? '.html')] ?? 'application/octet-stream',
      });
      response.end(file ? await readFile(file) : 'not found');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('invalid address');
  return { server, origin: `http://127.0.0.1:${address.port}` };
}

/** A browser: the one CHROMIUM names, or the one that comes as a package. */
export async function launch(): Promise<Browser> {
  const own = process.env['CHROMIUM'];
  if (own && !existsSync(own)) throw new Error(`invalid CHROMIUM: ${own}`);
  return chromium.launch({
    executablePath: own ?? (await packaged.executablePath()),
    // Containers have no sandbox of the kind it wants; the packaged one's own list asks for a single
    // process, which ends with its first window.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    headless: true,
  });
}
