/**
 * Loaded before a command that is measured (`node --import`): at its end writes what it used to the file
 * named by `USAGE`: processor seconds of all threads, and the most memory held at once, in bytes.
 */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(
    process.env['USAGE']!,
    JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1e6, memory: 1024 * maxRSS }),
  );
});
