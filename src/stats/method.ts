/**
 * What a published method is, without words: they stand in `src/i18n/` under its id, and the cases it is
 * checked by in `tests/reference/` in a file of its name.
 */
export interface Method {
  /** The name of its file. */
  readonly id: string;
  /** In plain text, a line an equation. */
  readonly formula: string;
  readonly references: readonly string[];
}
