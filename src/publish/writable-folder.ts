import type { Folder } from '../read/folder.ts';

/** A folder that files are written into. */
export interface WritableFolder extends Folder {
  /** Writes a file whole or not at all, in place of the one that is there; makes the folders it lies in. */
  readonly write: (path: string, content: string | AsyncIterable<Uint8Array>) => Promise<void>;
  /** Calls a file otherwise, in place of the one that is called so; makes the folders it lies in. */
  readonly move: (from: string, to: string) => Promise<void>;
  /** Takes a file out, or a folder with all that is in it; nothing where there is none. */
  readonly remove: (path: string) => Promise<void>;
}

/** The folder that places lie in, each a folder of its own. */
export interface Places {
  /** Names of the folders. */
  readonly list: () => Promise<readonly string[]>;
  /** Names of files that lie among them. */
  readonly files: () => Promise<readonly string[]>;
  /** A place's folder, whether it is there yet or not. */
  readonly place: (name: string) => WritableFolder;
  readonly rename: (from: string, to: string) => Promise<void>;
}
