import { createHash } from 'node:crypto';
import { pipeline, Readable, type Transform } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import type { Network } from '../../src/publish/fetch/download.ts';

/** Downloads by this machine's network. */
export const network: Network = {
  fetch,
  digest() {
    const hash = createHash('sha256');
    return { add: (bytes) => void hash.update(bytes), end: () => hash.digest('hex') };
  },
  gunzip: (packed) => through(packed, createGunzip()),
  gzip: (bytes) => through(bytes, createGzip({ level: 9 })),
};

/** Begins when it is asked for its first piece: what went wrong before that would find nobody to tell. */
async function* through(pieces: AsyncIterable<Uint8Array>, step: Transform): AsyncGenerator<Uint8Array> {
  yield* pipeline(Readable.from(pieces, { objectMode: false }), step, () => {}) as AsyncIterable<Uint8Array>;
}
