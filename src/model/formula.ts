/** What a cell begins with that a spreadsheet runs as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell's text that no spreadsheet runs: an apostrophe before it makes it a text. */
export const withoutFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
