/** What begins so is no CSV. Portals answer with a page where a download has moved or a login is asked. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^<(!doctype html|html|head|body|script)\b/i, 'a web page'],
  [/^(<\?xml|<rss|<feed|<error)\b/i, 'an XML file'],
  [/^(\{|\[\s*[[{"])/, 'a JSON file'],
  [/^%PDF/, 'a PDF'],
  [/^PK\u0003\u0004/, 'a zip archive or an Excel file'],
  [/^\u00d0\u00cf\u0011\u00e0/, 'an old Excel file'],
];

/** What a file is that begins with these bytes, in words, or null where it may be a table. */
export function notATable(head: Uint8Array): string | null {
  // Latin 1 takes every byte; a mark of the byte order, and the NULs of UTF-16, are no part of the text.
  const text = Buffer.from(head)
    .toString('latin1')
    .replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\u0000', '')
    .trimStart();
  return BEGINNINGS.find(([beginning]) => beginning.test(text))?.[1] ?? null;
}
