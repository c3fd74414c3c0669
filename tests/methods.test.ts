import { expect, test } from 'vitest';
import { RULES } from '../src/compare/rules.ts';
import { newsBackTest } from '../src/content/news-back-test.ts';
import { METHOD } from '../src/i18n/en/methods.ts';
import * as say from '../src/i18n/en/pages/methods.ts';
import type { Rules } from '../src/model/methods.ts';
import { METHODS } from '../src/stats/methods.ts';

/** The methods page says what the code does: its numbers are the code's own, and nothing is left out. */

const textOf = (rules: Rules): string =>
  [
    ...say.comparing({ rules, districts: 'districts', newsBefore: newsBackTest }),
    ...say.sections({
      one: 'district',
      monthly: true,
      yearly: true,
      districts: 'districts',
      oldAfterMonths: rules.oldAfterMonths,
      populationPeriod: '2020',
      populationSource: 'census',
      margin: null,
      twoTables: false,
    }),
  ]
    .flatMap(({ title, paragraphs }) => [title, ...paragraphs])
    .join('\n');

/** Paths of all numbers: `peers.fewest`. */
const pathsIn = (options: object, before = ''): string[] =>
  Object.entries(options).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' ? pathsIn(value as object, `${before}${key}.`) : [`${before}${key}`],
  );

/** The rules with one number changed. */
function changed(path: string): Rules {
  const rules = structuredClone(RULES) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop()!;
  const holder = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, rules);
  const value = holder[last] as number;
  holder[last] = value < 1 ? value * 0.8 : value + 2;
  return rules as unknown as Rules;
}

test.each(pathsIn(RULES))('the methods page prints the rule %s as the code has it', (path) => {
  expect(textOf(changed(path))).not.toBe(textOf(RULES));
});

test('the rules as they are today', () => {
  // Changing one of these changes published standings: it is done on purpose, and here too.
  expect(textOf(RULES)).toContain('at least 8 comparable districts');
  expect(textOf(RULES)).toContain('the 5 to 15 nearest');
  expect(textOf(RULES)).toContain('at least 5 comparable peers');
  expect(textOf(RULES)).toContain('at 95% and at 99.8%');
  expect(textOf(RULES)).toContain('at least 8 and at most 15');
  expect(textOf(RULES)).toContain('the last 60 are shown');
  expect(textOf(RULES)).toContain('before the last 12');
  expect(textOf(RULES)).toContain('95 of 100 have none of the 12 outside');
  expect(textOf(RULES)).toContain('That takes at least 8.');
});

test('every statistic has its words, formula and references, and no words are of none', () => {
  expect(Object.keys(METHOD).sort()).toEqual(METHODS.map(({ id }) => id as string).sort());
  for (const { id, formula, references } of METHODS) {
    const { name, purpose, limits } = METHOD[id];
    for (const text of [name, purpose, limits, formula, ...references])
      expect(text.length).toBeGreaterThan(8);
    expect(references.length).toBeGreaterThan(0);
  }
});

test('no words of the methods call anything significant', () => {
  const all = [
    textOf(RULES),
    ...Object.values(METHOD).flatMap((methodWords) => Object.values(methodWords)),
    say.NATURES.lead,
  ];
  expect(all.join('\n')).not.toMatch(/significan/i);
});

test('a deviation is printed with one digit, never smaller than it is', () => {
  expect([1e-9, 2.3e-15, 9.4e-10, 0.00005, 5e-7].map(say.scientific)).toEqual([
    '10⁻⁹',
    '3\u00a0×\u00a010⁻¹⁵',
    '10⁻⁹',
    '5\u00a0×\u00a010⁻⁵',
    '5\u00a0×\u00a010⁻⁷',
  ]);
});

test('what was checked is told with its source and how closely it agrees', () => {
  const set = { source: 'R', cases: 11, passed: 11, tolerance: 1e-9, decimals: null, largest: 3.7e-15 };
  expect(say.checked(set)).toBe(
    'R: 11 of 11 cases agree to 10⁻⁹ of the value; the largest deviation is 4\u00a0×\u00a010⁻¹⁵',
  );
  expect(say.checked({ ...set, cases: 1, passed: 1, largest: 0 })).toBe('R: 1 of 1 case agrees exactly');
  expect(say.checked({ ...set, passed: 10, tolerance: null, decimals: 7 })).toBe(
    'R: 10 of 11 cases agree to the 7 decimals published',
  );
  expect(say.checkedTitle([set, { ...set, cases: 3, passed: 2 }])).toBe(
    'Formula, references, and 13 of 14 reference cases passed',
  );
});
