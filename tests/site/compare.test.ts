import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { median } from 'd3-array';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { indicatorCut, placeCut } from '../../src/content/cuts.ts';
import type { CompareFile } from '../../src/model/compare.ts';
import { choiceOf } from '../../src/scripts/compare/address.ts';
import { newcombe } from '../../src/stats/newcombe.ts';
import { rateRatio } from '../../src/stats/rate-ratio.ts';
import { DIST } from './site.ts';
import { visitor, type Visit } from './visitor.ts';

/** The page on which a reader chooses what to compare, in a real browser over the built site. */

const COUNTED = '/nyc/compare/?measure=rat-sightings/complaints-rate&districts=107,202,303,401,501,312';
const SHARES = '/demo/compare/?measure=hotline/on-time&districts=1101,1102,1201,1202,1301,1401';
/** One of these is marked not comparable. */
const MASSES = '/nyc/compare/?measure=collection/sorting-rate&districts=107,110,303,401,501';

const visit = visitor('networkidle');

/** Runs a test on a page and closes it, whatever happens. */
async function on<T>(
  path: string,
  run: (page: Page, visit: Visit) => Promise<T>,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<T> {
  const entry = await visit(path, options);
  try {
    return await run(entry.page, entry);
  } finally {
    await entry.context.close();
  }
}

const settled = (page: Page, subtitle: string | RegExp) =>
  page.locator('#compare-results .chart-subtitle', { hasText: subtitle }).first().waitFor();
const choiceIn = (page: Page) => choiceOf(new URL(page.url()).search);
/** Names in the first picture, top to bottom. */
const drawn = (page: Page) =>
  page.locator('#compare-results .chart-box').first().locator('svg.chart-wide text.name').allTextContents();
const figureRows = (page: Page) =>
  page
    .locator('#compare-results .table-scroll')
    .first()
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.firstChild?.textContent?.trim() ?? '')),
    );
/** Opens the form where it is folded. */
const unfold = (page: Page) =>
  page.locator('#compare-controls').evaluate((controls) => ((controls as HTMLDetailsElement).open = true));
/** Opens everything of the results that is folded. */
const openAll = (page: Page) =>
  page
    .locator('#compare-results details')
    .evaluateAll((all) => all.forEach((entry) => ((entry as HTMLDetailsElement).open = true)));

