/** Columns whose words a descriptor gives ids: of complaints topics, of volunteers kinds and activities. */
export const WORD_COLUMNS = ['topic', 'kind', 'activity'] as const;
export type WordColumn = (typeof WORD_COLUMNS)[number];
