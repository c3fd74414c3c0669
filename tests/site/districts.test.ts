import { describe, expect, test } from 'vitest';
import { placeIds } from '../../src/content/cuts.ts';
import { visitor } from './visitor.ts';

/** The table of all districts on phones: no digit is cut off, and what is not shown can be chosen. */

const WIDTHS = [320, 360, 375, 390, 414];
const visit = visitor();

describe.each(placeIds())('the districts of %s', (place) => {
  test.each(WIDTHS)('have no figure that is cut at %i px, whichever is chosen', async (width) => {
    const { page, context } = await visit(`/${place}/districts/`, { viewport: { width, height: 812 } });
    const select = page.locator('.choose select');
    const columns =
      (await select.count()) === 0
        ? [null]
        : await select
            .locator('option')
            .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    for (const column of columns) {
      if (column !== null) await select.selectOption(column);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('.table-scroll')].flatMap((box) => {
          const right = box.getBoundingClientRect().right;
          return [...box.querySelectorAll('td, th')].flatMap((cell) => {
            const range = document.createRange();
            range.selectNodeContents(cell);
            const own = range.getBoundingClientRect();
            return own.width > 0 && own.right > right + 0.5 ? [cell.textContent] : [];
          });
        }),
      );
      expect(cut, `column ${column}`).toEqual([]);
    }
    await context.close();
  });

  test('show on a phone the column that is chosen', async () => {
    const { page, context } = await visit(`/${place}/districts/`, { viewport: { width: 375, height: 812 } });
    const select = page.locator('.choose select');
    const many = (await select.count()) > 0;
    const seen = (): Promise<string[]> =>
      page
        .locator('thead th')
        .evaluateAll((all) =>
          all.filter((head) => head.checkVisibility()).map((head) => head.firstChild!.textContent!.trim()),
        );
    const before = await seen();
    expect(before).toHaveLength(2);
    if (many) {
      const last = (await select.locator('option').allTextContents()).at(-1)!.trim();
      await select.selectOption({ label: last });
      const [first, second] = await seen();
      expect([first, second!.startsWith(last)]).toEqual([before[0], true]);
      expect(second).not.toBe(before[1]);
    }
    await context.close();
  });
});
