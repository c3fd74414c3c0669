import type { Server } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch, serve } from './site.ts';

/** A page of the built site, open in a browser. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page should not have done: console errors and warnings, failed or foreign requests. */
  readonly trouble: string[];
}

export type Visitor = (path: string, options?: Parameters<Browser['newContext']>[0]) => Promise<Visit>;

/**
 * A browser and a server for the tests of one file; gives what opens a page and waits until it is loaded,
 * or until nothing is being fetched any more.
 */
export function visitor(waitUntil: 'load' | 'networkidle' = 'load'): Visitor {
  let browser: Browser;
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    ({ server, origin } = await serve());
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });
  return async (path, options = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    context.setDefaultTimeout(10 * 60_000);
    const page = await context.newPage();
    const trouble: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) trouble.push(message.text());
    });
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin))
        trouble.push(`request to ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) trouble.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(origin + path, { waitUntil });
    return { page, context, trouble };
  };
}
