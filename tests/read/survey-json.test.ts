import fc from 'fast-check';
import { expect, test } from 'vitest';
import { surveyJson } from '../../src/read/survey-json.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('a text has a fault just where the engine parses none', () => {
  const json = fc.json({ maxDepth: 4 });
  const broken = fc.tuple(
    json,
    fc.nat(),
    fc.constantFrom('', '"', ',', '}', '[', ':', '\\', '\n', '01', '“'),
  );
  fc.assert(
    fc.property(broken, ([text, position, sign]) => {
      const at = position % (text.length + 1);
      const changed = text.slice(0, at) + sign + text.slice(at + 1);
      expect(surveyJson(changed).faults.length === 0).toBe(isJson(changed));
    }),
    { numRuns: 2000 },
  );
});

test('a survey ends below the depth it is asked for, and a name that stands twice is told with its line', () => {
  expect(surveyJson('['.repeat(100_000)).depth).toBe(65);
  expect(surveyJson('{\n"a": [{"b": 1}, {"b": 2}],\n"b": 1,\n"a": 3}')).toMatchObject({
    depth: 3,
    repeated: { name: 'a', line: 4 },
    faults: [],
  });
});
