import { textsIn } from './text.ts';

/** What a text begins with that stands in a descriptor for an answer nobody has given yet. */
export const QUESTION = 'QUESTION: ';

/** Every question of a descriptor that is not yet answered, with its path. */
export function* questionsIn(json: unknown): Generator<{ path: string; text: string }> {
  for (const { path, text } of textsIn(json))
    if (text.startsWith(QUESTION)) yield { path, text: text.slice(QUESTION.length) };
}