type Published = Record<string, string>;
const csv = (text: string): Published[] =>
  Papa.parse<Published>(text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data;
const published = async (place: string): Promise<Published[]> =>
  csv(await readFile(join(DIST, place, 'data', 'figures.csv'), 'utf8'));

async function publishedOf(path: string): Promise<Published[]> {
  const { pathname, search } = new URL(path, 'http://here');
  const { measures, districts } = choiceOf(search);
  const [series, indicator] = measures[0]!.split('/');
  const all = (await published(pathname.split('/')[1]!)).filter(
    (row) => row['series'] === series && row['indicator'] === indicator,
  );
  return districts.map((id) => all.filter(({ area }) => area === `district/${id}`).at(-1)!);
}

test('choosing changes the address, the table and the picture', () =>
  on('/nyc/compare/', async (page, { trouble }) => {
    expect(choiceIn(page)).toEqual({ measures: [], period: null, districts: [] });
    await page.getByLabel('Add a community district').selectOption('107');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await settled(page, /12 months to/);
    await page.getByLabel('Add a community district').selectOption('303');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.locator('.pairs li').first().waitFor();
    expect(choiceIn(page).districts).toEqual(['107', '303']);
    const names = await drawn(page);
    expect(names).toHaveLength(2);

    await page.locator('#compare-measures').getByLabel('Sorting rate', { exact: true }).uncheck();
    expect(choiceIn(page).measures).toEqual(['rat-sightings/complaints-rate']);
    await settled(page, /^Rat sightings/);
    const before = await figureRows(page);
    const periods = await page
      .getByLabel('Period')
      .locator('option')
      .evaluateAll((all) => all.map((entry) => (entry as HTMLOptionElement).value));
    await page.getByLabel('Period').selectOption(periods[3]!);
    await settled(page, new RegExp(periods[3]!.slice(-7, -3)));
    expect(choiceIn(page).period).toBe(periods[3]);
    expect(await figureRows(page)).not.toEqual(before);

    const [first, second] = await page.locator('#compare-chosen li').allTextContents();
    expect(first).toContain('Manhattan 7');
    expect(second).toContain('Brooklyn 3');
    await page.getByRole('button', { name: /^Put first: / }).click();
    expect(choiceIn(page).districts).toEqual(['303', '107']);
    expect(trouble).toEqual([]);
  }));

test('once something is chosen the form folds into one line, and results come before it on a phone', () =>
  on(
    MASSES,
    async (page) => {
      expect(await page.locator('#compare-form').isVisible()).toBe(false);
      const line = page.locator('#compare-controls > summary');
      expect(await line.innerText()).toBe('5 chosen, 1 measure: change');
      expect((await line.boundingBox())!.height).toBeLessThan(48);
      const picture = await page.locator('#compare-results .chart-box').first().boundingBox();
      expect(picture!.y).toBeLessThan(812);
      await line.click();
      await page.getByRole('button', { name: 'Show the comparison' }).click();
      expect(await page.locator('#compare-form').isVisible()).toBe(false);
    },
    { viewport: { width: 375, height: 812 } },
  ));

test('several measures stand side by side, each sorted by value, with one colour a district', () =>
  on('/nyc/compare/?districts=107,202,303,401', async (page) => {
    await settled(page, /^Rat sightings/);
    const sections = page.locator('#compare-results > section');
    const boxes = await Promise.all((await sections.all()).map((section) => section.boundingBox()));
    expect(boxes).toHaveLength(2);
    expect(boxes[1]!.y).toBe(boxes[0]!.y);
    expect(boxes[1]!.x).toBeGreaterThan(boxes[0]!.x + boxes[0]!.width);
    const colours = await sections.evaluateAll((all) =>
      all.map((section) =>
        [...section.querySelectorAll('.pairs li')].map((item) => [
          item.querySelector('strong')!.textContent,
          item.querySelector('circle')!.getAttribute('fill'),
        ]),
      ),
    );
    expect(new Map(colours[0] as [string, string][])).toEqual(new Map(colours[1] as [string, string][]));
    expect(new Set(colours[0]!.map(([, fill]) => fill)).size).toBe(3);
    for (const section of await sections.all()) {
      const figures = (
        await section
          .locator('.chart-box')
          .first()
          .locator('svg.chart-wide text.name + text')
          .allTextContents()
      ).map(Number);
      expect(figures).toEqual([...figures].sort((a, b) => b - a));
    }
  }));

test('beside each difference stands whether it is more than districts usually move', () =>
  on(MASSES, async (page) => {
    await settled(page, /12 months to/);
    const file = JSON.parse(
      await readFile(join(DIST, 'nyc/compare/collection-sorting-rate.json'), 'utf8'),
    ) as CompareFile;
    const move = file.moves.at(-1)!;
    const valueOf = (id: string) =>
      file.districts.find((district) => district.id === id)!.years.at(-1)!.value!;
    const said = await page.locator('.pairs li small').allTextContents();
    const expected = ['401', '501', '303'].map((id) =>
      Math.abs(valueOf(id) - valueOf('107')) > move
        ? 'more than they usually move in a year'
        : 'no more than they usually move in a year',
    );
    expect(said.slice(0, 3)).toEqual(expected);
    expect(said[3]).toMatch(/^why: /);
    expect(await page.locator('#compare-results').innerText()).toContain(
      `usually move by ${move.toFixed(1)} `,
    );
  }));

test.each([320, 360, 375, 390, 414])(
  'at %i px no digit is cut off, and nothing is wider than the screen',
  (width) =>
    on(
      COUNTED.replace('?measure=', '?measure=collection/sorting-rate,'),
      async (page) => {
        await settled(page, /^Rat sightings/);
        await openAll(page);
        const cut = await page.evaluate(() => {
          const right = document.documentElement.clientWidth;
          const texts = [
            ...document.querySelectorAll('main text, main td, main th, main p, main li, main h2'),
          ];
          return texts
            .filter((text) => text.getClientRects().length > 0 && !text.closest('.visually-hidden, thead'))
            .filter((text) => {
              const box = text.getBoundingClientRect();
              const isClipped = text instanceof HTMLElement && text.scrollWidth > text.clientWidth + 1;
              return box.left < -0.5 || box.right > right + 0.5 || isClipped;
            })
            .map((text) => `${text.localName}: ${text.textContent}`);
        });
        expect(cut).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      },
      { viewport: { width, height: 812 } },
    ),
);

test('an address restores its choice, and the same address comes of it', () =>
  on(`${COUNTED}&period=2022-08/2023-07`, async (page) => {
    await settled(page, '12 months to July 2023');
    await unfold(page);
    expect(
      await page
        .locator('#compare-measures input:checked')
        .evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value)),
    ).toEqual(['rat-sightings/complaints-rate']);
    expect(await page.getByLabel('Period').inputValue()).toBe('2022-08/2023-07');
    const { districts } = choiceOf(COUNTED.slice(COUNTED.indexOf('?')));
    expect(choiceIn(page)).toEqual({
      measures: ['rat-sightings/complaints-rate'],
      period: '2022-08/2023-07',
      districts,
    });
    expect(await drawn(page)).toHaveLength(6);
  }));

