import { InputError } from '../../src/model/fault.ts';
import { printable } from './printable.ts';

/**
 * Runs a command. What is wrong with the input is said on stderr, a line each, with exit status 1;
 * anything else is a fault of ours and keeps its stack, with exit status 70.
 */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof InputError || isUnknownOption(error)) {
      process.stderr.write(`${printable(error.message)}\n`);
      process.exitCode = 1;
    } else {
      process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
      process.exitCode = 70;
    }
  }
}

/** What `parseArgs` throws where a command is called with an option it does not have. */
const isUnknownOption = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
