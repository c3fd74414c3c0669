/** Numbers in what commands and problems say, which is English; pages print theirs by the words of their language. */
const { format } = new Intl.NumberFormat('en-GB');

/** `2,388`. */
export const printCount = (n: number): string => format(n);

/** `1 row`, `2,388 rows`. */
export const amount = (n: number, text: string, other = `${text}s`): string =>
  `${printCount(n)} ${n === 1 ? text : other}`;
