import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { DIST } from './site.ts';

/** Pages by address with their HTML. */
const pages = await Promise.all(
  (await readdir(DIST, { recursive: true }))
    .filter((file) => file.endsWith('index.html'))
    .sort()
    .map(async (file) => ({ page: file, html: await readFile(join(DIST, file), 'utf8') })),
);

const read = (node: { readonly textContent: string | null }): string =>
  (node.textContent ?? '').replace(/\s+/g, ' ').trim();

test('no table of five rows or more has a column with one value', () => {
  let tables = 0;
  const found = pages.flatMap(({ page, html }) =>
    [...html.matchAll(/<table[\s\S]*?<\/table>/g)].flatMap(([table]) => {
      const { document } = parseHTML(`<html><body>${table}</body></html>`);
      const rows = [...document.querySelectorAll('tbody tr')].map((row) => [...row.children]);
      const heads = [...document.querySelectorAll('thead th')];
      if (rows.length < 5) return [];
      tables += 1;
      return heads.flatMap((head, index) =>
        index > 0 && new Set(rows.map((row) => row[index]!.innerHTML)).size === 1
          ? [`${page}: ${read(head)} is ${read(rows[0]![index]!)}`]
          : [],
      );
    }),
  );
  expect(tables).toBeGreaterThan(100);
  expect(found).toEqual([]);
});

test('no page prints a zero with a sign, nor a difference of 0.01', () => {
  const found = pages.flatMap(({ page, html }) => {
    const text = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ');
    return [
      ...text.matchAll(/.{0,40}[−+]0(\.0+)?(?![\d.,:]).{0,20}/g),
      ...text.matchAll(/.{0,40}(?<![\d.,])[−+]?0\.01 (?:[\w,]+ ){0,3}(?:more|less|higher|lower)\b.{0,20}/g),
    ].map(([said]) => `${page}: ${said}`);
  });
  expect(found).toEqual([]);
});
