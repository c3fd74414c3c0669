/** What a text begins with that stands in a descriptor for an answer nobody has given yet. */
export const QUESTION = 'QUESTION: ';

/** Every question of a descriptor that is not yet answered, with its path. */
export function* questionsIn(
  json: unknown,
  path: readonly string[] = [],
): Generator<{ path: string; text: string }> {
  if (typeof json === 'string' && json.startsWith(QUESTION))
    yield { path: path.join('.'), text: json.slice(QUESTION.length) };
  else if (typeof json === 'object' && json !== null)
    for (const [key, value] of Object.entries(json)) yield* questionsIn(value, [...path, key]);
}
