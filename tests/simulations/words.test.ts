import { expect, test } from 'vitest';
import * as say from '../../src/i18n/en/pages/simulations.ts';
import { results } from './results.ts';

const trials = say.trials(results());
const textOf = ({ title, paragraphs, table }: say.Trial): string =>
  [title, ...paragraphs, table.caption, ...table.columns, ...table.rows.flat()].join('\n');

test('every simulation has its words, and every row a cell a column', () => {
  expect(trials).toHaveLength(9);
  expect(new Set(trials.map(({ id }) => id)).size).toBe(9);
  for (const { table } of trials) {
    expect(table.rows.length).toBeGreaterThan(1);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    for (const cell of table.rows.flatMap((row) => row.slice(1))) expect(cell).toMatch(/\d/);
  }
});

test('how many runs there were, and the Monte-Carlo error, stand beside what was found', () => {
  for (const trial of trials.slice(0, 3)) expect(textOf(trial)).toMatch(/1,000|50/);
  for (const trial of trials.slice(4)) expect(textOf(trial)).toMatch(/\([\d,]+ (runs|lists)/);
  expect(trials.filter((trial) => textOf(trial).includes('\u00a0±\u00a0'))).toHaveLength(trials.length);
});

test('words keep the rules: nothing is significant, better or worse, and chance is of counted things', () => {
  const all = trials.map(textOf).join('\n');
  expect(all).not.toMatch(/significan|\bbetter\b|\bworse\b|\bworst\b|\bbest\b|NaN|undefined|Infinity/i);
  const ofChance = trials.filter((trial) => /\bchance\b/i.test(textOf(trial))).map(({ id }) => id);
  expect(ofChance).toEqual(['simulated-identical', 'simulated-differing']);
});

test('the printed numbers are those of the simulations', () => {
  const { identical, closedOnly } = results();
  const [first] = trials;
  expect(first!.table.rows[0]![1]).toBe(
    `${(100 * identical.rates.listed.value).toFixed(1)}%\u00a0±\u00a0${(100 * identical.rates.listed.error).toFixed(1)}`,
  );
  const closing = trials.find(({ id }) => id === 'simulated-closing')!;
  expect(closing.paragraphs[0]).toContain(`within ${closedOnly[0]!.truth} days`);
  expect(closing.paragraphs[0]).toContain(
    `${closedOnly.at(-1)!.closedOnly.value.toFixed(1)} days on average`,
  );
});

test('how many lie outside a range though nothing is special is what the pages say of it', () => {
  const { inner, outer } = results().overdispersed.widened;
  // "About one in twenty lies outside such a range anyway."
  expect(inner.value).toBeGreaterThanOrEqual(0.03);
  expect(inner.value).toBeLessThanOrEqual(0.07);
  // "Fewer than one in a hundred so far out."
  expect(outer.value).toBeLessThan(0.01);
});
