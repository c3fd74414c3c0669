import chromium from '@sparticuz/chromium';
import { chromium as pw } from 'playwright-core';
const [, , scheme, width, ...paths] = process.argv;
const browser = await pw.launch({ args: chromium.args, executablePath: await chromium.executablePath(), headless: true });
const ctx = await browser.newContext({ viewport: { width: Number(width), height: 900 }, colorScheme: scheme });
for (const p of paths) {
  const page = await ctx.newPage();
  const errors = [];
  page.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
  await page.goto(`http://localhost:4455/${p}`, { waitUntil: 'networkidle' });
  const o = await page.evaluate(() => ({ sw: document.documentElement.scrollWidth, cw: document.documentElement.clientWidth, h: document.documentElement.scrollHeight }));
  if (process.env.SLICE) { const [y, h] = process.env.SLICE.split(',').map(Number); const f = `/tmp/shotsB/slice.png`; await page.screenshot({ path: f, fullPage: true, clip: { x: 0, y, width: Number(width), height: Math.min(h, o.h - y) } }); console.log(f, JSON.stringify(o)); continue; }
  const f = `/tmp/shotsB/${p.replaceAll('/', '_')}${scheme}-${width}.png`;
  await page.screenshot({ path: f, fullPage: true, clip: undefined });
  console.log(f, JSON.stringify(o), errors.slice(0, 3).join('|'));
  await page.close();
}
await browser.close();
