import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { PATHS } from '../../scripts/command/paths.ts';
import {
  chartIds,
  chartIndex,
  districtCut,
  drawnChart,
  indicatorCut,
  placeCut,
} from '../../src/content/cuts.ts';
import { aboutReached, chartId } from '../../src/model/chart-about.ts';
import { districtOf, groupOf } from '../../src/model/area.ts';
import { findingsOf } from '../../src/content/findings.ts';
import { urlsOf } from '../../src/content/links.ts';
import { topicsOf } from '../../src/content/district-topics.ts';
import { headlineMeasures } from '../../src/content/leads.ts';
import { statementOf } from '../../src/content/measure-words.ts';
import { mostChanged } from '../../src/content/most-changed.ts';
import { nameOf } from '../../src/content/names.ts';
import { simulations } from '../../src/content/simulations.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { formatDay } from '../../src/model/day.ts';
import { districtWords } from '../../src/model/district-words.ts';
import { roundTo } from '../../src/model/figure.ts';
import type { FinderTable } from '../../src/model/finder.ts';
import { INDICATOR_INFO } from '../../src/indicators/index.ts';
import { wordsIn } from '../../src/model/text.ts';
import type { Measure } from '../../src/model/aggregate.ts';
import type { Locator } from '../../src/model/locator.ts';
import { METHODS } from '../../src/stats/methods.ts';
import { DIST } from './site.ts';

/** What each component shows on a built page is what the cuts hold; a group a kind of page. */

const urls = urlsOf('en');
const words = wordsOf('en');
const place = placeCut('nyc');
const { info } = place;

const pageOf = async (path: string): Promise<Document> =>
  parseHTML(await readFile(join(DIST, path, 'index.html'), 'utf8')).document;