test('unknown ids are left out with a word about them', () =>
  on('/nyc/compare/?measure=no/such&districts=107,nowhere', async (page) => {
    await settled(page, /12 months to/);
    const told = await page.locator('#compare-told').textContent();
    expect(told).toContain('nowhere');
    expect(told).toContain('no/such');
    expect(choiceIn(page).districts).toEqual(['107']);
  }));

describe.each([COUNTED, SHARES, MASSES])('%s', (path) => {
  test('shows the values and intervals that are published', async () => {
    const expected = await publishedOf(path);
    expected.sort((a, b) => Number(b['value']) - Number(a['value']));
    const rows = await on(path, figureRows);
    expect(rows).toHaveLength(expected.length);
    const digits = path === COUNTED ? 2 : 1;
    const print = (text: string) => Number(text).toFixed(digits);
    expect(rows.map((row) => row[1])).toEqual(expected.map(({ value }) => print(value!)));
    if (path !== MASSES)
      expect(rows.map((row) => row[2])).toEqual(
        expected.map(({ low, high }) => `${print(low!)} to ${print(high!)}`),
      );
  });

  test('loads without trouble, in a window of 320 px too, and moves nothing that is read', async () => {
    const found = await on(
      path,
      async (page, { trouble }) => {
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        return { trouble, wide };
      },
      { viewport: { width: 320, height: 640 } },
    );
    expect(found).toEqual({ trouble: [], wide: 320 });
    const shift = await on(path, (page) =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
                sum += entry.value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 300);
          }),
      ),
    );
    expect(shift).toBeLessThan(0.1);
  });

  test.each(['light', 'dark'] as const)('has no accessibility fault that axe finds, in %s', (colorScheme) =>
    on(
      path,
      async (page) => {
        await unfold(page);
        await openAll(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
          ),
        ).toEqual([]);
      },
      { colorScheme },
    ),
  );
});

/** What a button hands to the reader. */
async function download(page: Page, name: string): Promise<{ file: string; text: string }> {
  await openAll(page);
  const [got] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return { file: got.suggestedFilename(), text: await readFile(await got.path(), 'utf8') };
}

