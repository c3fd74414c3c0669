import { InputError } from '../../src/model/fault.ts';
import { printable } from './printable.ts';
import { helpOf, typedBehind, type Command, type Typed } from './usage.ts';

/**
 * Runs a command with what was typed behind it, or says what it does where `--help` was. What is wrong with the
 * input is said on stderr, a line each, with exit status 1; anything else is a fault of ours and keeps its stack,
 * with exit status 70.
 */
export async function run<C extends Command>(
  command: C,
  work: (typed: Typed<C>) => Promise<void>,
): Promise<void> {
  try {
    const typed = typedBehind(command, process.argv.slice(2));
    if (typed === null) process.stdout.write(helpOf(command));
    else await work(typed);
  } catch (error) {
    if (error instanceof InputError) {
      process.stderr.write(`${printable(error.message)}\n`);
      process.exitCode = 1;
    } else {
      process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
      process.exitCode = 70;
    }
  }
}
