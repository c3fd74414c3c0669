import { answerOrMark, type Asker } from './ask.ts';
import type { Named } from './named.ts';

/** Which definition a table's sorting rate is under. */
export const definitionOf = ({ name, table }: Named, ask: Asker): Promise<string> =>
  answerOrMark(ask, {
    key: `${name}.definition`,
    text: `${table.file}: what is the sorting rate here? diversion: sorted waste of all collected; household-recycling: of household waste, as the law there defines it.`,
    guess: table.names.some((text) => /household/i.test(text)) ? 'household-recycling' : 'diversion',
    options: ['diversion', 'household-recycling', 'capture', 'participation'],
  });
