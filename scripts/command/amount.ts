/** `1 row`, `2,388 rows`. */
export const amount = (n: number, one: string, other = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : other}`;
