/**
 * `npm run check [-- <place> …]`: reads a place's folder and says all that is wrong with it, without
 * publishing anything. Exit status 1 where it could not be published.
 */
import { readPlace } from '../src/aggregate/place.ts';
import { printFault } from '../src/model/fault.ts';
import { chosenPlaces, inPlace } from './command/places.ts';
import { run } from './command/run.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const n = (rows: number): string => rows.toLocaleString('en');

await run(async () => {
  for (const place of await chosenPlaces(process.argv.slice(2))) {
    const { series, notes, programmes, districts } = await inPlace(place, readPlace);
    say(
      `${place}: ${n(districts.length)} districts, ${n(notes.length)} notes, ${n(programmes.length)} programmes`,
    );
    for (const { report } of series) {
      const { rows, used, unplaced, rejected } = report;
      say(
        `  ${report.series} (${report.file}): ${n(rows)} rows: ${n(used)} used, ${n(unplaced.rows)} unplaced, ${n(rejected.rows)} rejected${report.leftOut.rows > 0 ? `, ${n(report.leftOut.rows)} left out as declared` : ''}`,
      );
      if (unplaced.notStated > 0) say(`    district not stated: ${n(unplaced.notStated)} rows`);
      for (const { value, rows: of } of unplaced.unknown)
        say(
          `    district unknown: ${value}: ${n(of)} rows; add it under values.district, or leave it unplaced`,
        );
      for (const { column, value, rows: of } of report.leftOut.values)
        say(`    left out as declared: ${column}: ${value}: ${n(of)} rows`);
      for (const { column, value, rows: of } of report.unknownWords)
        say(`    ${column} unknown: ${value}: ${n(of)} rows; add it under values.${column}`);
      for (const kind of rejected.kinds) {
        say(`    ${kind.fault}: ${n(kind.rows)} rows`);
        for (const example of kind.examples) say(`      ${printFault(example)}`);
      }
      for (const one of report.corrected)
        say(`    corrected: ${one.key}: ${one.field}: ${one.published} → ${one.corrected}: ${one.reason}`);
    }
  }
});
