import { problem, ProblemError } from '../model/problem.ts';

/** A file's bytes, wherever they lie. */
export interface FileBytes {
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly lastModified: number;
  /** The bytes piece by piece, anew each time it is asked. */
  readonly stream: () => AsyncIterable<Uint8Array>;
  /** The same of a gzip file, unpacked. */
  readonly unpacked: () => AsyncIterable<Uint8Array>;
}

/** A folder of files: on a disk, in a browser, in memory. Paths have `/` between their parts. */
export interface Folder {
  /** What it is called: of a place, its id. */
  readonly name: string;
  /** Paths of the files in it, `deep` of those in the folders within too, sorted; links are not followed. */
  readonly list: (options?: { readonly deep?: boolean }) => Promise<readonly string[]>;
  /**
   * The file at a path, null where there is none. Rejects with a ProblemError where what lies there is no file
   * of this folder: another folder, a device, a link out of it.
   */
  readonly open: (path: string) => Promise<FileBytes | null>;
}

/** The file at a path; an InputError where there is none, or what lies there is no file. */
export async function openFile(folder: Folder, file: string): Promise<FileBytes> {
  const found = await folder.open(file);
  if (found === null) throw new ProblemError(problem('missing-file', { file }, { text: 'no such file' }));
  return found;
}

/** A folder of files that are held in memory, or that a browser was given. */
export const folderOfBlobs = (name: string, files: ReadonlyMap<string, Blob>): Folder => ({
  name,
  list: ({ deep = false } = {}) =>
    Promise.resolve([...files.keys()].filter((path) => deep || !path.includes('/')).sort()),
  open(path) {
    const blob = files.get(path);
    return Promise.resolve(blob === undefined ? null : bytesOf(blob));
  },
});

const bytesOf = (blob: Blob): FileBytes => ({
  size: blob.size,
  lastModified: 'lastModified' in blob ? Number(blob.lastModified) : 0,
  stream: () => piecesOf(blob.stream()),
  unpacked: () => piecesOf(blob.stream().pipeThrough(new DecompressionStream('gzip'))),
});

/** The pieces of a stream; not every browser can iterate over one. */
export async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

/** All bytes of a file in one. */
export async function allBytes(file: FileBytes): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file.stream()) pieces.push(piece);
  return joined(pieces);
}

/** Bytes one after another, in one array. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
