import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What publishers fill in, as it lies in the project: the site offers the very files. */
const TEMPLATES = join(process.cwd(), 'templates');

/** The tables to fill in, and the descriptor that says what each is. */
export const templateFiles = (): string[] =>
  readdirSync(TEMPLATES).filter((file) => /\.(csv|json)$/.test(file));

export const templateText = (file: string): string => readFileSync(join(TEMPLATES, file), 'utf8');

/** Header and rows of a template; none has a quoted cell. */
export const templateRows = (file: string): [header: string[], ...rows: string[][]] =>
  templateText(file)
    .trimEnd()
    .split('\n')
    .map((line) => line.split(',')) as [string[], ...string[][]];
