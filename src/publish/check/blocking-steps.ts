import type { Declaration, Problem } from '../../model/problem.ts';
import { lineAt, lineOfPath } from '../json-text.ts';
import { takeOut } from './descriptor-edit.ts';
import { step, type Step } from './finding.ts';
import { nearestKey } from './known-keys.ts';
import { nearestOf, type Known } from './nearest.ts';
import { editsFor } from './patches.ts';

/** What a fault stands among, for a mend that fits it. */
export interface ProblemContext {
  /** The text of the descriptor. */
  readonly json: string;
  /** Files of the folder. */
  readonly files: readonly string[];
  /** Districts, for ids that are none. */
  readonly districts?: readonly Known[];
}

const list = (items: readonly string[]): string => items.map((item) => `“${item}”`).join(', ');

/** The line at which a descriptor names a file. */
export const lineOfFile = (json: string, file: string): number =>
  lineAt(json, Math.max(0, json.indexOf(JSON.stringify(file))));

/** A file that is not there: the one that may be meant. */
export function missingFile(file: string, files: readonly string[]): Step[] {
  const known = files.map((name) => ({ id: name, names: [name, name.replace(/\.[^.]+$/, '')] }));
  const nearest = nearestOf(known)(file);
  return [
    step(
      nearest === null
        ? `Put ${file} into the place’s folder, or write the right name as "path" in datapackage.json, capitals included.`
        : `The folder has ${nearest}: write "path": "${nearest}" in datapackage.json. Capitals count.`,
    ),
  ];
}

/** A key that means nothing: the one that may be meant, or to take it out. */
export function unknownKey(json: string, path: (string | number)[], key: string): Step {
  const nearest = nearestKey(key);
  const line = lineOfPath(json, path);
  return nearest === null || nearest === key
    ? step(`${takeOut(json, path)}. Words that may stand there are in templates/datapackage.json.`)
    : step(`Open datapackage.json at line ${line} and write "${nearest}" in place of "${key}".`);
}

/** How a file is written, for the descriptor; of a small table that it does not describe, how it should be. */
export function asWritten(file: string, fix: Declaration, { json }: ProblemContext): readonly Step[] {
  const index = resourcesOf(json).findIndex(({ path }) => [path].flat().includes(file));
  if (index < 0)
    return [
      step(
        `Save ${file} from a spreadsheet as “CSV UTF-8”, with commas between the cells and the names of the columns in its first line.`,
      ),
    ];
  return editsFor(json, index, fix).map((edit) => edit.step);
}

/** Which table of a descriptor has this series, from 0. */
export const indexOfSeries = (json: string, series: string): number =>
  resourcesOf(json).findIndex(({ smallMatters }) => smallMatters?.series === series);

const resourcesOf = (
  json: string,
): { name: string; path: string | string[]; smallMatters?: { series?: string } }[] =>
  (JSON.parse(json) as { resources: ReturnType<typeof resourcesOf> }).resources;

/** Corrections name a table by the name of its resource, and not by its series. */
export function tableSteps(
  { value, choices }: Problem<'unknown-table'>,
  { json }: ProblemContext,
): readonly Step[] {
  const meant = resourcesOf(json)[indexOfSeries(json, value!)];
  return meant === undefined
    ? nearestChoice(value!, choices)
    : [step(`In place of “${value!}” write “${meant.name}”: corrections name a table by its "name".`)];
}

/** One of several words was expected: the nearest of them. */
export function nearestChoice(value: string, words: readonly string[]): readonly Step[] {
  const nearest = nearestOf(words.map((word) => ({ id: word, names: [word] })))(value);
  return [
    step(
      nearest === null
        ? `In place of “${value}” write one of the words that the message names.`
        : `In place of “${value}” write “${nearest}”, if that is meant.`,
    ),
  ];
}

/** Ids of districts were expected: those that may be meant. */
export function districtSteps(
  { value }: Problem<'no-such-district'>,
  { districts = [] }: ProblemContext,
): readonly Step[] {
  const nearest = nearestOf(districts);
  const ids = new Set(districts.map(({ id }) => id));
  const wrong = value!
    .split(';')
    .map((part) => part.trim())
    .filter((part) => !ids.has(part));
  const meant = wrong.flatMap((part) => {
    const id = nearest(part);
    return id === null ? [] : [`“${id}” in place of “${part}”`];
  });
  return [
    step(
      meant.length > 0
        ? `Write ${meant.join(', ')}: districts are named by their ids.`
        : `${list(wrong)}: write the id of a district, as the table of districts has it${ids.size > 0 ? ` (such as ${[...ids][0]})` : ''}, or delete the line.`,
    ),
  ];
}
