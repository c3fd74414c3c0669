import { ProblemError, type Problem } from '../../model/problem.ts';
import { amount } from '../../model/amount.ts';
import { lineOfPath, nodeAt, tableName, type Path } from '../json-text.ts';
import { caseOf, finding, type Case, type Finding, type Step } from './finding.ts';
import { indexOfSeries, type ProblemContext } from './blocking-steps.ts';
import { stepsFor } from './blocking-remedies.ts';

/** Does some work; what is wrong with the input becomes findings that stop the build. */
export async function attempt<T>(
  stops: Finding[],
  around: ProblemContext,
  work: () => Promise<T>,
): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    stops.push(...stopsOf(error.problems, around));
    return null;
  }
}

/** A problem as a case: with its line and what stands there where the descriptor's text has them. */
export function caseIn(own: Problem, json: string): Case {
  const { file, path, series } = own.at;
  if (file === 'datapackage.json' && series === null && path !== null && path.length > 0)
    return inDescriptor(json, path, own);
  const inWords = path === null || path.length === 0 ? own.at.column : path.join('.');
  if (series === null) return caseOf({ ...own, at: { ...own.at, column: inWords } });
  const column = [inWords, `the series “${series}”`].filter((part) => part !== null).join(' of ');
  return caseOf({ ...own, at: { ...own.at, line: lineOfSeries(json, series), column } });
}

/** Findings of what stops the build, one a file. */
export function stopsOf(
  problems: readonly Problem[],
  around: ProblemContext,
  series: string | null = null,
): Finding[] {
  return [...Map.groupBy(problems, ({ at }) => at.file)].map(([file, own]) =>
    stop(
      file,
      own.map((problem) => caseIn(problem, around.json)),
      stepsFor(own, around),
      series,
    ),
  );
}

export const stop = (
  file: string,
  cases: readonly Case[],
  fix: readonly Step[],
  series: string | null = null,
): Finding =>
  finding({
    kind: 'stops',
    stops: true,
    series,
    title: `${file || 'The place'} cannot be used as it is${cases.length > 1 ? `: ${amount(cases.length, 'fault')}` : ''}`,
    cases,
    fix,
  });

/** A problem of the descriptor: its line, what stands there, and where that is, in words. */
function inDescriptor(json: string, path: Path, own: Problem): Case {
  const value: unknown = nodeAt(json, path)?.value ?? own.value;
  return caseOf({
    ...own,
    at: { ...own.at, line: lineOfPath(json, path), column: wordsOf(json, path) },
    value: value === null || value === undefined || own.code === 'unanswered' ? null : String(value),
  });
}

/** The line at which a descriptor names a series. */
const lineOfSeries = (json: string, series: string): number =>
  lineOfPath(json, ['resources', indexOfSeries(json, series), 'smallMatters', 'series']);

/** `unit of the table “sorting”`. */
function wordsOf(json: string, [first, index, ...rest]: Path): string {
  const inside = (path: readonly (string | number)[]): string =>
    path
      .filter((part) => part !== 'smallMatters')
      .map((part) => (typeof part === 'number' ? `no. ${part + 1}` : part))
      .join(' → ');
  if (first !== 'resources' || typeof index !== 'number')
    return inside([first!, index!, ...rest].filter((part) => part !== undefined));
  const name = tableName(json, index) ?? `no. ${index + 1}`;
  const own = inside(rest);
  return `${own === '' ? '' : `${own} of `}the table “${name}”`;
}
