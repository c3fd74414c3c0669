/** Families as a picture names them: for most texts, for headings, and for what the first two cannot set. */
export const TEXT_FAMILY = "'Source Sans 3', system-ui, sans-serif";
export const HEADING_FAMILY = "'Source Serif 4', Georgia, serif";
export const FALLBACK_FAMILY = "'Noto Sans SC', 'Source Sans 3', system-ui, sans-serif";
