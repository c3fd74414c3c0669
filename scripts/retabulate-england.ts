import { join } from 'node:path';
import { retabulateEngland } from './retabulate/england.ts';

// node scripts/retabulate-england.ts <folder of published files> [folder to write, data/england by default]
const [from, to = join(import.meta.dirname, '..', 'data', 'england')] = process.argv.slice(2);
if (!from) {
  process.stderr.write(
    'usage: node scripts/retabulate-england.ts <folder of published files> [folder to write]\n',
  );
  process.exitCode = 2;
} else {
  retabulateEngland(from, to);
}
