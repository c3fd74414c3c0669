import { expect, test } from 'vitest';
import { draw } from '../../src/render/compose.ts';
import { rasterize } from '../../src/render/png.ts';
import { bars, chinese } from './samples.ts';

const size = (png: Uint8Array): number[] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

test('a file is 1200 × 675 pixels as PNG, and twice that at zoom 2', () => {
  const svg = draw(bars, 'file');
  const png = rasterize(svg);
  expect([...png.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  expect(size(png)).toEqual([1200, 675]);
  expect(size(rasterize(svg, 2))).toEqual([2400, 1350]);
});

test('the same picture gives the same bytes', () => {
  expect(rasterize(draw(bars, 'file'))).toEqual(rasterize(draw(bars, 'file')));
});

test('ideographs are drawn, with the shipped fonts alone', () => {
  const [full, bare] = [chinese, { ...chinese, title: '' }].map(
    (chart) => rasterize(draw(chart, 'file')).length,
  );
  expect((full ?? 0) - (bare ?? 0)).toBeGreaterThan(4000);
});
