import { descriptor, type Descriptor } from '../descriptor/descriptor.ts';
import { isReservedId } from '../model/place-id.ts';
import { problem, ProblemError, type Problem } from '../model/problem.ts';
import { OWN_TABLES } from '../model/own-tables.ts';
import { questionsIn } from '../model/question.ts';
import { isLanguagePrefix, textFault, textsIn } from '../model/text.ts';
import { faultsIn, readJson } from './json-file.ts';
import type { Folder } from './folder.ts';

/** Tables of one place. */
const TABLES = 200;

/** The descriptor of a place's folder; every fault of it in one InputError, a line each with its path. */
export async function readDescriptor(folder: Folder): Promise<Descriptor> {
  const name = 'datapackage.json';
  const { json, repeated } = await readJson(folder, name).catch((error: unknown) => {
    if (!(error instanceof ProblemError) || error.problems[0]!.code !== 'missing-file') throw error;
    throw new ProblemError(
      problem('no-descriptor', { file: name }, { text: 'no such file; every place has one' }),
    );
  });
  if (repeated)
    throw new ProblemError(
      problem(
        'repeated-name',
        { file: name, line: repeated.line },
        { text: `“${repeated.name}” stands twice`, expected: 'each name once' },
      ),
    );
  const odd = [...textsIn(json)].flatMap(({ path, text: own }) => {
    const wrong = textFault(own);
    return wrong === null
      ? []
      : [{ code: 'custom' as const, path: keysOf(path), message: wrong, input: own }];
  });
  if (odd.length > 0) throw faultsIn(name, odd, json);
  const tables = (json as { resources?: { length?: number } } | null)?.resources?.length ?? 0;
  if (tables > TABLES)
    throw new ProblemError(
      problem(
        'too-large',
        { file: name, path: ['resources'] },
        { text: `more than ${TABLES} tables`, expected: 'fewer' },
      ),
    );
  const questions = [...questionsIn(json)];
  if (questions.length > 0)
    throw new ProblemError(
      questions.map(({ path, text }) =>
        problem(
          'unanswered',
          { file: name, path: keysOf(path) },
          { text: `a question not yet answered: ${text}` },
        ),
      ),
    );
  const result = descriptor.safeParse(json);
  if (!result.success) throw faultsIn(name, result.error.issues, json);
  const { name: id } = result.data;
  if (isReservedId(id))
    throw new ProblemError(
      problem(
        'reserved-name',
        { file: name, path: ['name'] },
        {
          text: isLanguagePrefix(id)
            ? 'two letters are the prefix of a language in addresses: expected a longer name'
            : 'another page has this address: expected another name',
          value: id,
        },
      ),
    );
  const series = result.data.resources.flatMap(({ smallMatters }) =>
    'series' in smallMatters ? [smallMatters.series] : [],
  );
  const twice = series.find((id, index) => series.indexOf(id) !== index);
  if (twice)
    throw new ProblemError(
      problem(
        'repeated-series',
        { file: name, series: twice },
        { text: 'stands twice; every series has its own id' },
      ),
    );
  for (const own of OWN_TABLES)
    if (series.includes(own))
      throw new ProblemError(problem('wrong-value', { file: name, series: own }, { expected: 'another id' }));
  const districts = result.data.resources.filter(({ smallMatters }) => smallMatters.role === 'districts');
  if (districts.length !== 1)
    throw new ProblemError(
      problem(
        'districts-tables',
        { file: name },
        { text: `${districts.length} tables with the role districts`, expected: 'one' },
      ),
    );
  return withoutPopulation(result.data);
}

const keysOf = (path: string): (string | number)[] =>
  path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));

/** A descriptor names its place as the folder is called. */
export const otherFolder = (name: string, folder: string): Problem =>
  problem(
    'other-folder',
    { file: 'datapackage.json', path: ['name'] },
    { expected: `${folder}, as its folder is called`, value: name, folder },
  );

/** A place that has no numbers of residents may say so where their year is asked for. */
const withoutPopulation = (descriptor: Descriptor): Descriptor => ({
  ...descriptor,
  resources: descriptor.resources.map((resource) => {
    const table = resource.smallMatters;
    if (table.role !== 'districts' || table.populationPeriod !== 'none') return resource;
    const { population: _, populationMargin: __, ...columns } = table.columns;
    const { populationPeriod: ___, ...rest } = table;
    return { ...resource, smallMatters: { ...rest, columns } };
  }),
});
