import { QUESTION } from '../model/question.ts';
import { amount } from '../model/amount.ts';
import { answerOrMark, type Asker } from './ask.ts';
import type { Column, Table } from './columns.ts';
import type { KindGuess } from './kind-guess.ts';
import type { DateForm } from './dates.ts';
import type { Marks } from './marks.ts';
import type { Common, Json, Named, Where } from './named.ts';
import { meaningsIn, type Districts, type Meanings } from './places.ts';
import { textsOf } from './where.ts';

/** What is known before a table is described. */
export interface Known {
  readonly districts: Districts;
  readonly where: Where;
  readonly common: Common;
  /** The folder's other series by what an answer calls their kind. */
  readonly seriesOf: (kind: string) => readonly string[];
}

/** What the parts of a table's description share. */
export interface Describing {
  readonly named: Named;
  readonly ask: Asker;
  readonly known: Known;
  readonly district: string;
  /** What to say of the table. */
  readonly said: string[];
  /** Columns that have their part. */
  readonly taken: Set<string>;
  readonly key: (what: string) => string;
  /** The column of a part: the only candidate, or what is answered. */
  readonly column: (what: string, text: string, candidates: readonly Column[]) => Promise<string>;
  /** What every series says of itself. */
  readonly base: (marks: Marks, form: DateForm | null) => Json;
  readonly titled: (facts: Json) => Promise<Json>;
}

export async function describing(
  named: Named,
  ask: Asker,
  known: Known,
  { caseByCase, title }: { readonly caseByCase: boolean; readonly title?: KindGuess['title'] },
): Promise<Describing> {
  const { name, table } = named;
  const { where, districts, common } = known;
  const key = (what: string): string => `${name}.${what}`;
  const meanings = ofRows(caseByCase, meaningsIn(districts, textsOf(table, where), where.sums));
  const taken = new Set<string>([where.column ?? '', ...where.parts]);
  const district =
    where.column ??
    (await answerOrMark(ask, {
      key: key('district'),
      text: `${table.file}: which column names the district?`,
      options: table.names,
    }));
  const addUp = await addUpOf(named, ask, districts);
  const { unknown } = meanings;
  return {
    named,
    ask,
    known,
    district,
    taken,
    key,
    said: [
      ...where.sums.map((name) => `“${name}” is the sum of all others in each period: taken as a total`),
      ...(unknown.length > 0 && meanings.known > 0
        ? [
            `${amount(unknown.length, 'spelling')} in ${district} that ${unknown.length === 1 ? 'is' : 'are'} no known district, such as “${unknown[0]}”`,
          ]
        : []),
    ],
    async column(what, text, candidates) {
      const [guess, ...more] = candidates.filter((column) => !taken.has(column.name));
      const chosen = await answerOrMark(ask, {
        key: key(what),
        text: `${table.file}: ${text}`,
        guess: guess?.name,
        certain: more.length === 0,
        options: table.names,
      });
      taken.add(chosen);
      return chosen;
    },
    base({ withheld }, form) {
      const { frequency, ...rest } = form ?? {};
      return {
        series: named.series,
        title: { en: '' },
        publisher: common.publisher,
        retrieved: common.retrieved,
        ...(frequency === undefined || frequency === 'month' ? {} : { frequency }),
        ...(rest.dateFormat === 'iso' ? {} : rest),
        ...(withheld.length === 0 ? {} : { suppressedValues: withheld }),
        ...(addUp === null ? {} : { addUp }),
        ...(meanings.totals.length === 0 ? {} : { totals: meanings.totals }),
        ...(Object.keys(where.leaveOut).length === 0 ? {} : { leaveOut: where.leaveOut }),
        ...(table.footnotes.length === 0 ? {} : { footnotes: table.footnotes }),
        ...(table.header.fill ? { headerFill: true } : {}),
        ...(Object.keys(named.alsoNamed).length === 0 ? {} : { alsoNamed: named.alsoNamed }),
        ...(named.fillDown.length === 0 ? {} : { fillDown: named.fillDown }),
        ...(Object.keys(named.perFile).length === 0 ? {} : { perFile: named.perFile }),
        ...(Object.keys(meanings.values).length === 0 ? {} : { values: { district: meanings.values } }),
      };
    },
    titled: async (facts) => ({
      ...facts,
      title: {
        en: await answerOrMark(ask, {
          key: key('title'),
          text: `${table.file}: what are its figures, in a sentence? (such as “waste collected from households”)`,
          guess: title?.(facts['columns'] as Json) ?? named.series.replaceAll('-', ' '),
        }),
      },
    }),
  };
}

/** A row that is one case is no sum of others: “Citywide” says there that it is of no district. */
const ofRows = (caseByCase: boolean, meanings: Meanings): Meanings =>
  !caseByCase
    ? meanings
    : {
        ...meanings,
        totals: [],
        values: { ...meanings.values, ...Object.fromEntries(meanings.totals.map((text) => [text, null])) },
      };

/** The classes that totals are made of, where districts are of several; null where they are not. */
async function addUpOf({ name, table }: Named, ask: Asker, { classes }: Districts): Promise<unknown> {
  if (classes.size < 2) return null;
  const question = {
    key: `${name}.addUp`,
    text: `${table.file}: its districts are of several kinds (${[...classes].join(', ')}). Which of them make up the whole place, so that nothing is counted twice? Their names with semicolons between them.`,
    wrong: (text: string) => {
      const unknown = text.split(';').find((word) => !classes.has(word.trim()));
      return unknown === undefined ? null : `${unknown.trim()}: expected of ${[...classes].join(', ')}`;
    },
  };
  const answer = await ask.ask(question);
  return answer === null
    ? `${QUESTION}${question.text.replace(/ Their names.*/, '')} A list such as ["${[...classes][0]}"].`
    : answer.split(';').map((text) => text.trim());
}

/** `96 rows`; `50,000 rows or more` where not all were looked at. */
export const atLeast = ({ rows, whole }: Table, text: string): string =>
  `${amount(rows.length, text)}${whole ? '' : ' or more'}`;

/** Adds topics and what leads to each to a role. */
export function withTopics(facts: Json, topics: { topics: Json[]; values: Json } | null): Json {
  if (topics === null) return facts;
  return { ...facts, topics: topics.topics, values: { ...(facts['values'] as Json), ...topics.values } };
}
