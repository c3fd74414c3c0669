/** Tables that are written of every place beside those of its series: no series may have their names. */
export const OWN_TABLES: readonly string[] = ['figures', 'comparisons', 'quality'];
