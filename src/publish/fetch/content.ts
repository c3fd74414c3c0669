import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/** What a file holds, unpacked: how a portal or we compress it is no part of it. */
export interface Content {
  /** SHA-256. */
  readonly digest: string;
  readonly bytes: number;
  /** The first bytes of it. */
  readonly head: Uint8Array;
}

const HEAD = 512;

/** A step of a pipeline that lets bytes through and knows at the end what they were. */
export function measure(onBytes: (bytes: number) => void = () => {}): {
  step: Transform;
  content: () => Content;
} {
  const hash = createHash('sha256');
  let bytes = 0;
  let head = Buffer.alloc(0);
  const step = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      if (head.length < HEAD) head = Buffer.concat([head, chunk.subarray(0, HEAD - head.length)]);
      try {
        onBytes(bytes);
        done(null, chunk);
      } catch (error) {
        done(error as Error);
      }
    },
  });
  return { step, content: () => ({ digest: hash.digest('hex'), bytes, head }) };
}

/** The content of a file that is there, or null where none is or it cannot be unpacked. */
export async function contentOf(file: string, gzip: boolean): Promise<Content | null> {
  const { step, content } = measure();
  try {
    await pipeline([createReadStream(file), ...(gzip ? [createGunzip()] : []), step.resume()]);
    return content();
  } catch {
    return null;
  }
}
