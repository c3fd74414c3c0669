import { contentOf } from '../../read/scan.ts';
import { joined, type Folder } from '../../read/folder.ts';

/** What a file holds, unpacked: how a portal or we compress it is no part of it. */
export interface Content {
  /** SHA-256. */
  readonly digest: string;
  readonly bytes: number;
  /** The first bytes of it. */
  readonly head: Uint8Array;
}

/** Takes the bytes of a file piece by piece and gives their SHA-256. */
export interface Digest {
  readonly add: (bytes: Uint8Array) => void;
  /** In hexadecimal. */
  readonly end: () => string;
}

const HEAD = 512;

/** Lets bytes through and knows at the end what they were; `onBytes` is told how many came, and may throw. */
export function measured(
  pieces: AsyncIterable<Uint8Array>,
  digest: Digest,
  onBytes: (bytes: number) => void = () => {},
): { readonly pieces: AsyncIterable<Uint8Array>; readonly content: () => Content } {
  let bytes = 0;
  let head: Uint8Array = new Uint8Array();
  return {
    pieces: (async function* () {
      for await (const piece of pieces) {
        digest.add(piece);
        bytes += piece.length;
        if (head.length < HEAD) head = joined([head, piece.subarray(0, HEAD - head.length)]);
        onBytes(bytes);
        yield piece;
      }
    })(),
    content: () => ({ digest: digest.end(), bytes, head }),
  };
}

/** The content of a file that is there, or null where none is or it cannot be unpacked. */
export async function contentIn(
  folder: Folder,
  path: string,
  gzip: boolean,
  digest: Digest,
): Promise<Content | null> {
  try {
    const file = await folder.open(path);
    if (file === null) return null;
    const { pieces, content } = measured(contentOf(file, path, gzip), digest);
    for await (const piece of pieces) void piece;
    return content();
  } catch {
    return null;
  }
}
