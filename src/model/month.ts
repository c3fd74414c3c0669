/**
 * A month as one integer: months since January of year 0. Integers sort, subtract and index
 * arrays; the text form `YYYY-MM` is for files and pages only.
 */
export type Month = number;

const TEXT = /^(\d{4})-(\d{2})$/;

/** `2025-10` → Month, or null where the text is not a month between 0000-01 and 9999-12. */
export function parseMonth(text: string): Month | null {
  const match = TEXT.exec(text);
  if (!match) return null;
  const month = Number(match[2]);
  return month >= 1 && month <= 12 ? Number(match[1]) * 12 + month - 1 : null;
}

/** The same for texts we wrote ourselves; throws `invalid month: x`. */
export function monthOf(text: string): Month {
  const month = parseMonth(text);
  if (month === null) throw new Error(`invalid month: ${text}`);
  return month;
}

/** Month → `2025-10`. */
export function formatMonth(month: Month): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** The calendar year of a month. */
export const yearOf = (month: Month): number => Math.floor(month / 12);
