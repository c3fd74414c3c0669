import { CommandError, problem } from '../../model/problem.ts';
import type { Asker, Question } from '../../guess/ask.ts';

/** Where a person reads questions and types answers. */
export interface Terminal {
  readonly write: (text: string) => void;
  /** The next line that is typed; null where no more comes. */
  readonly readLine: () => Promise<string | null>;
}

export interface AskOptions {
  /** Answers by key. */
  readonly answers: ReadonlyMap<string, string>;
  /** Where a person answers; null takes the guesses and asks nothing. */
  readonly terminal: Terminal | null;
}

/** What is expected in place of an answer; null where it is right. */
const faultOf = ({ options, wrong }: Question, answer: string): string | null =>
  options && !options.includes(answer) ? `one of ${options.join(', ')}` : (wrong?.(answer) ?? null);

export function asker({ answers, terminal }: AskOptions): Asker {
  const open: Question[] = [];
  const taken: [Question, string][] = [];
  const used = new Set<string>();
  let ended = false;

  async function asked(question: Question, { write, readLine }: Terminal): Promise<string | null> {
    const { text, guess, options } = question;
    for (;;) {
      write(
        `${text}${options ? `\n  ${options.join(', ')}` : ''}\n${guess === undefined ? '(Enter: not known yet)' : `[${guess}]`} > `,
      );
      const line = await readLine();
      ended = line === null;
      const answer = line?.trim() ?? '';
      if (answer === '') return guess ?? null;
      const fault = faultOf(question, answer);
      if (fault === null) return answer;
      write(`  ${answer}: expected ${fault}\n`);
    }
  }

  return {
    open,
    taken,
    unused: () => [...answers.keys()].filter((key) => !used.has(key)),
    async ask(question) {
      used.add(question.key);
      const given = answers.get(question.key);
      if (given !== undefined) {
        const fault = faultOf(question, given);
        if (fault !== null)
          throw new CommandError(
            problem('wrong-answer', { column: question.key }, { value: given, expected: fault }),
          );
        return given;
      }
      if (question.certain && question.guess !== undefined) return question.guess;
      const answer = terminal && !ended ? await asked(question, terminal) : (question.guess ?? null);
      // What is asked twice is one question.
      if (answer === null && !open.some(({ key }) => key === question.key)) open.push(question);
      else if (answer !== null && !terminal) taken.push([question, answer]);
      return answer;
    },
  };
}
