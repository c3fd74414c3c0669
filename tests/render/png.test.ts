import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { draw } from '../../src/render/compose.ts';
import { print } from '../../src/render/element.ts';
import { kernedWidth, LATIN } from '../../src/render/font.ts';
import { outlineOf } from '../../src/render/glyphs.ts';
import { outlined } from '../../src/render/outlines.ts';
import { parse } from '../../src/render/parse.ts';
import { pngFile } from '../../src/render/png-file.ts';
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

test('what was printed is parsed to the same picture, marks that are escaped included', () => {
  const svg = draw({ ...bars, title: 'Paper & "glass" <sorted>' }, 'file');
  expect(print(parse(svg))).toBe(svg);
});

test('texts are drawn as outlines as wide as they are measured', () => {
  const { width, unitsPerEm } = outlineOf('AV of 12 months', 'strong');
  expect((20 * width) / unitsPerEm).toBeCloseTo(kernedWidth('AV of 12 months', 20, LATIN.strong), 6);
  const svg = print(outlined(parse(draw(bars, 'file'))));
  expect(svg).not.toContain('<text');
});

/** The colours of a PNG without filters, as `#rrggbb`, row by row. */
function coloursOf(png: Uint8Array): string[] {
  const file = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    chunks.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const width = file.readUInt32BE(16);
  const palette = chunks.get('PLTE');
  const rows = inflateSync(chunks.get('IDAT')!);
  const depth = palette ? 1 : 3;
  return Array.from({ length: width * file.readUInt32BE(20) }, (_, i) => {
    const at = Math.floor(i / width) * (width * depth + 1) + 1 + (i % width) * depth;
    const from = palette ? 3 * rows[at]! : at;
    return `#${(palette ?? rows).toString('hex', from, from + 3)}`;
  });
}
const pixelsOf = (colours: readonly number[]): Uint8Array =>
  Uint8Array.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, 255]));
const hex = (colours: readonly number[]): string[] =>
  colours.map((colour) => `#${colour.toString(16).padStart(6, '0')}`);

test('a file of few colours has them all exactly, lines that are repeated included', () => {
  const line = [0xffffff, 0xffffff, 0x24272a, 0x236e44];
  const colours = [...line, ...line, 0x000001, ...line.slice(1)];
  expect(coloursOf(pngFile(pixelsOf(colours), 4, 3))).toEqual(hex(colours));
});

test('of more colours than a palette holds each is within 1 of 255, white and black exact', () => {
  const colours = Array.from({ length: 400 }, (_, i) => (i < 200 ? i : 0xffffff - (i - 200)));
  const found = coloursOf(pngFile(pixelsOf(colours), 20, 20));
  found.forEach((colour, i) => {
    const [is, was] = [Number.parseInt(colour.slice(1), 16), colours[i]!];
    for (const shift of [0, 8, 16])
      expect(Math.abs(((is >> shift) & 255) - ((was >> shift) & 255))).toBeLessThanOrEqual(1);
  });
  expect([found[0], found[200]]).toEqual(['#000000', '#ffffff']);
});

test('where no palette will do, every colour is written as it is', () => {
  const colours = Array.from({ length: 900 }, (_, i) => i * 1_000);
  expect(coloursOf(pngFile(pixelsOf(colours), 30, 30))).toEqual(hex(colours));
});
