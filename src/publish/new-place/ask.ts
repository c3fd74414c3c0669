import { InputError } from '../../model/fault.ts';
import { QUESTION } from '../../model/question.ts';

/** Something a file cannot say of itself. */
export interface Question {
  /** What `--answer <key>=…` names it by. */
  readonly key: string;
  readonly text: string;
  /** What is most likely; taken where nothing else is said. */
  readonly guess?: string | undefined;
  /** The guess is what the table shows: nobody is asked, and only a flag says otherwise. */
  readonly certain?: boolean | undefined;
  /** The only answers there are. */
  readonly options?: readonly string[] | undefined;
  /** What is wrong with an answer, or null. */
  readonly wrong?: ((answer: string) => string | null) | undefined;
}

/** Gives answers: from flags, from a person, or, of what nobody answers, null. */
export interface Asker {
  readonly ask: (question: Question) => Promise<string | null>;
  /** What was left open. */
  readonly open: readonly Question[];
  /** Keys of answers given that nothing asked for: slips, most often. */
  readonly unused: () => string[];
  /** Guesses that were taken unasked. */
  readonly taken: readonly (readonly [Question, string])[];
}

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

const faultOf = ({ options, wrong }: Question, answer: string): string | null =>
  options && !options.includes(answer) ? `expected one of ${options.join(', ')}` : (wrong?.(answer) ?? null);

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
      write(`  ${answer}: ${fault}\n`);
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
      const answer = terminal && !ended ? await asked(question, terminal) : (question.guess ?? null);
      // What is asked twice is one question.
      if (answer === null && !open.some(({ key }) => key === question.key)) open.push(question);
      else if (answer !== null && !terminal) taken.push([question, answer]);
      return answer;
    },
  };
}

/** The answer, or the question itself, marked: the descriptor's reader refuses it by its text. */
export async function answerOrMark(ask: Asker, question: Question): Promise<string> {
  const { text, options } = question;
  return (await ask.ask(question)) ?? `${QUESTION}${text}${options ? ` One of: ${options.join(', ')}` : ''}`;
}
