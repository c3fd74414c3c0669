import { QUESTION } from '../model/question.ts';

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
  /** What is expected in place of an answer, or null where it is right. */
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

/** The answer, or the question itself, marked: the descriptor's reader refuses it by its text. */
export async function answerOrMark(ask: Asker, question: Question): Promise<string> {
  const { text, options } = question;
  return (await ask.ask(question)) ?? `${QUESTION}${text}${options ? ` One of: ${options.join(', ')}` : ''}`;
}
