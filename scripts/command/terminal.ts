import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Terminal } from '../../src/publish/new-place/asker.ts';

/** A terminal that a person types answers at, until it is closed. */
export function terminalOn(input: Readable, output: Writable): Terminal & { readonly close: () => void } {
  const lines = createInterface({ input, crlfDelay: Infinity });
  // Read as they come: an answer typed ahead is kept.
  const typed = lines[Symbol.asyncIterator]();
  return {
    write: (text) => void output.write(text),
    async readLine() {
      const { value, done } = await typed.next();
      return done ? null : value;
    },
    close: () => lines.close(),
  };
}
