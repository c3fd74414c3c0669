import { gzipSync } from 'node:zlib';

/** By code unit, so that no locale has a say in the order of rows. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** gzip without file name or time, and without the name of the system that packed it (byte 9). */
export function gzip(text: string): Buffer {
  const packed = gzipSync(text, { level: 9 });
  packed[9] = 255;
  return packed;
}
