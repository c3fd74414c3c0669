import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { indicatorCut, placeCut, placeIds } from '../../src/content/cuts.ts';
import { districtWords } from '../../src/model/district-words.ts';
import { districtOf } from '../../src/model/area.ts';
import { exampleOf } from '../../src/content/example.ts';
import { figureOf } from '../../src/content/figures.ts';
import { leadingMeasures } from '../../src/content/leads.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import type { Measure } from '../../src/model/aggregate.ts';
import { printedDifference } from '../../src/model/figure.ts';
import { INDICATOR_INFO } from '../../src/indicators/index.ts';
import { wordsIn } from '../../src/model/text.ts';
import { DIST } from './site.ts';

/** What pages say of comparisons is what the cuts hold, in the words that rules allow. */

const words = wordsOf('en');

async function mainOf(path: string): Promise<Element> {
  const { document } = parseHTML(await readFile(join(DIST, path, 'index.html'), 'utf8'));
  const main = document.querySelector('main')!;
  for (const hidden of main.querySelectorAll('style, script')) hidden.remove();
  return main;
}

/** A text as a reader sees it: one space between words. */
const read = (node: Element | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

const pages = placeIds().flatMap((place) =>
  placeCut(place).measures.map(({ series, indicator }) => ({ place, series, indicator })),
);
const slugsOf = (place: string): Map<string, string> =>
  new Map(placeCut(place).info.districts.map(({ id, slug }) => [slug, id]));
/** Ids of the districts that links of a part of a page lead to. */
const linked = (place: string, node: Element | null): string[] => {
  const slugs = slugsOf(place);
  return [...(node?.querySelectorAll('a') ?? [])].map(
    (link) => slugs.get(/districts\/([^/]+)\//.exec(link.getAttribute('href') ?? '')?.[1] ?? '') ?? '',
  );
};
const idOf = ({ area }: Measure): string => districtOf(area)!;

describe.each(pages)('$place/$series/$indicator', ({ place, series, indicator }) => {
  const cut = indicatorCut(place, series, indicator);
  const path = `${place}/indicators/${series}/${indicator}`;
  const { nature } = INDICATOR_INFO[indicator];

  test('the table of rank ranges holds those of the cut, in the order of names', async () => {
    const main = await mainOf(path);
    const table = main.querySelector('[data-table="ranks"]');
    const ranked = cut.districts.filter(({ ranks }) => ranks !== null);
    expect(table !== null).toBe(ranked.length > 0);
    if (!table) {
      // Said where there are figures that could have some.
      if (cut.districts.some(({ latest }) => latest.value !== null))
        expect(read(main.querySelector('#ranks'))).toMatch(/no rank ranges/);
      return;
    }
    const rows = [...table.querySelectorAll('tbody tr')];
    expect(rows.length).toBe(cut.districts.length);
    const names = rows.map((row) => read(row.querySelector('a')));
    expect(names).toEqual([...names].sort(new Intl.Collator('en', { numeric: true }).compare));
    for (const row of rows) {
      const [id] = linked(place, row);
      const { ranks } = cut.districts.find((measure) => idOf(measure) === id)!;
      const said = read([...row.children].at(-1));
      if (ranks) expect(said).toContain(words.comparison.ranksShort(ranks.joint, ranks.of));
      else expect(said).toMatch(/no range|not compared|not reported|suppressed|not applicable/);
    }
  });

  test('the lists of who stands out are those of the cut', async () => {
    const main = await mainOf(path);
    const fair = cut.districts.filter(({ comparable }) => comparable);
    const flagged = fair.filter(
      ({ standing: ownStanding }) => ownStanding?.kind === 'expected' && ownStanding.adjusted <= 0.05,
    );
    // Up to five on each side, beyond the middle half and, as printed, on that side of none.
    const printedBy = ({ from, by }: { from: number; by: number }): number =>
      printedDifference(from + by, from, INDICATOR_INFO[cut.indicator].digits);
    const mostOf = (side: 'above' | 'below', sign: 1 | -1) =>
      fair
        .filter(
          ({ change }) =>
            change?.side === side && change.distinct !== false && Math.sign(printedBy(change)) === sign,
        )
        .sort((a, b) => sign * (b.change!.by - a.change!.by))
        .slice(0, 5);
    const changed = cut.place.old ? [] : [...mostOf('above', 1), ...mostOf('below', -1)];
    const listOf = (name: string): string[] =>
      linked(place, main.querySelector(`[data-list="${name}"]`)).sort();
    expect(listOf('expected')).toEqual(flagged.map(idOf).sort());
    const beside = fair.filter(
      ({ standing: ownStanding }) =>
        ownStanding?.kind === 'spread' &&
        (ownStanding.place?.side === 'above' || ownStanding.place?.side === 'below'),
    );
    expect(listOf('place')).toEqual(beside.map(idOf).sort());
    expect(listOf('change')).toEqual(changed.map(idOf).sort());
    if (nature === 'mass' || nature === 'duration')
      expect(main.querySelector('[data-list="expected"]')).toBeNull();
  });

  test('it names its period and whom it compares with', async () => {
    const text = read(await mainOf(path));
    expect(text).toContain(words.periodTitle(cut.place.latest.period));
    const { info } = placeCut(place);
    // Where there are several kinds each is compared with its own.
    if (Object.keys(info.classes).length > 1) expect(text).toContain('only with its own kind');
    else if (cut.districts.some(({ comparable }) => comparable))
      expect(text).toContain(`comparable ${wordsIn(info.districtWord.other, 'en')}`);
    else expect(text).toMatch(/nothing is compared/);
  });

  test.runIf(nature === 'mass')(
    'of an amount that is weighed or recorded it says nothing of chance',
    async () => {
      expect(read(await mainOf(path))).not.toMatch(/\bchances?\b|random|confidence/i);
    },
  );
});

describe.each(placeIds())('%s', (place) => {
  const { info, measures } = placeCut(place);

  test('the guide says of its example what the cut holds', async () => {
    const text = read(await mainOf(`${place}/guide`));
    const example = exampleOf(info, measures, (series, indicator) => indicatorCut(place, series, indicator))!;
    const { latest, standing, ranks, change } = example.measure;
    const { indicator } = example.measure;
    const facts = INDICATOR_INFO[indicator];
    const district = info.districts.find(({ id }) => id === example.district)!;
    const districts = districtWords(info, 'en', district).other;
    expect(text).toContain(words.period(latest.period));
    expect(text).toContain(words.number(latest.value!, facts.digits));
    expect(text).toContain(words.figure(figureOf(indicator, example.cut.place.latest.value!)));
    if (latest.low != null && latest.high != null)
      expect(text).toContain(
        `${words.number(latest.low, facts.digits)} to ${words.number(latest.high, facts.digits)}`,
      );
    if (facts.nature === 'mass') expect(standing!.kind).toBe('spread');
    if (standing?.kind === 'expected')
      expect(text).toContain(
        `from ${words.number(standing.inner.low, facts.digits)} to ${words.figure(figureOf(indicator, standing.inner.high))}`,
      );
    if (ranks) expect(text).toContain(words.comparison.ranks(ranks, districts));
    expect(text).toContain(words.comparison.change(change!, facts, districts));
  });

  test('what changed is told of figures that may lead alone', async () => {
    const main = await mainOf(place);
    const section = main.querySelector('section[aria-labelledby="changed"]');
    const told = [...(section?.querySelectorAll('a') ?? [])].flatMap(
      (link) => /indicators\/([^/]+\/[^/]+)\/$/.exec(link.getAttribute('href') ?? '')?.[1] ?? [],
    );
    const leading = leadingMeasures(info, measures).map(({ series, indicator }) => `${series}/${indicator}`);
    expect(told.length > 0).toBe(leading.length > 0);
    expect(told.filter((text) => !leading.includes(text))).toEqual([]);
  });
});

test('no page but the methods says significant, and none shows a word that was never filled in', async () => {
  const files = (await readdir(DIST, { recursive: true })).filter((file) => file.endsWith('.html'));
  expect(files.length).toBeGreaterThan(100);
  const wrong: string[] = [];
  for (const file of files) {
    const text = (await readFile(join(DIST, file), 'utf8')).replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
    if (!/(^|\/)methods\//.test(file) && />[^<]*\bsignifican[^<]*</i.test(text)) wrong.push(file);
    if (/\$\{|>[^<]*\b(undefined|NaN|\[object)\b/.test(text)) wrong.push(`${file}: ${'${'}`);
  }
  expect(wrong).toEqual([]);
});

test.each(placeIds())(
  'a caveat stands once on a page of %s: its home, a group, a district',
  async (place) => {
    const { info, notes } = placeCut(place);
    const caveats = [
      ...info.series.flatMap(({ caveat, coverageReason, streams }) => [
        ...[caveat, coverageReason].flatMap((text) => (text ? [wordsIn(text, 'en')] : [])),
        ...streams.flatMap(({ notCompared }) => (notCompared ? [wordsIn(notCompared, 'en')] : [])),
      ]),
      ...notes.map(({ reason }) => wordsIn(reason, 'en')),
    ];
    const paths = [
      place,
      ...info.groups.map(({ slug }) => `${place}/groups/${slug}`),
      ...info.districts.map(({ slug }) => `${place}/districts/${slug}`),
    ];
    const twice: string[] = [];
    for (const path of paths) {
      const main = await mainOf(path);
      for (const svg of main.querySelectorAll('svg')) svg.remove();
      const text = read(main);
      for (const caveat of new Set(caveats)) {
        const times = text.split(caveat.replace(/\s+/g, ' ').trim()).length - 1;
        if (times > 1) twice.push(`${path}: ${times} times: ${caveat.slice(0, 60)}`);
      }
    }
    expect(twice).toEqual([]);
  },
);
