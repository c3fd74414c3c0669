/** `1 row`, `2,388 rows`. */
export const amount = (n: number, text: string, other = `${text}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? text : other}`;
