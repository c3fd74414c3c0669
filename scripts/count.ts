/**
 * `npm run count -- <table.csv> --out <totals.csv> [--kind <column>] [--trained <column>] …`: rows about
 * persons in, totals by month, district and kind of organisation out, no count of 1 to 4 people among them.
 * With `--by year`, how many different people there were in each calendar year, and how many came again.
 * Which columns are date, district, person and hours, and how the table is written, is told by its header and
 * rows, or said (`--person "Member no."`, --dates us|european|slashes, --delimiter, --encoding, --retrieved).
 */
import { rename, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { parseDay } from '../src/model/day.ts';
import { InputError } from '../src/model/fault.ts';
import { amount } from '../src/model/amount.ts';
import { diskFolder } from './command/disk.ts';
import { PATHS } from './command/paths.ts';
import { refuseInside } from './command/refuse-inside.ts';
import { COMMANDS } from './command/commands.ts';
import { run } from './command/run.ts';
import { countShifts } from '../src/publish/count/count-shifts.ts';
import { readShifts } from '../src/publish/count/read-shifts.ts';
import { BESIDE, printPeople, printTotals } from '../src/publish/count/print.ts';

await run(COMMANDS.count, async ({ named, options }) => {
  const input = named[0]!;
  const { retrieved = new Date().toISOString().slice(0, 10) } = options;
  if (parseDay(retrieved) === null)
    throw new InputError(`invalid retrieved: ${retrieved}: expected a date like 2025-11-30`);
  const out = resolve(options.out);
  if (out === resolve(input)) throw new InputError(`invalid out: ${options.out}: this is the table itself`);
  await refuseInside(input, PATHS.root);
  if (options.by !== 'month' && options.by !== 'year')
    throw new InputError(`invalid by: ${options.by}: expected month or year`);
  const { dates, delimiter, encoding, ...columns } = options;
  const [folder, file] = [diskFolder(dirname(resolve(input))), basename(input)];
  const shifts = await readShifts(folder, file, { columns, dates, delimiter, encoding });
  const { months, years, rows, leftOut } = await countShifts({ ...shifts, folder, file, retrieved });
  if (options.by === 'year' && years.length === 0)
    throw new InputError(`${input}: no whole calendar year, from a January to a December`);
  const totals = options.by === 'year' ? printPeople(years) : printTotals(months);
  await writeFile(`${out}.new`, totals.csv);
  await rename(`${out}.new`, out);
  process.stdout.write(
    [
      `read as ${Object.entries(shifts.columns)
        .flatMap(([part, name]) => (name === undefined ? [] : [`${part}: “${name}”`]))
        .join(', ')}; dates: ${shifts.dateFormat}`,
      `${amount(rows, 'row')} about persons → ${amount(totals.rows, 'total')} in ${options.out}`,
      `${amount(totals.few, 'count')} of 1 to 4 people written as “<5”; ${amount(totals.beside, 'more', 'more')} as “${BESIDE}”, because one of those could be worked out from them`,
      ...(totals.hoursOfFew > 0
        ? [
            `the hours of these ${amount(totals.hoursOfFew, 'count')} are given: who knows from elsewhere that it is one person learns how many hours they gave${options.kind === undefined ? '' : '; without --kind there are fewer of them'}`,
          ]
        : []),
      ...leftOut.map((line) => `left out: ${line}`),
      '',
    ].join('\n'),
  );
});
