const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áþçðéßãäíîêìññóþøèëïúûüæýÿÁÞÇÐÉÆÃÄÍÎÊÌÑÑÓÞØÈËÏÚÛÜÆÝÝ';
/** A wide character; two widths of a letter for every six letters make a text a third longer. */
const WIDE = '米';

const OTHER = new Map([...PLAIN].map((letter, i) => [letter, ACCENTED[i]!]));

/** A text with every letter accented, and a third longer; addresses stay as they are. */
const accentedText = (text: string): string => {
  if (/^https?:/.test(text) || !/[a-z]/i.test(text)) return text;
  const letters = text.replace(/[a-z]/gi, (letter) => OTHER.get(letter)!);
  // What is put together of texts of this language is long already.
  return text.includes(WIDE) ? letters : `${letters}${WIDE.repeat(Math.ceil(text.length / 6))}`;
};

/**
 * The words of a language that nobody speaks, made from another's: every text accented, longer and wide, what
 * a function says too. Numbers and the names of things stay as they are.
 */
export function accented<T>(words: T): T {
  if (typeof words === 'string') return accentedText(words) as T;
  if (typeof words === 'function')
    return ((...args: unknown[]) => accented((words as (...args: unknown[]) => unknown)(...args))) as T;
  if (Array.isArray(words)) return words.map((word: unknown) => accented(word)) as T;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, word]) => [name, accented(word)])) as T;
}