describe('what can be taken away', () => {
  test('the differences of rates are the exact ratios of the published counts', async () => {
    const [base, ...others] = await publishedOf(COUNTED);
    const rows = await on(COUNTED, async (page) => csv((await download(page, 'All differences (CSV)')).text));
    expect(rows).toHaveLength(15);
    others.forEach((other, i) => {
      const { value, lower, upper } = rateRatio(
        Number(other['numerator']),
        Number(other['denominator']),
        Number(base!['numerator']),
        Number(base!['denominator']),
      );
      expect([rows[i]!['difference'], rows[i]!['low 95%'], rows[i]!['high 95%']].map(Number)).toEqual(
        [value, lower, upper].map((x) => Number(x!.toFixed(4))),
      );
    });
  });

  test('the differences of shares are Newcombe’s of the published counts', async () => {
    const [base, ...others] = await publishedOf(SHARES);
    const rows = await on(SHARES, async (page) => csv((await download(page, 'All differences (CSV)')).text));
    others.forEach((other, i) => {
      const { lower, upper } = newcombe(
        Number(other['numerator']),
        Number(other['denominator']),
        Number(base!['numerator']),
        Number(base!['denominator']),
      );
      expect([rows[i]!['low 95%'], rows[i]!['high 95%']]).toEqual([
        (100 * lower).toFixed(1),
        (100 * upper).toFixed(1),
      ]);
      expect(rows[i]!['note']).toBe('Invented data');
    });
  });

  test('weighed amounts have no interval, and what is not comparable no difference', async () => {
    const rowsOf = (path: string) =>
      on(path, async (page) => csv((await download(page, 'All differences (CSV)')).text));
    const rows = await rowsOf(MASSES);
    expect(rows.every((row) => row['low 95%'] === '')).toBe(true);
    const apart = rows.filter((row) => [row['first'], row['second']].includes('Central Harlem'));
    expect(apart).toHaveLength(4);
    for (const row of apart) {
      expect(row['difference']).toBe('');
      expect(row['what it says']).toBe('Central Harlem is marked not comparable');
    }
    // As long as its evidence reaches, older years are not compared either.
    const first = await rowsOf(`${MASSES}&period=2014-11/2015-10`);
    expect(first.filter((row) => row['difference'] === '')).toHaveLength(4);
  });

  test('the file of figures holds what the table shows, and where it is from', () =>
    on(COUNTED, async (page) => {
      const shown = await figureRows(page);
      const { file, text } = await download(page, 'The figures (CSV)');
      expect(file).toBe('nyc-rat-sightings-complaints-rate-figures.csv');
      const rows = csv(text);
      expect(
        rows.map((row) => [
          row['district'],
          row['value'],
          `${row['low 95%']} to ${row['high 95%']}`,
          `${row['months used']} of ${row['months expected']}`,
          row['standing'],
        ]),
      ).toEqual(expect.arrayContaining(shown.map((row) => row.slice(0, 5))));
      expect(rows).toHaveLength(shown.length);
      for (const row of rows) {
        expect(row['address']).toBe(page.url());
        expect(row['source']).toMatch(/^Source: /);
        expect(row['licence']).toMatch(/^Licence: /);
      }
    }));

  test('the picture is a whole file: title, source, licence, address, nothing from a style sheet', () =>
    on(SHARES, async (page) => {
      const { file, text } = await download(page, 'The picture (SVG)');
      expect(file).toBe('demo-hotline-on-time-picture.svg');
      const errors = await page.evaluate(
        (svg) => new DOMParser().parseFromString(svg, 'image/svg+xml').querySelectorAll('parsererror').length,
        text,
      );
      expect(errors).toBe(0);
      expect(text).toContain('Invented data');
      expect(text).toContain('Source: ');
      expect(text).toContain('Licence: ');
      expect(text).toContain(page.url().replaceAll('&', '&amp;'));
      expect(text).not.toContain('var(');
    }));
});

test('it is done by keyboard alone, and focus stays where the reader is', () =>
  on(MASSES, async (page) => {
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id);
    await unfold(page);
    await page.getByRole('button', { name: 'Remove Central Harlem' }).focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Remove Bedford-Stuyvesant');
    await page.getByRole('button', { name: 'Remove St. George' }).focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Remove Astoria');
    await page.getByRole('button', { name: 'Remove all' }).focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('compare-district');
    expect(choiceIn(page).districts).toEqual([]);
  }));

test('a seventh district is refused with a word, and sets are chosen at once', () =>
  on(COUNTED, async (page) => {
    await unfold(page);
    await page.getByLabel('Add a community district').selectOption('101');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    expect(await page.locator('#compare-told').textContent()).toMatch(/^Six are chosen/);
    expect(choiceIn(page).districts).toHaveLength(6);
    await page.getByRole('button', { name: 'Staten Island (3)' }).click();
    expect(choiceIn(page).districts).toEqual(['501', '502', '503']);
    await unfold(page);
    await page.getByLabel('Add a community district').selectOption('303');
    await page.getByRole('button', { name: 'Show with those most like it' }).click();
    await page.waitForURL(/303/);
    expect(choiceIn(page).districts).toHaveLength(6);
    expect(choiceIn(page).districts[0]).toBe('303');
  }));

test('figures that do not load are said not to', () =>
  on('/nyc/compare/', async (page) => {
    await page.route('**/*.json', (route) => route.abort());
    await page.getByLabel('Add a community district').selectOption('107');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('The figures could not be loaded', { exact: false }).first().waitFor();
  }));

