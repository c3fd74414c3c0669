/** What to do about an input that cannot be read at all, by the reader's message. */
const MENDS: readonly (readonly [RegExp, string])[] = [
  [
    /a question not yet answered/,
    'Open datapackage.json at these lines and write the answer in place of the text that begins with “QUESTION: ”, between the quotation marks. The rest is checked once all are answered.',
  ],
  [
    /no such file/,
    'Put the file into the place’s folder, or write its right name, capitals included, as "path" in datapackage.json.',
  ],
  [
    /declare "headerRows"/,
    'Something stands above the names of the columns. Write the "headerRows" of the message into this table’s "dialect" in datapackage.json: what is above them is then passed over.',
  ],
  [
    /no such column/,
    'Under "columns" in datapackage.json write the name exactly as the first line of the file has it. If the names look run together, the separator is another: see "delimiter".',
  ],
  [/stands twice/, 'Every name may stand once. Give one of the two another name, or take it out.'],
  [
    /^(?!datapackage).*(not [\w-]+ as the descriptor says|not UTF|encoding: )/i,
    'In a spreadsheet, save the table as “CSV UTF-8”. Or name what it is as "encoding" of the resource: files from Excel in Western Europe are often "windows-1252".',
  ],
  [
    /encoding .* is not known/,
    'Known names are, among others, utf-8, utf-16le, windows-1252, big5, gbk, euc-kr and shift_jis.',
  ],
  [
    /a link out of|expected a file( in it)?$/,
    'Put the file itself into the place’s folder: links to elsewhere, folders and devices are not read.',
  ],
  [
    /a NUL byte|no encoding fits|a record of more than|columns, more than/,
    'Open the file in a text editor. If it shows no rows of text, it is not the CSV: take it from the publisher again. If it does, see "encoding" and "delimiter".',
  ],
  [
    /unpacks to more than/,
    'This file is small and unpacks to a great deal: something is wrong with it. Unpack it, look at it, and put the CSV into the folder as it is.',
  ],
  [
    /larger than \d+ MB|nested more than|more than [\d,]+ (values|tables)/,
    'This is far larger than what stands here usually: is it another file under this name?',
  ],
  [
    /more than [\d,]+ rows/,
    'Tables of districts, notes, corrections and programmes are small. Is this a table of another kind under this name?',
  ],
  [/GeoJSON/, 'Open it at mapshaper.org, call the layer “districts”, and export it as TopoJSON.'],
  [
    /quotes are not closed/,
    'Look at this line: a quotation mark is opened and not closed, or stands single within a text. Saving the table again from a spreadsheet mends most of these.',
  ],
  [
    /rows rejected, more than/,
    'Mend the kinds below, the most frequent first. If so many rows are really of no use, allow more with "rejectedShare" in this table’s smallMatters (0.05 is 5 %).',
  ],
  [/rows about persons/, 'Count them outside this folder with `npm run count`, and put the totals here.'],
  [/not JSON/, 'A comma, a bracket or a quotation mark is missing or too many, most often just before this.'],
  [
    /no rows below the header|empty: expected/,
    'The file has nothing in it. Take it from the publisher again.',
  ],
  [
    /any more; take the correction out/,
    'Delete this line of corrections.csv: the publisher has changed the value.',
  ],
  [
    /no shape with this id/,
    'Take boundaries that have every district, or leave "boundaries" out: then there is no map.',
  ],
  [/Unrecognized key/, 'Take the word out, or see whether it is spelled as in templates/datapackage.json.'],
  [
    /expected a path inside/,
    'Name the file as it lies in the place’s folder, without “..” or a leading “/”.',
  ],
];

/** Steps to take for these messages, each once. */
export const stepsFor = (messages: readonly string[]): string[] => [
  ...new Set(
    messages.flatMap(
      (message) => (MENDS.find(([pattern]) => pattern.test(message))?.slice(1, 2) as string[]) ?? [],
    ),
  ),
];
