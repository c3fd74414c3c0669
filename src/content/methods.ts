import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MethodsFile } from '../model/methods.ts';

/** The rules of comparison and the checked statistics, as `scripts/methods.ts` writes them. */
export const methodsFile = (): MethodsFile =>
  JSON.parse(readFileSync(join(process.cwd(), 'build', 'methods.json'), 'utf8')) as MethodsFile;
