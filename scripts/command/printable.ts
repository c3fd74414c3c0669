/**
 * A text for a terminal or a log. What stands in a file may not move the cursor, change colours or turn the
 * order of what stands around it: such characters are shown as �.
 */
export const printable = (text: string): string =>
  text.replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
