/**
 * `npm run count -- <table.csv> --out <totals.csv> [--kind <column>] [--trained <column>] …`: rows about
 * persons in, totals by month, district and kind of organisation out, no count of 1 to 4 people among them.
 * With `--by year`, how many different people there were in each calendar year, and how many came again.
 * Which columns are date, district, person and hours, and how the table is written, is told by its header and
 * rows, or said (`--person "Member no."`, --dates us|european|slashes, --delimiter, --encoding, --retrieved).
 */
import { rename, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDay } from '../src/model/day.ts';
import { InputError } from '../src/model/fault.ts';
import { amount } from '../src/model/amount.ts';
import { diskFolder } from './command/disk.ts';
import { PATHS } from './command/paths.ts';
import { refuseInside } from './command/refuse-inside.ts';
import { run } from './command/run.ts';
import { countShifts } from '../src/publish/count/count-shifts.ts';
import { readShifts } from '../src/publish/count/read-shifts.ts';
import { BESIDE, printPeople, printTotals } from '../src/publish/count/print.ts';

await run(async () => {
  const text = (value?: string) =>
    ({ type: 'string', ...(value === undefined ? {} : { default: value }) }) as const;
  const { values, positionals } = parseArgs({
    options: {
      out: text(),
      date: text(),
      district: text(),
      person: text(),
      hours: text(),
      kind: text(),
      trained: text(),
      by: text('month'),
      dates: text(),
      delimiter: text(),
      encoding: text(),
      retrieved: text(new Date().toISOString().slice(0, 10)),
    },
    allowPositionals: true,
  });
  const [input] = positionals;
  if (positionals.length !== 1 || !input || !values.out)
    throw new InputError('expected: npm run count -- <table.csv> --out <totals.csv>');
  const retrieved = String(values.retrieved);
  if (parseDay(retrieved) === null)
    throw new InputError(`invalid retrieved: ${retrieved}: expected a date like 2025-11-30`);
  const out = resolve(values.out);
  if (out === resolve(input)) throw new InputError(`invalid out: ${values.out}: this is the table itself`);
  await refuseInside(input, PATHS.root);
  if (values.by !== 'month' && values.by !== 'year')
    throw new InputError(`invalid by: ${values.by}: expected month or year`);
  const { dates, delimiter, encoding, ...columns } = values;
  const [folder, file] = [diskFolder(dirname(resolve(input))), basename(input)];
  const shifts = await readShifts(folder, file, { columns, dates, delimiter, encoding });
  const { months, years, rows, leftOut } = await countShifts({ ...shifts, folder, file, retrieved });
  if (values.by === 'year' && years.length === 0)
    throw new InputError(`${input}: no whole calendar year, from a January to a December`);
  const totals = values.by === 'year' ? printPeople(years) : printTotals(months);
  await writeFile(`${out}.new`, totals.csv);
  await rename(`${out}.new`, out);
  process.stdout.write(
    [
      `read as ${Object.entries(shifts.columns)
        .flatMap(([part, name]) => (name === undefined ? [] : [`${part}: “${name}”`]))
        .join(', ')}; dates: ${shifts.dateFormat}`,
      `${amount(rows, 'row')} about persons → ${amount(totals.rows, 'total')} in ${values.out}`,
      `${amount(totals.few, 'count')} of 1 to 4 people written as “<5”; ${amount(totals.beside, 'more', 'more')} as “${BESIDE}”, because one of those could be worked out from them`,
      ...(totals.hoursOfFew > 0
        ? [
            `the hours of these ${amount(totals.hoursOfFew, 'count')} are given: who knows from elsewhere that it is one person learns how many hours they gave${values.kind === undefined ? '' : '; without --kind there are fewer of them'}`,
          ]
        : []),
      ...leftOut.map((line) => `left out: ${line}`),
      '',
    ].join('\n'),
  );
});
