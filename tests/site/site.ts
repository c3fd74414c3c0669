import { createServer, type Server } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join, normalize } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import packaged from '@sparticuz/chromium';
import { FALLBACK } from '../../src/render/font.ts';

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
  '.woff2': 'font/woff2',
};

/** File of an address, or null: a folder's address ends with a slash, as everywhere on the site. */
export async function fileOf(path: string, dist = DIST): Promise<string | null> {
  const file = join(dist, normalize(decodeURIComponent(path)), path.endsWith('/') ? 'index.html' : '');
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? file : null;
}

export async function serve(dist = DIST): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void fileOf(pathname, dist).then(async (file) => {
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

/** Where Chromium stands on Linux when it comes from a distribution. */
const ON_LINUX = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];

/** How a browser on this machine is started, from the most to the least certain to be as the tests know it. */
async function* browsers(): AsyncGenerator<LaunchOptions> {
  const own = process.env['CHROMIUM'];
  if (own) {
    if (!existsSync(own)) throw new Error(`invalid CHROMIUM: ${own}`);
    yield { executablePath: own };
    return;
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    yield { executablePath: await packaged.executablePath() };
    return;
  }
  yield { channel: 'chrome' };
  yield { channel: 'msedge' };
  for (const executablePath of ON_LINUX) if (existsSync(executablePath)) yield { executablePath };
}

/** Folders with one family, the last that any page names: what a browser sets when a page brings none. */
const LAST_FONT = [dirname(FALLBACK.text.path), dirname(FALLBACK.strong.path)];

/**
 * A configuration under which a browser on Linux knows the fonts of some folders and none of the machine's, so
 * that a layout that rests on somebody's fonts fails everywhere. A browser that knows none at all ends at the
 * first list of choices.
 */
function fontsOf(folders: readonly string[]): string {
  const own = mkdtempSync(join(tmpdir(), 'small-matters-fonts-'));
  process.once('exit', () => rmSync(own, { recursive: true, force: true }));
  const file = join(own, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders.map((folder) => `<dir>${folder}</dir>`).join('')}<cachedir>${own}</cachedir></fontconfig>`,
  );
  return file;
}

/**
 * A browser: the one CHROMIUM names, the one that comes as a package for Linux on x64, or elsewhere Chrome,
 * Edge or Chromium of the machine. FONTS names a folder of fonts to try pages with.
 */
export async function launch(): Promise<Browser> {
  const { FONTS } = process.env;
  const fonts = fontsOf(FONTS ? [FONTS] : LAST_FONT);
  const failures: string[] = [];
  for await (const browser of browsers()) {
    try {
      return await chromium.launch({
        ...browser,
        // Containers have no sandbox of the kind it wants; the packaged one's own list asks for a single
        // process, which ends with its first window.
        args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
        headless: true,
        env: { ...process.env, FONTCONFIG_FILE: fonts },
      });
    } catch (error) {
      failures.push(String(error));
    }
  }
  throw new Error(
    [
      'no browser for the tests: install Google Chrome, Microsoft Edge or Chromium, or name one in CHROMIUM',
      ...failures,
    ].join('\n'),
  );
}
