import { InputError } from '../../src/model/fault.ts';

/**
 * Runs a command. What is wrong with the input is said on stderr, a line each, with exit status 1;
 * anything else is a fault of ours and keeps its stack, with exit status 70.
 */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof InputError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    } else {
      process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
      process.exitCode = 70;
    }
  }
}
