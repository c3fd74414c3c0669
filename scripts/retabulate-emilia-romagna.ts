import { join } from 'node:path';
import { retabulateEmiliaRomagna } from './retabulate/emilia-romagna.ts';

// node scripts/retabulate-emilia-romagna.ts <folder of published files> [folder to write, data/emilia-romagna by default]
const [from, to = join(import.meta.dirname, '..', 'data', 'emilia-romagna')] = process.argv.slice(2);
if (!from) {
  process.stderr.write(
    'usage: node scripts/retabulate-emilia-romagna.ts <folder of published files> [folder to write]\n',
  );
  process.exitCode = 2;
} else {
  retabulateEmiliaRomagna(from, to);
}
