const TABLE = /\.(csv|tsv|txt)(\.gz)?$/i;

/** Whether a file is a table, by its name. */
export const isTable = (file: string): boolean => TABLE.test(file);

/** A table's name without what says that it is one. */
export const bareFile = (file: string): string => file.replace(TABLE, '');

/** Whether a file is of a spreadsheet program: nothing reads it. */
export const isWorkbook = (file: string): boolean => /\.(xlsx?|ods)$/i.test(file);

/** Tables of a place that are found by their names, and need no description. */
export const BY_NAME: readonly string[] = ['corrections.csv', 'notes.csv', 'programmes.csv', 'redirects.csv'];
