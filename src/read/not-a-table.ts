/** What begins so is no CSV, and what to do about it. Portals answer with a page where a download has moved. */
const BEGINNINGS: readonly (readonly [beginning: RegExp, what: string, mend: string])[] = [
  [/^<(!doctype html|html|head|body|script)\b/i, 'a web page', 'take the table itself from the publisher'],
  [/^(<\?xml|<rss|<feed|<error)\b/i, 'an XML file', 'take the table as CSV'],
  [/^(\{\s*["}]|\[\s*[[{"\]])/, 'a JSON file', 'take the table as CSV'],
  [/^version https:\/\/git-lfs/, 'a pointer to a file kept elsewhere (Git LFS)', 'put the file itself here'],
  [/^%PDF/, 'a PDF', 'tables are read as CSV'],
  [/^PK[\u0003\u0005]/, 'an Excel workbook or a zip archive', 'save the sheet as CSV'],
  [/^\u00d0\u00cf\u0011\u00e0/, 'an old Excel workbook', 'save the sheet as CSV'],
  [/^\u001f\u008b/, 'gzip', 'name it .gz, or declare "compression": "gz"'],
  [/^(BZh|7z\u00bc\u00af|\u00fd7zXZ|\u0028\u00b5\u002f\u00fd|Rar!)/, 'an archive', 'unpack it'],
  [/^PAR1/, 'Parquet', 'tables are read as CSV'],
];

/** What a file is that begins with these bytes, in words, or null where it may be a table. */
export function notATable(head: Uint8Array): { readonly what: string; readonly mend: string } | null {
  // Latin 1 takes every byte; a mark of the byte order, and the NULs of UTF-16, are no part of the text.
  const text = String.fromCharCode(...head.subarray(0, HEAD))
    .replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\u0000', '')
    .trimStart();
  const [, what, mend] = BEGINNINGS.find(([beginning]) => beginning.test(text)) ?? [];
  return what === undefined ? null : { what, mend: mend! };
}

const HEAD = 512;