test('in forced colours the dots and their names are there', () =>
  on(COUNTED, async (page) => expect(await drawn(page)).toHaveLength(6), { forcedColors: 'active' }));

test.each(['nyc', 'demo'])(
  'without JavaScript the page of %s leads to groups and similar districts',
  (place) =>
    on(
      `/${place}/compare/`,
      async (page) => {
        const { info } = placeCut(place);
        const links = await page
          .locator('main a')
          .evaluateAll((all) => all.map((entry) => entry.getAttribute('href')));
        for (const { slug } of info.groups) expect(links).toContain(`/${place}/groups/${slug}/`);
        for (const { slug } of info.districts)
          expect(links).toContain(`/${place}/districts/${slug}/#similar`);
        expect(await page.locator('#compare-form').isVisible()).toBe(false);
        expect(await page.locator('noscript').innerText()).toMatch(/needs JavaScript/);
      },
      { javaScriptEnabled: false },
    ),
);

test('groups and similar districts lead here with their districts chosen', async () => {
  const group = await readFile(join(DIST, 'nyc/groups/staten-island/index.html'), 'utf8');
  expect(group).toContain('href="/nyc/compare/?districts=501,502,503"');
  const district = await readFile(join(DIST, 'nyc/districts/bronx-2/index.html'), 'utf8');
  const [, ids] = /href="\/nyc\/compare\/\?districts=(202,[\d,]+)"/.exec(district) ?? [];
  expect(ids!.split(',')).toHaveLength(6);
});

test('the last period has the standings, the middle half and the changes of every other page', async () => {
  for (const place of ['nyc', 'demo']) {
    const files = (await readdir(join(DIST, place, 'compare'))).filter((text) => text.endsWith('.json'));
    expect(files.length).toBeGreaterThan(3);
    for (const name of files) {
      const file = JSON.parse(await readFile(join(DIST, place, 'compare', name), 'utf8')) as CompareFile;
      const cut = indicatorCut(place, file.series, file.indicator);
      const { of: total, q25, median: middle, q75 } = cut.spread!;
      expect(file.spreads.at(-1), name).toEqual({ of: total, q25, median: middle, q75 });
      const moved = cut.districts.flatMap(({ comparable, change }) =>
        comparable && change ? [Math.abs(change.by)] : [],
      );
      expect(file.moves.at(-1), name).toBe(moved.length === 0 ? null : median(moved));
      expect(file.districts.map(({ standing }) => standing)).toEqual(
        cut.districts.map(({ standing }) => standing),
      );
      expect(file.districts.map(({ ranks }) => ranks)).toEqual(cut.districts.map(({ ranks }) => ranks));
      expect(file.districts.map(({ years }) => years.at(-1)!.value !== null && !years.at(-1)!.apart)).toEqual(
        cut.districts.map(({ comparable }) => comparable),
      );
    }
  }
});

test('the script is under 100 kB as it is, words and all; what reckons intervals is loaded where they are', async () => {
  const html = await readFile(join(DIST, 'nyc/compare/index.html'), 'utf8');
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, src]) => src!);
  const loaded = new Map<string, number>();
  const load = async (path: string): Promise<void> => {
    if (loaded.has(path)) return;
    const code = await readFile(join(DIST, path));
    loaded.set(path, code.length);
    for (const [, to] of code.toString().matchAll(/["'`](?:\.\/|_assets\/)([^"'`]+\.js)["'`]/g))
      await load(join('/_assets', to!));
  };
  for (const script of scripts) await load(script);
  const sizeOf = (files: readonly [string, number][]) => files.reduce((sum, [, size]) => sum + size, 0);
  const isForIntervals = ([path]: readonly [string, number]) => path.includes('/difference.');
  const own = sizeOf([...loaded].filter((file) => !isForIntervals(file)));
  expect(own).toBeGreaterThan(50_000);
  expect(own).toBeLessThan(100_000);
  expect([...loaded].filter(isForIntervals)).toHaveLength(1);
  for (const file of (await readdir(join(DIST, 'nyc/compare'))).filter((text) => text.endsWith('.json')))
    expect(gzipSync(await readFile(join(DIST, 'nyc/compare', file))).length, file).toBeLessThan(40_000);
});
