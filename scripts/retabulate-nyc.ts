import { join } from 'node:path';
import { retabulateNyc } from './retabulate/nyc.ts';

// node scripts/retabulate-nyc.ts <folder of published files> [folder to write, data/nyc by default]
const [from, to = join(import.meta.dirname, '..', 'data', 'nyc')] = process.argv.slice(2);
if (!from) {
  process.stderr.write(
    'usage: node scripts/retabulate-nyc.ts <folder of published files> [folder to write]\n',
  );
  process.exitCode = 2;
} else {
  retabulateNyc(from, to);
}