/** A text as a reader sees it: one space between words. */
const read = (node: Element | null | undefined): string => spaced(node?.textContent ?? '');
const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
const hrefs = (node: Element | null): string[] =>
  [...(node?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href')!);
const section = (page: Document, id: string): Element =>
  page.querySelector(`section[aria-labelledby="${id}"]`)!;
const rowsOf = (table: Element): string[][] =>
  [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map(read));
const districtUrl = (id: string): string =>
  urls.district('nyc', info.districts.find((district) => district.id === id)!.slug);

describe('every page', () => {
  test('Head: a title, a policy that lets no other host in, and nothing for search engines in an embed', async () => {
    const head = (await pageOf('nyc')).head;
    const meta = (name: string) => head.querySelector(`meta[name="${name}"], meta[property="${name}"]`);
    expect(meta('og:title')?.getAttribute('content')).toBe(read(head.querySelector('title')));
    expect(meta('og:description')?.getAttribute('content')).toBe(
      meta('description')?.getAttribute('content'),
    );
    const policy = head.querySelector('meta[http-equiv="content-security-policy"]')!.getAttribute('content')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe/);
    expect(meta('robots')).toBeNull();
    const embed = await pageOf('nyc/embed/collection-sorting-rate-years');
    expect(embed.head.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
  });

  test('StartFonts: the first thing in a body is the script that reads them', async () => {
    const first = (await pageOf('nyc')).body.firstElementChild!;
    expect(first.localName).toBe('script');
    expect(first.getAttribute('src')).toMatch(/start-fonts/);
    expect(existsSync(join(DIST, first.getAttribute('src')!))).toBe(true);
  });
});

describe('charts', () => {
  const id = 'collection-sorting-rate-years';
  const chart = drawnChart('nyc', id, 'en')!;

  test('ChartFigure: finding, both pictures, notes, source and files that are there', async () => {
    const figure = (await pageOf('nyc/indicators/collection/sorting-rate')).querySelector(
      `figure[aria-labelledby="chart-${id}"]`,
    )!;
    expect(read(figure.querySelector('.chart-title'))).toBe(chart.title);
    expect(read(figure.querySelector('.chart-subtitle'))).toBe(chart.subtitle);
    expect(figure.querySelectorAll('svg.chart-narrow, svg.chart-wide')).toHaveLength(2);
    expect(read(figure.querySelector('.chart-foot'))).toContain(`${chart.source}. ${chart.licence}.`);
    const [page, ...files] = hrefs(figure.querySelector('.chart-links'));
    expect(page).toBe(urls.chart('nyc', id));
    expect(files).toEqual((['png', 'svg', 'csv'] as const).map((end) => urls.chartFile('nyc', id, end)));
    expect(files.filter((file) => !existsSync(join(DIST, file)))).toEqual([]);
  });

  test('ChartPicture: an embed shows both pictures', async () => {
    const box = (await pageOf(`nyc/embed/${id}`)).querySelector('.chart-box')!;
    expect(box.querySelectorAll('svg.chart-narrow, svg.chart-wide')).toHaveLength(2);
  });

  test('ChartLinks: charts are listed by their findings', async () => {
    const page = await pageOf('nyc/charts');
    const listed = [...page.querySelectorAll('ul.plain.list a')];
    expect(listed.length).toBeGreaterThan(10);
    const titles = new Map(
      chartIndex('nyc', 'en').map((chartEntry) => [urls.chart('nyc', chartEntry.id), chartEntry.title]),
    );
    for (const link of listed) expect(read(link)).toBe(titles.get(link.getAttribute('href')!));
  });
});

describe('the home of a place', async () => {
  const page = await pageOf('nyc');

  test('Finder: the names it loads lead to every district', async () => {
    const field = page.querySelector('find-district')!;
    expect(hrefs(field)).toEqual([urls.districts('nyc')]);
    const [source] = JSON.parse(field.getAttribute('data-places')!) as { table: string; districts: string }[];
    const table = JSON.parse(await readFile(join(DIST, source!.table), 'utf8')) as FinderTable;
    expect(table.districts.map(({ slug }) => `${source!.districts}${slug}/`)).toEqual(
      info.districts.map(({ id }) => districtUrl(id)),
    );
  });

  test('Findings: three of them, each with a figure, at most 14 words and its chart', () => {
    const found = [...page.querySelectorAll('.findings li')];
    const findings = findingsOf(place, words, chartIds('nyc'));
    expect(found).toHaveLength(3);
    expect(findings.map(({ figure }) => figure)).toEqual(['19.5%', '25%', '4.4 ×']);
    for (const [index, item] of found.entries()) {
      const { figure, text, note, chart } = findings[index]!;
      expect(read(item.querySelector('a'))).toBe(spaced(`${figure} ${text}`));
      expect(read(item.querySelector('small'))).toBe(note);
      expect(hrefs(item)).toEqual([urls.chart('nyc', chart)]);
      expect(text.split(' ').length).toBeLessThanOrEqual(14);
      expect(item.querySelectorAll('svg')).toHaveLength(1);
    }
  });

  test('PlaceMap: every shape leads to its district, and other measures to their maps', () => {
    const picture = page.querySelector('.place-map')!;
    for (const svg of picture.querySelectorAll('.chart-box svg'))
      expect([...svg.querySelectorAll('a')].map((link) => link.getAttribute('href')).sort()).toEqual(
        info.districts.map(({ id }) => districtUrl(id)).sort(),
      );
    expect(hrefs(picture.querySelector('nav'))).toEqual([
      urls.indicator('nyc', 'collection', 'residual-per-resident'),
      urls.indicator('nyc', 'rat-sightings', 'complaints-rate'),
    ]);
  });

  test('the districts that changed most stand by name with their changes', () => {
    const lists = [...section(page, 'changed').querySelectorAll('.changed')];
    const most = mostChanged(info, place.measures);
    expect(lists).toHaveLength(most.length);
    for (const [index, { up, down }] of most.entries()) {
      const shown = [...up.slice(0, 3), ...down.slice(0, 3)];
      expect(shown.length).toBeGreaterThan(0);
      expect([...lists[index]!.querySelectorAll('li')].map(read)).toEqual(
        shown.map(({ name, by }) => `${name.en} ${words.difference({ ...by, unit: 'count' })}`),
      );
    }
  });

  test('NewsBox: what is new of districts, by whose it is', () => {
    const box = page.querySelector('aside.news')!;
    const own = place.news.filter(({ area }) => area.kind === 'district');
    const told = box.querySelectorAll('p[data-subject]').length;
    expect(told).toBe(Math.min(3, own.length));
    if (own.length > told) expect(read(box)).toContain(words.comparison.newsMore(own.length - told));
    for (const link of hrefs(box)) expect(info.districts.map(({ id }) => districtUrl(id))).toContain(link);
  });

  test('ProgrammeTimeline: every programme with its beginning', () => {
    for (const programme of place.programmes) {
      const link = page.querySelector(`li a[href="${urls.programme('nyc', programme.id)}"]`)!;
      expect(read(link)).toBe(wordsIn(programme.name, 'en'));
      const time = link.closest('li')!.querySelector('time')!;
      expect(time.getAttribute('datetime')).toBe(formatDay(programme.start));
      expect(read(time)).toBe(words.shortMonth(formatDay(programme.start).slice(0, 7)));
    }
  });
});

describe('lists of districts', () => {
  test('DistrictTable and Sparkline: all districts, sorted by figures, with a point a year', async () => {
    const page = await pageOf('nyc/districts');
    const rows = [...page.querySelectorAll('table[data-sortable] tbody tr')];
    expect(rows.map((row) => hrefs(row)[0]).sort()).toEqual(
      info.districts.map(({ id }) => districtUrl(id)).sort(),
    );
    const cut = indicatorCut('nyc', 'collection', 'sorting-rate');
    for (const { area, comparable, latest, years } of cut.districts) {
      const row = rows.find((element) => hrefs(element)[0] === districtUrl(districtOf(area)!))!;
      const cell = row.children[1]!;
      expect(cell.getAttribute('data-sort')).toBe(comparable ? String(latest.value) : '');
      expect(cell.querySelector('svg.spark') !== null).toBe(comparable);
      if (!comparable) continue;
      const points = cell.querySelector('path')!.getAttribute('d')!.match(/[ML]/g);
      expect(points).toHaveLength(years.slice(-10).filter(({ value }) => value !== null).length);
    }
  });

  test('DistrictNotes and Note: every note of a district with its reason and source', async () => {
    const notes = (await pageOf('nyc/districts')).querySelector('dl.notes')!;
    for (const { district, reason, source } of place.notes) {
      const found = [...notes.children].find((element) =>
        read(element).includes(wordsIn(reason, 'en').replace(/\s+/g, ' ')),
      )!;
      expect(hrefs(found.querySelector('dt'))).toContain(districtUrl(district));
      if (source) expect(read(found.querySelector('.note-source'))).toBe(`(${source})`);
    }
  });
});

describe('a district', async () => {
  const cut = districtCut('nyc', '401');
  const page = await pageOf('nyc/districts/queens-1');
  const { brief } = nameOf(cut.district, 'en');
  const leading = headlineMeasures(info, cut.measures);
  const urlOf = ({ series, indicator }: Measure): string => urls.indicator('nyc', series, indicator);
  const figureOf = ({ indicator, latest }: Measure): string =>
    words.number(latest.value!, INDICATOR_INFO[indicator].digits);

  test('Locator: the place in outline, and the district in it', () => {
    const { districts, place: outline } = JSON.parse(
      readFileSync(join(PATHS.charts, 'nyc', 'locator.json'), 'utf8'),
    ) as Locator;
    const paths = [...page.querySelectorAll('svg.locator path')].map((path) => path.getAttribute('d'));
    expect(paths).toEqual([outline, districts['401']]);
  });

  test('Rows and Strip: a row a headline measure with its figure, the year before and a dot a district', () => {
    const rows = [...page.querySelectorAll('.rows li:not(.row-fact)')];
    expect(rows.map((row) => hrefs(row)[0])).toEqual(leading.map(urlOf));
    for (const [i, measure] of leading.entries()) {
      const value = read(rows[i]!.querySelector('.row-value'));
      expect(value.startsWith(figureOf(measure))).toBe(true);
      expect(value).toContain(words.number(measure.change!.from, INDICATOR_INFO[measure.indicator].digits));
      const strip = rows[i]!.querySelector('svg.strip')!;
      const comparable = indicatorCut('nyc', measure.series, measure.indicator).districts.filter(
        (other) => other.comparable && other.latest.value !== null,
      );
      expect(strip.querySelector('.strip-all')!.getAttribute('d')!.match(/M/g)).toHaveLength(
        comparable.length,
      );
      expect(strip.querySelectorAll('.strip-place, .strip-own')).toHaveLength(2);
      expect(strip.getAttribute('aria-label')).toContain(`${brief} ${figureOf(measure)}`);
    }
  });

  test('Question and Picture: a question a subject with its answer, one picture and its files', () => {
    const questions = [...page.querySelectorAll('section.question')];
    expect(questions.map((question) => question.getAttribute('aria-labelledby'))).toEqual([
      'sorting',
      'complaints',
      'topics',
      'put-right',
    ]);
    for (const question of questions.slice(0, 2)) {
      expect(read(question.querySelector('h2 .answer'))).not.toBe('');
      expect(question.querySelectorAll('.picture svg.chart-narrow')).toHaveLength(1);
      const [chart, ...files] = hrefs(question.querySelector('.picture-source'));
      const id = chart!.split('/').at(-2)!;
      expect(files).toEqual((['png', 'svg', 'csv'] as const).map((end) => urls.chartFile('nyc', id, end)));
    }
    // The newest month is news, so the picture is by months.
    expect(hrefs(questions[1]!.querySelector('.picture-source'))[0]).toContain('-months--401');
  });

  test('Detail, Measures and Measure: each measure with its statement and the way to all districts', () => {
    const blocks = [...page.querySelectorAll('section.measure-detail')];
    expect(blocks.map((block) => hrefs(block.querySelector('h3'))[0]).sort()).toEqual(
      cut.measures
        .filter(({ series }) => info.series.find(({ id }) => id === series)!.coverage === 'full')
        .map(urlOf)
        .sort(),
    );
    for (const block of blocks) {
      const measure = cut.measures.find((other) => urlOf(other) === hrefs(block.querySelector('h3'))[0])!;
      expect(read(block)).toContain(spaced(statementOf(words, info, measure, brief)));
    }
  });

  test('Topics and Mixes: what totals are made of is drawn', () => {
    const mixes = chartIndex('nyc', 'en').filter(({ id }) => id.endsWith('-mix--401'));
    expect(mixes.length).toBeGreaterThan(1);
    for (const { id } of mixes)
      expect(page.querySelector(`main a[href="${urls.chart('nyc', id)}"]`), id).not.toBeNull();
    const { topics } = topicsOf(info, cut, 'en')!;
    expect(read(section(page, 'topics').querySelector('p'))).toContain(topics[0]!.name.slice(1));
  });

  test('PutRight: where nobody publishes it that is the answer, with whom to ask', () => {
    const asked = section(page, 'put-right');
    expect(read(asked)).toContain(words.pages.districtQuestions.putRight.nobody(brief));
    expect(hrefs(asked)).toEqual([cut.district.links.office ?? info.links['office']]);
  });

  test('Act: first what the programmes ask, each with its page, then where to turn', () => {
    const reaching = place.programmes.filter(
      ({ districts, asks }) => asks && (districts.length === 0 || districts.includes('401')),
    );
    expect(reaching.length).toBeGreaterThan(2);
    const links = hrefs(section(page, 'act').querySelector('ul'));
    expect(links.slice(0, reaching.length)).toEqual(reaching.map(({ id }) => urls.programme('nyc', id)));
    const items = [...section(page, 'act').querySelectorAll('li')].map(read);
    for (const [i, { asks }] of reaching.entries())
      expect(items[i]!.startsWith(wordsIn(asks!, 'en'))).toBe(true);
    expect(links).toContain(info.links['complain']);
  });

  test('Similar and PeerDistricts: five by name in the order of their figures, each beside it by the differences of the cut', () => {
    const peers = cut.peers!.peers.map(({ id }) => districtUrl(id));
    const shown = section(page, 'similar').querySelector('.peers ul')!;
    expect(hrefs(shown).sort()).toEqual(peers.slice(0, 5).sort());
    const values = [...shown.querySelectorAll('.num')].map((element) => Number(read(element)));
    expect(values).toEqual([...values].sort((a, b) => b - a));
    const table = [...page.querySelectorAll('details table')].find(
      (element) => read(element.querySelector('caption')) === words.pages.peers.against(brief),
    )!;
    expect([...table.querySelectorAll('tbody tr')].map((row) => hrefs(row)[0])).toEqual(peers);
    const first = cut.differences.find(({ indicator }) => indicator === 'complaints-rate')!;
    const said = words.comparison.difference(first.against[0]!.difference, INDICATOR_INFO[first.indicator]);
    const row = rowsOf(table)[peers.indexOf(districtUrl(first.against[0]!.id))];
    expect(row).toContain(said);
  });

  test('Neighbours: the others of its group and class', () => {
    const others = cut.group.districts.filter((id) => id !== '401').map(districtUrl);
    const tables = [...section(page, 'data').querySelectorAll('tbody')].map(hrefs);
    expect(tables).toContainEqual(others);
  });

  test('DistrictData: every table, and what is known of the district', () => {
    const data = section(page, 'data');
    for (const { id } of info.series) expect(hrefs(data)).toContain(urls.table('nyc', `${id}.csv`));
    expect(read(data.querySelector('dl.terms'))).toContain(words.number(cut.district.population!));
  });
});

test('MeasureTable: the measures of a group beside those of the place', async () => {
  const page = await pageOf('nyc/groups/staten-island');
  const own = place.groups.find(
    ({ area, indicator }) => groupOf(area) === 'staten-island' && indicator === 'sorting-rate',
  )!;
  const row = page
    .querySelector(`tbody a[href="${urls.indicator('nyc', own.series, own.indicator)}"]`)!
    .closest('tr')!;
  const whole = place.measures.find(
    ({ series, indicator }) => series === own.series && indicator === own.indicator,
  )!;
  const printed = [own, whole].map(({ latest }) =>
    words.figure({ ...INDICATOR_INFO['sorting-rate'], value: latest.value! }),
  );
  expect([...row.children].slice(1, 3).map((cell) => read(cell).startsWith(printed.shift()!))).toEqual([
    true,
    true,
  ]);
});

describe('an indicator', async () => {
  const cut = indicatorCut('nyc', 'collection', 'sorting-rate');
  const page = await pageOf('nyc/indicators/collection/sorting-rate');

  test('DistrictDots: a dot and the figure of every district, by group', () => {
    const groups = [...section(page, 'districts').querySelectorAll('.dot-group')];
    expect(groups.map((group) => read(group.querySelector('.dot-group-name')))).toEqual(
      info.groups.map(({ name }) => wordsIn(name, 'en')),
    );
    const rows = groups.flatMap((group) => [...group.querySelectorAll('tbody tr')]);
    expect(rows).toHaveLength(cut.districts.length);
    for (const { area, latest } of cut.districts) {
      const row = rows.find((element) => hrefs(element)[0] === districtUrl(districtOf(area)!))!;
      expect(Number(row.querySelector('.number')!.getAttribute('data-sort'))).toBeCloseTo(latest.value!, 3);
      expect(Number(read(row.querySelector('.number')))).toBe(roundTo(latest.value!, 1));
      expect(row.querySelectorAll('.dot circle')).toHaveLength(1);
    }
  });

  test('Exceptions: why a district is not compared', () => {
    const reasons = read(page.querySelector('#comparable dl.reasons'));
    const barred = cut.districts.filter(({ comparable, latest }) => !comparable && latest.value !== null);
    expect(barred.length).toBeGreaterThan(0);
    for (const { area } of barred) {
      const { name } = info.districts.find(({ id }) => districtOf(area) === id)!;
      expect(reasons).toContain(wordsIn(name, 'en'));
    }
  });

  test('StandOut, StandOutList and NameList: each list names districts, many of them folded', () => {
    const lists = [...page.querySelectorAll('[data-list]')];
    expect(lists.length).toBeGreaterThan(0);
    for (const list of lists) {
      expect(read(list.querySelector('h3'))).not.toBe('');
      for (const fold of list.querySelectorAll('details.names'))
        expect(read(fold.querySelector('summary'))).toBe(words.pages.standOut.names(hrefs(fold).length));
      for (const line of list.querySelectorAll('p')) expect(hrefs(line).length).toBeLessThanOrEqual(6);
    }
  });

  test('RankTable: every district', () => {
    expect(rowsOf(page.querySelector('#ranks')!)).toHaveLength(cut.districts.length);
  });
});

describe('the page of a programme', async () => {
  const { programme } = place.programmeContexts.find(({ beside }) => beside !== null)!;
  const contexts = place.programmeContexts.filter((context) => context.programme === programme);
  const page = await pageOf(`nyc/programmes/${programme}`);
  const { NONE, answer, notCollected } = words.pages.programmes;
  const parts = [...page.querySelectorAll('.programme-measure')];

  test('BeforeAfter: every district by name after and, unless it was collected in none, before', () => {
    expect(parts).toHaveLength(contexts.length);
    for (const [index, { rows, digits }] of contexts.entries()) {
      const shown = [...parts[index]!.querySelectorAll('.dots-before tbody tr')];
      expect(hrefs(parts[index]!.querySelector('.dots-before tbody')).sort()).toEqual(
        rows.map(({ district }) => districtUrl(district)).sort(),
      );
      const hasBefore = rows.some(({ before }) => !before.blank);
      for (const { district, before, after } of rows) {
        const row = shown.find((element) => hrefs(element)[0] === districtUrl(district))!;
        const numbers = [...row.querySelectorAll('.number:not(.change)')].map(read);
        expect(numbers).toEqual(
          (hasBefore ? [before, after] : [after]).map(({ value, blank }) =>
            blank ? notCollected : words.number(value!, digits),
          ),
        );
      }
    }
  });

  test('ProgrammeContext: the answer in a sentence above the chart of both, the stream before the rate', () => {
    expect(contexts.map(({ measure }) => measure.kind)).toEqual(['stream', 'indicator']);
    for (const [index, context] of contexts.entries()) {
      const { moves, beside, digits, unit } = context;
      const size = (value: number): string =>
        words.figure({ value: Math.abs(value), unit: unit === 'percent' ? 'points' : unit, digits });
      const districts = districtWords(info, 'en').other;
      expect(read(parts[index]!.querySelector('.answer'))).toBe(
        spaced(answer({ districts, own: moves!, others: beside!.moves, size })),
      );
      expect(parts[index]!.querySelector(`[id="chart-${chartId(aboutReached(context))}"]`)).not.toBeNull();
    }
  });

  test('ProgrammeContext: where nothing can be compared, the reason stands there', async () => {
    const alone = place.programmeContexts.find(({ none }) => none !== null)!;
    const paragraphs = [...(await pageOf(`nyc/programmes/${alone.programme}`)).querySelectorAll('p')];
    expect(paragraphs.map(read)).toContain(NONE[alone.none!]);
  });
});

describe('the methods', async () => {
  const page = await pageOf('nyc/methods');

  test('Formula: a line of a formula a line, low letters set low', () => {
    const lines = METHODS.flatMap(({ formula }) => formula.split('\n'));
    const shown = [...page.querySelectorAll('.formula')];
    for (const line of lines)
      expect(shown.map(read)).toContain(
        line
          .replace(/[\u1d62-\u1d6a\u2080-\u209c\u2c7c]+/g, (low) => low.normalize('NFKD'))
          .replace(/\s+/g, ' ')
          .trim(),
      );
    expect(page.querySelectorAll('.formula sub').length).toBeGreaterThan(10);
  });

  test('Simulations: every trial with its table', () => {
    const trials = words.pages.simulations.trials(simulations);
    const shown = section(page, 'simulations');
    expect([...shown.querySelectorAll('h3')].map((hTMLHeadingElement) => hTMLHeadingElement.id)).toEqual(
      trials.map(({ id }) => id),
    );
    expect([...shown.querySelectorAll('table')].map((table) => read(table.querySelector('caption')))).toEqual(
      trials.map(({ table }) => table.caption.replace(/\s+/g, ' ')),
    );
  });
});

describe('the quality of the data', async () => {
  const page = await pageOf('nyc/data/quality');

  test('Rows and DataTable: what became of the rows of every table, each cell under its heading', () => {
    const table = section(page, 'rows').querySelector('table')!;
    const rows = [...table.querySelectorAll('tbody tr')];
    expect(rows.map((row) => read(row.children[1]))).toEqual(
      place.reports.map(({ rows: n }) => words.number(n)),
    );
    const heads = [...table.querySelectorAll('thead th')].map(read);
    for (const row of rows) {
      expect(row.children[0]!.getAttribute('scope')).toBe('row');
      expect([...row.children].slice(1).map((cell) => cell.getAttribute('data-column'))).toEqual(
        heads.slice(1),
      );
    }
  });

  test('Rejected: every kind of rejected row with the lines it stands in', () => {
    const tables = [...section(page, 'rejected').querySelectorAll('tbody')].map((body) =>
      [...body.querySelectorAll('th')].map(read),
    );
    expect(tables).toEqual(
      place.reports.flatMap(({ rejected: { kinds } }) =>
        kinds.map(({ examples }) => examples.map(({ at }) => `${at.file}:${at.line}`)),
      ),
    );
  });

  test('Unplaced: every form of a district that is not known', () => {
    const shown = [...section(page, 'unplaced').querySelectorAll('tbody th')].map(read);
    const forms = place.reports.flatMap(({ unplaced, unknownWords }) => [
      ...unplaced.unknown,
      ...unknownWords,
    ]);
    expect(shown).toEqual(forms.map(({ value }) => value));
  });

  test('Disagreements: two tables of one measure, the largest difference first', () => {
    const [kind] = place.disagreements;
    const by = kind!.districts.flatMap(({ a, b }) => (a === null || b === null ? [] : [a - b]));
    const shown = [...section(page, 'disagreements').querySelectorAll('tbody tr')].map((row) =>
      Number(row.lastElementChild!.getAttribute('data-sort')),
    );
    expect(shown).toEqual(by.sort((a, b) => Math.abs(b) - Math.abs(a)));
  });

  test('Calendars and CoverageCalendar: every table, and a bar a year that has data', () => {
    const coverage = section(page, 'coverage');
    expect(coverage.querySelectorAll('h3')).toHaveLength(info.series.length);
    for (const calendar of coverage.querySelectorAll('table.calendar'))
      for (const row of calendar.querySelectorAll('tbody tr')) {
        expect(info.districts.map(({ shortName }) => wordsIn(shortName, 'en'))).toContain(
          read(row.children[0]),
        );
        expect(row.querySelector('path.reported')?.getAttribute('d')).toMatch(
          /^(M[\d.]+,[\d.]+h[\d.]+v[\d.]+h-[\d.]+z)+$/,
        );
        expect(read(row.children[2])).not.toBe('');
      }
  });
});

test('a district is called as residents call it wherever it is listed', async () => {
  const { known } = nameOf(
    info.districts.find(({ id }) => id === '401')!,
    'en',
  );
  const link = (await pageOf('nyc/districts')).querySelector(`tbody a[href="${districtUrl('401')}"]`);
  expect(read(link)).toBe(known);
});
