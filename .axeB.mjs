import chromium from '@sparticuz/chromium';
import { chromium as pw } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
const paths = process.argv.slice(2);
const browser = await pw.launch({ args: chromium.args, executablePath: await chromium.executablePath(), headless: true });
for (const scheme of ['light', 'dark']) {
  const ctx = await browser.newContext({ viewport: { width: 320, height: 700 }, colorScheme: scheme });
  for (const p of paths) {
    const page = await ctx.newPage();
    await page.goto(`http://localhost:4455/${p}`, { waitUntil: 'networkidle' });
    const sw = await page.evaluate(() => document.documentElement.scrollWidth);
    const h1 = await page.evaluate(() => document.querySelectorAll('h1').length);
    const r = await new AxeBuilder({ page }).analyze();
    console.log(scheme, p, sw > 320 ? `OVERFLOW ${sw}` : '', h1 !== 1 ? `h1 ${h1}` : '', r.violations.map((v) => `${v.id}(${v.nodes.length}): ${v.nodes[0].html.slice(0, 140)} ${v.nodes[0].failureSummary.slice(0, 160)}`).join('\n   '));
    await page.close();
  }
}
await browser.close();
