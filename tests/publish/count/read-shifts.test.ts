import { expect, test } from 'vitest';
import { diskFolder } from '../../../scripts/command/disk.ts';
import { countShifts } from '../../../src/publish/count/count-shifts.ts';
import { readShifts, type Said } from '../../../src/publish/count/read-shifts.ts';
import { folderOf } from '../../small-place.ts';

const German = (days: readonly string[], first = 'Mitglied') =>
  [
    `${first};Datum;Bezirk;Stunden;geschult`,
    ...days.map((day, n) => `M${n % 6};${day}.2023;${n % 2 ? 'Nord' : 'Süd'};1,5;${n % 3 ? 'Ja' : 'Nein'}`),
    '',
  ].join('\r\n');

async function looked(text: string, said: Said = { columns: {} }) {
  const latin = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const [folder, file] = [diskFolder(await folderOf({ 'dienste.csv': latin })), 'dienste.csv'];
  return { ...(await readShifts(folder, file, said)), folder, file, retrieved: '2024-01-31' };
}

const DAYS = ['13.01', '14.01', '15.01', '16.01', '17.01', '18.01', '19.01', '20.01'];

test('a table about persons is counted as its header and rows show it is written', async () => {
  const shifts = await looked(German(DAYS), { columns: { trained: 'geschult' } });
  expect(shifts).toMatchObject({
    columns: { date: 'Datum', district: 'Bezirk', person: 'Mitglied', hours: 'Stunden' },
    dateFormat: 'european',
    delimiter: ';',
    encoding: 'windows-1252',
    dialect: { decimalChar: ',' },
  });
  const { rows, leftOut, months } = await countShifts(shifts);
  expect([rows, leftOut]).toEqual([8, []]);
  expect(months.find(({ district }) => district === 'all')).toMatchObject({ hours: 12, people: 6 });
});

test('what is said comes before what is seen', async () => {
  expect(
    await looked(German(DAYS), { columns: { hours: 'geschult' }, dates: 'iso', delimiter: ',' }),
  ).toMatchObject({ columns: { hours: 'geschult' }, dateFormat: 'iso', delimiter: ',' });
});

test('dates that can be read in two ways are asked about', async () => {
  await expect(looked(German(['01.02', '03.04']))).resolves.toMatchObject({ dateFormat: 'european' });
  const slashes = German(['01.02', '03.04']).replaceAll(/(\d\d)\.(\d\d)\./g, '$1/$2/');
  await expect(looked(slashes)).rejects.toThrow('say which: --dates european (day first)');
});

test('a column that is not found is asked for, with what to type, and no cell is repeated', async () => {
  await expect(looked(German(DAYS, 'Anna'))).rejects.toThrow(
    'dienste.csv:1: person: no such column; say which it is: --person "its name"',
  );
  // Several people share a first name.
  await expect(looked(German(DAYS, 'Vorname'))).rejects.toThrow('person: no such column');
});
