import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { InputError } from '../../model/fault.ts';
import type { Asker, Question } from '../../guess/ask.ts';

export interface AskOptions {
  /** Answers by key. */
  readonly answers: ReadonlyMap<string, string>;
  /** Where a person answers; null takes the guesses and asks nothing. */
  readonly terminal: { readonly input: Readable; readonly output: Writable } | null;
}

const faultOf = ({ options, wrong }: Question, answer: string): string | null =>
  options && !options.includes(answer) ? `expected one of ${options.join(', ')}` : (wrong?.(answer) ?? null);

export function asker({ answers, terminal }: AskOptions): Asker {
  const open: Question[] = [];
  const taken: [Question, string][] = [];
  const used = new Set<string>();
  const lines = terminal ? createInterface({ input: terminal.input, crlfDelay: Infinity }) : null;
  // Read as they come: an answer typed ahead is kept.
  const waiting = lines?.[Symbol.asyncIterator]();
  let ended = false;

  async function asked(question: Question): Promise<string | null> {
    const { text, guess, options } = question;
    for (;;) {
      terminal!.output.write(
        `${text}${options ? `\n  ${options.join(', ')}` : ''}\n${guess === undefined ? '(Enter: not known yet)' : `[${guess}]`} > `,
      );
      const { value, done } = await waiting!.next();
      if (done) ended = true;
      const answer = done ? '' : value.trim();
      if (answer === '') return guess ?? null;
      const fault = faultOf(question, answer);
      if (fault === null) return answer;
      terminal!.output.write(`  ${answer}: ${fault}\n`);
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
        if (fault !== null) throw new InputError(`invalid answer: ${question.key}: ${given}: ${fault}`);
        return given;
      }
      if (question.certain && question.guess !== undefined) return question.guess;
      const answer = waiting && !ended ? await asked(question) : (question.guess ?? null);
      // What is asked twice is one question.
      if (answer === null && !open.some(({ key }) => key === question.key)) open.push(question);
      else if (answer !== null && !waiting) taken.push([question, answer]);
      return answer;
    },
    close: () => lines?.close(),
  };
}
