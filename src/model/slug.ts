/** Small letters, digits and single hyphens: part of the names of files and of addresses. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Characters of the longest. */
export const LONGEST_SLUG = 80;

/** Whether a text may stand in names of files and in addresses. */
export const isSlug = (text: string): boolean => text.length <= LONGEST_SLUG && SLUG.test(text);
