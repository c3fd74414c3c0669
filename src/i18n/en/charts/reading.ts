/** What a chart says where a script reads it to its reader. */
export const reading = {
  /** Names a chart that has the focus. */
  keys: 'Chart. The arrow keys read its points',
  /** Before the figure of the district a reader has chosen. */
  chosen: 'Yours:',
  choose: (name: string) => `Mark ${name} in all charts, tables and maps`,
  forget: (name: string) => `No longer mark ${name}`,
  kept: 'Your choice is kept in this browser alone.',
};
