/**
 * Says what a command is doing: one line that is written over on a terminal, a plain line a step in a
 * log. Seconds are since the step began.
 */
export interface Progress {
  /** Begins a step. */
  readonly step: (name: string) => void;
  /** Says how far the step is. */
  readonly tell: (text: string) => void;
  /** Takes the line away that is written over. */
  readonly clear: () => void;
  /** Ends the step with what it came to. */
  readonly done: (text: string) => void;
}

export function progressOn(stream: NodeJS.WriteStream): Progress {
  let name = '';
  let started = performance.now();
  const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const over = (text: string): void => {
    if (stream.isTTY) stream.write(`\r\u001b[K${text}`);
  };
  return {
    step(next) {
      name = next;
      started = performance.now();
      over(`${name} …`);
    },
    clear: () => over(''),
    tell: (text) => over(`${name}: ${text}, ${seconds()}`),
    done(text) {
      over('');
      stream.write(`${name}: ${text}, ${seconds()}\n`);
    },
  };
}
