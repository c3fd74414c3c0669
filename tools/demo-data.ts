import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { demoFiles } from './demo/files.ts';

// npm run demo-data [-- <root>]: writes data/demo and tests/demo/planted.json under the root, the
// current folder unless said. datapackage.json and README.md are written by hand.
const root = process.argv[2] ?? '.';
for (const [path, text] of demoFiles()) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`${file}: ${Buffer.byteLength(text)} bytes`);
}
