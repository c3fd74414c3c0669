import { QUESTION } from '../model/question.ts';
import { answerOrMark, type Asker } from './ask.ts';
import type { Column, Table } from './columns.ts';
import { meaningsOf, slugOf } from './lexicon.ts';
import type { Json, Named } from './named.ts';

/** The unit of its amounts, by what the columns or the rows below them say. */
export async function unitOf(
  { name, table }: Named,
  ask: Asker,
  columns: readonly string[],
): Promise<string> {
  // A column of units has the same one in every row.
  const single = table.columns
    .filter(({ values }) => values.size === 1)
    .map(({ values }) => [...values.keys()][0]!);
  const said = [...columns, table.header.units, ...single].join(' ').toLowerCase();
  const units = [
    ['kg', /\bkg\b|公斤/],
    ['tonne', /tonnes?\b|tonnage|tonnellate|toneladas|tonnen|吨|公噸|톤|トン|(?<=[([（ ])t(?=[)\]）/ ]|$)/],
  ] as const;
  const known = units.find(([, pattern]) => pattern.test(said));
  if (known) return known[0];
  return answerOrMark(ask, {
    key: `${name}.unit`,
    text: `${table.file}: in which unit are its amounts? A tonne is 1,000 kg, a short-ton 2,000 pounds.`,
    ...(/tons/.test(said) ? { guess: 'short-ton' } : {}),
    options: ['kg', 'tonne', 'short-ton'],
  });
}

/** The columns of kinds of waste: where two make up a third, that pair is the whole and nothing twice. */
export async function streamColumns(
  { name, table }: Named,
  ask: Asker,
  candidates: readonly Column[],
): Promise<string[]> {
  const single = candidates.filter(
    ({ meanings }) => (meanings.has('residual') || meanings.has('sorted')) && !isTotal(meanings),
  );
  const pair = pairOf(table, candidates) ?? onePair(candidates);
  const guess = pair ?? (single.length >= 2 ? single : null);
  // Few columns, none a sum of others: there is nothing to doubt.
  if (
    guess &&
    (guess.length === candidates.length || (pair === null && candidates.length - single.length <= 1))
  )
    return guess.map((column) => column.name);
  const answer = await ask.ask({
    key: `${name}.streams`,
    text: `${table.file}: which columns are kinds of waste, unsorted and sorted, so that none is counted twice? Their names with semicolons between them.`,
    guess: guess?.map((column) => column.name).join('; '),
    wrong: (text) => {
      const unknown = text.split(';').find((word) => !table.names.includes(word.trim()));
      return unknown === undefined
        ? null
        : `no column is called ${unknown.trim()}; expected of ${table.names.join(', ')}`;
    },
  });
  return answer === null ? [] : answer.split(';').map((text) => text.trim());
}

/** One column of unsorted waste, and one of all sorted. */
function onePair(candidates: readonly Column[]): Column[] | null {
  const residual = candidates.filter(({ meanings }) => meanings.has('residual'));
  const sorted = candidates.filter(({ meanings }) => meanings.has('sorted') && !meanings.has('residual'));
  return residual.length === 1 && sorted.length === 1 ? [...residual, ...sorted] : null;
}

const isTotal = (meanings: Column['meanings']): boolean => meanings.has('total');

/** An unsorted and a sorted column that are a third together, in almost all rows. */
function pairOf({ rows, number }: Table, candidates: readonly Column[]): Column[] | null {
  if (candidates.length < 3 || candidates.length > 60) return null;
  const some = rows.slice(0, 200).map((row) => candidates.map(({ index }) => number.read(row[index]!)));
  let best: Column[] | null = null;
  candidates.forEach((rest, a) => {
    if (!rest.meanings.has('residual')) return;
    candidates.forEach((sorted, b) => {
      if (a === b || best || sorted.meanings.has('residual') || !sorted.meanings.has('sorted')) return;
      const whole = candidates.findIndex(
        (_, t) =>
          t !== a &&
          t !== b &&
          some.filter(
            (row) =>
              row[a] !== undefined &&
              row[b] !== undefined &&
              row[t] !== undefined &&
              row[a]! > 0 &&
              row[b]! > 0 &&
              Math.abs(row[a]! + row[b]! - row[t]!) <= 2,
          ).length >=
            some.length * 0.9,
      );
      if (whole >= 0) best = [rest, sorted];
    });
  });
  return best;
}

/** A unit after the name of a kind of waste. */
const UNIT = /\s*([([（](kg|tonnes?|tons?|t|t\/\p{L}+|公噸|吨|톤|トン)[)\]）]|\bin (t|kg))\s*$/iu;

/** What each kind of waste is; asked where its name does not say whether it is sorted. */
export async function streamsOf(
  { name, table }: Named,
  ask: Asker,
  columns: readonly string[],
  blanks: boolean,
): Promise<Json[]> {
  const blank = blanks
    ? await answerOrMark(ask, {
        key: `${name}.blank`,
        text: `${table.file}: what does an empty cell mean: waste of this kind is not-collected there, or it is not-reported?`,
        guess: 'not-reported',
        options: ['not-collected', 'not-reported'],
      })
    : 'not-reported';
  const streams: Json[] = [];
  const ids = new Set<string>();
  for (const [index, column] of columns.entries()) {
    const meanings = meaningsOf(column);
    const unsorted = /(^|[^a-z])(not|non|un)[- ]?(sent|recycl|sorted|differ)|indifferenz/i.test(column);
    const answer =
      unsorted || meanings.has('residual') !== meanings.has('sorted')
        ? meanings.has('sorted') && !unsorted
          ? 'yes'
          : 'no'
        : await ask.ask({
            key: `${name}.sorted.${column}`,
            text: `${table.file}: is “${column}” sorted waste?`,
            guess: meanings.has('residual') ? 'no' : undefined,
            options: ['yes', 'no'],
          });
    const label = column.replace(UNIT, '').trim();
    let id = slugOf(label) || `stream-${index + 1}`;
    while (ids.has(id)) id = `${id}-2`;
    ids.add(id);
    streams.push({
      id,
      column,
      label: { en: label },
      sorted:
        answer === null
          ? `${QUESTION}${table.file}: is “${column}” sorted waste? true or false, without quotation marks.`
          : answer === 'yes',
      blank,
    });
  }
  return streams;
}
