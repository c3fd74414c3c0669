/**
 * `node scripts/methods.ts`: the rules districts are compared by, and every statistic with its reference
 * cases run, in `build/methods.json` for the methods page. Stops where a case does not agree.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { RULES } from '../src/compare/rules.ts';
import type { MethodsFile } from '../src/model/methods.ts';
import { METHODS } from '../src/stats/methods.ts';
import { PATHS } from './command/paths.ts';
import { progressOn, type Progress } from './command/progress.ts';
import { runReferenceCases } from './command/reference-cases.ts';
import { COMMANDS } from './command/commands.ts';
import { run } from './command/run.ts';

/** Writes the file. Throws where a statistic does not agree with its reference cases. */
export async function writeMethods(progress: Progress): Promise<void> {
  progress.step('check methods');
  const results = await runReferenceCases(PATHS.references);
  const failures = results.flatMap(({ sets }) => sets.flatMap((set) => set.failures));
  if (failures.length > 0) throw new Error(`reference cases do not agree:\n${failures.join('\n')}`);
  const file: MethodsFile = {
    rules: RULES,
    methods: results.map(({ id, sets }) => ({
      ...METHODS.find((method) => method.id === id)!,
      sets: sets.map(({ failures: _, ...set }) => set),
    })),
  };
  await mkdir(dirname(PATHS.methods), { recursive: true });
  await writeFile(PATHS.methods, JSON.stringify(file));
  const cases = results.flatMap(({ sets }) => sets).reduce((sum, set) => sum + set.cases, 0);
  progress.done(`${results.length} methods, ${cases} reference cases agree`);
}

if (import.meta.main) await run(COMMANDS.methods, () => writeMethods(progressOn(process.stdout)));
